"""The outermost application: who calls, which route, how long it took, and what went wrong."""

import asyncio
import logging
import os
import re
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from time import perf_counter
from typing import Any

from remit.errors import MEDIA_TYPE, Problem, outcome_unknown, own, unavailable
from remit.http.exchange import Answer, ClientGoneError, Exchange, Header, Receive, Scope, Send
from remit.http.routing import Router
from remit.identity.auth import Authenticator, developer
from remit.telemetry import logs
from remit.telemetry.logs import AccessLog
from remit.telemetry.metrics import UNKNOWN_ROUTE, Metrics

log = logging.getLogger("remit.facade")

Application = Callable[[Scope, Receive, Send], Awaitable[None]]

OPEN_PATHS = frozenset({"/healthz", "/readyz"})
"""What is answered without a token."""
PAGES = OPEN_PATHS | {"/metrics", "/openapi.json", "/docs"}
"""Pages that metrics and logs name; whatever else a client asks for is one unknown route."""
SLOWEST_CLIENT_SECONDS = 30
"""A reader of a stream that takes nothing for so long is dropped."""
CLIENT_GONE = 499

_REQUEST_ID = re.compile(rb"[A-Za-z0-9._:/+=-]{1,128}")
_NO_SNIFFING = (b"x-content-type-options", b"nosniff")


class Facade:
    """Answers routed requests itself and hands the others to `pages` (docs, health, metrics)."""

    def __init__(
        self,
        router: Router,
        pages: Application,
        authenticator: Authenticator | None,
        metrics: Metrics,
        access_log: AccessLog,
    ) -> None:
        self._router = router
        self._pages = pages
        self._authenticator = authenticator
        self._metrics = metrics
        self._access_log = access_log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._pages(scope, receive, send)
            return
        started = perf_counter()
        exchange = Exchange(scope, receive, _request_id(scope))
        logs.request_id.set(exchange.request_id)
        status = CLIENT_GONE
        try:
            answer = await self._answer(exchange, send)
            status = answer.status
            if not exchange.answered:
                await _send(answer, exchange, send, started)
        except ClientGoneError:
            pass
        finally:
            seconds = perf_counter() - started
            route = exchange.route or UNKNOWN_ROUTE
            self._metrics.answered(scope["method"], route, status, seconds)
            self._access_log.write(
                scope["method"], scope["path"], route, status, seconds, exchange.request_id
            )

    async def _answer(self, exchange: Exchange, send: Send) -> Answer:
        """Find the answer to a request, be it a problem."""
        try:
            if self._authenticator is None:
                exchange.principal = developer(exchange)
            elif exchange.scope["path"] not in OPEN_PATHS:
                exchange.principal = await self._authenticator.principal(exchange)
            found = self._router.find(exchange.scope["raw_path"])
            if found is None:
                return await self._page(exchange, send)
            node, exchange.path_values = found
            exchange.route = node.template
            method = exchange.scope["method"]
            handler = node.handlers.get("GET" if method == "HEAD" else method)
            if handler is not None:
                return await handler(exchange)
            return _other_method(method, [*node.handlers])
        except Problem as problem:
            return _problem(problem, exchange)
        except ClientGoneError:
            raise
        except asyncio.CancelledError:
            return _problem(_interrupted(exchange), exchange)
        except Exception:
            log.exception("unexpected error")
            if exchange.answered:
                raise
            return _problem(own("RM500", "The request id finds the reason in the log."), exchange)

    async def _page(self, exchange: Exchange, send: Send) -> Answer:
        """Let the pages answer, with our headers added to theirs."""
        answer = Answer(CLIENT_GONE)
        if exchange.scope["path"] in PAGES:
            exchange.route = exchange.scope["path"]

        async def send_with_headers(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                exchange.answered = True
                answer.status = message["status"]
                message["headers"] = [
                    *message["headers"],
                    _NO_SNIFFING,
                    (b"x-request-id", exchange.request_id.encode()),
                ]
            await send(message)

        exchange.scope["remit.http.exchange"] = exchange
        await self._pages(exchange.scope, exchange.receive, send_with_headers)  # type: ignore[arg-type]
        return answer


def _request_id(scope: Scope) -> str:
    """Take the caller's id when it is harmless in a log, else make one up."""
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _REQUEST_ID.fullmatch(value):
            return str(value, "ascii")
    return os.urandom(12).hex()


def _interrupted(exchange: Exchange) -> Problem:
    """Say what a request is told that did not end before the server had to.

    Left alone, the cancellation would become a 500 in plain text.
    """
    if exchange.answered:
        raise asyncio.CancelledError
    reads = exchange.scope["method"] in {"GET", "HEAD"}
    return unavailable() if reads else outcome_unknown()


def _other_method(method: str, offered: list[str]) -> Answer:
    if "GET" in offered:
        offered.append("HEAD")
    allowed = ", ".join(sorted([*offered, "OPTIONS"]))
    if method == "OPTIONS":
        return Answer(204, b"", [(b"allow", allowed.encode())])
    raise own("RM405", f"This address takes {allowed}.", headers={"Allow": allowed})


def _problem(problem: Problem, exchange: Exchange) -> Answer:
    headers: list[Header] = [(b"content-type", MEDIA_TYPE), (b"cache-control", b"no-store")]
    headers += [(k.lower().encode(), v.encode()) for k, v in problem.headers.items()]
    return Answer(problem.error.status, problem.body(exchange.request_id), headers)


async def _send(answer: Answer, exchange: Exchange, send: Send, started: float) -> None:
    total = perf_counter() - started
    timing = b"db;dur=%.2f, total;dur=%.2f" % (exchange.database_seconds * 1000, total * 1000)
    headers = [
        *answer.headers,
        _NO_SNIFFING,
        (b"x-request-id", exchange.request_id.encode()),
        (b"server-timing", timing),
    ]
    bodiless = answer.status in {204, 304}
    if answer.stream is None and not bodiless:
        headers.append((b"content-length", b"%d" % len(answer.body)))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    if answer.stream is not None:
        await _send_stream(answer, exchange, send)
        return
    sent = b"" if bodiless or exchange.scope["method"] == "HEAD" else answer.body
    await send({"type": "http.response.body", "body": sent})


async def _send_stream(answer: Answer, exchange: Exchange, send: Send) -> None:
    """Send pieces as they come, and stop as soon as the client is gone."""
    stream = answer.stream
    if stream is None:
        return

    async def pump() -> None:
        async with aclosing(stream):
            async for piece in stream:
                async with asyncio.timeout(SLOWEST_CLIENT_SECONDS):
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    async def gone() -> None:
        while (await exchange.receive())["type"] != "http.disconnect":
            pass

    tasks = {asyncio.create_task(pump()), asyncio.create_task(gone())}
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception) and not isinstance(result, TimeoutError):
            log.error("a stream broke", exc_info=result)
