"""Calls of every api function about an organization, with whatever its arguments accept."""

from __future__ import annotations

from typing import Any, NamedTuple

import psycopg
from psycopg import sql

FUNCTIONS = (
    "select p.proname, p.provolatile, "
    "array_agg(a.name order by a.position), array_agg(t.typname::text order by a.position), "
    "array_agg(coalesce(b.typname, t.typname)::text order by a.position), "
    "array_agg(a.position > p.pronargs - p.pronargdefaults order by a.position) "
    "from pg_proc as p "
    "cross join lateral unnest(p.proargnames, p.proargtypes::oid[]) "
    "with ordinality as a(name, type, position) "
    "inner join pg_type as t on t.oid = a.type left join pg_type as b on b.oid = t.typbasetype "
    "where p.pronamespace = 'api'::regnamespace and a.position <= p.pronargs "
    "and p.proname !~ 'idempoten' and has_function_privilege('remit_api', p.oid, 'execute') "
    "group by p.oid having 'org_id' = any (array_agg(a.name)) order by p.proname"
)
# Something that the type accepts; by the name of the argument, the domain, or the base type.
GIVEN: dict[str, Any] = {
    "framework": "made-up",
    "framework_version": "1",
    "version": "1",
    "requirement": "A.1.1",
    "code": "made-up",
    "from_version": "1",
    "to_version": "2",
    "edition": 1,
    "number": 1,
    "email": "a@b.example",
    "role": "viewer",
    "reports": "lift",
    "relation": "equal",
    "predicate": "$.ok == true",
    "requires": ["$.ok"],
    "freshness": "P1D",
    "limit": 100,
    "after": 0,
    "expected_version": 1,
    "depth": 1,
    "max_depth": 1,
    "decision": "approve",
    "coverage": "full",
    "control_status": "planned",
    "exception_state": "pending",
    "test_result": "pass",
    "sha256": "0a" * 32,
    "code_word": "made-up",
    "resource_name": "made-up",
    "metric": "count",
    "policy_effect": "deny",
    "policy_mode": "enforce",
    "request_kind": "create",
    "request_state": "pending",
    "resource_state": "running",
    "approval_state": "pending",
    "drift_action": "report",
    "duration": "P1D",
    "condition": "$.x == 1",
    "request": '{"kind": "create", "environment": "made-up", "blueprint": "aws/x", "name": "xy"}',
    "changes": "{}",
    "settings": "{}",
    "int8": 1,
    "int4": 1,
    "text": "x",
    "bool": True,
    "jsonb": "[]",
    "_text": ["x"],
    "timestamptz": "2026-03-01",
    "date": "2026-03-01",
    "float8": 1.0,
    "numeric": 1,
}


class Function(NamedTuple):
    name: str
    volatility: str
    arguments: list[str]
    domains: list[str]
    bases: list[str]
    optional: list[bool]


def functions(connection: psycopg.Connection) -> list[Function]:
    """Every function that has an org_id and that the facade may call."""
    return [Function(*row) for row in connection.execute(FUNCTIONS.encode())]


def accepted(name: str, domain: str, base: str) -> Any:  # noqa: ANN401  (any type)
    """A value that an argument accepts."""
    return next((GIVEN[each] for each in (name, domain, base) if each in GIVEN), None)


def call(
    connection: psycopg.Connection, name: str, values: dict[str, Any]
) -> tuple[str, list[str]]:
    """What came of a call: an SQLSTATE or accepted, and the rows of its answer."""
    query = sql.SQL("select r::text from api.{}({}) as r").format(
        sql.Identifier(name),
        sql.SQL(", ").join(
            sql.SQL("{} => {}").format(sql.Identifier(each), sql.Placeholder()) for each in values
        ),
    )
    try:
        with connection.transaction():
            found = connection.execute(query, list(values.values())).fetchall()
    except psycopg.Error as error:
        return str(error.sqlstate), [str(error)]
    return "accepted", [str(row) for (row,) in found]
