"""The report: what was measured, in words and tables that can be quoted."""

from collections.abc import Iterable, Sequence

from measure import CONNECTIONS, series
from plan import QUICK
from servers import POOL_SIZE
from targets import LIST, Results, move_ratios, targets


def render(results: Results) -> str:
    """Write the report as Markdown."""
    return (
        "\n\n".join(
            (
                "# Benchmarks",
                *_introduction(results),
                "## Targets",
                table(
                    ("", "Wanted", "Measured", "Met"),
                    (
                        (t.what, t.wanted, t.measured, "yes" if t.met else "**no**")
                        for t in targets(results)
                    ),
                ),
                "## Throughput of HTTP routes",
                *_throughput(results),
                "## Seeding",
                *_seeding(results),
                "## Latency",
                *_latency(results),
                "## Subtrees",
                *_subtrees(results),
            )
        )
        + "\n"
    )


def _introduction(results: Results) -> Iterable[str]:
    if results.plan == QUICK:
        yield "**A smoke run (`--quick`): it shows that the benchmark works. Quote nothing.**"
    yield (
        "Written by `remit bench`, which starts every server it measures and takes "
        f"{results.seconds / 60:.0f} minutes. Run it on your machine before you believe it."
    )
    command = "remit bench --quick" if results.plan == QUICK else "remit bench"
    facts = {
        **results.facts,
        "Command": f"`{command}`",
        "Disturbance": f"other programs kept {results.others:.2f} cores busy meanwhile",
    }
    yield table(("", ""), facts.items())
    yield (
        f"Each number is the median of {results.plan.rounds} rounds of {results.plan.seconds:g} s "
        "after a warm-up. Within a round the contestants take turns, in another order each time, "
        "so what disturbs the machine disturbs all of them. *Spread* is the distance between the "
        "best and the worst round as a share of the median: differences below it mean nothing. "
        f"The load generator (`bench/load.py`, a process of its own, {CONNECTIONS} keep-alive "
        "connections, one request at a time on each, no pipelining, every status checked) runs on "
        "the same cores as the server and PostgreSQL, so absolute numbers are lower than with a "
        "client elsewhere; the ratios are what to look at."
    )


def _throughput(results: Results) -> Iterable[str]:
    yield (
        "Requests per second, each server one process of uvicorn with uvloop and httptools and at "
        f"most {POOL_SIZE} connections to the same PostgreSQL. Remit is `remit up` as anybody runs "
        "it, with its metrics, request ids and access log. *ORM* is `bench/orm_app.py`: the same "
        "routes and data with FastAPI, SQLAlchemy's async ORM and pydantic response models, "
        "without any of Remit's rules, history or journal; *ORM, autocommit* spares it BEGIN and "
        "ROLLBACK around each request. *Function* is the facade's own statement run by pgbench "
        f"with {CONNECTIONS} clients: what the database alone can do."
    )
    rows = []
    for title, rounds in results.http.items():
        rates = {name: series(taken, "rate") for name, taken in rounds.items()}
        rivals = [rates[name].median for name in ("orm", "orm, autocommit") if name in rates]
        rows.append(
            (
                f"`{title}`",
                *(
                    f"{rates[name].median:,.0f}" if name in rates else ""
                    for name in ("remit", "orm", "orm, autocommit", "function")
                ),
                f"{rates['remit'].median / max(rivals):.1f}",
                f"{max(rate.spread for rate in rates.values()):.0%}",
            )
        )
    heads = ("", "Remit", "ORM", "ORM, autocommit", "Function", "Remit / best ORM", "Spread")
    yield table(heads, rows)
    empty = series(results.http[LIST]["empty"], "rate")
    ours = series(results.http[LIST]["remit"], "rate")
    yield (
        f"An empty FastAPI route answers {empty.median:,.0f} requests/s (spread "
        f"{empty.spread:.0%}); the list of employees reaches {ours.median / empty.median:.2f} "
        "of it."
    )
    yield "Latency of the same rounds, in ms:"
    yield table(
        ("", "Remit p50", "p99", "ORM p50", "p99"),
        (
            (
                f"`{title}`",
                *(
                    f"{series(rounds[name], key).median:.1f}"
                    for name in ("remit", "orm")
                    for key in ("p50", "p99")
                ),
            )
            for title, rounds in results.http.items()
        ),
    )


def _seeding(results: Results) -> Iterable[str]:
    made = [
        f"{run['employees']:,.0f} employees in {run['seconds']:.1f} s ({run['rate']:,.0f}/s)"
        for run in results.seeding
    ]
    yield (
        f"`remit seed --charts {results.plan.charts}` writes charts of 5 to 15 employees in two or "
        "three layers by COPY, over one connection per core, with every rule on: paths, journal, "
        f"history and all keys. {len(made)} runs into empty databases: {'; '.join(made)}."
    )
    yield (
        f"One chart of {results.large_size:,} employees, over one connection, since a chart is its "
        f"own mutex: {results.large_seconds:.0f} s "
        f"({results.large_size / results.large_seconds:,.0f} employees/s)."
    )


def _latency(results: Results) -> Iterable[str]:
    yield (
        f"{CONNECTIONS} connections, random employees of {results.plan.charts:,} charts, and of "
        f"one chart of {results.large_size:,}; ms. This is latency at full load: every connection "
        "sends its next request at once."
    )
    rows = []
    charts = (("small charts", results.small), ("large chart", results.large))
    for where, measured in charts:
        for name, rounds in measured.items():
            values = [series(rounds, key) for key in ("rate", "p50", "p95", "p99")]
            rows.append(
                (
                    f"{name}, {where}",
                    f"{values[0].median:,.0f}",
                    *(f"{value.median:.1f}" for value in values[1:]),
                    f"{values[3].spread:.0%}",
                )
            )
    yield table(("", "Requests/s", "p50", "p95", "p99", "Spread of p99"), rows)


def _subtrees(results: Results) -> Iterable[str]:
    yield (
        "Moving a subtree, ms of one call with its commit, as the facade's login. Everybody above "
        "the last layer has ten reports, so subtrees have 11, 111, ... employees."
    )
    sizes = sorted({size for taken in results.moves.values() for size in taken})
    ratios = move_ratios(results)
    rows: list[Sequence[str]] = [
        (
            f"{size:,} employees",
            *(
                f"{taken[size].median:.1f}" if size in taken else ""
                for taken in results.moves.values()
            ),
            f"{ratios[size]:.2f}" if size in ratios else "",
        )
        for size in sizes
    ]
    heads = ("Subtree of", *(f"In a chart of {size:,}" for size in results.moves), "Ratio")
    yield table(heads, rows)
    yield (
        f"Counting a subtree in the chart of {results.large_size:,}, ms, in SQL: the range of "
        "paths that Remit reads, a recursive query over the managers, and a closure table (every "
        "pair of somebody and somebody above, which a move would have to rewrite)."
    )
    yield table(
        (
            "Subtree of",
            "Range of paths",
            "Recursive",
            "Closure",
            "Recursive / range",
            "Closure / range",
        ),
        (
            (
                f"{size:,} employees",
                *(f"{ways[name].median:.2f}" for name in ("range", "recursive", "closure")),
                *(
                    f"{ways[name].median / ways['range'].median:.1f}"
                    for name in ("recursive", "closure")
                ),
            )
            for size, ways in results.counts.items()
        ),
    )
    now, past = results.trees["now"].median, results.trees["as of"].median
    yield (
        f"The whole tree of the chart of {results.small_size:,} employees as one document: "
        f"{now:.0f} ms now, {past:.0f} ms as of a moment ago ({past / now:.1f} times)."
    )


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table: the first column is text, the others are numbers."""
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    if not any(heads):
        lines[1] = ["---"] * len(heads)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
