"""Many workers claim at once, over connections of their own: nobody gets what another one has."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
from databases import Database

WORKERS = 12
RESOURCES = 1_000
BATCH = 17

Claim = tuple[int, int, int]
"""Organization, resource and fence."""


def _worker(
    database: Database, name: str, start: threading.Barrier, *, at_most: int
) -> list[Claim]:
    claims: list[Claim] = []
    with database.connect("worker", autocommit=True) as connection:
        connection.execute("select set_config('remit.actor', %s, false)", (name,))
        start.wait()
        while rows := connection.execute(
            "select org_id, resource_id, fence from api.claim_work(%s, %s, 600)", (name, at_most)
        ).fetchall():
            claims += rows
    return claims


def _make_resources(connection: psycopg.Connection, how_many: int) -> None:
    connection.execute("select tap.chart('Acme', 'ana > bob'), tap.chart('Umbrella', 'eve')")
    connection.execute(
        "select tap.bucket('a' || n, 'bob') from generate_series(1, %s) as n", (how_many // 2,)
    )
    connection.execute(
        "select tap.bucket('u' || n, 'eve', chart => 'Umbrella') from generate_series(1, %s) as n",
        (how_many - how_many // 2,),
    )


def test_nobody_claims_what_another_one_holds(charted: Database) -> None:
    with charted.connect() as connection:
        _make_resources(connection, RESOURCES)
    start = threading.Barrier(WORKERS)
    with ThreadPoolExecutor(WORKERS) as pool:
        runs = [
            pool.submit(_worker, charted, f"w{n}", start, at_most=BATCH) for n in range(WORKERS)
        ]
        claims = [claim for run in runs for claim in run.result()]

    assert len(claims) == RESOURCES, "every one was claimed, and once"
    assert len({(org, resource) for org, resource, _ in claims}) == RESOURCES
    assert {fence for _, _, fence in claims} == {1}
    held = "select count(*) from infra.work where claimed_at is not null and worker is not null"
    assert charted.one(held) == RESOURCES


def test_of_two_holders_the_database_believes_the_later(charted: Database) -> None:
    """While leases end all the time, each resource is finished by exactly one report."""
    with charted.connect() as connection:
        _make_resources(connection, 100)
    start = threading.Barrier(WORKERS)
    accepted: list[tuple[int, int]] = []
    guard = threading.Lock()

    def hurried(name: str) -> None:
        with charted.connect("worker", autocommit=True) as connection:
            connection.execute("select set_config('remit.actor', %s, false)", (name,))
            start.wait()
            while rows := connection.execute(
                "select org_id, resource_id, fence, desired from api.claim_work(%s, 10, 1)", (name,)
            ).fetchall():
                # Half of the leases are over before their report, as far as the database knows.
                with charted.connect() as owner:
                    owner.execute(
                        "update infra.work set due_at = now() where claimed_at is not null "
                        "and (resource_id + fence) %% 2 = 0 and resource_id = any (%s)",
                        ([resource for _, resource, _, _ in rows],),
                    )
                for org_id in {row[0] for row in rows}:
                    reports = [_reached(*row[1:]) for row in rows if row[0] == org_id]
                    receipts = connection.execute(
                        "select resource_id, fence, accepted, problem "
                        "from api.report_work(%s, %s, %s)",
                        (org_id, name, json.dumps(reports)),
                    ).fetchall()
                    with guard:
                        accepted.extend((r, f) for r, f, good, _ in receipts if good)
                    assert {problem for *_, good, problem in receipts if not good} <= {"RM032"}

    with ThreadPoolExecutor(WORKERS) as pool:
        for run in [pool.submit(hurried, f"w{n}") for n in range(WORKERS)]:
            run.result()

    assert sorted(resource for resource, _ in accepted) == sorted(
        {resource for resource, _ in accepted}
    ), "no resource was finished twice"
    assert charted.one("select count(*) from infra.resources where state = 'running'") == 100


def _reached(resource_id: int, fence: int, desired: list[dict[str, object]]) -> dict[str, object]:
    return {
        "resource_id": resource_id,
        "fence": fence,
        "generation": 1,
        "outcome": "reached",
        "objects": [{**one, "exists": True, "ready": True} for one in desired],
    }
