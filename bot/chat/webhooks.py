"""What a deploy needs: the database migrated, and exactly the webhooks that the bot lives on."""

from bot.chat.messaging import ChatReader, Webhook, WebhookWriter

NAME = "Understudy"
NEEDED = (
    ("messages", "created"),
    ("messages", "updated"),
    ("messages", "deleted"),
    ("attachmentActions", "created"),
    ("memberships", "created"),
)
ROUTE = "/webhooks/webex"


def register(reader: ChatReader, writer: WebhookWriter, public_url: str, secret: str) -> list[str]:
    """Makes the webhooks that are needed and says what was done, a line each.

    A webhook is ours when it leads to our route at ``public_url``, or when it has our name: then it is one from before a
    move. Others are not touched. Ours are given the present secret, since whether they have it can't be trusted.
    Raises RemoteError.
    """
    target = public_url.rstrip("/") + ROUTE
    ours = [hook for hook in reader.webhooks() if hook.target_url == target or hook.name == NAME]
    said = []
    for resource, event in NEEDED:
        fitting = [hook for hook in ours if (hook.resource, hook.event) == (resource, event) and not hook.filter]
        best = next((hook for hook in fitting if hook.target_url == target), fitting[0] if fitting else None)
        if best is None:
            writer.create(NAME, target, resource, event, secret)
            said.append(f"{resource} {event}: registered")
        else:
            writer.update(best.id, name=NAME, target_url=target, secret=secret, status="active")
            ours.remove(best)
            said.append(f"{resource} {event}: {_state(best, target)}")
    for hook in ours:
        writer.delete(hook.id)  # a second one for the same thing would tell us everything twice
        said.append(f"{hook.resource} {hook.event}: one too many, removed")
    return said


def _state(hook: Webhook, target: str) -> str:
    if hook.target_url != target:
        return "moved here"
    return "registered already" if hook.status == "active" else "switched on again"
