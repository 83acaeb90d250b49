"""Lineage of any entries agrees with a plain reading of the rule, loses nothing, and is quick."""

from __future__ import annotations

import random
from time import perf_counter
from typing import NamedTuple

import psycopg
import pytest
from databases import Database
from psycopg.types.json import Jsonb

KEYS = [f"k{number}" for number in range(8)]
# By weight: who says so, and whether for one organization alone.
VOICES = [(origin, own) for origin in ("publisher", "configuration", "overlay") for own in (0, 1)]
JOINING = {"moved", "merged", "split"}
MOST_SECONDS = 0.05


class Entry(NamedTuple):
    weight: int
    relation: str
    old: str | None
    new: str | None


def standing(entries: list[Entry]) -> set[Entry]:
    """Entries that no weightier one about the same requirement overrules."""
    best: dict[str | None, int] = {}
    for entry in entries:
        best[entry.old] = max(best.get(entry.old, -1), entry.weight)
    left = [e for e in entries if e.old is None or e.weight == best[e.old]]
    kept = set()
    for entry in left:
        same = [e for e in left if e.new == entry.new and entry.new is not None]
        rivals = same if entry.old is None else [e for e in same if e.old is None]
        if all(rival.weight <= entry.weight for rival in rivals):
            kept.add(entry)
    return kept


def resolved(
    old: set[str], new: set[str], entries: list[Entry]
) -> set[tuple[str, str | None, str | None]]:
    """Read the rule plainly: what stands, and the rest compared by key."""
    kept = standing(entries)
    spoken_old = {e.old for e in kept}
    spoken_new = {e.new for e in kept}
    whole_new = {e.new for e in kept if e.relation not in JOINING}
    found: set[tuple[str, str | None, str | None]] = {(e.relation, e.old, e.new) for e in kept}
    for key in old - spoken_old:
        goes_on = key in new - whole_new
        found.add(("same", key, key) if goes_on else ("withdrawn", key, None))
    compared = {key for relation, key, _ in found if relation == "same" and key in old}
    found |= {("new", None, key) for key in new - spoken_new - compared}
    return found


def outline(keys: set[str]) -> str:
    return "; ".join(sorted(keys))


def entries_of(chance: random.Random, old: set[str], new: set[str]) -> list[Entry]:
    pairs: dict[tuple[int, str | None, str | None], str] = {}
    for _ in range(chance.randrange(12)):
        weight = chance.randrange(len(VOICES))
        relation = chance.choice([*sorted(JOINING), "reworded", "withdrawn", "new"])
        source = None if relation == "new" else chance.choice(sorted(old))
        target = None if relation == "withdrawn" else chance.choice(sorted(new))
        pairs[weight, source, target] = relation
    return [Entry(weight, relation, *ends) for (weight, *ends), relation in pairs.items()]


def lineage(connection: psycopg.Connection, name: str) -> list[tuple[str, str | None, str | None]]:
    return connection.execute(
        "select d.relation, d.from_key, d.to_key from unnest((api.get_version_difference("
        "%s, '2', '1', org_id => tap.org('Acme'))).requirements) as d",
        (name,),
    ).fetchall()


@pytest.mark.parametrize("seed", range(40))
def test_agrees_with_a_plain_reading(seed: int, pgtap_database: Database) -> None:
    chance = random.Random(seed)  # noqa: S311  (it is a test's dice)
    old = set(chance.sample(KEYS, chance.randrange(1, len(KEYS))))
    new = set(chance.sample(KEYS, chance.randrange(1, len(KEYS))))
    entries = entries_of(chance, old, new)
    with pgtap_database.connect(autocommit=False) as connection:
        connection.execute("select tap.chart('Acme')")
        for version, keys in (("1", old), ("2", new)):
            connection.execute("select tap.framework('acme', %s, %s)", (version, outline(keys)))
        for weight, (origin, own) in enumerate(VOICES):
            said = "; ".join(
                f"{e.relation} {e.old or '-'} {e.new or '-'}" for e in entries if e.weight == weight
            )
            if said:
                connection.execute(
                    "select tap.lineage('acme', '1', '2', %s, %s, %s)",
                    (said, origin, "Acme" if own else None),
                )
        found = lineage(connection, "acme")
        connection.rollback()

    assert len(found) == len(set(found))
    assert set(found) == resolved(old, new, entries)
    assert {key for _, key, _ in found} >= old
    assert {key for _, _, key in found} >= new


def test_is_quick(pgtap_database: Database) -> None:
    document = {
        "framework": {"code": "large", "name": "Large", "text_rights": "Ours."},
        "version": {"title": "Large", "language": "en", "source": "A test."},
        "requirements": [
            {"key": f"k{number}", "title": f"Title {number}", "assessable": True}
            for number in range(1200)
        ],
    }
    with pgtap_database.connect(autocommit=False) as connection:
        connection.execute("select tap.chart('Acme')")
        for version in ("1", "2"):
            connection.execute(
                "select api.import_framework("
                "jsonb_set(%s, '{version,version}', to_jsonb(%s::text)), true)",
                (Jsonb(document), version),
            )
        connection.execute(
            "select tap.lineage('large', '1', '2', string_agg("
            "format('moved k%s k%s', n, 1199 - n), '; ')) from generate_series(0, 1199) as n"
        )
        times = []
        for _ in range(5):
            begun = perf_counter()
            connection.execute(
                "select count(*) from compliance.resolve_lineage("
                "(compliance.find_version('large', '1')).id, "
                "(compliance.find_version('large', '2')).id, 0)"
            )
            times.append(perf_counter() - begun)
        connection.rollback()

    assert min(times) < MOST_SECONDS
