"""Roles: db/roles.sql, and what the settings add to it, changed only where it differs."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psycopg
from psycopg import Connection, sql
from psycopg.conninfo import make_conninfo
from pydantic import SecretStr

from remit import dsn
from remit.migrate.failures import MigrationFailure

if TYPE_CHECKING:
    from remit.settings import Settings

OWNER = "remit_owner"
ROLES = (
    OWNER,
    "remit_api",
    "remit_worker",
    "remit_analyst",
    "remit_auditor",
    "remit_report",
)


@dataclass(frozen=True)
class Wishes:
    """What the settings ask of the login roles: passwords, and settings in this database."""

    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)
    settings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def wishes(url: str, settings: Settings) -> Wishes:
    """Collect passwords that are known, and the limits that each login lives under.

    Limits belong to the role: a timeout set within a statement does not bound that statement, and
    a pooled connection must not depend on what its last user set.
    """
    here = settings.model_copy(update={"database_url": SecretStr(url)})
    passwords = {
        login: password
        for role, login in dsn.LOGINS.items()
        if (password := dsn.role_password(here, role)) is not None
    }
    service = {
        "statement_timeout": f"{settings.statement_timeout_ms}ms",
        "lock_timeout": f"{settings.lock_timeout_ms}ms",
        "idle_in_transaction_session_timeout": f"{settings.statement_timeout_ms}ms",
        "timezone": "UTC",
    }
    # A safeguard against slips, not a boundary: grants are the boundary.
    analyst = {"default_transaction_read_only": "on", "timezone": "UTC"}
    return Wishes(
        passwords, {"remit_api": service, "remit_worker": service, "remit_analyst": analyst}
    )


def become_owner(connection: Connection) -> bool:
    """Go on as the owner, if there is such a role and the login may; tell whether it is so."""
    row = connection.execute(
        "select coalesce(pg_has_role(session_user, to_regrole(%s), 'SET'), false)", (OWNER,)
    ).fetchone()
    if row is None or not row[0]:
        return False
    connection.execute(f"set role {OWNER}".encode())
    return True


@dataclass(frozen=True)
class Change:
    """A statement about a login role, and how it is shown to people: without the password."""

    statement: sql.Composed
    shown: str


def create(connection: Connection, script: str, wanted: Wishes) -> None:
    """Run db/roles.sql; the connection ends up as the owner.

    Raises `MigrationFailure` with what an administrator must run when the login may not.
    """
    connection.execute("reset role")
    try:
        with connection.transaction():
            connection.execute(script.encode())
    except psycopg.errors.InsufficientPrivilege as error:
        grant = sql.SQL("grant {} to {} with set true, inherit false").format(
            sql.Identifier(OWNER), sql.Identifier(connection.info.user)
        )
        rest = [
            "reset role",
            grant.as_string(connection),
            *(change.shown for change in differences(connection, wanted)),
        ]
        raise _left_to_an_administrator(
            connection, error, script + "".join(f"\n{statement};" for statement in rest)
        ) from error


def differences(connection: Connection, wanted: Wishes) -> list[Change]:
    """What gives the login roles the wanted settings and passwords; nothing if they have them."""
    return [*_settings(connection, wanted), *_passwords(connection, wanted)]


def apply(connection: Connection, changes: list[Change]) -> None:
    """Make the changes as the login itself: the owner has no power over roles."""
    if not changes:
        return
    connection.execute("reset role")
    try:
        with connection.transaction():
            for change in changes:
                connection.execute(change.statement)
    except psycopg.errors.InsufficientPrivilege as error:
        raise _left_to_an_administrator(
            connection, error, "".join(f"{change.shown};\n" for change in changes)
        ) from error
    finally:
        become_owner(connection)


def _left_to_an_administrator(
    connection: Connection, error: psycopg.Error, script: str
) -> MigrationFailure:
    return MigrationFailure(
        f"The login {connection.info.user} may not set up Remit's roles "
        f"({error.diag.message_primary}). Let an administrator run this in the database "
        f"{connection.info.dbname}, then try again:\n\n{script}\n"
    )


def _settings(connection: Connection, wanted: Wishes) -> Iterator[Change]:
    rows = connection.execute(
        "select s.setrole::regrole::text, unnest(s.setconfig) from pg_db_role_setting as s "
        "join pg_database as d on d.oid = s.setdatabase where d.datname = current_database()"
    )
    # PostgreSQL writes some names its own way ("TimeZone").
    there = {(role, *_lowered(*setting.split("=", 1))) for role, setting in rows}
    for role, settings in wanted.settings.items():
        for name, value in settings.items():
            if (role, name, value) not in there:
                statement = sql.SQL("alter role {} in database {} set {} = {}").format(
                    sql.Identifier(role),
                    sql.Identifier(connection.info.dbname),
                    sql.Identifier(name),
                    sql.Literal(value),
                )
                yield Change(statement, statement.as_string(connection))


def _lowered(name: str, value: str) -> tuple[str, str]:
    return name.lower(), value


def _passwords(connection: Connection, wanted: Wishes) -> Iterator[Change]:
    for role, password in wanted.passwords.items():
        if not _password_works(connection, role, password):
            # Hashed here, so that no server log ever shows it.
            secret = connection.pgconn.encrypt_password(
                password.encode(), role.encode(), b"scram-sha-256"
            )
            statement = sql.SQL("alter role {} password {}")
            yield Change(
                statement.format(sql.Identifier(role), sql.Literal(secret.decode())),
                f"alter role {role} password '<the password that Remit is given for it>'",
            )


def _password_works(connection: Connection, role: str, password: str) -> bool:
    """Compare with the stored secret where we may read it; otherwise log in."""
    row = connection.execute(
        "select has_table_privilege(session_user, 'pg_catalog.pg_authid', 'SELECT')"
    ).fetchone()
    if row and row[0]:
        connection.execute("reset role")
        row = connection.execute(
            "select rolpassword from pg_authid where rolname = %s", (role,)
        ).fetchone()
        become_owner(connection)
        return bool(row and row[0] and _scram_matches(row[0], password))
    try:
        target = make_conninfo(connection.info.dsn, user=role, password=password)
        with psycopg.connect(target) as other:
            # A server that trusts the network has not looked at the password.
            return bool(other.pgconn.used_password)
    except psycopg.OperationalError:
        return False


def _scram_matches(secret: str, password: str) -> bool:
    """Whether a SCRAM secret, ``SCRAM-SHA-256$<iterations>:<salt>$<stored>:<server>``, fits."""
    try:
        mechanism, cost, keys = secret.split("$")
        iterations, salt = cost.split(":")
        stored, _ = keys.split(":")
        if mechanism != "SCRAM-SHA-256" or not password.isascii():
            return False
        salted = hashlib.pbkdf2_hmac(
            "sha256", password.encode(), base64.b64decode(salt), int(iterations)
        )
        client = hmac.digest(salted, b"Client Key", "sha256")
        return hmac.compare_digest(hashlib.sha256(client).digest(), base64.b64decode(stored))
    except ValueError:
        return False
