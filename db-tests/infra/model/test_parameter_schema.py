"""What the database takes as parameters is what the JSON Schema that it publishes takes.

Random declarations, random values: `infra.check_parameters` and a JSON Schema validator must agree,
and what is taken must be taken again once defaults are filled in.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

import jsonschema_rs
import psycopg
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
Json = Any
NAMES = ("a", "b", "c")
PATTERNS = {
    "^[a-z]+$": "abc",
    "^(a|bc)*$": "abc",
    "^[a-z0-9.-]{1,4}$": "a.1-",
    r"^x\.y$": "x.y",
    "^[^/ ]{2,3}$": "ö+",
    "^$": "",
}
TEXTS = st.sampled_from(["", "a", "abc", "a\n", "a.1-", "x.y", "xzy", "ö+", "ab ", "A", "a" * 5])
NUMBERS = st.one_of(st.integers(-2, 6), st.sampled_from([0.5, 2.0, 3.25, -1.0, 1e3]))


def fitting(draw: st.DrawFn, declared: Json) -> Json:
    """Draw a value that often fits what is declared."""
    kind = declared.get("type", "object")
    if draw(st.integers(0, 11)) == 0:
        return draw(st.one_of(TEXTS, NUMBERS, st.booleans(), st.none(), st.just([]), st.just({})))
    if "choices" in declared and draw(st.booleans()):
        return draw(st.sampled_from(declared["choices"]))
    if kind == "list":
        count = draw(st.integers(0, 4))
        return [fitting(draw, declared["items"]) for _ in range(count)]
    if kind == "object":
        return given_for(draw, declared["fields"])
    if "pattern" in declared and draw(st.booleans()):
        return PATTERNS[declared["pattern"]]
    return draw({"string": TEXTS, "boolean": st.booleans()}.get(kind, NUMBERS))


def given_for(draw: st.DrawFn, declared: list[Json]) -> Json:
    """Draw parameters: most of those declared, at times one that is not."""
    made = {one["name"]: fitting(draw, one) for one in declared if draw(st.integers(0, 3))}
    if draw(st.integers(0, 15)) == 0:
        made[draw(st.sampled_from(["x/y", "zz"]))] = 1
    return made


def value(draw: st.DrawFn, depth: int) -> Json:
    """Draw the declaration of a value."""
    kinds = ["integer", "number", "string", "boolean"] + (["list"] if depth else [])
    kind = draw(st.sampled_from(kinds))
    declared: Json = {"type": kind}
    if kind in ("integer", "number"):
        low = draw(st.integers(-2, 3))
        declared |= {"minimum": low, "maximum": low + draw(st.integers(0, 4))}
        if kind == "number" and draw(st.booleans()):
            declared["minimum"] -= 0.5
    elif kind == "string":
        match draw(st.integers(0, 3)):
            case 0:
                declared["choices"] = ["a", "abc"]
            case 1:
                declared["pattern"] = draw(st.sampled_from(sorted(PATTERNS)))
                declared["example"] = PATTERNS[declared["pattern"]]
            case 2:
                declared |= {"min_length": draw(st.integers(0, 2)), "max_length": 3}
    elif kind == "list":
        fields = draw(st.booleans())
        items = {"fields": declarations(draw, depth - 1)} if fields else value(draw, depth - 1)
        declared |= {"items": items, "min_items": draw(st.integers(0, 1)), "max_items": 3}
    return declared


def declarations(draw: st.DrawFn, depth: int) -> list[Json]:
    """Draw a list of declared parameters, or of fields."""
    made = []
    for name in NAMES[: draw(st.integers(1, 3))]:
        required = draw(st.integers(0, 2)) == 0
        made.append(
            {"name": name, "title": name, **value(draw, depth)}
            | ({"required": True} if required else {})
        )
    return made


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Json], Json]:
    declared = declarations(draw, 2)
    return declared, given_for(draw, declared)


def asked(connection: psycopg.Connection, declared: Json, parameters: Json) -> tuple[Json, ...]:
    row = connection.execute(
        "select to_json(infra.check_declarations(%(declared)s, '')),"
        " infra.parameter_schema(%(declared)s),"
        " to_json(infra.check_parameters(%(declared)s, %(given)s))",
        {"declared": Jsonb(declared), "given": Jsonb(parameters)},
    ).fetchone()
    assert row is not None
    return row


def test_the_schema_takes_what_the_database_takes(migrated: Database) -> None:
    seen: Counter[str] = Counter()

    @CHECKED
    @given(cases())
    def check(case: tuple[list[Json], Json]) -> None:
        declared, parameters = case
        faults, schema, violations = asked(connection, declared, parameters)
        assert faults == [], declared
        jsonschema_rs.meta.validate(schema)
        validator = jsonschema_rs.Draft202012Validator(schema)
        taken = validator.is_valid(parameters)
        assert taken == (violations == []), (declared, parameters, violations)
        seen["taken" if taken else "refused"] += 1
        if taken:
            row = connection.execute(
                "select infra.complete_parameters(%s, %s)", (Jsonb(declared), Jsonb(parameters))
            ).fetchone()
            assert row is not None
            assert validator.is_valid(row[0]), (declared, parameters, row[0])
            assert asked(connection, declared, row[0])[2] == []
        else:
            # Each place that the validator names is one that the database names.
            places = {
                "/" + "/".join(map(str, error.instance_path)) if error.instance_path else ""
                for error in validator.iter_errors(parameters)
            }
            named = {violation["pointer"] for violation in violations}
            for place in places:
                assert any(name == place or name.startswith(f"{place}/") for name in named), (
                    declared,
                    parameters,
                    place,
                    named,
                )

    with migrated.copied() as own, own.connect() as connection:
        check()
    assert min(seen["taken"], seen["refused"]) > 50, seen
