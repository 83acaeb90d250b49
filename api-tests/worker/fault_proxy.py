"""A proxy between a worker and AWS that answers late, wrongly, or not at all.

Each call is given a fault by a schedule: a function of the call's number and of what it asks for.
The proxy remembers every call and what it did to it, so that a test can first see which calls there
are, and then spoil each one.
"""

from __future__ import annotations

import asyncio
import random
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import parse_qs, urlsplit


class Fault(Enum):
    """What is done to a call."""

    NONE = "pass on"
    UNAVAILABLE = "answer 503 without passing it on"
    THROTTLE = "answer that there are too many calls, without passing it on"
    LOSE_ANSWER = "pass it on and hang up instead of answering"
    LOSE_CALL = "hang up without passing it on"
    DELAY = "pass it on after a while"


@dataclass(frozen=True)
class Call:
    """A call as it arrived."""

    number: int
    method: str
    path: str
    operation: str
    caller: str = ""
    """What the client calls itself: the worker's name."""

    @property
    def changes(self) -> bool:
        """Whether it changes anything."""
        word = self.operation.rpartition(".")[2]
        return not (self.method in {"GET", "HEAD"} or word.startswith(("Get", "List", "Describe")))


Schedule = Callable[[Call], Fault]


def nothing(call: Call) -> Fault:
    del call
    return Fault.NONE


def at_random(seed: int, share: float = 0.2, *faults: Fault) -> Schedule:
    """Spoil this share of the calls; the same ones for the same seed and order of calls."""
    dice = random.Random(seed)  # noqa: S311
    choices = faults or (
        Fault.UNAVAILABLE, Fault.THROTTLE, Fault.LOSE_ANSWER, Fault.LOSE_CALL, Fault.DELAY,
    )  # fmt: skip

    def schedule(call: Call) -> Fault:
        del call
        return dice.choice(choices) if dice.random() < share else Fault.NONE

    return schedule


def once_at(number: int, fault: Fault) -> Schedule:
    """Spoil the call of this number and no other."""
    return lambda call: fault if call.number == number else Fault.NONE


@dataclass
class FaultProxy:
    """A running proxy; change `schedule` at any time."""

    target: str
    schedule: Schedule = nothing
    delay_seconds: float = 0.3
    calls: list[tuple[Call, Fault]] = field(default_factory=list)
    url: str = ""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, schedule: Schedule = nothing) -> None:
        """Count from zero again, with this schedule."""
        with self._lock:
            self.calls = []
            self.schedule = schedule

    @property
    def spoilt(self) -> list[tuple[Call, Fault]]:
        return [(call, fault) for call, fault in self.calls if fault is not Fault.NONE]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the calls of one connection."""
        with suppress(OSError, asyncio.IncompleteReadError):
            while await self._answer(reader, writer):
                pass
        writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head, body = await _message(reader, interim=writer)
        call, fault = self._judged(head, body)
        if fault is Fault.LOSE_CALL:
            return False
        if fault in {Fault.UNAVAILABLE, Fault.THROTTLE}:
            writer.write(_refusal(fault, head))
            await writer.drain()
            return True
        if fault is Fault.DELAY:
            await asyncio.sleep(self.delay_seconds)
        answer = await self._passed_on(head, body, call)
        if fault is Fault.LOSE_ANSWER:
            return False
        writer.write(answer)
        await writer.drain()
        return False

    def _judged(self, head: bytes, body: bytes) -> tuple[Call, Fault]:
        method, path, _ = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)
        with self._lock:
            operation = _operation(method, path, head, body)
            call = Call(len(self.calls) + 1, method, path, operation, _caller(head))
            fault = self.schedule(call)
            self.calls.append((call, fault))
        return call, fault

    async def _passed_on(self, head: bytes, body: bytes, call: Call) -> bytes:
        address = urlsplit(self.target)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        try:
            lines = [
                line for line in head.split(b"\r\n")
                if not line.lower().startswith((b"connection:", b"expect:"))
            ]  # fmt: skip
            lines.insert(1, b"Connection: close")
            writer.write(b"\r\n".join(lines) + body)
            await writer.drain()
            answer = await reader.read(-1)
        finally:
            writer.close()
        assert answer, f"no answer to {call}"
        return answer


@contextmanager
def fault_proxy(target: str, schedule: Schedule = nothing) -> Iterator[FaultProxy]:
    """Run a proxy before this URL, in a thread."""
    proxy = FaultProxy(target, schedule)
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(proxy.serve, "127.0.0.1", 0))
    proxy.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _message(
    reader: asyncio.StreamReader, interim: asyncio.StreamWriter
) -> tuple[bytes, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    headers = _headers(head)
    if headers.get("expect", "").lower() == "100-continue":
        interim.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        await interim.drain()
    if headers.get("transfer-encoding", "").lower() == "chunked":
        return head, await _chunks(reader)
    return head, await reader.readexactly(int(headers.get("content-length", "0")))


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while True:
        line = await reader.readuntil(b"\r\n")
        body += line
        size = int(line.split(b";")[0], 16)
        if size == 0:
            while line != b"\r\n":
                line = await reader.readuntil(b"\r\n")
                body += line
            return body
        body += await reader.readexactly(size + 2)


def _headers(head: bytes) -> dict[str, str]:
    lines = head.decode("latin-1").split("\r\n")[1:]
    return {
        name.strip().lower(): value.strip()
        for name, separator, value in (line.partition(":") for line in lines)
        if separator
    }


def _operation(method: str, path: str, head: bytes, body: bytes) -> str:
    """Name of the operation, where the protocol has one; else verb and path."""
    headers = _headers(head)
    if "x-amz-target" in headers:
        return headers["x-amz-target"]
    if headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return parse_qs(body.decode())["Action"][0]
    return f"{method} {path}"


def _caller(head: bytes) -> str:
    found = re.search(r"app/([\w-]+)", _headers(head).get("user-agent", ""))
    return found[1] if found else ""


def _refusal(fault: Fault, head: bytes) -> bytes:
    """An error in the words of the service's protocol."""
    code = "ServiceUnavailable" if fault is Fault.UNAVAILABLE else "Throttling"
    status = "503 Service Unavailable" if fault is Fault.UNAVAILABLE else "429 Too Many Requests"
    headers = _headers(head)
    text = f'{{"__type": "{code}", "message": "made up by the proxy"}}'
    kind = "application/x-amz-json-1.1"
    if "x-amz-target" not in headers:
        kind = "text/xml"
        text = (
            f"<ErrorResponse><Error><Code>{code}</Code><Message>made up by the proxy</Message>"
            "</Error></ErrorResponse>"
        )
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(text)}\r\n\r\n{text}"
    ).encode()
