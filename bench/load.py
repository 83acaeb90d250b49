"""Load generator: keep-alive connections on one uvloop, one request at a time on each.

Run as a process of its own: it reads a job as one JSON line on stdin and writes what it measured
as one JSON line on stdout. Anything but the expected 2xx status fails the job: an error is often
faster than an answer, and would flatter whoever makes it.
"""

import asyncio
import json
import sys
from array import array
from itertools import cycle
from time import perf_counter
from typing import Any

import uvloop

SUCCESS = (b"2", b"3")
HEAD_END = b"\r\n\r\n"


class Failed(Exception):  # noqa: N818  (an outcome, told to the parent)
    """A server answered what it should not."""


class Client(asyncio.Protocol):
    """One connection: sends the next request when the answer to the last one is complete."""

    def __init__(self, job: "Job") -> None:
        self._job = job
        self._buffer = b""
        self._missing = 0
        self._began = 0.0
        self._transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self._transport = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        """Take a piece of an answer."""
        if self._missing:
            self._missing -= len(data)
            if self._missing == 0:
                self._answered()
            return
        self._buffer += data
        end = self._buffer.find(HEAD_END)
        if end < 0:
            return
        head = self._buffer[:end]
        self._missing = _body_length(head) - (len(self._buffer) - end - len(HEAD_END))
        if not head.startswith(b"HTTP/1.1 2"):
            self._job.fail(self._buffer[:600].decode(errors="replace"))
        self._buffer = b""
        if self._missing == 0:
            self._answered()

    def connection_lost(self, _: Exception | None) -> None:
        """End; unasked, that is a failure."""
        if not self._job.over:
            self._job.fail("the server closed a connection")

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    def _send(self) -> None:
        self._began = perf_counter()
        self._transport.write(next(self._job.requests))

    def _answered(self) -> None:
        self._job.latencies.append(perf_counter() - self._began)
        if not self._job.over:
            self._send()


class Job:
    """Requests to send, for how long, and what came of it."""

    def __init__(self, wanted: dict[str, Any]) -> None:
        self.requests = cycle([_request(*parts) for parts in wanted["requests"]])
        self.latencies = array("d")
        self.over = False
        self._wanted = wanted
        self._failure: str | None = None
        self._failed = asyncio.Event()

    def fail(self, reason: str) -> None:
        """Remember the first failure and stop."""
        self._failure = self._failure or reason
        self.over = True
        self._failed.set()

    async def run(self) -> dict[str, float]:
        """Warm up, measure, and tell (requests/s; percentiles in ms).

        Raises `Failed` when any answer was not a success.
        """
        wanted = self._wanted
        loop = asyncio.get_running_loop()
        clients = []
        for _ in range(wanted["connections"]):
            _, client = await loop.create_connection(
                lambda: Client(self), "127.0.0.1", wanted["port"]
            )
            clients.append(client)
        await self._wait(wanted["warm_up"])
        del self.latencies[:]
        began = perf_counter()
        await self._wait(wanted["seconds"])
        seconds = perf_counter() - began
        self.over = True
        measured = sorted(self.latencies)
        for client in clients:
            client.close()
        if self._failure is not None:
            raise Failed(self._failure)
        if not measured:
            message = f"no answer in {seconds:.1f} s"
            raise Failed(message)
        return summary(measured, seconds)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._failed.wait()
        except TimeoutError:
            pass


def summary(ordered: list[float], seconds: float) -> dict[str, float]:
    """Rate and percentiles of latencies in ascending order."""

    def percentile(share: float) -> float:
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    return {
        "requests": len(ordered),
        "rate": len(ordered) / seconds,
        "p50": percentile(0.50),
        "p95": percentile(0.95),
        "p99": percentile(0.99),
        "worst": 1000 * ordered[-1],
    }


def _request(method: str, path: str, body: Any = None) -> bytes:  # noqa: ANN401
    head = f"{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n"
    if body is None:
        return (head + "\r\n").encode()
    content = json.dumps(body).encode()
    head += f"content-type: application/json\r\ncontent-length: {len(content)}\r\n\r\n"
    return head.encode() + content


def _body_length(head: bytes) -> int:
    lower = head.lower()
    start = lower.find(b"\r\ncontent-length:")
    if start < 0:
        if lower.startswith(b"http/1.1 204"):
            return 0
        message = f"no content-length in {head!r}"
        raise Failed(message)
    return int(lower[start + 17 : lower.find(b"\r\n", start + 17) % (len(lower) + 1)])


async def _main() -> int:
    job = Job(json.loads(sys.stdin.readline()))
    try:
        result: dict[str, Any] = dict(await job.run())
    except (Failed, OSError) as failure:
        result = {"failure": str(failure)}
    sys.stdout.write(json.dumps(result) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(uvloop.run(_main()))
