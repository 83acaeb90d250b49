"""A port that says whether the worker lives, whether it can work, and what it counted."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Protocol

from remit.telemetry.metrics import CONTENT_TYPE

SILENT_SECONDS = 60.0
READ_SECONDS = 5.0
Answer = tuple[str, str, bytes]


class Claiming(Protocol):
    """What asks the database for work."""

    claimed_at: float
    """When the database last answered a claim."""


async def serve(
    claiming: Claiming, exposition: Callable[[], bytes], host: str, port: int
) -> asyncio.Server:
    """Answer /healthz, /readyz and /metrics until the server is closed."""
    pages: dict[str, Callable[[], Answer]] = {
        "/healthz": lambda: ("200 OK", "text/plain", b"ok\n"),
        "/readyz": lambda: _ready(claiming),
        "/metrics": lambda: ("200 OK", CONTENT_TYPE, exposition()),
    }

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(
            OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError
        ):
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), READ_SECONDS)
            path = head.split(b" ", 2)[1].partition(b"?")[0].decode("latin-1")
            page = pages.get(path, lambda: ("404 Not Found", "text/plain", b"not found\n"))
            status, kind, body = page()
            writer.write(
                f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n"
                "connection: close\r\n\r\n".encode()
                + body
            )
            await writer.drain()
        writer.close()

    return await asyncio.start_server(answer, host, port)


def _ready(claiming: Claiming) -> Answer:
    silent = monotonic() - claiming.claimed_at
    if silent > SILENT_SECONDS:
        words = f"the database has given no answer for {silent:.0f} s\n"
        return "503 Service Unavailable", "text/plain", words.encode()
    return "200 OK", "text/plain", b"ready\n"
