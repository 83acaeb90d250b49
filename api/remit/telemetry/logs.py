"""Logs as JSON lines: the application's through `logging`, one line a request written in bulk."""

import asyncio
import json
import logging
import sys
from contextlib import suppress
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TextIO

from pythonjsonlogger.json import JsonFormatter

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""Id of the request at hand, for lines written on its behalf."""

FLUSH_SECONDS = 0.2
FLUSH_LINES = 500


class _RequestIdFilter(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        """Add the id of the request at hand."""
        current = request_id.get()
        if current is not None:
            record.request_id = current
        return True


def configure(level: str) -> None:
    """Send every logger's lines to stderr as JSON; call once, in the process that serves."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_RequestIdFilter())
    handler.setFormatter(
        JsonFormatter(
            ["levelname", "name", "message"],
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="time",
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    # uvicorn brings handlers of its own; its access lines are replaced by ours.
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = name != "uvicorn.access"
    # One line for each call of the token issuer would drown the rest.
    logging.getLogger("httpx").setLevel(logging.WARNING)


class AccessLog:
    """One line a request, collected and written a few times a second.

    Formatting through `logging` costs as much as the whole rest of a small request does; the keys
    are the same.
    """

    def __init__(self, stream: TextIO | None = None, *, enabled: bool = True) -> None:
        self._stream = stream or sys.stdout
        self._enabled = enabled
        self._lines: list[str] = []
        self._flusher: asyncio.TimerHandle | None = None

    def write(  # noqa: PLR0917
        self, method: str, path: str, route: str, status: int, seconds: float, identity: str
    ) -> None:
        """Add a line; `seconds` is the time the answer took."""
        if not self._enabled:
            return
        now = datetime.now(UTC).isoformat()
        # Method and request id are known to be harmless; the path is the client's.
        self._lines.append(
            f'{{"time": "{now}", "level": "INFO", "logger": "remit.access",'
            f' "method": "{method}", "path": {json.dumps(path)}, "route": "{route}",'
            f' "status": {status}, "ms": {seconds * 1000:.2f}, "request_id": "{identity}"}}\n'
        )
        if len(self._lines) >= FLUSH_LINES:
            self.flush()
        elif self._flusher is None:
            self._flusher = asyncio.get_running_loop().call_later(FLUSH_SECONDS, self.flush)

    def flush(self) -> None:
        """Write what has been collected."""
        if self._flusher is not None:
            self._flusher.cancel()
            self._flusher = None
        lines, self._lines = self._lines, []
        if lines:
            # A closed pipe must not take requests down with it.
            with suppress(OSError, ValueError):
                self._stream.write("".join(lines))
                self._stream.flush()
