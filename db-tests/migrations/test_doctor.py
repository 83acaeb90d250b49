"""Doctor tells what is wrong, and only that."""

from __future__ import annotations

from contextlib import suppress

import psycopg
import pytest

from remit import doctor
from remit.failures import Failure
from remit.migrate import migrate
from remit.settings import load


@pytest.fixture
def healthy(empty_database: str) -> str:
    migrate(empty_database, settings=load(database_url=empty_database))
    return empty_database


def ill(url: str) -> dict[str, str]:
    return {finding.check: finding.detail for finding in doctor.run(url) if finding.status != "ok"}


def treat(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_migrated_database_is_healthy(healthy: str) -> None:
    assert ill(healthy) == {}
    assert {"kernel: journal", "org: charts"} <= {one.check for one in doctor.run(healthy)}


def test_a_database_that_was_never_migrated_is_told_to_be(empty_database: str) -> None:
    # Another database of the server has made the roles, or none has.
    with suppress(Failure):
        assert ill(empty_database)["revision"].startswith("None of")


@pytest.mark.parametrize(
    ("statement", "check", "detail"),
    [
        ("alter table org.employees disable trigger user", "rules",
         "trigger employees_in_tree_insert on org.employees is switched off"),
        ("alter table org.employees disable trigger all", "rules", "a trigger of constraint"),
        ("alter table org.employees disable row level security", "rules",
         "row-level security of org.employees is switched off"),
        ("alter role remit_api in database {} set session_replication_role = replica", "rules",
         "session_replication_role is set for remit_api"),
        ("alter function kernel.now() cost 7", "drift", "changed object: function kernel.now()"),
        ("drop view report.employees cascade", "drift", "missing object: view report.employees"),
        ("create function org.mine() returns int language sql return 1", "drift",
         "foreign object: function org.mine()"),
        ("comment on table org.employees is ''", "drift", "changed object: table org.employees"),
        ("grant execute on function kernel.now to public", "functions", "kernel.now()"),
        ("grant select (name) on org.employees to remit_analyst", "tables",
         "remit_analyst reaches org.employees"),
        ("alter extension ltree set schema org", "extensions", "ltree is in schema org"),
        ("grant connect on database {} to public", "doors", "everyone may connect"),
        ("update kernel.alembic_version set version_num = '9999'", "revision", "9999, which"),
        ("update kernel.installation set code_hash = ''", "code", "from another release"),
    ],
)  # fmt: skip
def test_what_was_done_by_hand_is_found(
    healthy: str, statement: str, check: str, detail: str
) -> None:
    treat(healthy, statement.format(healthy.rpartition("/")[2]))

    assert detail in ill(healthy)[check]


def test_repair_puts_code_right_again(healthy: str) -> None:
    treat(
        healthy,
        "alter function kernel.now() cost 7",
        "drop view report.employees cascade",
        "alter table org.employees disable trigger user",
        "grant select on org.employees to remit_api",
        "create function org.mine() returns int language sql return 1",
    )
    assert not migrate(healthy, settings=load(database_url=healthy)).changed

    migrate(healthy, settings=load(database_url=healthy), repair=True)

    assert ill(healthy) == {}


def test_a_role_with_a_power_is_found(healthy: str) -> None:
    treat(healthy, "alter role remit_worker createdb bypassrls")
    try:
        assert ill(healthy)["roles"] == "remit_worker has createdb, bypassrls"
    finally:
        treat(healthy, "alter role remit_worker nocreatedb nobypassrls")
