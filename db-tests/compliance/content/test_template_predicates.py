"""The templates' predicates as PostgreSQL reads them: true on the example, never on less."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator

import psycopg
import pytest
from compliance.content.shipped import Document
from compliance.content.templates import PREDICATES, TESTS, example

from remit.cluster import Cluster

# What a test of the engine asks: every required path finds something, and the predicate holds.
PASSES = """
select not exists (
    select 1 from unnest(%(requires)s::jsonpath[]) as required (path)
    where not exists (
        select 1 from jsonb_path_query(%(payload)s::jsonb, required.path) as found (value)
        where found.value <> 'null'
    )
), jsonb_path_match(%(payload)s::jsonb, %(predicate)s::jsonpath)
"""
REMOVED = object()
# A number for a text, a text for all else, a list for the lone value in it.
SPOILED: tuple[Callable[[object], object], ...] = (
    lambda _: REMOVED,
    lambda _: None,
    lambda value: 7 if isinstance(value, str) else "yes",
    lambda value: [value, value],
    lambda value: {"value": value},
)


@pytest.fixture(scope="module")
def connection(cluster: Cluster) -> Iterator[psycopg.Connection]:
    with psycopg.connect(cluster.url(), autocommit=True) as made:
        yield made


def ask(connection: psycopg.Connection, test: Document, payload: object) -> tuple[bool, object]:
    row = connection.execute(
        PASSES,
        {
            "requires": test["requires"],
            "payload": json.dumps(payload),
            "predicate": test["predicate"],
        },
    ).fetchone()
    assert row is not None
    return row


def changed(payload: Document, path: str, change: Callable[[object], object]) -> Document:
    """A copy in which the value at a path is another, in the last element if there is a list."""
    result = copy.deepcopy(payload)
    node = result
    *way, last = path.removeprefix("$.").split(".")
    for step in way:
        node = node[step.removesuffix("[*]")]
        node = node[-1] if step.endswith("[*]") else node
    value = change(node[last])
    if value is REMOVED:
        del node[last]
    else:
        node[last] = value
    return result


def worse(value: object) -> list[object]:
    """Values, one of which no rule can be content with where it was with this one."""
    if isinstance(value, bool):
        return [not value]
    return [-10_000, 10_000] if isinstance(value, int | float) else [" "]


def is_one_of_two(predicate: str) -> bool:
    """Whether one thing may make good for another, so that a path alone decides nothing."""
    return " || " in predicate.replace(") || (", " or ")


@pytest.mark.parametrize("test", TESTS.values(), ids=TESTS)
def test_required_paths_parse_and_find_something(
    connection: psycopg.Connection, test: Document
) -> None:
    payload = json.dumps(example(test["evidence_kind"]))
    for path in test["requires"]:
        row = connection.execute(
            "select count(*) from jsonb_path_query(%s::jsonb, %s::jsonpath)", (payload, path)
        ).fetchone()
        assert row is not None
        assert row[0] > 0, path


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
def test_the_example_passes(connection: psycopg.Connection, test: Document) -> None:
    assert ask(connection, test, example(test["evidence_kind"])) == (True, True)


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
@pytest.mark.parametrize("nothing", [{}, [], None, "", [{}]], ids=json.dumps)
def test_nothing_never_passes(
    connection: psycopg.Connection, test: Document, nothing: object
) -> None:
    complete, holds = ask(connection, test, nothing)
    assert not complete
    assert holds is not True, "the predicate alone does not hold either"


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
def test_empty_lists_never_pass(connection: psycopg.Connection, test: Document) -> None:
    payload = example(test["evidence_kind"])
    for key in {
        path.split(".")[1].removesuffix("[*]") for path in test["requires"] if "[*]" in path
    }:
        assert not ask(connection, test, payload | {key: []})[0]


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
@pytest.mark.parametrize("spoil", SPOILED, ids=["missing", "null", "type", "list", "object"])
def test_what_is_spoiled_never_passes(
    connection: psycopg.Connection, test: Document, spoil: Callable[[object], object]
) -> None:
    payload = every = example(test["evidence_kind"])
    for path in test["requires"]:
        every = changed(every, path, spoil)
        if not is_one_of_two(test["predicate"]):
            complete, holds = ask(connection, test, changed(payload, path, spoil))
            assert not (complete and holds), path
    complete, holds = ask(connection, test, every)
    assert not (complete and holds)


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
def test_less_than_nothing_never_passes(connection: psycopg.Connection, test: Document) -> None:
    payload = example(test["evidence_kind"])
    for path in test["requires"]:
        if isinstance(of(payload, path), int | float) and not isinstance(of(payload, path), bool):
            assert ask(connection, test, changed(payload, path, lambda _: -1))[1] is False, path


@pytest.mark.parametrize("test", PREDICATES.values(), ids=PREDICATES)
def test_what_is_worse_fails(connection: psycopg.Connection, test: Document) -> None:
    payload = example(test["evidence_kind"])
    failing = set()
    for path in test["requires"]:
        for value in worse(of(payload, path)):
            spoiled = changed(payload, path, lambda _, value=value: value)
            complete, holds = ask(connection, test, spoiled)
            assert complete
            if holds is False:
                failing.add(path)
    assert failing
    if not is_one_of_two(test["predicate"]):
        assert failing == set(test["requires"])


def of(payload: Document, path: str) -> object:
    found = []
    changed(payload, path, lambda value: found.append(value) or value)
    return found[0]
