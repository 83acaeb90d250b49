"""A template filled in by the database is the one that plain Python fills in.

To search longer, with new examples each time: `REMIT_MODEL_EXAMPLES=5000 pytest ...`.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import Any

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
USUAL = ("if True", "if False", "each of some", "each of none", "written out", "nothing", "dict")
"""What must not be rare, or the test would say little."""
NOTHING = object()
"""What is left out."""

KEYS = ("a", "b", "long_name", "c-d")
WORDS = st.sampled_from(["x", "", "${", "$", "a b", "${a.b}", "\\1", "ö", "{}", "null", "$${"])
SCALARS = st.one_of(st.integers(0, 3), st.sampled_from([1.5]), st.booleans(), st.none(), WORDS)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=2)
    ),
    max_leaves=6,
)
CONTEXTS = st.fixed_dictionaries(
    {
        "p": st.fixed_dictionaries(
            {
                "a": st.sampled_from([0, 1, True, None, "x"]),
                "b": VALUES,
                "long_name": st.lists(st.dictionaries(st.sampled_from(KEYS), SCALARS), max_size=3),
                "c-d": st.lists(VALUES, max_size=2),
            }
        ),
        "q": st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4),
    }
)
PATHS = st.tuples(st.sampled_from(["p", "q", "one"]), st.sampled_from(KEYS)).map(".".join)
LISTS = st.sampled_from(["p.long_name", "p.c-d", "q.a"])
LITERALS = st.sampled_from(["", "x", "-", "a b", " $ ", "$5", "}", "ö", "\\1"])
TEXTS = st.lists(
    st.one_of(LITERALS, PATHS.map(lambda p: f"${{{p}}}"), st.just("$${")), min_size=1, max_size=4
).map("".join)
EQUAL = st.tuples(st.one_of(st.just("p.a"), PATHS), st.sampled_from([0, 1, True, None, "x"]))


def quoted(path: str) -> str:
    return "$" + "".join(f'."{step}"' for step in path.split("."))


def directives(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    choice = st.tuples(EQUAL, inner, st.one_of(st.just(NOTHING), inner)).map(
        lambda t: (
            {"$if": f"{quoted(t[0][0])} == {json.dumps(t[0][1])}", "then": t[1]}
            | ({} if t[2] is NOTHING else {"else": t[2]})
        )
    )
    each = st.tuples(LISTS, inner).map(lambda t: {"$each": t[0], "as": "one", "do": t[1]})
    value = PATHS.map(lambda path: {"$value": quoted(path)})
    return st.one_of(choice, each, value)


PLAIN = st.one_of(SCALARS.filter(lambda s: not isinstance(s, str)), TEXTS)
TEMPLATES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
        directives(inner),
    ),
    max_leaves=10,
)


def at(context: Json, path: str) -> Json:
    """Value at a dotted path through objects, or null."""
    for step in path.split("."):
        if not isinstance(context, dict) or step not in context:
            return None
        context = context[step]
    return context


def members(context: Json, path: str) -> list[Json]:
    """Values that a jsonpath finds: it goes through lists."""
    found = [context]
    for step in path.split("."):
        objects = [
            one for value in found for one in (value if isinstance(value, list) else [value])
        ]
        found = [one[step] for one in objects if isinstance(one, dict) and step in one]
    return found


def equal(context: Json, path: str, wanted: Json) -> bool:
    opened = [
        one
        for value in members(context, path)
        for one in (value if isinstance(value, list) else [value])
    ]
    return any(type(one) is type(wanted) and one == wanted for one in opened)


def written(value: Json) -> str:
    """Write a value as PostgreSQL prints jsonb, a text as it is."""
    if isinstance(value, str):
        return value
    return "" if value is None else printed(value)


def printed(value: Json) -> str:
    if isinstance(value, dict):
        order = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
        return "{" + ", ".join(f"{json.dumps(k)}: {printed(value[k])}" for k in order) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(printed, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def filled(text: str, context: Json) -> Json:
    if text.startswith("${") and text.endswith("}") and "$" not in text[2:] and "{" not in text[2:]:
        inner = text[2:-1]
        if "}" not in inner:
            value = at(context, inner)
            return NOTHING if value is None else value
    result, rest = "", text
    while rest:
        if rest.startswith("$${"):
            result, rest = result + "${", rest[3:]
            continue
        end = rest.find("}")
        if rest.startswith("${") and end > 0 and not set("${") & set(rest[2:end]):
            result, rest = result + written(at(context, rest[2:end])), rest[end + 1 :]
            continue
        result, rest = result + rest[0], rest[1:]
    return result


def rendered(template: Json, context: Json, seen: Counter[str]) -> Json:
    if template is None:
        return NOTHING
    if isinstance(template, str):
        made = filled(template, context)
        seen["written out" if isinstance(made, str) and made != template else "as it is"] += 1
        return made
    if isinstance(template, list):
        return [one for part in template for one in parts(part, context, seen)]
    if not isinstance(template, dict):
        return template
    if template.keys() & {"$if", "$value", "$each"}:
        return directed(template, context, seen)
    made = {key: rendered(value, context, seen) for key, value in template.items()}
    return {key: value for key, value in made.items() if value is not NOTHING}


def directed(template: Json, context: Json, seen: Counter[str]) -> Json:
    if "$if" in template:
        path, wanted = template["$if"].split(" == ")
        holds = equal(context, path.replace('"', "")[2:], json.loads(wanted))
        seen[f"if {holds}"] += 1
        chosen = template["then"] if holds else template.get("else")
        return rendered(chosen, context, seen)
    if "$value" in template:
        found = members(context, template["$value"].replace('"', "")[2:])
        return NOTHING if not found or found[0] is None else found[0]
    listed = at(context, template["$each"])
    listed = listed if isinstance(listed, list) else []
    seen["each of some" if listed else "each of none"] += 1
    made = [rendered(template["do"], {**context, "one": one}, seen) for one in listed]
    return [one for one in made if one is not NOTHING]


def parts(template: Json, context: Json, seen: Counter[str]) -> list[Json]:
    made = rendered(template, context, seen)
    if made is NOTHING:
        return []
    return made if isinstance(template, dict) and "$each" in template else [made]


def test_the_database_fills_in_as_python_does(migrated: Database) -> None:
    seen: Counter[str] = Counter()

    @CHECKED
    @given(TEMPLATES, CONTEXTS)
    def check(template: Json, context: Json) -> None:
        row = connection.execute(
            "select infra.render(%s, %s)", (Jsonb(template), Jsonb(context))
        ).fetchone()
        assert row is not None
        wanted = rendered(template, context, seen)
        seen["nothing" if wanted is NOTHING else type(wanted).__name__] += 1
        got = NOTHING if row[0] is None else row[0]
        assert got == wanted, (template, context)
        # 1 == True in Python: the text of both tells them apart.
        assert wanted is NOTHING or printed(got) == printed(wanted)

    with migrated.copied() as own, own.connect() as connection:
        check()
    rare = [name for name in USUAL if seen[name] < 5]
    assert not rare, seen
