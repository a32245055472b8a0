"""The application of ``contralint serve``."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from functools import partial
from importlib.util import find_spec

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route

from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.formats.decode import Unreadable
from checker.message import msg
from checker.run.plan import Outcome
from checker.services.engine import Engine, encoded, localized
from checker.services.extras import require
from checker.services.server import languagetool, page_api
from checker.services.server.guard import Access, Guard, TokenNeeded, has_token
from checker.services.server.languagetool import BadRequest, json_fields, read_request
from checker.services.server.work import Job, Limits, Refused, Running, Workers, body, form

Handler = Callable[["Services", Request], Awaitable[Response]]


class Services:
    """The state that all requests share."""

    def __init__(self, engine: Engine, access: Access, limits: Limits) -> None:
        self.engine = engine
        self.access = access
        self.workers = Workers(limits)

    @property
    def limits(self) -> Limits:
        """The limits of one request."""
        return self.workers.limits

    def require_token(self, request: Request, fields: dict[str, str] | None = None) -> None:
        """Raises Refused where a required token is missing."""
        if not has_token(self.access, request, fields):
            raise Refused(401, msg("This server requires its token."))


async def _check(services: Services, request: Request) -> Response:
    data = await body(request, 8 * services.limits.text)
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    fields = json_fields(data) if kind == "application/json" else await form(request, data)
    request.state.language = page_api.language_of(fields.get("language", ""), request.headers)
    services.require_token(request, fields)
    checked_request = read_request(fields)
    if len(checked_request.annotated.text) > services.limits.text:
        raise Refused(413, msg("Your text exceeds the limit of {number} characters.", number=services.limits.text))

    def work(job: Job) -> dict[str, object]:
        text = encoded(checked_request.annotated.text)
        outcome = services.engine.check(checked_request.path, text, review=checked_request.review, stopped=job.stopped)
        if outcome.checked is None:
            raise BadRequest(page_api.problem(outcome))
        return languagetool.response(
            checked_request, localized(outcome.checked, checked_request.localized), services.engine.rules
        )

    return JSONResponse(await services.workers.run(request, work))


async def _languages(services: Services, request: Request) -> Response:
    return JSONResponse(languagetool.LANGUAGES)


async def _info(services: Services, request: Request) -> Response:
    return JSONResponse({"software": languagetool.software()})


async def _max_text_length(services: Services, request: Request) -> Response:
    return PlainTextResponse(str(services.limits.text))


async def _healthcheck(services: Services, request: Request) -> Response:
    return PlainTextResponse("OK")


def _name(request: Request) -> str:
    """The file name that a browser sent, without folders: it is shown, and its suffix decides the format."""
    return request.query_params.get("name", "text.md").replace("\\", "/").rpartition("/")[2] or "text.md"


def _outcome(services: Services, request: Request, data: bytes, job: Job) -> Outcome:
    review = request.query_params.get("review", "") != ""
    return services.engine.check(
        _name(request), data, review=review, stopped=job.stopped, progressed=job.progressed, for_page=True
    )


async def _page_check(services: Services, request: Request) -> Response:
    """The findings as one object, or with `lines` a line of JSON for each step, and the object in the last."""
    services.require_token(request)
    data = await body(request, services.limits.file)
    language = request.state.language

    def work(job: Job) -> str:
        return json.dumps(page_api.check_answer(services.engine, _outcome(services, request, data, job), language))

    if not request.query_params.get("lines"):
        return Response(await services.workers.run(request, work), media_type="application/json")
    return StreamingResponse(_lines(services.workers.start(work), language), media_type="application/x-ndjson")


async def _lines(running: Running[str], language: str) -> AsyncIterator[str]:
    before = -1.0
    async for part in running.steps():
        if part != before:
            yield json.dumps({"done": part}) + "\n"
        before = part
    try:
        yield f'{{"answer": {running.result()}}}\n'
    except (BadRequest, CommandError, Refused) as error:
        yield json.dumps({"error": page_api.error_text(error, language)}) + "\n"


async def _page_comments(services: Services, request: Request) -> Response:
    services.require_token(request)
    require("word", "Word comments")
    from checker.formats.docx.comments import TextDiffers
    from checker.services.word import commented

    data = await body(request, services.limits.file)

    def work(job: Job) -> bytes:
        outcome = _outcome(services, request, data, job)
        if outcome.checked is None:
            raise BadRequest(page_api.problem(outcome))
        try:
            return commented(data, outcome.checked, request.state.language)
        except (Unreadable, TextDiffers) as error:
            raise BadRequest(
                msg("Comments can only be written into a Word document or an OpenDocument text.")
            ) from error

    return Response(await services.workers.run(request, work), media_type="application/octet-stream")


async def _page_suppress(services: Services, request: Request) -> Response:
    services.require_token(request)
    data = await body(request, services.limits.file)
    text = await services.workers.run(request, lambda job: page_api.suppressed_text(services.engine, data))
    return JSONResponse({"text": text})


async def _page_rule(services: Services, request: Request) -> Response:
    services.require_token(request)
    name: str = request.path_params["rule"]
    return PlainTextResponse(page_api.rule_page(services.engine, name, request.state.language))


async def _part(services: Services, request: Request) -> Response:
    name, kind = page_api.PARTS[request.url.path]
    return Response(page_api.part(name), media_type=kind)


async def _no_icon(services: Services, request: Request) -> Response:
    return Response(status_code=204)  # browsers request it automatically


async def _respond(handler: Handler, services: Services, request: Request) -> Response:
    """The response of a handler; errors are one sentence, as in LanguageTool, in the language of the client."""
    request.state.language = page_api.language_of(request.query_params.get("language", ""), request.headers)
    try:
        return await handler(services, request)
    except (BadRequest, CommandError, Refused) as error:
        status = error.status if isinstance(error, Refused) else 400
        headers = {"retry-after": "1"} if status == 429 else None
        return PlainTextResponse(f"Error: {page_api.error_text(error, request.state.language)}", status, headers)


def _assistants(engine: Engine, access: Access, limits: Limits) -> Starlette | None:
    """The tools for assistants at /mcp; None where their package is missing.

    Hosts and origins are checked beforehand.
    """
    if find_spec("mcp") is None:
        return None
    from mcp.server.transport_security import TransportSecuritySettings

    from checker.services.mcp.server import make_server
    from checker.services.mcp.tools import Tools

    made = make_server(Tools(engine, language_of_locale())).streamable_http_app(
        stateless_http=True,
        json_response=True,
        max_request_body_size=8 * limits.text,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    made.add_middleware(partial(TokenNeeded, access=access))
    return made


def application(engine: Engine, access: Access, limits: Limits) -> Guard:
    """The ASGI application."""
    assistants = _assistants(engine, access, limits)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with assistants.router.lifespan_context(app) if assistants is not None else nullcontext():
            yield

    services = Services(engine, access, limits)

    def route(path: str, handler: Handler, *methods: str) -> Route:
        return Route(path, partial(_respond, handler, services), methods=methods or ("GET",))

    routes: list[BaseRoute] = [
        *(route(path, _part) for path in page_api.PARTS),
        route("/favicon.ico", _no_icon),
        route("/api/check", _page_check, "POST"),
        route("/api/comments", _page_comments, "POST"),
        route("/api/suppress", _page_suppress, "POST"),
        route("/api/rules/{rule}", _page_rule),
        route("/v2/check", _check, "GET", "POST"),
        route("/v2/languages", _languages),
        route("/v2/info", _info),
        route("/v2/maxtextlength", _max_text_length),
        route("/v2/healthcheck", _healthcheck),
    ]
    if assistants is not None:
        routes.append(Mount("/", assistants))
    return Guard(Starlette(routes=routes, lifespan=lifespan), access)
