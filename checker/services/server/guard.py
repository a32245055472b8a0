"""Which requests are allowed: hosts, origins and a token; and response headers that restrict browsers."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.message import msg
from checker.records import dataclass
from checker.services.server.page_api import language_of
from checker.translations import translated

#: Names of this machine. Another site can make its own name resolve to 127.0.0.1, but the browser then sends that
#: name.
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
#: Browser extensions and apps with web views have origins of their own, which no web site can use.
_ADD_ONS = frozenset({"chrome-extension", "moz-extension", "safari-web-extension", "app", "vscode-webview", "file"})
_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Access:
    """`token` is required in every request; without one, only requests from this machine are accepted.

    `origins` are the web sites that may use the API.
    """

    token: str | None = None
    origins: frozenset[str] = frozenset()


class Guard:
    """Rejects requests that are not allowed, and forwards the others to the application."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one connection of the server."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    added.setdefault(name, value)
                if origin is not None:
                    added["access-control-allow-origin"] = origin
                    added["vary"] = "Origin"
            await send(message)

        refused = self._refused(headers, scope)
        if refused is not None:
            origin = None
            await refused(scope, receive, answer)
        elif scope["method"] == "OPTIONS":
            allowed = {"access-control-allow-methods": "GET, POST", "access-control-allow-headers": "content-type"}
            await Response(status_code=204, headers=allowed)(scope, receive, answer)
        else:
            await self._app(scope, receive, answer)

    def _refused(self, headers: Headers, scope: Scope) -> Response | None:
        host = headers.get("host", "")
        if self._access.token is None and _name(host) not in LOOPBACK:
            return _refusal(headers, msg("This server accepts requests only under the names of this machine."), 421)
        origin = headers.get("origin")
        if origin is not None and not self._is_allowed(origin, host):
            return _refusal(headers, msg("This web site may not use this server."), 403)
        if headers.get("sec-fetch-site") == "cross-site" and origin is None and scope["path"] != "/":
            return _refusal(headers, msg("This web site may not use this server."), 403)
        return None

    def _is_allowed(self, origin: str, host: str) -> bool:
        parts = urlsplit(origin)
        return origin in self._access.origins or parts.scheme in _ADD_ONS or parts.netloc == host


class TokenNeeded:
    """Forwards only requests with the token to the application, if there is a token."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one connection."""
        if scope["type"] == "http" and not has_token(self._access, Request(scope)):
            refused = _refusal(Headers(scope=scope), msg("This server requires its token."), 401)
            await refused(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def has_token(access: Access, request: Request, form: Mapping[str, str] | None = None) -> bool:
    """Whether a request has the token: as a bearer token, or as the API key that clients of LanguageTool send."""
    if access.token is None:
        return True
    bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
    given = bearer or (form or {}).get("apiKey", "")
    return secrets.compare_digest(given.encode(), access.token.encode())


def _refusal(headers: Headers, message: str, status: int) -> Response:
    return PlainTextResponse(f"Error: {translated(message, language_of('', headers))}", status)


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
