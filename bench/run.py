"""`remit bench`: measure side by side, on servers started for it, and write the report."""

import argparse
import asyncio
import os
import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import psycopg

import compliance
import compliance_report
import data
import infrastructure
import infrastructure_report
import machine
import moving
import operations
import report
import seeding
import targets
from data import Advance, Tens
from measure import BenchError, Numbers, interleaved, load, pgbench
from operations import Operation
from plan import FULL, QUICK, Plan
from remit.commands.terminal import ended_by_signals, progress_bar
from servers import Postgres, empty_server, orm_server, postgres, remit_server
from targets import Results, Rounds

OUTPUTS = {
    "charts": Path("docs") / "benchmarks.md",
    "compliance": Path("docs") / "benchmarks-compliance.md",
    "infrastructure": Path("docs") / "benchmarks-infrastructure.md",
}
OSCAL = Path(__file__).resolve().parent.parent / "db-tests" / "data" / "oscal"


class Bench:
    """One run; `results` fills as it goes."""

    def __init__(self, plan: Plan, server: Postgres, advance: Advance) -> None:
        self._plan = plan
        self._server = server
        self._advance = advance
        self.results = Results(plan=plan, facts=machine.facts(server))

    def run(self) -> Results:
        """Measure everything."""
        began = time.monotonic()
        others = machine.Others()
        remit = self._seed()
        tens = data.add_tens(remit, self._plan.tens)
        data.settle(remit)
        self._compare(remit, tens)
        with remit_server(remit) as port:
            self.results.small = self._latencies(
                port, operations.hierarchy(_charts(remit, self._plan.charts))
            )
        self._large(remit)
        self.results.others = others.cores()
        self.results.seconds = time.monotonic() - began
        return self.results

    def _seed(self) -> Postgres:
        """Seed some databases; gives the last one."""
        names = [f"bench_seed_{number}" for number in range(self._plan.seedings)]
        for name in names:
            made = seeding.seeded(self._server, name, self._plan.charts, self._advance)
            self.results.seeding.append(made)
            if name != names[-1]:
                self._server.drop(name)
        return self._server.database(names[-1])

    def _compare(self, remit: Postgres, tens: Tens) -> None:
        """Let Remit, the ORM application, the empty route and pgbench take turns."""
        orm = self._server.create("bench_orm")
        _create_orm_tables(orm)
        data.copy_to_orm(remit, orm)
        with ExitStack() as stack:
            ports = {
                "remit": stack.enter_context(remit_server(remit)),
                "orm": stack.enter_context(orm_server(orm)),
                "orm, autocommit": stack.enter_context(orm_server(orm, "AUTOCOMMIT")),
            }
            empty = stack.enter_context(empty_server())
            headline = True
            for operation in operations.reads(tens):
                more = {"empty": partial(load, empty, [("GET", "/")], self._plan.seconds)}
                self._contest(operation, ports, remit, more if headline else {})
                headline = False
            writers = {name: ports[name] for name in ("remit", "orm")}
            for make in (operations.hires, operations.renames, operations.moves):
                self._contest(make(tens), writers, remit, {})
        self._server.drop("bench_orm")

    def _contest(
        self,
        operation: Operation,
        ports: Mapping[str, int],
        remit: Postgres,
        more: Mapping[str, Callable[[], Numbers]],
    ) -> None:
        seconds = self._plan.seconds
        contestants: dict[str, Callable[[], Numbers]] = {
            name: partial(load, port, operation.requests, seconds) for name, port in ports.items()
        }
        if operation.call is not None:
            contestants["function"] = partial(pgbench, remit, operation.call, seconds)
        contestants |= more
        self._server.quiet()
        self.results.http[operation.title] = self._rounds(operation.title, contestants)

    def _latencies(self, port: int, asked: Sequence[Operation]) -> Rounds:
        self._server.quiet()
        return self._rounds(
            "Latency",
            {
                operation.title: partial(load, port, operation.requests, self._plan.seconds)
                for operation in asked
            },
        )

    def _large(self, remit: Postgres) -> None:
        """Measure what must not depend on the size of a chart."""
        plan, results = self._plan, self.results
        small = data.add_decimal(
            remit, "Smaller chart", data.decimal_size(plan.layers - 1, 2), self._advance, 2
        )
        began = time.monotonic()
        large = data.add_decimal(
            remit, "Large chart", data.decimal_size(plan.layers), self._advance
        )
        results.large_seconds = time.monotonic() - began
        data.settle(remit)
        results.small_size, results.large_size = small.size, large.size
        with remit_server(remit) as port:
            results.large = self._latencies(port, operations.large(large))
        for chart in (small, large):
            self._advance("Moves", 0, 1)
            results.moves[chart.size] = moving.moves(remit, chart, plan.moves)
        data.settle(remit)
        self._advance("Counts", 0, 1)
        results.counts = moving.counts(remit, large, plan.moves)
        self._advance("Trees", 0, 1)
        results.trees = moving.past_and_present(remit, small, plan.moves)

    def _rounds(self, title: str, contestants: Mapping[str, Callable[[], Numbers]]) -> Rounds:
        done = 0
        total = len(contestants) * self._plan.rounds

        def told(name: str) -> None:
            nonlocal done
            self._advance(f"{title}: {name}", done, total)
            done += 1

        return interleaved(contestants, self._plan.rounds, told)


def _charts(remit: Postgres, count: int) -> list[tuple[int, list[int]]]:
    """Charts that `remit seed` made and their employees, the CEO first."""
    with psycopg.connect(remit.url) as connection:
        rows = connection.execute(
            "select org_id, array_agg(id order by id) from org.employees "
            "group by org_id order by org_id limit %s",
            (count,),
        ).fetchall()
    random.Random(6).shuffle(rows)  # noqa: S311  (the order of requests)
    return [(int(chart), list(ids)) for chart, ids in rows]


def _create_orm_tables(orm: Postgres) -> None:
    url = orm.url.replace("postgresql://", "postgresql+asyncpg://", 1)
    os.environ["BENCH_ORM_URL"] = url
    import orm_app  # noqa: PLC0415  (it connects to what the variable names)

    async def create() -> None:
        async with orm_app.engine.begin() as connection:
            await connection.run_sync(orm_app.Base.metadata.create_all)
        await orm_app.engine.dispose()

    asyncio.run(create())


def main(given: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; returns the exit status."""
    parser = argparse.ArgumentParser(prog="remit bench", description=__doc__)
    parser.add_argument("--domain", choices=tuple(OUTPUTS), default="charts")
    parser.add_argument("--output", type=Path, help="report (docs/benchmarks*.md)")
    parser.add_argument("--oscal", type=Path, default=OSCAL, help="folder with NIST's OSCAL files")
    parser.add_argument(
        "--quick", action="store_true", help="see that it works, in half a minute; do not quote"
    )
    parser.add_argument("--pg-bin", type=Path, help="programs of PostgreSQL 18 to use")
    arguments = parser.parse_args(given)
    try:
        with (
            ended_by_signals(),
            progress_bar() as advance,
            postgres(arguments.pg_bin) as server,
        ):
            if arguments.domain == "compliance":
                text, verdict = _compliance(arguments, server, advance)
            elif arguments.domain == "infrastructure":
                size = infrastructure.QUICK if arguments.quick else infrastructure.FULL
                found = infrastructure.Infrastructure(size, server, advance).run()
                text = infrastructure_report.render(found)
                verdict = targets.verdict(infrastructure_report.targets(found))
            else:
                plan = QUICK if arguments.quick else FULL
                results = Bench(plan, server, advance).run()
                text = report.render(results)
                verdict = targets.verdict(targets.targets(results))
    except BenchError as error:
        print(f"remit bench: {error}", file=sys.stderr)
        return 1
    output = arguments.output or OUTPUTS[arguments.domain]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")
    print(verdict)
    print(f"Wrote {output}.")
    return 0


def _compliance(
    arguments: argparse.Namespace, server: Postgres, advance: Advance
) -> tuple[str, str]:
    """Report and verdict of the second domain."""
    if not (arguments.oscal / compliance.CATALOG).is_file():
        message = f"{arguments.oscal} has no {compliance.CATALOG}: give --oscal FOLDER"
        raise BenchError(message)
    extent = compliance.QUICK if arguments.quick else compliance.FULL
    measured = compliance.Compliance(extent, server, arguments.oscal, advance).run()
    met = targets.verdict(compliance_report.targets(measured))
    return compliance_report.render(measured), met


if __name__ == "__main__":
    sys.exit(main())
