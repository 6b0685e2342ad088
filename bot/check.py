"""``understudy check``: reads everything that the bot needs and changes nothing."""

from collections.abc import Callable, Iterator

from bot import release, wiring
from bot.apis.webex_chat import ChatReader
from bot.errors import UnderstudyError
from bot.policy import Policy
from bot.settings import Settings
from bot.store import database

Line = tuple[str, bool, str]


def check(settings: Settings) -> Iterator[Line]:
    """Each part in turn: its name, whether it is all right, and what there is to say."""
    yield "settings", True, "complete"
    yield _tried("database", lambda: _database(settings))
    store = wiring.store_of(settings)
    clients = wiring.clients_of(settings, store)
    yield _tried("webex", lambda: f"the bot is {clients.chat.me().display_name}")
    yield _tried("webhooks", lambda: _webhooks(settings, clients.chat))
    if clients.schedules is None:
        yield "webex schedules", True, "not set up: working hours and holidays are refused"
    else:
        schedules = clients.schedules
        yield _tried("webex schedules", lambda: f"readable ({len(schedules.list(clients.chat.me().id, type='holidays'))} of the bot's)")
    if clients.everbridge is None:
        yield "everbridge", True, "not set up: cover is refused"
    else:
        everbridge = clients.everbridge
        yield _tried("everbridge", lambda: _everbridge(everbridge.ping))
    yield "policy", True, _policy(settings.policy)
    store.close()


def _tried(name: str, look: Callable[[], str]) -> Line:
    try:
        return name, True, look()
    except UnderstudyError as error:
        return name, False, str(error)


def _database(settings: Settings) -> str:
    database.ping(database.connect(settings.database_url))
    return database.parse(settings.database_url).get_backend_name() + " answers"


def _webhooks(settings: Settings, chat: ChatReader) -> str:
    found = {(hook.resource, hook.event): hook for hook in chat.webhooks()
             if hook.name == release.NAME and hook.target_url.endswith(release.ROUTE)}
    missing = [" ".join(kind) for kind in release.NEEDED if kind not in found]
    if missing:
        raise UnderstudyError(f"not registered: {', '.join(missing)}; run understudy release")
    off = [" ".join(kind) for kind, hook in found.items() if hook.status != "active"]
    if off:
        raise UnderstudyError(f"switched off by Webex: {', '.join(off)}; run understudy release")
    return f"all {len(release.NEEDED)} active"


def _everbridge(ping: Callable[[], None]) -> str:
    ping()
    return "answers"


def _policy(policy: Policy) -> str:
    said = ["the speaker approves his own"]
    limits = policy.limits
    if limits.notice_hours:
        said.append(f"{limits.notice_hours:g} hours' notice")
    said.append(f"{limits.longest_days} days at most")
    said += [f"nobody away {first} to {last}" for first, last in limits.freeze]
    if policy.cover.required:
        said.append("no absence without cover")
    return "; ".join(said)
