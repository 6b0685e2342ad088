"""The bots to compare with, each as its own documentation starts it. A process each: python -m tests.bench.rivals NAME PORT ADDRESS

``webexteamsbot`` reads, answers and only then acknowledges; ADDRESS is the emulated Webex. Its own SDK client is made with the
address of the real one, so the address is changed where it keeps it. ``bolt`` acknowledges and then answers in a thread; ADDRESS is
an emulated Slack. ``bare`` is a Flask app that does nothing, under our server.
"""

import os
import sys

from flask import Flask, Response, request

SLACK_SECRET = "bench-signing-secret"
HEARD = "thanks"


def webexteamsbot(port: int, address: str) -> None:
    from webexteamsbot import TeamsBot  # type: ignore[import-not-found]

    bot = TeamsBot("bench", teams_bot_token=os.environ["WEBEX_BOT_TOKEN"], teams_bot_url=f"http://127.0.0.1:{port}",
                   teams_bot_email="understudy@webex.bot", teams_api_url=address)
    bot.add_command(HEARD, "answers", lambda message: "You're welcome.")
    bot.run(host="127.0.0.1", port=port)


def bolt(port: int, address: str) -> None:
    from slack_bolt import App  # type: ignore[import-not-found]
    from slack_bolt.adapter.flask import SlackRequestHandler  # type: ignore[import-not-found]
    from slack_sdk import WebClient  # type: ignore[import-not-found]

    from bot.web.serve import serve

    def build() -> Flask:
        app = App(client=WebClient(token="xoxb-bench", base_url=f"{address}/api/"), signing_secret=SLACK_SECRET)
        app.message(HEARD)(lambda say: say("You're welcome."))
        handler, flask = SlackRequestHandler(app), Flask("bolt")
        flask.add_url_rule("/", "events", lambda: handler.handle(request), methods=["POST"])
        return flask
    serve(build, port=port, processes=2)


def bare(port: int, _: str) -> None:
    from bot.web.serve import serve

    app = Flask("bare")
    app.add_url_rule("/", "nothing", lambda: Response(status=204), methods=["POST"])
    serve(lambda: app, port=port, processes=2)


if __name__ == "__main__":
    {"webexteamsbot": webexteamsbot, "bolt": bolt, "bare": bare}[sys.argv[1]](int(sys.argv[2]), sys.argv[3])
