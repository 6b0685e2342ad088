"""The bots to compare with, each started as its own documentation does. Run by tests/bench/load.py: rivals.py NAME PORT ADDRESS

``webexteamsbot`` reads, answers and only then acknowledges; ADDRESS is the emulated Webex. ``bolt`` checks Slack's signature,
acknowledges and then answers in a thread; ADDRESS is an emulated Slack. ``bare`` is a Flask app that does nothing. The last two
run under our server, with as many processes and threads as ours.
"""
# ruff: noqa: PLC0415  # each needs its own package alone

import os
import sys

from flask import Flask, Response, request

SLACK_SECRET = "bench-signing-secret"
HEARD, ANSWER = "thanks", "You're welcome!"
PROCESSES = 2


def webexteamsbot(port: int, address: str) -> None:
    from webexteamsbot import TeamsBot

    bot = TeamsBot(
        "bench",
        teams_bot_token=os.environ["WEBEX_BOT_TOKEN"],
        teams_bot_url=f"http://127.0.0.1:{port}",
        teams_bot_email="understudy@webex.bot",
        teams_api_url=address,
    )
    bot.add_command(HEARD, "answers", lambda message: ANSWER)
    bot.run(host="127.0.0.1", port=port, threaded=True)


def bolt(port: int, address: str) -> None:
    from slack_bolt import App
    from slack_bolt.adapter.flask import SlackRequestHandler
    from slack_sdk import WebClient

    from bot.web.serve import serve

    def build() -> Flask:
        app = App(client=WebClient(token="xoxb-bench", base_url=f"{address}/api/"), signing_secret=SLACK_SECRET)
        app.message(HEARD)(lambda say: say(ANSWER))
        handler, flask = SlackRequestHandler(app), Flask("bolt")
        flask.add_url_rule("/", "events", lambda: handler.handle(request), methods=["POST"])
        return flask

    serve(build, port=port, processes=PROCESSES)


def bare(port: int, _: str) -> None:
    from bot.web.serve import serve

    app = Flask("bare")
    app.add_url_rule("/", "nothing", lambda: Response(status=204), methods=["POST"])
    serve(lambda: app, port=port, processes=PROCESSES)


if __name__ == "__main__":
    {"webexteamsbot": webexteamsbot, "bolt": bolt, "bare": bare}[sys.argv[1]](int(sys.argv[2]), sys.argv[3])
