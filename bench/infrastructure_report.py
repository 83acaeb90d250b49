"""The report of `remit bench --domain infrastructure`: what was measured, in words and tables."""

from collections.abc import Iterable

from infrastructure import FULL, WORKERS, Results
from measure import Series
from report import table
from targets import Target

CLAIMS = 1000.0
PLAN = 50.0
QUOTA = 10.0
RUNNING = 2000.0
INVENTORY = 200.0


def targets(results: Results) -> list[Target]:
    """Compare what was promised with what was measured."""
    extent = results.extent
    rate = results.claims["unchanged"].median
    slowest = max(
        (one for name, one in results.answers.items() if name.startswith("inventory")),
        key=lambda one: one.median,
    )
    wanted = [
        Target(
            f"Claims and reports, {WORKERS} workers, batches of {extent.batch}",
            f"at least {CLAIMS:,.0f}/s",
            f"{rate:,.0f}/s",
            rate >= CLAIMS,
        ),
        _under(
            f"Plan with {extent.policies:,} policies and {extent.resources:,} resources",
            results.answers["plan"],
            PLAN,
        ),
        _under(
            f"Quota check on a chart of {results.employees:,} employees",
            results.answers["quota check"],
            QUOTA,
        ),
        _under(f"Inventory of {extent.resources:,} resources by subtree", slowest, INVENTORY),
    ]
    return wanted + [
        _under(f"From submission to running: {name}", one, RUNNING)
        for name, one in results.running.items()
    ]


def render(results: Results) -> str:
    """Write the report as Markdown."""
    parts = [
        "# Benchmarks of infrastructure",
        *_introduction(results),
        "## Targets",
        table(
            ("", "Wanted", "Measured", "Met"),
            (
                (t.what, t.wanted, t.measured, "yes" if t.met else "**no**")
                for t in targets(results)
            ),
        ),
        "## Answers",
        *_answers(results),
        "## Claims and reports",
        *_claims(results),
        "## From submission to running",
        *_running(results),
    ]
    return "\n\n".join(parts) + "\n"


def _introduction(results: Results) -> Iterable[str]:
    if results.extent != FULL:
        yield "**A smoke run (`--quick`): it shows that the benchmark works. Quote nothing.**"
    quick = "" if results.extent == FULL else " --quick"
    facts = {
        **results.facts,
        "Command": f"`remit bench --domain infrastructure{quick}`",
        "Disturbance": f"other programs kept {results.others:.2f} cores busy meanwhile",
    }
    yield table(("", ""), facts.items())
    yield (
        f"Times in ms, medians of {results.extent.rounds} rounds in which the contestants take "
        "turns; *spread* is the distance between the best and the worst round as a share of the "
        f"median. The run took {results.seconds / 60:.0f} minutes."
    )


def _answers(results: Results) -> Iterable[str]:
    extent = results.extent
    yield (
        f"One organization: a chart of {results.employees:,} employees, {extent.resources:,} "
        f"resources spread over it, 60 quotas at its top, {extent.policies:,} policies that all "
        "look at the request and do not fire. Asked over one connection as the facade's login, the "
        "answer read as JSON text; the quota check is the part of a plan that looks at quotas, for "
        "an employee at the bottom of the chart."
    )
    yield _series(results.answers)


def _claims(results: Results) -> Iterable[str]:
    yield (
        f"{WORKERS} connections as the workers' login claim whatever is due in batches of "
        f"{results.extent.batch} and report it, {results.extent.claim_seconds:.0f} s a round or "
        "until nothing is due, in one organization: claims, leases, comparison and the next due "
        "time, all committed. *Unchanged* is what workers do nearly all the time: what runs is as "
        "it was. *Made* is a resource's first report: compared with what is desired, its "
        "guardrails and outputs worked out, the state changed, history, cost and journal written."
    )
    yield table(
        ("", "a second", "Spread"),
        ((name, f"{one.median:,.0f}", f"{one.spread:.0%}") for name, one in results.claims.items()),
    )


def _running(results: Results) -> Iterable[str]:
    if not results.running:
        yield "Not measured: `pip install 'remit[worker,demo]'` brings the local AWS."
        return
    yield (
        "A request without approval, from the call that submits it to the answer that it is done, "
        "asked every 10 ms. `remit worker` runs with its defaults, AWS is moto on loopback, the "
        "namespace is committed to a bare Git repository on disk. The blueprints are those that "
        "ship: a bucket is seven calls or more."
    )
    yield _series(results.running)


def _series(measured: dict[str, Series]) -> str:
    return table(
        ("", "ms", "Spread"),
        ((name, f"{one.median:.1f}", f"{one.spread:.0%}") for name, one in measured.items()),
    )


def _under(what: str, measured: Series, wanted: float) -> Target:
    return Target(
        what, f"under {wanted:,.0f} ms", f"{measured.median:,.1f} ms", measured.median < wanted
    )
