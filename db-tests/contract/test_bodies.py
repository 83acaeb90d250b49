"""What the catalog cannot tell about our functions: names in their bodies, and what they raise."""

from __future__ import annotations

import re

import pytest
from contract.bodies import Body, bodies
from databases import Database
from pglast import parse_sql

ERRCODE, COLUMN, CONSTRAINT = 0, 4, 5
# Raised and caught within one function: how a dry run is taken back.
PRIVATE_CODES = {"RM000"}
# What PostgreSQL itself would say in such a case.
STANDARD_CODES = {"22023", "23502", "23503", "23505", "23514", "42501", "P0002"}

# The codes of plans, which refuse with what stands in the way.
REFUSALS = {
    *("RM028", "RM029", "RM030", "RM031", "RM033", "RM034", "RM035", "RM037", "RM038"),
    "23505",
}
PASSED_ON = {"infra.raise_refusal": REFUSALS, "infra.begin_request": {"RM028", "RM035"}}

BODIES = bodies()
RAISING = [body for body in BODIES if body.raised]


def codes(body: Body, raised: dict[int, str]) -> set[str]:
    return set(re.findall(r"'(\w{5})'", raised[ERRCODE])) or PASSED_ON.get(repr(body), set())


def test_every_function_is_read() -> None:
    assert len(BODIES) > 80
    assert all(body.trees for body in BODIES)


@pytest.mark.parametrize("body", BODIES, ids=repr)
def test_parameters_are_qualified(body: Body) -> None:
    assert list(body.unqualified()) == []


@pytest.mark.parametrize(
    ("language", "source"),
    [
        ("sql", "select e.id from org.employees as e where e.org_id = org_id"),
        ("plpgsql", "\nbegin\nreturn (select e.id from o.e as e where e.org_id = org_id);\nend;"),
        ("plpgsql", "\nbegin\nperform o.f(o => org_id);\nreturn 1;\nend;"),
        ("plpgsql", "\ndeclare\nx org.t := org.f(org_id);\nbegin\nreturn 1;\nend;"),
    ],
)
def test_an_unqualified_parameter_is_found(language: str, source: str) -> None:
    text = (
        f"create function api.f(org_id bigint) returns bigint language {language} as $${source}$$"
    )

    assert list(Body(parse_sql(text)[0].stmt).unqualified()) == ["org_id"]


@pytest.mark.parametrize("body", RAISING, ids=repr)
def test_errors_have_a_known_code(body: Body, pgtap_database: Database) -> None:
    known = pgtap_database.one("select array_agg(code) from kernel.error_codes")
    assert isinstance(known, list)
    for raised in body.raised:
        found = codes(body, raised)
        assert found, f"{body} raises without a code"
        assert found <= {*known, *PRIVATE_CODES, *STANDARD_CODES}
        assert all(code in known for code in found if code.startswith("RM")) or found == {"RM000"}


@pytest.mark.parametrize("body", RAISING, ids=repr)
def test_broken_constraints_are_named(body: Body) -> None:
    for raised in body.raised:
        if any(code.startswith("23") for code in codes(body, raised)):
            assert CONSTRAINT in raised or COLUMN in raised


@pytest.mark.parametrize("body", RAISING, ids=repr)
def test_comments_tell_what_is_raised(body: Body, pgtap_database: Database) -> None:
    comment = pgtap_database.one(
        "select obj_description(%s::regproc, 'pg_proc')", f"{body.schema}.{body.name}"
    )
    told = set(re.findall(r"\b(\w{5}) \w+", str(comment).partition("Raises: ")[2]))
    for raised in body.raised:
        assert codes(body, raised) - PRIVATE_CODES <= told


def test_our_own_codes_are_all_in_use(pgtap_database: Database) -> None:
    known = pgtap_database.one(
        "select array_agg(distinct code) from kernel.error_codes where code like 'RM%%'"
    )
    raised = {code for body in BODIES for one in body.raised for code in codes(body, one)}

    assert set(known or ()) == raised - PRIVATE_CODES - STANDARD_CODES  # type: ignore[call-overload]


def test_constraints_with_words_of_their_own_exist(pgtap_database: Database) -> None:
    with pgtap_database.connect() as connection:
        named = {
            name
            for (name,) in connection.execute(
                "select constraint_name from kernel.error_codes where constraint_name <> ''"
            )
        }
        present = {
            name
            for (name,) in connection.execute(
                "select conname from pg_constraint union select x.relname from pg_index as i "
                "join pg_class as x on x.oid = i.indexrelid "
                # A rule for several tables names its trigger in what it raises.
                "union select tgname from pg_trigger"
            )
        }
    raised = {
        name
        for body in BODIES
        for one in body.raised
        for name in re.findall(r"^'(\w+)'$", one.get(CONSTRAINT, ""))
    }

    assert named - present - raised == set()
