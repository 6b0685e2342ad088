"""The signature of a delivery: HMAC-SHA1 over the raw body, in hexadecimal (webex/README.md 2.4)."""

import hashlib
import hmac

HEADER = "X-Spark-Signature"


def signed(body: bytes, secret: str) -> str:
    """The signature that Webex puts on a body."""
    return hmac.new(secret.encode(), body, hashlib.sha1).hexdigest()


def genuine(body: bytes, signature: str | None, secret: str) -> bool:
    """Whether a signature is right, compared in constant time. Any garbage is simply wrong."""
    given = (signature or "").encode("utf-8", "surrogateescape")
    return hmac.compare_digest(given, signed(body, secret).encode())
