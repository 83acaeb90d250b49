"""Run the facade in a thread of the tests, on a port of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import uvicorn
from databases import Database

from remit.app import Remit, create_app
from remit.settings import Settings, load


@dataclass
class Served:
    app: Remit
    server: uvicorn.Server
    url: str

    def client(self, **more: object) -> httpx.Client:
        return httpx.Client(base_url=self.url, timeout=30, **more)  # type: ignore[arg-type]


def settings_for(database: Database, **more: object) -> Settings:
    return load(database_url=database.url(), pool_size=4, **more)


@contextmanager
def served(database: Database, **more: object) -> Iterator[Served]:
    """Serve a database until the block ends; `more` are settings."""
    app = create_app(settings_for(database, **more), access_log=False)

    class Server(uvicorn.Server):
        async def shutdown(self, sockets: object = None) -> None:
            app.drain()
            await super().shutdown(sockets)  # type: ignore[arg-type]

    server = Server(
        uvicorn.Config(
            app, port=0, log_config=None, access_log=False, lifespan="on", ws="none",
            timeout_graceful_shutdown=5,
        )
    )  # fmt: skip
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        deadline = time.monotonic() + 20
        while not server.started:
            assert thread.is_alive(), "the server ended before it began"
            assert time.monotonic() < deadline, "the server does not start"
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield Served(app, server, f"http://127.0.0.1:{port}")
    finally:
        server.should_exit = True
        thread.join(15)
    assert not thread.is_alive(), "the server does not end"


class Chart:
    """A chart made for a test; `ids` finds its employees by name."""

    def __init__(self, client: httpx.Client, people: str = "") -> None:
        self.client = client
        answer = client.post("/orgcharts", json={"name": f"Chart of {people or 'nobody'}"})
        self.id: int = answer.json()["id"]
        self.path = f"/orgcharts/{self.id}"
        self.ids: dict[str, int] = {}
        manager = None
        for name in filter(None, people.split(" > ")):
            manager = self.hire(name, manager_id=manager)

    def hire(self, name: str, **more: object) -> int:
        answer = self.client.post(f"{self.path}/employees", json={"name": name, **more})
        assert answer.status_code == 201, answer.text
        self.ids[name] = answer.json()["id"]
        return self.ids[name]

    def employee(self, name: str) -> str:
        """Path of an employee."""
        return f"{self.path}/employees/{self.ids[name]}"

    def outline(self) -> Any:  # noqa: ANN401
        """The chart as nested lists of names."""

        def names(node: dict[str, Any]) -> list[Any]:
            return [node["name"], *(names(report) for report in node["reports"])]

        tree = self.client.get(f"{self.path}/tree").json()
        return names(tree) if tree else None
