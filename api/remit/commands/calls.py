"""Calls of api functions from the command line, as the login that owns the database."""

import json
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql

from remit.contract.errors import ERROR_CODES
from remit.contracts.types import Function
from remit.database.statements import sql_type
from remit.failures import Failure

PAGE = 1000
MEANINGS = {(row.code, row.constraint): row for row in ERROR_CODES}


class Refused(Failure):
    """The database refused a call; `violations` name the places in a document, if it had any."""

    def __init__(self, error: psycopg.Error) -> None:
        detail = error.diag.message_detail or ""
        self.violations: Sequence[Mapping[str, Any]] = (
            json.loads(detail) if detail.startswith("[") else ()
        )
        super().__init__(_words(error, "" if self.violations else detail))
        self.sqlstate = error.sqlstate


def _words(error: psycopg.Error, detail: str) -> str:
    """Say what a refusal means: where PostgreSQL names a constraint, in our own words for it."""
    message = error.diag.message_primary or str(error)
    meaning = MEANINGS.get((error.sqlstate or "", error.diag.constraint_name or ""))
    if meaning is not None and " constraint " in message:
        return sentences(meaning.title, meaning.help)
    return sentences(message, detail, error.diag.message_hint)


def sentences(*parts: str | None) -> str:
    """Put what is said into sentences, one after the other."""
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


@contextmanager
def owner(url: str) -> Generator[psycopg.Connection]:
    """Connect as the owner for the block, in one transaction; a failure undoes all of it.

    Raises `Failure` where the database has not been migrated.
    """
    with psycopg.connect(url, application_name="remit") as connection:
        found = connection.execute("select to_regnamespace('api') is not null").fetchone()
        if found is None or not found[0]:
            message = "There are no tables in this database yet: run remit migrate."
            raise Failure(message)
        connection.execute("set role remit_owner")
        connection.execute("set timezone = 'UTC'")
        yield connection


def act_as(connection: psycopg.Connection, email: str) -> None:
    """Let a connection of remit_api act for an employee from now on, with every right."""
    connection.execute(
        "select set_config('remit.actor', %(email)s, false),"
        " set_config('remit.email', %(email)s, false), set_config('remit.roles', 'admin', false)",
        {"email": email},
    )


def call(connection: psycopg.Connection, function: Function, **values: object) -> Any:  # noqa: ANN401
    """Call a function and answer what REST would: rows as lists of objects.

    A shape is given as JSON text; what is None is left to its default. Raises `Refused`.
    """
    given = {name: value for name, value in values.items() if value is not None}
    arguments = sql.SQL(", ").join(
        sql.SQL("{} => {}::{}").format(
            sql.Identifier(name),
            sql.Placeholder(name),
            sql.SQL(sql_type(function.argument(name))),
        )
        for name in given
    )
    answers = {
        "rows": "coalesce(json_agg(f), '[]')",
        "row": "to_json(f)",
        "document": "f",
        "nothing": "null",
    }
    query = sql.SQL("select {} from {}({}) as f").format(
        sql.SQL(answers[function.returns.kind]), sql.Identifier("api", function.name), arguments
    )
    try:
        row = connection.execute(query, given).fetchone()
    except psycopg.Error as error:
        raise Refused(error) from None
    return None if row is None else row[0]


def pages(
    connection: psycopg.Connection, function: Function, **values: object
) -> Iterator[dict[str, Any]]:
    """Call a function that lists, for all pages; raises `Refused`."""
    after: object = None
    while True:
        rows = call(connection, function, limit=PAGE, after=after, **values)
        yield from rows
        if len(rows) < PAGE:
            return
        after = rows[-1]["id"]
