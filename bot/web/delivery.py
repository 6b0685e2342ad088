"""What Webex delivers, validated (webex/README.md 2.3). Only ids are taken: what they stand for is fetched with our own token."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

LARGEST = 64 * 1024  # bytes of a delivery; Webex sends about one thousand

NO_ZERO = r"^[^\x00]*\z"  # PostgreSQL keeps no text with a zero byte; halves of surrogate pairs are no JSON to pydantic
Id = Annotated[str, Field(min_length=1, max_length=255, pattern=NO_ZERO)]


class NotAnEvent(Exception):  # answered with 400, no failure of ours
    """The body is not JSON or not an event that Webex tells a bot of."""


class Data(BaseModel):
    """The thing told of. ``id`` is its own; the envelope's is the webhook's and the same in every delivery."""

    model_config = ConfigDict(frozen=True, strict=True)
    id: Id
    roomId: Id | None = None  # noqa: N815  # the API's own names
    personId: Id | None = None  # noqa: N815
    created: Any = None  # nothing that we live on: an odd one is as good as none

    @property
    def created_at(self) -> datetime | None:
        """When it came to be, aware; None where that can't be read."""
        try:
            read = datetime.fromisoformat(self.created)
        except (TypeError, ValueError):
            return None
        return read if read.tzinfo else read.replace(tzinfo=UTC)


class Delivery(BaseModel):
    """The envelope. Fields that are not needed are let through: Webex adds some now and then."""

    model_config = ConfigDict(frozen=True, strict=True)
    resource: Literal["messages", "attachmentActions", "memberships", "rooms"]
    event: Annotated[str, Field(min_length=1, max_length=40, pattern=NO_ZERO)]
    data: Data


def parse(body: bytes) -> Delivery:
    """The delivery in a body. Raises NotAnEvent."""
    try:
        return Delivery.model_validate_json(body)
    except ValidationError as error:
        raise NotAnEvent from error
