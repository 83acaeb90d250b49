"""Everything put together: `create_app` makes the ASGI application."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi_offline import FastAPIOffline
from starlette.exceptions import HTTPException

import remit
from remit import contract
from remit.database.db import Database
from remit.database.housekeeping import keep_house
from remit.document.openapi import openapi_document
from remit.errors import MEDIA_TYPE, ErrorTable, Problem, own
from remit.http.downloads import (
    AuditStatementEndpoint,
    BaselineEndpoint,
    FrameworkEndpoint,
    PackageEndpoint,
    RegisterEndpoint,
    StatementEndpoint,
)
from remit.http.endpoint import Endpoint
from remit.http.events import EventHub, EventsEndpoint
from remit.http.exchange import Exchange, Handler, Receive, Scope, Send
from remit.http.exports import ExportEndpoint
from remit.http.facade import Facade
from remit.http.health import Readiness
from remit.http.routing import Route, Router
from remit.identity.auth import Authenticator, Tokens
from remit.identity.keys import KeySet
from remit.routes import ROUTES
from remit.settings import Settings
from remit.telemetry import metrics as telemetry
from remit.telemetry.logs import AccessLog
from remit.telemetry.metrics import Metrics

_ENDPOINTS: Mapping[str, Callable[[Route, Database, Settings], Handler]] = {
    "json": Endpoint,
    "export": ExportEndpoint,
    "framework": FrameworkEndpoint,
    "baseline": BaselineEndpoint,
    "statement": StatementEndpoint,
    "audit_statement": AuditStatementEndpoint,
    "register": RegisterEndpoint,
    "package": PackageEndpoint,
}
"""What answers a route, by `Route.answers`."""


class Remit:
    """The ASGI application of one process."""

    def __init__(self, settings: Settings, *, access_log: bool = True) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self.errors = ErrorTable(contract.ERROR_CODES)
        self.database = Database(settings, self.errors, self.metrics)
        self.metrics.watch(self.database.pool)
        self.hub = EventHub(self.database, self.metrics)
        self.readiness = Readiness(self.database, self.errors)
        self._access_log = AccessLog(enabled=access_log)
        self._facade = Facade(
            Router((route.verb, route.path, self._handler(route)) for route in ROUTES),
            _pages(self),
            _authenticator(settings),
            self.metrics,
            self._access_log,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection's request, or the process's life."""
        await self._facade(scope, receive, send)

    def drain(self) -> None:
        """End the streams of events, so that a server that shuts down need not wait for them."""
        self.hub.close()

    @asynccontextmanager
    async def life(self, _: FastAPI) -> AsyncIterator[None]:
        """Serve between start and stop; a database that is down does not keep us from starting."""
        chores = [
            asyncio.create_task(self.readiness.wait()),
            asyncio.create_task(keep_house(self.database)),
        ]
        try:
            yield
        finally:
            for chore in chores:
                chore.cancel()
            await asyncio.gather(*chores, return_exceptions=True)
            await self.hub.stop()
            await self.database.pool.close()
            self._access_log.flush()

    def _handler(self, route: Route) -> Handler:
        if route.answers == "events":
            return EventsEndpoint(route, self.database, self.settings, self.hub)
        return _ENDPOINTS[route.answers](route, self.database, self.settings)


def create_app(settings: Settings, *, access_log: bool = True) -> Remit:
    """Make the application; nothing is opened before its lifespan begins."""
    return Remit(settings, access_log=access_log)


def _authenticator(settings: Settings) -> Authenticator | None:
    if settings.auth_mode == "off" or settings.jwt_issuer is None:
        return None
    url = str(settings.jwt_jwks_url) if settings.jwt_jwks_url else None
    return Tokens(settings, KeySet(settings.jwt_issuer, url))


def _pages(app: Remit) -> FastAPI:
    """Make what is not a stored function: docs, health, metrics."""
    pages = FastAPIOffline(
        title="Remit",
        version=remit.__version__,
        lifespan=app.life,
        redoc_url=None,
        swagger_ui_parameters={"tryItOutEnabled": True, "displayRequestDuration": True},
    )
    document = openapi_document(app.settings)
    pages.openapi = lambda: document  # type: ignore[method-assign]

    @pages.get("/healthz", include_in_schema=False)
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @pages.get("/readyz", include_in_schema=False)
    async def readyz(request: Request) -> dict[str, str]:
        exchange: Exchange = request.scope["remit.http.exchange"]
        await app.readiness.check(exchange.request_id)
        return {"status": "ready"}

    @pages.get("/metrics", include_in_schema=False)
    async def metrics() -> Response:
        return Response(app.metrics.exposition(), headers={"content-type": telemetry.CONTENT_TYPE})

    pages.add_exception_handler(HTTPException, _http_problem)
    pages.add_exception_handler(Problem, _own_problem)
    return pages


async def _http_problem(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 404:  # noqa: PLR2004
        found = own("RM404", "No route has this path.", "GET /openapi.json lists every route.")
    elif status == 405:  # noqa: PLR2004
        allowed = (getattr(error, "headers", None) or {}).get("Allow", "GET")
        found = own("RM405", f"This address takes {allowed}.", headers={"Allow": allowed})
    else:
        found = own("RM500", "The request id finds the reason in the log.")
    return await _own_problem(request, found)


async def _own_problem(request: Request, error: Exception) -> Response:
    if not isinstance(error, Problem):
        raise error
    exchange: Exchange = request.scope["remit.http.exchange"]
    return Response(
        error.body(exchange.request_id),
        error.error.status,
        {"content-type": MEDIA_TYPE.decode(), **error.headers},
    )
