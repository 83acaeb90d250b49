"""A quota check reads the quotas above one employee, however many there are.

Counted are the rows that it reads in a chart of 40,000 with 2,000 quotas. Of a table that nobody
has analyzed yet the planner thinks that reading all rows of an organization is as good.
"""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from databases import Database

EMPLOYEES = 40_000
QUOTAS = 2_000
# Six managers above, each with a path label, a quota of two, its use and a name; and the resource.
FEW = 120
BUILD = (
    "insert into org.org_charts (id, name) values (1, 'Acme')",
    f"""
    insert into org.employees (org_id, id, name, manager_id)
    select 1, n, 'x', nullif((n + 8) / 10, 0) from generate_series(1, {EMPLOYEES}) as n
    """,
    "vacuum (analyze) org.employees, org.employee_paths, org.org_charts",
    """
    insert into infra.environments
        (id, code, title, stage, targets, rules, limits, drift_action, observe_every)
    values (1, 'dev', 'Dev', 'development', '{}', '[]', '{}', 'report', 'PT5M')
    """,
    "insert into infra.blueprints (id, provider, name, title) values (1, 'aws', 'x', 'x')",
    """
    insert into infra.blueprint_versions
        (id, blueprint_id, number, title, summary, parameters, objects, guardrails, usage, cost,
        evidence, outputs, lifecycle)
    values (1, 1, 1, 'x', 'x', '[]', '[]', '[]', '{}', '[]', '[]', '{}', '{}')
    """,
    f"""
    insert into infra.resources
        (org_id, environment_owner_id, environment_id, blueprint_owner_id, blueprint_id,
        blueprint_version_id, name, physical_name, owner_id, state, parameters, desired, usage,
        monthly_cost, currency)
    select 1, 0, 1, 0, 1, 1, 'bucket-' || n, 'x', {EMPLOYEES} - n, 'reserved', '{{}}', '[]', '{{}}',
        0, 'EUR'
    from generate_series(0, 500) as n
    """,
    """
    insert into infra.reservations (org_id, resource_id, metric, amount)
    select s.org_id, s.id, m.metric, 10 from infra.resources as s, unnest('{storage,count}'::text[])
        as m(metric)
    """,
    f"""
    insert into infra.quotas (org_id, employee_id, metric, amount)
    select 1, n, m.metric, 1000000
    from generate_series(1, {QUOTAS // 2}) as n, unnest('{{storage,count}}'::text[]) as m(metric)
    """,
)
CHECKS = {
    "preview": f"""select * from infra.quota_preview(
        1, {EMPLOYEES}, 1, '{{"storage": 10, "count": 1}}', null)""",
    "reserve": """select infra.reserve(1, (
        select min(s.id) from infra.resources as s where s.org_id = 1), '{"storage": 11}')""",
}
READ = """
select coalesce(sum(t.seq_tup_read + coalesce(t.idx_tup_fetch, 0)), 0) from pg_stat_user_tables as t
where t.schemaname in ('org', 'infra') and t.relname not in ('resources')
"""


@pytest.fixture(scope="module")
def limited(migrated: Database) -> Iterator[psycopg.Connection]:
    with migrated.copied("limited") as made, made.connect() as owner:
        for statement in BUILD:
            owner.execute(statement.encode())
        yield owner


def rows_read(connection: psycopg.Connection, statement: str) -> int:
    def counted() -> int:
        connection.execute("select pg_stat_force_next_flush()")
        row = connection.execute(READ.encode()).fetchone()
        assert row is not None
        return int(row[0])

    # The sixth time a generic plan may have taken over.
    for _ in range(7):
        before = counted()
        with connection.transaction(force_rollback=True):
            connection.execute(statement.encode())
    return counted() - before


@pytest.mark.parametrize("analyzed", [False, True], ids=["new tables", "analyzed"])
@pytest.mark.parametrize("check", CHECKS)
def test_a_check_reads_the_quotas_above(
    limited: psycopg.Connection, check: str, *, analyzed: bool
) -> None:
    if analyzed:
        limited.execute("analyze infra.quotas, infra.quota_usage, infra.quota_charges")

    assert 6 <= rows_read(limited, CHECKS[check]) <= FEW
