"""Whoever is not the owner is refused every statement on every table of compliance."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from compliance.model.histories import connected
from compliance.model.populated import everything
from compliance.model.tables import Table, tables
from databases import Database

ROLES = ["remit_api", "remit_worker", "remit_analyst", "remit_auditor", "remit_report", "stranger"]
STATEMENTS = {
    "insert": "insert into {table} default values",
    "insert a row of its own": "insert into {table} select * from {table} limit 1",
    "upsert": "insert into {table} ({column}) values (default) on conflict do nothing",
    "update": "update {table} set {column} = {column}",
    "delete": "delete from {table}",
    "truncate": "truncate {table} cascade",
    "merge": "merge into {table} as t using (values (1)) as n(id) on true when matched then delete",
    "update in a CTE": "with gone as (delete from {table} returning *) select * from gone",
    "copy": "copy {table} from stdin",
    "lock": "lock table {table} in row exclusive mode",
    "select for update": "select from {table} for update",
    "another owner": "alter table {table} owner to current_user",
    "no trigger": "alter table {table} disable trigger all",
    "no row security": "alter table {table} disable row level security",
    "a trigger": "create trigger t before update on {table} for each row "
    "execute function kernel.kept('x')",
    "a rule": "create rule r as on insert to {table} do instead nothing",
    "drop": "drop table {table} cascade",
}
POWERS = [
    "set role remit_owner",
    "set session_replication_role = replica",
    "grant remit_owner to current_user",
    "alter default privileges for role remit_owner grant all on tables to public",
    "create table compliance.x (id bigint)",
    "create function compliance.x() returns void language sql as ''",
    (
        "create or replace function kernel.kept() returns trigger language plpgsql "
        "as 'begin return new; end'"
    ),
    "select compliance.open_record(1)",
    "select kernel.stamp(1)",
    "select kernel.append_journal(1, 'x', '[]')",
    "drop schema compliance cascade",
]


@pytest.fixture(scope="module")
def owner(migrated: Database) -> Iterator[psycopg.Connection]:
    """A superuser's connection to a database with a row in every table."""
    with migrated.copied("strangers") as own, connected(own) as opened:
        everything(opened)
        opened.execute("create role stranger login")
        yield opened
        opened.execute("reset session authorization")
        opened.execute("drop owned by stranger; drop role stranger")


def refusal(connection: psycopg.Connection, statement: str) -> str:
    """The SQLSTATE of a statement; whatever it did is taken back."""
    try:
        with connection.transaction(force_rollback=True):
            if statement.startswith("copy"):
                with connection.cursor().copy(statement.encode()):
                    pass
            else:
                connection.execute(statement.encode())
    except psycopg.Error as error:
        return str(error.sqlstate)
    return "accepted"


@pytest.fixture(params=ROLES)
def other(
    owner: psycopg.Connection, request: pytest.FixtureRequest
) -> Iterator[psycopg.Connection]:
    owner.execute(f"set session authorization {request.param}".encode())
    yield owner
    owner.execute("reset session authorization")


def test_every_statement_on_every_table_is_refused(other: psycopg.Connection) -> None:
    # The catalog is everybody's to read.
    found = tables(other)

    accepted = [
        (table.name, what, said)
        for table in found
        for what, statement in STATEMENTS.items()
        if (said := refusal(other, filled(statement, table))) != "42501"
    ]

    assert len(found) > 20
    assert accepted == []


def filled(statement: str, table: Table) -> str:
    return statement.format(table=table.path, column=table.key[0])


def test_nobody_gets_the_owners_powers(other: psycopg.Connection) -> None:
    assert {what: said for what in POWERS if (said := refusal(other, what)) != "42501"} == {}


def test_only_the_owner_of_the_views_reads_a_table(
    other: psycopg.Connection, request: pytest.FixtureRequest
) -> None:
    may = request.node.callspec.params["other"] == "remit_report"

    said = {refusal(other, f"select from {table.path}") for table in tables(other)}

    # Of what no view needs it reads nothing either.
    assert "accepted" in said if may else said == {"42501"}


def test_nobody_moves_the_clock(owner: psycopg.Connection) -> None:
    """The setting is there for everybody; it counts for the owner alone."""
    owner.execute("set session authorization remit_api")
    try:
        owner.execute(
            "set remit.clock = '2000-01-01'; set remit.actor = 'x'; set remit.roles = 'admin'"
        )
        row = owner.execute(
            "select (api.create_org_chart('Beta')).created_at > '2026-01-01'"
        ).fetchone()
    finally:
        owner.execute("reset session authorization")

    assert row == (True,)
