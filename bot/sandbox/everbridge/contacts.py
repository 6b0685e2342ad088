"""Emulated Everbridge outside scheduling: who may in, tokens, organizations, contacts (everbridge/README.md 1, 7)."""

import base64
import binascii
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from uuid import uuid4

from flask import Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue

from bot.sandbox.cast import EMAIL_PATH, Cast, Contact, Someone
from bot.sandbox.everbridge.wire import Clock, GatewayError, Json, ids_in, number, only_queries, stamp

TOKEN_LIFE = timedelta(seconds=28800)
SCOPES = frozenset(["openid", "user-profile", "role", "service-profile"])


class Gate:
    """Who may in: HTTP Basic, or a bearer token from the token endpoint; and only into the one organization."""

    def __init__(self, clock: Clock, organization: int) -> None:
        self._clock, self._organization = clock, organization
        self.username, self.password = "sandbox-user", "sandbox-password"
        self.client_id, self.client_secret = "sandbox-client", "sandbox-client-secret"
        self._issued: dict[str, datetime] = {}

    def expire(self) -> None:
        """End the life of every token issued so far."""
        self._issued.clear()

    def guarded(self, view: Callable[..., ResponseReturnValue]) -> Callable[..., ResponseReturnValue]:
        """401 for bad credentials, and for another organization too (0.5)."""

        @wraps(view)
        def checked(org: str | None = None, **parts: str) -> ResponseReturnValue:
            if not self._knows(request.headers.get("Authorization", "")):
                raise GatewayError(401, "Unauthorized")
            if org not in (None, str(self._organization)):
                raise GatewayError(401, "You are not authorized to access this organization.")
            return view(**parts)

        return checked

    def _knows(self, header: str) -> bool:
        scheme, _, credentials = header.partition(" ")
        if scheme == "Bearer":
            ends = self._issued.get(credentials)
            return ends is not None and ends > self._clock()
        try:
            given = base64.b64decode(credentials, validate=True) if scheme == "Basic" else b""
        except binascii.Error:
            return False
        return hmac.compare_digest(given, f"{self.username}:{self.password}".encode())

    def issue(self) -> ResponseReturnValue:
        """The client_credentials grant. Which of the two tokens to send is contradictory (9 row 16), so both are good."""
        form = request.form
        if request.mimetype != "application/x-www-form-urlencoded" or form.get("grant_type") != "client_credentials":
            return self._unissued("unsupported grant type, or not form-encoded")
        if (form.get("client_id"), form.get("client_secret")) != (self.client_id, self.client_secret):
            return self._unissued("invalid client credentials")
        if not set(form.get("scope", "").split()) <= SCOPES:
            return self._unissued("invalid scope")
        tokens = {name: f"sandbox-{name}-{uuid4()}" for name in ("access_token", "id_token", "refresh_token")}
        for name in ("access_token", "id_token"):
            self._issued[tokens[name]] = self._clock() + TOKEN_LIFE
        return jsonify(
            {**tokens, "token_type": "bearer", "expires_in": int(TOKEN_LIFE.total_seconds()), "scope": form.get("scope", "")}
        )

    def _unissued(self, message: str) -> ResponseReturnValue:
        return {
            "timestamp": stamp(self._clock()),
            "status": "401",
            "error": "Unauthorized",
            "message": message,
            "path": request.path,
        }, 401


class ContactRoutes:
    """The contact list of the one organization, inactive ones included."""

    def __init__(self, gate: Gate, cast: Cast) -> None:
        self._gate, self._cast = gate, cast
        self._put_out: set[int] = set()

    def put_out(self, contact_id: int) -> None:
        """Make a contact inactive."""
        self._put_out.add(contact_id)

    def register(self, app: Flask) -> None:
        app.add_url_rule("/authorization/v1/tokens", "tokens", self._gate.issue, methods=["POST"])
        for path, view in (
            ("/rest/organizations", self.organizations),
            ("/rest/contacts/<org>", self.listed),
            ("/rest/contacts/<org>/<contact_id>", self.one),
        ):
            app.add_url_rule(path, path, self._gate.guarded(view), methods=["GET"])

    def organizations(self) -> Json:
        return {
            "message": "OK",
            "page": {
                "pageSize": 1,
                "start": 0,
                "totalCount": 1,
                "totalPageCount": 1,
                "currentPageNo": 1,
                "data": [{"organizationId": self._cast.everbridge_organization, "status": "A"}],
            },
        }

    def one(self, contact_id: str) -> Json:
        """By id, or by the whole external id; its case matters here, which is UNKNOWN there."""
        only_queries("idType")
        by = request.args.get("idType", "id")
        if by not in ("id", "externalId"):
            raise GatewayError(400, "idType must be id or externalId")
        for someone, contact in self._cast.contacts:
            if contact_id == (str(contact.id) if by == "id" else contact.external_id):
                return {"message": "OK", "result": self._wire(someone, contact)}
        raise GatewayError(404, f"Contact not found: {contact_id}")

    def listed(self) -> Response:
        """A page of contacts; ``data`` is missing where none fits (7.1)."""
        only_queries("contactIds", "externalIds", "searchType", "sortBy", "direction", "pageNumber", "pageSize", "idType")
        ids, external = ids_in("contactIds"), request.args.get("externalIds")
        rows = [
            self._wire(someone, contact)
            for someone, contact in self._cast.contacts
            if (ids is None or contact.id in ids) and (external is None or contact.external_id in external.split(","))
        ]
        sort_by = request.args.get("sortBy", "lastName")
        if sort_by not in ("lastModifiedDate", "externalId", "lastName"):
            raise GatewayError(400, "sortBy must be lastModifiedDate, externalId or lastName")
        rows.sort(key=lambda row: (row[sort_by], row["id"]), reverse=request.args.get("direction") == "DESC")
        return jsonify(self._paged(rows))

    def _paged(self, rows: list[Json]) -> Json:
        no, size = number("pageNumber", 1, 10**6), number("pageSize", 1000, 3000)
        pages = -(-len(rows) // size)
        data = rows[(no - 1) * size : no * size]
        uri = f"{request.base_url}?pageSize={size}&pageNumber="
        body: Json = {
            "message": "OK",
            "firstPageUri": f"{uri}1",
            "lastPageUri": f"{uri}{max(pages, 1)}",
            "page": {
                "pageSize": size,
                "start": (no - 1) * size,
                "totalCount": len(rows),
                "totalPageCount": pages,
                "currentPageNo": no,
            }
            | ({"data": data} if data else {}),
        }
        return body | ({"nextPageUri": f"{uri}{no + 1}"} if no < pages else {})

    def _wire(self, someone: Someone, contact: Contact) -> Json:
        """Dates here are Unix milliseconds; ``registedEmail`` is a real key, typing error and all (7.1)."""
        since = int(self._cast.founded.timestamp() * 1000)
        first, last = contact.name or (someone.first, someone.last)
        active = contact.active and contact.id not in self._put_out
        return {
            "id": contact.id,
            "externalId": contact.external_id,
            "firstName": first,
            "lastName": last,
            "status": "A" if active else "I",
            "organizationId": self._cast.everbridge_organization,
            "timezoneId": contact.timezone,
            "groups": [],
            "createdDate": since,
            "lastModifiedDate": since,
            "registedEmail": contact.email,
            "registeredEmail": contact.email,
            "paths": [
                {"pathId": EMAIL_PATH + at, "value": address, "waitTime": 0, "pathEnable": True}
                for at, address in enumerate((contact.email, *contact.added))
            ],
        }
