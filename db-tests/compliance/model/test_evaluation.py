"""What is missing is never a pass: random payloads, paths and predicates against plain Python.

To search longer, with new examples each time:
`REMIT_MODEL_EXAMPLES=5000 pytest db-tests/compliance/model/test_evaluation.py`.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from databases import Database
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

EXAMPLES = int(os.environ.get("REMIT_MODEL_EXAMPLES", "0"))
CHECKED = settings(
    max_examples=EXAMPLES or 600,
    deadline=None,
    derandomize=not EXAMPLES,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)
EACH = None
"""The step that takes every element of a list; other steps are keys."""

Path = tuple[str | None, ...]

KEYS = st.sampled_from(["a", "b", "c", "of two", 'of "one"', "$", "@.a", "x[*]", "ö", "a.b", "\\"])
PATHS: st.SearchStrategy[Path] = st.lists(
    st.one_of(KEYS, st.just(EACH)), min_size=1, max_size=4
).map(tuple)
SCALARS = st.one_of(st.integers(0, 2), st.booleans(), st.none(), st.sampled_from(["", "x", "7"]))
PAYLOADS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


class MissingError(Exception):
    """A step of a path that leads nowhere."""


def written(path: Path) -> str:
    steps = ("[*]" if step is EACH else "." + json.dumps(step, ensure_ascii=False) for step in path)
    return "$" + "".join(steps)


def found(value: Any, path: Path) -> list[Any]:  # noqa: ANN401  (it is JSON)
    """Values at a path, each step taken by every value on the way."""
    if not path:
        return [value]
    step, *rest = path
    if step is EACH:
        if not isinstance(value, list):
            raise MissingError
        return [each for one in value for each in found(one, tuple(rest))]
    if not isinstance(value, dict) or step not in value:
        raise MissingError
    return found(value[step], tuple(rest))


def answered(payload: Any, path: Path) -> list[Any]:  # noqa: ANN401  (it is JSON)
    """Values at a path when there are some and none is null; else none."""
    try:
        values = found(payload, path)
    except MissingError:
        return []
    return [] if None in values else values


def grown(draw: st.DrawFn, path: Path) -> Any:  # noqa: ANN401  (it is JSON)
    """A payload that mostly has the path, since few random ones do."""
    if not path or draw(st.integers(0, 9)) == 0:
        return draw(SCALARS)
    step, *rest = path
    if step is EACH:
        return [grown(draw, tuple(rest)) for _ in range(draw(st.integers(0, 3)))]
    return {step: grown(draw, tuple(rest)), draw(KEYS): draw(SCALARS)} | (
        {step: grown(draw, tuple(rest))} if draw(st.integers(0, 5)) else {}
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[Any, list[Path], list[Path]]:
    """A payload, the paths that a predicate reads, and those that the test requires."""
    reads = draw(st.lists(PATHS, min_size=1, max_size=2))
    requires = draw(st.sampled_from([reads, [*reads, draw(PATHS)], [draw(PATHS)], [reads[0]]]))
    payload = draw(PAYLOADS) if draw(st.booleans()) else grown(draw, reads[0])
    return payload, reads, requires


@pytest.fixture
def connection(database: Database) -> Iterator[psycopg.Connection]:
    with database.connect() as opened:
        yield opened


def asked(
    connection: psycopg.Connection, predicate: str, requires: list[Path], payload: object
) -> tuple[str, str]:
    row = connection.execute(
        "select a.result, coalesce(a.detail, '') "
        "from compliance.evaluate_test(%s, null, null, %s, %s, 0) as a",
        (predicate, [written(path) for path in requires], Jsonb(payload)),
    ).fetchone()
    assert row is not None
    return row[0], row[1]


def test_a_result_is_what_python_says(connection: psycopg.Connection) -> None:
    results: Counter[str] = Counter()

    @CHECKED
    @given(case=cases())
    def check(case: tuple[Any, list[Path], list[Path]]) -> None:
        payload, reads, _ = case
        predicate = "strict " + " && ".join(
            f"!exists({written(path)} ? (@ == 1))" for path in reads
        )
        values = [answered(payload, path) for path in reads]
        result, detail = asked(connection, predicate, reads, payload)
        results[result] += 1
        if not all(values):
            assert result == "not_run"
            assert detail == "there is no payload" or detail.startswith(
                tuple(
                    written(path)[:200]
                    for path, some in zip(reads, values, strict=True)
                    if not some
                )
            )
        else:
            # True is no number in JSON.
            failed = any(type(value) is int and value == 1 for some in values for value in some)
            assert result == ("fail" if failed else "pass")

    check()
    assert set(results) == {"pass", "fail", "not_run"}, results


def test_no_accepted_test_passes_on_what_is_missing(connection: psycopg.Connection) -> None:
    outcomes: Counter[str] = Counter()
    forms = (
        "!({0} == 1)",
        "!exists({0} ? (@ == 1))",
        "strict !({0} == 1)",
        "({0} == 1) is unknown || !({0} == 1)",
        "{0}.size() < 9",
        "!({0}.type() == 1)",
    )

    @CHECKED
    @given(case=cases(), form=st.sampled_from(forms), other=st.sampled_from(forms))
    def check(case: tuple[Any, list[Path], list[Path]], form: str, other: str) -> None:
        payload, reads, requires = case
        parts = [
            each.removeprefix("strict ").format(written(path))
            for each, path in zip((form, other), reads, strict=False)
        ]
        predicate = ("strict " if form.startswith("strict") else "") + " && ".join(
            f"({part})" for part in parts
        )
        refused = connection.execute(
            "select cardinality(compliance.check_question(%s, null, null, %s)) > 0",
            (predicate, [written(path) for path in requires]),
        ).fetchone()
        covered = all(any(each[: len(path)] == path for each in requires) for path in reads)
        assert refused == (not covered,)
        result, _ = asked(connection, predicate, requires, payload)
        outcomes["refused" if refused[0] else result] += 1
        if covered and not all(found_some(payload, path) for path in reads):
            assert result == "not_run"

    check()
    assert {"refused", "pass", "fail", "not_run"} <= set(outcomes), outcomes


def found_some(payload: Any, path: Path) -> bool:  # noqa: ANN401  (it is JSON)
    """Whether a path leads somewhere, if to null."""
    try:
        return bool(found(payload, path))
    except MissingError:
        return False
