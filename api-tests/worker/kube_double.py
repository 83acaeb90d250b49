"""An API server for tests: real HTTP, state, and the answers that a kube-apiserver 1.36.2 gave.

`test_kube_contract.py` replays every recorded exchange against it. What no recording shows (a merge
patch, the strict refusal of a POST, pages of a list) follows the API's documentation and is there
for the tests' own needs.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import yaml
from worker.kube_answers import Fault, KubeDouble, Request, find
from worker.kube_fields import Json
from worker.kube_rules import RefusedError
from worker.kube_store import NAMESPACES, Cluster

VERSION = {
    "major": "1", "minor": "36", "emulationMajor": "1", "emulationMinor": "36",
    "minCompatibilityMajor": "1", "minCompatibilityMinor": "35", "gitVersion": "v1.36.2",
    "gitCommit": "$Format:%H$", "gitTreeState": "", "buildDate": "1970-01-01T00:00:00Z",
    "goVersion": "go1.27.3", "compiler": "gc", "platform": "linux/amd64",
}  # fmt: skip
VERBS = {"POST": "create", "PATCH": "patch", "DELETE": "delete"}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    double: KubeDouble

    def _serve(self) -> None:
        address = urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = Request(
            self.command,
            address.path,
            dict(parse_qsl(address.query)),
            self.headers.get("Content-Type", "").split(";", maxsplit=1)[0],
            _parsed(raw),
            self.headers.get("User-Agent", ""),
        )
        with self.double.cluster.lock:
            self.double.requests.append(request)
            fault = next((f for f in self.double.faults if f.times and f.matches(request)), None)
            if fault:
                fault.times -= 1
        if fault and fault.before:
            fault.before()
        if fault and fault.answer:
            self._send(*fault.answer)
            return
        status, body = self._answer(request)
        if fault and fault.drop:
            self.close_connection = True
            return
        self._send(status, body, {})

    def _answer(self, request: Request) -> tuple[int, Any]:
        try:
            if request.path == "/version":
                return 200, VERSION
            self._authorize(request)
            return self.double.answer(request)
        except RefusedError as refusal:
            return refusal.code, refusal.body

    def _authorize(self, request: Request) -> None:
        """Let nobody in but who has a token, and them only to what is not denied."""
        header = self.headers.get("Authorization")
        user = self.double.tokens.get((header or "").removeprefix("Bearer "))
        if header and not user:
            raise RefusedError(401, "Unauthorized", "Unauthorized")
        found = find(request.path)
        if found is None:
            return
        kind, namespace, name = found
        verb = VERBS.get(request.method, "get" if name else "list")
        if user and (verb, kind.plural) not in self.double.denied:
            return
        scope = f'in the namespace "{namespace}"' if namespace else "at the cluster scope"
        what = f'{kind.plural} "{name}"' if name else kind.plural
        raise RefusedError(
            403,
            f'{what} is forbidden: User "{user or "system:anonymous"}" cannot {verb} resource '
            f'"{kind.plural}" in API group "{kind.group}" {scope}',
            "Forbidden",
            **({"name": name} if name else {}),
            **({"group": kind.group} if kind.group else {}),
            kind=kind.plural,
        )

    def _send(self, status: int, body: dict[str, Any] | str, headers: dict[str, str]) -> None:
        raw = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        if self.close_connection:
            self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _serve  # noqa: N815 (the library's names)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _parsed(raw: bytes) -> Json:
    if not raw:
        return None
    try:
        return json.loads(raw)
    except ValueError:
        return yaml.safe_load(raw)


@contextmanager
def kube_double(
    *, clock: Callable[[], datetime] | None = None, revision: int = 0, settle: float | None = 0.01
) -> Iterator[KubeDouble]:
    """Serve until the block ends; controllers run every `settle` seconds, or when told to."""
    cluster = Cluster(clock, revision)
    handler = type("Handler", (_Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    double = KubeDouble(cluster, f"http://127.0.0.1:{server.server_address[1]}")
    handler.double = double  # type: ignore[attr-defined]
    ended = threading.Event()

    def control() -> None:
        while settle is not None and not ended.wait(settle):
            cluster.settle()

    threads = [
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True),
        threading.Thread(target=control, daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        yield double
    finally:
        ended.set()
        server.shutdown()
        server.server_close()
        for thread in threads:
            thread.join(5)


def wait_until(holds: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not come to pass in time"
        time.sleep(0.005)


__all__ = ["NAMESPACES", "Fault", "KubeDouble", "Request", "kube_double", "wait_until"]
