"""`remit bench --domain infrastructure`: plans, quotas, inventory, claims, requests that run."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import psycopg

import machine
from data import Advance
from infrastructure_data import Estate, add_catalogue, add_estate, add_wanted, make_due, owner
from infrastructure_running import running
from measure import BenchError, Numbers, Series, api_connection, interleaved, milliseconds
from remit.dsn import role_url
from servers import Postgres

PLAN = (
    "select to_json(api.plan_request(%s, 'create', 'bench', 'aws/bench-bucket', name => 'one', "
    "parameters => '{\"storage_gb\": 20}', requester_id => %s))::text"
)
QUOTA = (
    "select count(*) from infra.quota_preview(%s, %s, null, "
    '\'{"count": 1, "storage": 10, "cost": 1}\') as q'
)
INVENTORY = (
    "select coalesce(json_agg(r), '[]')::text "
    'from api.list_resources(%s, employee_id => %s, "limit" => 100) as r'
)
COSTS = "select coalesce(json_agg(c), '[]')::text from api.list_costs(%s, employee_id => %s) as c"
SUMMARY = "select to_json(api.get_infrastructure(%s, %s))::text"
WORKERS = 2


@dataclass(frozen=True)
class Extent:
    """How much is measured."""

    rounds: int
    layers: int
    resources: int
    policies: int
    batch: int = 50
    claim_seconds: float = 5.0
    wanted: int = 2000
    requests: int = 9


FULL = Extent(rounds=7, layers=6, resources=100_000, policies=1000)
QUICK = Extent(
    rounds=2, layers=4, resources=2000, policies=50, claim_seconds=1.0, wanted=200, requests=2
)


@dataclass
class Results:
    """Everything that a run measured; times in ms, rates a second."""

    extent: Extent
    facts: dict[str, str]
    answers: dict[str, Series] = field(default_factory=dict)
    claims: dict[str, Series] = field(default_factory=dict)
    running: dict[str, Series] = field(default_factory=dict)
    employees: int = 0
    below: int = 0
    """Resources below the employee whose inventory is asked for."""
    seconds: float = 0.0
    others: float = 0.0


class Infrastructure:
    """One run; `results` fills as it goes."""

    def __init__(self, extent: Extent, server: Postgres, advance: Advance) -> None:
        self._extent = extent
        self._server = server
        self._advance = advance
        self.results = Results(extent, dict(machine.facts(server)))

    def run(self) -> Results:
        """Measure everything."""
        began, others = time.monotonic(), machine.Others()
        database = self._server.migrated("bench_infrastructure")
        with owner(database) as admin:
            add_catalogue(admin)
        extent = self._extent
        estate = add_estate(
            database, extent.layers, extent.resources, extent.policies, self._advance
        )
        self.results.employees = estate.chart.size
        self._answers(database, estate)
        self._claims(database, estate)
        self.results.running = running(self._server, extent.requests, self._advance)
        self.results.others = others.cores()
        self.results.seconds = time.monotonic() - began
        return self.results

    def _answers(self, database: Postgres, estate: Estate) -> None:
        ceo = estate.chart.employee(0)
        asked: dict[str, tuple[str, tuple[int, ...]]] = {
            "plan": (PLAN, (estate.org_id, estate.deepest)),
            "inventory, page of a tenth": (INVENTORY, (estate.org_id, estate.lead)),
            "inventory, page of all": (INVENTORY, (estate.org_id, ceo)),
            "inventory at a glance, a tenth": (SUMMARY, (estate.org_id, estate.lead)),
            "inventory at a glance, all": (SUMMARY, (estate.org_id, ceo)),
            "costs of all, three months": (COSTS, (estate.org_id, ceo)),
        }
        with api_connection(database) as connection, owner(database) as admin:
            contestants: dict[str, Callable[[], float]] = {
                name: partial(_repeated, connection, text, values)
                for name, (text, values) in asked.items()
            }
            contestants["quota check"] = partial(
                _repeated, admin, QUOTA, (estate.org_id, estate.deepest)
            )
            taken = interleaved(
                contestants, self._extent.rounds, self._told("Answers", len(contestants))
            )
        self.results.answers = {name: Series(tuple(values)) for name, values in taken.items()}

    def _claims(self, database: Postgres, estate: Estate) -> None:
        """Several workers claim whatever is due and report it unchanged."""
        with owner(database) as admin:

            def once() -> Numbers:
                make_due(admin, estate.org_id)
                return {"rate": _rate(database, self._extent)}

            made = self._extent.resources

            def first() -> Numbers:
                nonlocal made
                add_wanted(admin, estate.org_id, estate.chart.size, made, self._extent.wanted)
                made += self._extent.wanted
                return {"rate": _rate(database, self._extent)}

            rounds = interleaved(
                {"unchanged": once, "made": first}, self._extent.rounds, self._told("Claims", 2)
            )
        self.results.claims = {
            name: Series(tuple(one["rate"] for one in taken)) for name, taken in rounds.items()
        }

    def _told(self, title: str, contestants: int) -> Callable[[str], None]:
        done = 0

        def told(name: str) -> None:
            nonlocal done
            self._advance(f"{title}: {name}", done, contestants * self._extent.rounds)
            done += 1

        return told


def _repeated(connection: psycopg.Connection, text: str, values: tuple[int, ...]) -> float:
    """Ask three times; the middle one, so that one hiccup is not the answer."""
    return sorted(milliseconds(connection, text, values) for _ in range(3))[1]


def _rate(database: Postgres, extent: Extent) -> float:
    """Resources that workers claim and report in a second, together."""
    url = role_url(database.settings, "worker")
    done = [0] * WORKERS
    failures: list[BaseException] = []
    until = time.monotonic() + extent.claim_seconds

    def work(number: int) -> None:
        try:
            with psycopg.connect(url, autocommit=True) as connection:
                while time.monotonic() < until:
                    reported = _claim_and_report(connection, f"bench-{number}", extent.batch)
                    if not reported:
                        break
                    done[number] += reported
        except (psycopg.Error, BenchError) as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(WORKERS)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures or not sum(done):
        raise BenchError(str(failures[0]) if failures else "nothing was due")
    return sum(done) / (time.monotonic() - began)


_CLAIM = (
    "with context as materialized (select set_config('remit.actor', %s, true) as actor) "
    "select c.org_id, json_agg(json_build_object('resource_id', c.resource_id, 'fence', c.fence, "
    "'generation', c.generation, 'outcome', 'reached', 'objects', "
    'coalesce(nullif(c.observed, \'[]\'), (select jsonb_agg(d || \'{"exists": true, "ready": true, '
    '"reference": "arn:aws:s3:::bench", "status": "available"}\') '
    "from jsonb_array_elements(c.desired) as d))))::text "
    'from context cross join lateral api.claim_work(worker => %s, "limit" => %s) as c '
    "where context.actor is not null group by c.org_id"
)
_REPORT = (
    "with context as materialized (select set_config('remit.actor', %s, true) as actor) "
    "select count(*) filter (where r.accepted), count(*) from context "
    "cross join lateral api.report_work(%s, %s, %s::jsonb) as r where context.actor is not null"
)


def _claim_and_report(connection: psycopg.Connection, worker: str, batch: int) -> int:
    accepted = 0
    for org, reports in connection.execute(_CLAIM, (worker, worker, batch)).fetchall():
        row = connection.execute(_REPORT, (worker, org, worker, reports)).fetchone()
        if row is None or row[0] != row[1] or row[1] != len(json.loads(reports)):
            message = f"reports were not accepted: {row}"
            raise BenchError(message)
        accepted += int(row[0])
    return accepted
