"""The report of `remit bench --domain compliance`: what was measured, in words and tables."""

from collections.abc import Iterable

from compliance import FULL, RIVAL, USUAL, Results
from measure import Series
from report import table
from targets import Target

IMPORT = 1000.0
BASELINE = 100.0
READINESS = 200.0
SCREEN = 300.0
AS_FAST = 1.5


def targets(results: Results) -> list[Target]:
    """Compare what was promised with what was measured."""
    imported = results.imports["remit"].median
    resolved = max(results.baselines["remit"].values)
    large = results.answers["readiness, large"].median
    screen = results.answers["screen"].median
    ratio = results.crowd["among many"].median / results.crowd["alone"].median
    return [
        _under("Import of SP 800-53 rev 5 from its OSCAL file, published", imported, IMPORT),
        _under("Import and resolution of a baseline, the slowest", resolved, BASELINE),
        _under(
            f"Readiness of {results.sizes['requirements']:,} requirements with "
            f"{results.sizes['revisions']:,} evidence revisions",
            large,
            READINESS,
        ),
        _under(f"All of {results.extent.frameworks} frameworks on one screen", screen, SCREEN),
        Target(
            f"Readiness of one of {results.extent.organizations:,} organizations with "
            f"{results.extent.frameworks} adoptions each, against the same one alone",
            f"as fast (at most {AS_FAST} times)",
            f"{ratio:.2f} times",
            ratio <= AS_FAST,
        ),
    ]


def render(results: Results) -> str:
    """Write the report as Markdown."""
    parts = [
        "# Benchmarks of compliance",
        *_introduction(results),
        "## Targets",
        table(
            ("", "Wanted", "Measured", "Met"),
            (
                (t.what, t.wanted, t.measured, "yes" if t.met else "**no**")
                for t in targets(results)
            ),
        ),
        "## Imports",
        *_imports(results),
        "## Answers",
        *_answers(results),
        "## One organization among many",
        *_crowd(results),
    ]
    return "\n\n".join(parts) + "\n"


def _introduction(results: Results) -> Iterable[str]:
    if results.extent != FULL:
        yield "**A smoke run (`--quick`): it shows that the benchmark works. Quote nothing.**"
    quick = "" if results.extent == FULL else " --quick"
    facts = {
        **results.facts,
        "Command": f"`remit bench --domain compliance{quick}`",
        "Disturbance": f"other programs kept {results.others:.2f} cores busy meanwhile",
    }
    yield table(("", ""), facts.items())
    yield (
        f"Times in ms, medians of {results.extent.rounds} rounds in which the contestants take "
        "turns; *spread* is the distance between the best and the worst round as a share of the "
        "median. Statements are sent over one connection as the facade's login, and the answer is "
        f"read as JSON text. The run took {results.seconds / 60:.0f} minutes."
    )


def _imports(results: Results) -> Iterable[str]:
    yield (
        "NIST SP 800-53 rev 5.0.1 (1,189 controls and enhancements) and its LOW, MODERATE and HIGH "
        "baselines, from the files that NIST publishes. Remit reads the file, checks it, writes "
        "every requirement, its paths, the content hash and the journal, and commits. "
        f"{RIVAL} reads the same catalog into objects, and resolves the same profiles to catalogs, "
        "in a process of its own whose start is not counted; it stores nothing."
    )
    if RIVAL not in results.imports:
        yield f"{RIVAL} was not installed where this ran: `pip install {RIVAL}`."
    rows = []
    for name, measured in results.imports.items():
        resolved = results.baselines.get(name)
        rows.append(
            (
                name,
                f"{measured.median:.0f}",
                f"{measured.spread:.0%}",
                f"{resolved.median:.0f}" if resolved else "",
                f"{max(resolved.values):.0f}" if resolved else "",
            )
        )
    yield table(("", "Catalog", "Spread", "A baseline", "Slowest baseline"), rows)
    if RIVAL in results.imports:
        ours, theirs = results.imports["remit"].median, results.imports[RIVAL].median
        base, rival = results.baselines["remit"].median, results.baselines[RIVAL].median
        yield (
            f"Ratio {RIVAL} / Remit: {theirs / ours:.1f} for the catalog, "
            f"{rival / base:.1f} for a baseline."
        )


def _answers(results: Results) -> Iterable[str]:
    yield (
        f"*Large*: one framework with {results.sizes['requirements']:,} requirements, "
        f"{results.extent.large.controls:,} controls with a test each, "
        f"{results.sizes['revisions']:,} evidence revisions. *Usual*: "
        f"{results.extent.frameworks} frameworks of {USUAL.requirements} requirements, "
        f"{USUAL.controls} controls, {USUAL.evidence * USUAL.revisions} revisions."
    )
    yield _series(results.answers)


def _crowd(results: Results) -> Iterable[str]:
    yield (
        f"The same organization (usual size, {results.extent.frameworks} adoptions) alone in its "
        f"database, and as the last of {results.extent.organizations:,} in another one that also "
        "holds the large organization."
    )
    yield _series(results.crowd)


def _series(measured: dict[str, Series]) -> str:
    return table(
        ("", "ms", "Spread"),
        ((name, f"{one.median:.1f}", f"{one.spread:.0%}") for name, one in measured.items()),
    )


def _under(what: str, measured: float, wanted: float) -> Target:
    return Target(what, f"under {wanted:,.0f} ms", f"{measured:,.0f} ms", measured < wanted)
