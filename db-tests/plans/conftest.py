"""A large chart among many, made once, and the counters of what a call reads in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from databases import Database

EMPLOYEES = 40_000
CHARTS = 2_000
# A prepared statement is planned anew five times; then PostgreSQL may settle on a generic plan.
CALLS = 8

# Everybody has ten reports: employee 1 is the CEO, 2 to 11 are below, then 12 to 111, and so on.
BUILD = (
    f"""
    insert into org.org_charts (id, name)
    select n, 'Chart ' || n from generate_series(1, {CHARTS}) as n
    """,
    f"""
    insert into org.employees (org_id, id, name, title, manager_id, email, external_key)
    select
        1, n, 'Employee ' || n, 'Title ' || n % 50, nullif((n + 8) / 10, 0),
        'e' || n || '@example.com', 'k' || n
    from generate_series(1, {EMPLOYEES}) as n
    """,
    f"""
    insert into org.employees (org_id, name)
    select n, 'Solo' from generate_series(2, {CHARTS}) as n
    """,
    f"""
    insert into org.members (org_id, principal, role)
    select n, 'somebody ' || n, 'owner' from generate_series(1, {CHARTS}) as n
    union all
    select n, 'me', 'owner' from generate_series(1, 3) as n
    """,
    "vacuum (analyze)",
)


@dataclass(frozen=True)
class Reads:
    """What was read: rows in all, and scans by index or (without an index) by table."""

    rows: int
    scans: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)

    @property
    def whole_tables(self) -> set[str]:
        """Tables that were read from beginning to end."""
        return {name.removeprefix("all of ") for name in self.scans if name.startswith("all of ")}


class Meter:
    """A service's connection to the large database, and what its calls cost there."""

    def __init__(self, database: Database) -> None:
        self.api = database.connect("api", autocommit=False)
        self.statistics = database.connect()

    def close(self) -> None:
        self.api.close()
        self.statistics.close()

    def reads(self, call: str, *, roles: str = "", calls: int = CALLS) -> Reads:
        """Make the same call often, each in a transaction that is taken back; count the last."""
        for _ in range(calls - 1):
            self._call(call, roles)
        before = self._counters()
        self._call(call, roles)
        return self._since(before)

    def reads_by_sql(self, statement: str) -> Reads:
        """Run a statement as the superuser in a transaction that is taken back."""
        before = self._counters()
        with self.statistics.transaction(force_rollback=True):
            self.statistics.execute(statement.encode())
            self.statistics.execute("set constraints all immediate")
            self.statistics.execute("select pg_stat_force_next_flush()")
        return self._since(before)

    def _since(self, before: dict[tuple[str, str], int]) -> Reads:
        after = self._counters()
        grown = {key: after[key] - before.get(key, 0) for key in after}
        return Reads(
            rows=sum(count for (kind, _), count in grown.items() if kind == "rows"),
            scans={
                name: count for (kind, name), count in grown.items() if kind == "scans" and count
            },
            updated={name: n for (kind, name), n in grown.items() if kind == "updated" and n},
        )

    def _call(self, call: str, roles: str) -> None:
        self.api.execute(
            "select set_config('remit.actor', 'me', true), set_config('remit.roles', %s, true)",
            (roles,),
        )
        self.api.execute(call.encode())
        self.api.execute("set constraints all immediate")  # what the commit would check
        self.api.execute("select pg_stat_force_next_flush()")
        self.api.rollback()

    def _counters(self) -> dict[tuple[str, str], int]:
        rows = self.statistics.execute(
            "select 'rows', relname, seq_tup_read + coalesce(idx_tup_fetch, 0) "
            "from pg_stat_user_tables where schemaname in ('org', 'kernel') "
            "union all select 'scans', 'all of ' || relname, seq_scan "
            "from pg_stat_user_tables where schemaname in ('org', 'kernel') "
            "union all select 'updated', relname, n_tup_upd "
            "from pg_stat_user_tables where schemaname in ('org', 'kernel') "
            "union all select 'scans', indexrelname, idx_scan "
            "from pg_stat_user_indexes where schemaname in ('org', 'kernel')"
        )
        return {(kind, name): count for kind, name, count in rows}


@pytest.fixture(scope="session")
def large(migrated: Database) -> Iterator[Database]:
    """Many charts; chart 1 is large, with ten employees below each manager, in six levels."""
    with migrated.copied("large") as made:
        with made.connect() as owner:
            for statement in BUILD:
                owner.execute(statement.encode())
        yield made


@pytest.fixture(scope="session")
def meter(large: Database) -> Iterator[Meter]:
    made = Meter(large)
    yield made
    made.close()
