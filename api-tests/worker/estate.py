"""An organization with the shipped blueprints, an environment on the tests' AWS, and requests."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import yaml
from databases import Database
from psycopg.rows import dict_row
from worker.rendered import ACCOUNT, REGION

SEED = Path(__file__).parents[2] / "seed"
SHIPPED = sorted((SEED / "blueprints" / "aws").glob("*.yaml"))
PEOPLE = (("Ana", None), ("Bob", 0), ("Cyd", 1))


@dataclass(frozen=True)
class Estate:
    """What is asked of it is asked by the superuser, for Cyd."""

    database: Database
    org_id: int
    requester_id: int

    def ask(self, blueprint: str, name: str, **parameters: Any) -> int:  # noqa: ANN401
        """Request a resource; its number."""
        return int(
            self._one(
                "select resource_id from api.create_request(%s, 'create', 'dev', %s, name => %s, "
                "parameters => %s, requester_id => %s, submit => true)",
                self.org_id, blueprint, name, json.dumps(parameters), self.requester_id,
            )
        )  # fmt: skip

    def change(self, resource_id: int, **parameters: Any) -> None:  # noqa: ANN401
        self._one(
            "select id from api.create_request(%s, 'change', resource_id => %s, parameters => %s, "
            "requester_id => %s, submit => true)",
            self.org_id, resource_id, json.dumps(parameters), self.requester_id,
        )  # fmt: skip

    def give_up(self, resource_id: int) -> None:
        """Request the deletion."""
        self._one(
            "select id from api.create_request(%s, 'delete', resource_id => %s, "
            "requester_id => %s, submit => true)",
            self.org_id, resource_id, self.requester_id,
        )  # fmt: skip

    def resources(self) -> list[dict[str, Any]]:
        return self.rows("select * from infra.resources where org_id = %s order by id", self.org_id)

    def resource(self, resource_id: int) -> dict[str, Any]:
        return next(r for r in self.resources() if r["id"] == resource_id)

    def states(self) -> dict[str, str]:
        return {row["name"]: row["state"] for row in self.resources()}

    def requests(self) -> list[dict[str, Any]]:
        return self.rows("select * from infra.requests where org_id = %s order by id", self.org_id)

    def make_due(self) -> None:
        """Let everything be looked at now."""
        self.execute("update infra.work set due_at = kernel.now() where due_at < 'infinity'")

    def wait_for(self, states: Sequence[str], seconds: float = 30) -> dict[str, str]:
        """Wait until every resource is in one of these states."""
        deadline = time.monotonic() + seconds
        while True:
            found = self.states()
            if set(found.values()) <= set(states):
                return found
            if time.monotonic() > deadline:
                raise AssertionError(self.explain())
            time.sleep(0.05)

    def explain(self) -> str:
        """What stands where, for messages of failed tests."""
        work = self.rows(
            "select r.name, r.state, r.failure, r.drift, w.due_at::text, w.worker, w.fence, "
            "w.attempts, w.last_error, w.claimed_at from infra.resources as r "
            "left join infra.work as w on w.org_id = r.org_id and w.resource_id = r.id "
            "where r.org_id = %s order by r.id", self.org_id,
        )  # fmt: skip
        return "\n".join(map(str, work))

    def rows(self, query: str, *arguments: object) -> list[dict[str, Any]]:
        with self.database.connect() as connection:
            cursor = connection.cursor(row_factory=dict_row)
            return cursor.execute(query.encode(), arguments).fetchall()

    def execute(self, query: str, *arguments: object) -> None:
        with self.database.connect() as connection:
            connection.execute(query.encode(), arguments or None)

    def _one(self, query: str, *arguments: object) -> Any:  # noqa: ANN401
        return self.database.one(query, *arguments)


def estate_on(
    database: Database, endpoint_url: str, *, observe_every: str = "PT10M", drift: str = "repair"
) -> Estate:
    """Fill a migrated database."""
    with database.connect() as connection:
        _import_catalogue(connection)
        _environment(connection, endpoint_url, observe_every, drift)
        org_id, requester_id = _company(connection)
    return Estate(database, org_id, requester_id)


def _import_catalogue(connection: psycopg.Connection) -> None:
    for price in sorted((SEED / "prices").glob("*.yaml")):
        connection.execute("select api.import_prices(%s)", [_document(price)])
    for blueprint in SHIPPED:
        connection.execute("select api.import_blueprint(%s, true)", [_document(blueprint)])


def _environment(
    connection: psycopg.Connection, endpoint_url: str, observe_every: str, drift: str
) -> None:
    environment = {
        "code": "dev",
        "title": "Development",
        "stage": "development",
        "targets": {"aws": {"account": ACCOUNT, "region": REGION, "endpoint_url": endpoint_url}},
        "drift_action": drift,
        "observe_every": observe_every,
    }
    connection.execute(
        "select api.import_environments(%s)", [json.dumps({"environments": [environment]})]
    )


def _company(connection: psycopg.Connection) -> tuple[int, int]:
    row = connection.execute(
        "insert into org.org_charts (name) values ('Acme') returning id"
    ).fetchone()
    assert row is not None
    people: list[int] = []
    for name, manager in PEOPLE:
        boss = None if manager is None else people[manager]
        hired = connection.execute(
            "insert into org.employees (org_id, name, manager_id, email) values (%s, %s, %s, %s) "
            "returning id", [row[0], name, boss, f"{name.lower()}@acme.example"],
        ).fetchone()  # fmt: skip
        assert hired is not None
        people.append(hired[0])
    return row[0], people[-1]


def _document(path: Path) -> str:
    return json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str)


def lines(stream: Iterator[str]) -> list[dict[str, Any]]:
    """Log lines of a worker."""
    return [json.loads(line) for line in stream if line.startswith("{")]
