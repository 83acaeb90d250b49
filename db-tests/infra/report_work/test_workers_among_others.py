"""Workers report while people ask, cancel, move and leave: nobody waits in a circle.

Everybody takes the chart, requests, resources, quotas and the end of the journal in one order.
Where that is broken, PostgreSQL refuses one of two with 40P01 after a deadlock timeout, short here.
"""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
from databases import Database
from psycopg.rows import dict_row

SECONDS = 8.0
Call = tuple[str, list[Any]]
REFUSALS = {
    *("RM001", "RM028", "RM030", "RM034", "RM035", "RM036", "RM039"),
    *("P0002", "23503", "23505", "RM005", "RM012"),
}
WORLD = (
    "select tap.chart('Acme', 'ana > bob > cyd; ana > dan > eve; bob > fay')",
    "select tap.environment('dev', 'repair'), tap.bucket_blueprint()",
    "update infra.environments set observe_every = '1 second'",
    """
    insert into infra.quotas (org_id, employee_id, metric, amount)
    select org_id, id, 'storage', 400 from org.employees where name in ('ana', 'bob', 'dan')
    """,
    "select tap.framework('acme', '1', 'A > A.1'), tap.adopt('Acme', 'acme', '1')",
    "select tap.control('encryption-at-rest', 'A.1')",
)
PROBLEMS = """
    select * from org.check_charts()
    union all select * from kernel.check_journal()
    union all select * from org.check_journal_agrees()
    union all select * from kernel.check_records()
    union all select * from infra.check_quotas()
"""
# Whoever a worker has to look at is due some time, and nobody else is.
FORGOTTEN = """
    select r.name, r.state, w.due_at from infra.resources as r
    left join infra.work as w on w.org_id = r.org_id and w.resource_id = r.id
    where (r.state in ('provisioning', 'running', 'updating', 'deleting'))
        is distinct from (w.due_at is not null and w.due_at < 'infinity')
"""
UNFINISHED = """
    select r.name, r.state, q.kind, q.state from infra.resources as r
    left join infra.requests as q on q.resource_id = r.id and q.state = 'applying'
    where r.state in ('provisioning', 'updating')
        or r.state = 'deleting' and r.delete_after is not distinct from null
        or q.state = 'applying' and not (r.state = 'deleting' and r.delete_after > now())
"""
CREATE = """
    select api.create_request(
        %s, 'create', 'dev', 'aws/bucket', name => %s, requester_id => %s, submit => true)
"""
ABOUT = """
    select api.create_request(
        %s, %s, resource_id => %s, requester_id => %s, owner_id => %s, parameters => %s,
        lifetime => %s, submit => true)
"""


class Crowd:
    """What everybody does, and what was refused."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.done: Counter[str] = Counter()
        self.surprises: list[str] = []
        self.org_id = database.one("select tap.org('Acme')")
        self.until = time.monotonic() + SECONDS

    def act(self, choose: Callable[[Person], Call], seed: int, pause: float = 0.0) -> None:
        """Make one call after the other until the time is over."""
        person = Person(self, seed)
        while time.monotonic() < self.until:
            statement, values = choose(person)
            time.sleep(pause * person.dice.random())
            try:
                person.connection.execute(statement.encode(), values)
                self.done[choose.__name__] += 1
            except psycopg.Error as error:
                if error.sqlstate not in REFUSALS:
                    self.surprises.append(f"{error.sqlstate} {error}")

    def work(self, name: str, seed: int, *, to_the_end: bool = False) -> None:
        """Claim and report: mostly what is desired, at times an error; to the end, none."""
        person = Person(self, seed)
        while to_the_end or time.monotonic() < self.until:
            rows = person.rows("select * from api.claim_work(%s, 7, 30)", name)
            if to_the_end and not rows:
                return
            reports = [report(row, person.dice, sure=to_the_end) for row in rows]
            if reports:
                person.rows(
                    "select api.report_work(%s, %s, %s)", self.org_id, name, json.dumps(reports)
                )
                self.done["report"] += len(reports)


class Person:
    """Somebody with a connection and dice of their own; the superuser, who may all."""

    def __init__(self, crowd: Crowd, seed: int) -> None:
        self.crowd = crowd
        self.dice = random.Random(seed)  # noqa: S311
        self.connection = crowd.database.connect()
        self.connection.execute("set deadlock_timeout = '100ms'")

    def rows(self, query: str, *values: object) -> list[dict[str, Any]]:
        with self.connection.cursor(row_factory=dict_row) as cursor:
            return cursor.execute(query.encode(), values).fetchall()

    def any_of(self, table: str) -> int:
        """Take the number of some row; 1, which may well be nobody's, when there is none."""
        query = f"select id from {table} where org_id = %s order by id"
        found = self.rows(query, self.crowd.org_id)
        return int(self.dice.choice(found)["id"]) if found else 1


def ask(person: Person) -> Call:
    """Ask for something, or think better of it."""
    org_id, dice = person.crowd.org_id, person.dice
    request, resource = person.any_of("infra.requests"), person.any_of("infra.resources")
    employee = person.any_of("org.employees")
    kind = dice.choice(["change", "delete", "extend", "transfer"])
    about = [org_id, kind, resource, employee, None, None, None]
    match kind:
        case "transfer":
            about[4] = employee
        case "change":
            about[5] = json.dumps({"storage_gb": dice.randrange(1, 50)})
        case "extend":
            about[6] = "P30D"
    calls: list[Call] = [
        (CREATE, [org_id, f"b{dice.randrange(10**9)}", employee]),
        (ABOUT, about),
        ("select api.cancel_request(%s, %s)", [org_id, request]),
        ("select api.retry_request(%s, %s)", [org_id, request]),
        ("select api.abandon_request(%s, %s, 'No use.')", [org_id, request]),
    ]
    return dice.choices(calls, weights=[3, 3, 1, 1, 1])[0]


def keep_house(person: Person) -> Call:
    """Let something expire, and see to it."""
    if person.dice.random() < 0.5:
        return "select api.run_housekeeping()", []
    expire = "update infra.resources set expires_at = now() where id = %s and state = 'running'"
    return expire, [person.any_of("infra.resources")]


def reorganize(person: Person) -> Call:
    """Hire and dismiss."""
    values = [person.crowd.org_id, person.any_of("org.employees")]
    return person.dice.choice(
        [
            ("select api.create_employee(%s, 'new', manager_id => %s)", values),
            ("select api.delete_employee(%s, %s)", values),
        ]
    )


def collect(person: Person) -> Call:
    """Hand in evidence, or run tests."""
    org_id = person.crowd.org_id
    if person.dice.random() < 0.5:
        return "select api.run_tests(%s)", [org_id]
    evidence = {
        "code": f"e{person.dice.randrange(5)}",
        "kind": "log",
        "title": "A log",
        "owner_id": person.any_of("org.employees"),
        "source": "a test",
        "collected_at": "2026-01-01T00:00:00Z",
        "payload": {"n": person.dice.random()},
        "controls": ["encryption-at-rest"],
    }
    return "select api.create_evidence(%s, %s)", [org_id, json.dumps([evidence])]


def report(row: dict[str, Any], dice: random.Random, *, sure: bool) -> dict[str, Any]:
    """Say what became of a claim."""
    said = {key: row[key] for key in ("resource_id", "fence", "generation")}
    if not sure and dice.random() < 0.15:
        error = {"class": dice.choice(["permanent", "transient"]), "code": "Oops", "message": "No."}
        return {**said, "outcome": "failed", "error": error}
    if row["action"] == "delete":
        return {**said, "outcome": "gone", "objects": []}
    seen = [{**one, "exists": True, "ready": True} for one in row["desired"]]
    if not sure and row["action"] == "observe" and dice.random() < 0.2:
        seen[0]["body"] = {}
    return {**said, "outcome": "reached", "objects": seen}


def test_nobody_waits_in_a_circle_and_nothing_is_left_over(charted: Database) -> None:
    with charted.connect() as connection:
        for statement in WORLD:
            connection.execute(statement.encode())
    crowd = Crowd(charted)
    with ThreadPoolExecutor(8) as pool:
        runs = [
            *(pool.submit(crowd.work, f"w{n}", n) for n in (1, 2)),
            *(pool.submit(crowd.act, ask, n) for n in (3, 4)),
            pool.submit(crowd.act, keep_house, 5, 0.2),
            pool.submit(crowd.act, reorganize, 6, 0.5),
            pool.submit(crowd.act, collect, 7, 0.2),
        ]
        for run in runs:
            run.result()
    assert crowd.surprises == [], crowd.done
    assert min(crowd.done[one] for one in ("report", "ask", "keep_house", "collect")) >= 5

    with charted.connect() as connection:
        connection.execute("update infra.environments set observe_every = '1 day'")
        connection.execute("update infra.work set due_at = now() where due_at < 'infinity'")
        crowd.work("w9", 9, to_the_end=True)
        for query in (PROBLEMS, FORGOTTEN, UNFINISHED):
            assert connection.execute(query.encode()).fetchall() == []
