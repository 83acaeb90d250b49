"""An organization with a row in every table of infrastructure, and one word in all of it."""

from __future__ import annotations

from typing import Any

import psycopg

SECRET = "hidden"

SHARED = (
    (
        "insert into infra.environments (code, title, stage, targets, rules, limits, drift_action, "
        "observe_every) values ('dev', 'Dev', 'development', '{}', '[]', '{}', 'report', '1 hour')"
    ),
    "insert into infra.blueprints (provider, name, title) values ('aws', 'thing', 'Thing')",
    (
        "insert into infra.blueprint_versions (blueprint_id, number, title, summary, parameters, "
        "objects, guardrails, usage, cost, evidence, outputs, lifecycle, content_hash, "
        "published_at) "
        "values (1, 1, 'Thing', 'A thing.', '[]', '[]', '[]', '{}', '[]', '[]', '{}', '{}', "
        "'\\x00', "
        "now())"
    ),
)
OWN = (
    (
        "insert into infra.environments (owner_id, code, title, stage, targets, rules, limits, "
        "drift_action, observe_every) "
        "values (%(org)s, 'hidden', 'hidden', 'x', '{}', '[]', '{}', 'report', '1 hour')"
    ),
    (
        "insert into infra.blueprints (owner_id, provider, name, title) "
        "values (%(org)s, 'aws', 'hidden', 'hidden')"
    ),
    (
        "insert into infra.blueprint_versions (owner_id, blueprint_id, number, title, summary, "
        "parameters, objects, guardrails, usage, cost, evidence, outputs, lifecycle, content_hash, "
        "published_at) values (%(org)s, 2, 1, 'hidden', 'hidden', '[]', '[]', '[]', '{}', "
        "'[]', '[]', "
        "'{}', '{}', '\\x00', now())"
    ),
    (
        "insert into infra.prices (owner_id, meter, region, unit, price, currency, source, "
        "valid_during) values (%(org)s, 'hidden', 'x', 'x', 1, 'EUR', 'hidden', '[2026-01-01,)')"
    ),
    "insert into infra.settings (org_id) values (%(org)s)",
    "insert into infra.groups (org_id, code, title) values (%(org)s, 'hidden', 'hidden')",
    (
        "insert into infra.group_members (org_id, group_id, employee_id) "
        "select %(org)s, max(id), %(boss)s from infra.groups"
    ),
    (
        "insert into infra.delegations (org_id, employee_id, delegate_id, valid_during, reason) "
        "values (%(org)s, %(boss)s, %(person)s, '[2026-01-01,2099-01-01)', 'hidden')"
    ),
    (
        "insert into infra.policies (org_id, code, title, effect, condition, settings) "
        "values (%(org)s, 'hidden', 'hidden', 'deny', '$.request.kind == \"x\"', "
        '\'{"message": "hidden"}\')'
    ),
    (
        "insert into infra.quotas (org_id, employee_id, metric, amount) "
        "values (%(org)s, %(boss)s, 'count', 5)"
    ),
    (
        "insert into infra.resources (org_id, environment_owner_id, environment_id, "
        "blueprint_owner_id, blueprint_id, blueprint_version_id, name, physical_name, owner_id, "
        "state, parameters, desired, usage, monthly_cost, currency, running_at, "
        "observed_generation, outputs) "
        "values (%(org)s, 0, 1, 0, 1, 1, 'hidden', 'hidden-00000000', %(person)s, 'running', "
        "'{}', '[]', "
        "'{\"count\": 1}', 1, 'EUR', now(), 1, '{\"secret\": \"hidden\"}')"
    ),
    (
        "insert into infra.requests (org_id, kind, state, requester_id, requested_by, resource_id, "
        "environment_owner_id, environment_id, blueprint_owner_id, blueprint_version_id, name, "
        "reason, plan, submitted_at) "
        "select %(org)s, 'extend', 'pending', %(person)s, 'hidden', max(id), 0, 1, 0, 1, 'hidden', "
        "'hidden', '{}', now() from infra.resources"
    ),
    (
        "insert into infra.approvals (org_id, request_id, source, levels, approver_id, "
        "rules, due_at) "
        "select %(org)s, max(id), 'level', 1, %(boss)s, '{hidden}', now() from infra.requests"
    ),
    (
        "insert into infra.reservations (org_id, resource_id, metric, amount) "
        "select %(org)s, max(id), 'count', 1 from infra.resources"
    ),
    (
        "insert into infra.work (org_id, resource_id, due_at) "
        "select %(org)s, max(id), 'infinity' from infra.resources"
    ),
    (
        "insert into infra.observations (org_id, resource_id, seen_at, worker, objects) "
        "select %(org)s, max(id), now(), 'hidden', '[]' from infra.resources"
    ),
    (
        "insert into infra.resource_events (org_id, resource_id, number, event, state, "
        "detail, actor, "
        "recorded_at) select %(org)s, max(id), 1, 'hidden', 'running', '{}', 'hidden', now() "
        "from infra.resources"
    ),
    (
        "insert into infra.cost_periods (org_id, resource_id, owner_id, monthly_cost, currency, "
        "valid_during) select %(org)s, max(id), %(person)s, 1, 'EUR', '[2026-01-01,)' "
        "from infra.resources"
    ),
    (
        "insert into infra.untracked (org_id, environment_id, type, reference, name, tags, "
        "first_seen_at, last_seen_at) "
        "values (%(org)s, 1, 'AWS::S3::Bucket', 'hidden', 'hidden', '{}', now(), now())"
    ),
)
TABLES = (
    "select c.relname from pg_class as c "
    "where c.relnamespace = 'infra'::regnamespace and c.relkind = 'r' order by c.relname"
)


def organization(connection: psycopg.Connection, name: str, *, shared: bool = False) -> list[int]:
    """Hire a boss and a person; returns the chart's number and theirs."""
    row = connection.execute(
        "insert into org.org_charts (name) values (%s) returning id", [name]
    ).fetchone()
    assert row is not None
    found = [int(row[0])]
    for number, boss in enumerate([None, -1]):
        row = connection.execute(
            "insert into org.employees (org_id, name, manager_id, external_key, email) "
            "values (%s, %s, %s, %s, %s) returning id",
            [found[0], name, boss and found[boss], f"e{number}", f"e{number}@{name}.example"],
        ).fetchone()
        assert row is not None
        found.append(int(row[0]))
    for statement in SHARED if shared else ():
        connection.execute(statement.encode())
    return found


def fill(connection: psycopg.Connection, org: int, boss: int, person: int) -> None:
    """Give an organization a row in every table; the rules are off, since many are theirs."""
    connection.execute("set session_replication_role = replica")
    for statement in OWN:
        connection.execute(statement.encode(), {"org": org, "boss": boss, "person": person})
    connection.execute("reset session_replication_role")


def rows(connection: psycopg.Connection) -> dict[str, list[Any]]:
    """All rows of all tables of infrastructure, by table."""
    return {
        name: sorted(
            row for (row,) in connection.execute(f"select t::text from infra.{name} as t".encode())
        )
        for (name,) in connection.execute(TABLES.encode()).fetchall()
    }
