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
ROLES = (OWNER, "remit_api", "remit_worker", "remit_analyst", "remit_report")
LOGINS: tuple[dsn.Role, ...] = ("api", "worker", "analyst")


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
        dsn.LOGINS[role]: password
        for role in LOGINS
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


def create(connection: Connection, script: str) -> None:
    """Run db/roles.sql; the connection ends up as the owner.

    Raises `MigrationFailure` with what an administrator must run when the login may not.
    """
    try:
        with connection.transaction():
            connection.execute(script.encode())
    except psycopg.errors.InsufficientPrivilege as error:
        login, database = connection.info.user, connection.info.dbname
        grant = sql.SQL("grant {} to {} with set true, inherit false;").format(
            sql.Identifier(OWNER), sql.Identifier(login)
        )
        raise MigrationFailure(
            f"The login {login} may not set up Remit's roles ({error.diag.message_primary}). "
            f"Let an administrator run this in the database {database}, then try again:\n\n"
            f"{script}\nreset role;\n{grant.as_string(connection)}\n"
        ) from error


def differences(connection: Connection, wanted: Wishes) -> list[sql.Composed]:
    """Statements that give the login roles the wanted settings and passwords; none if they do."""
    return [*_settings(connection, wanted), *_passwords(connection, wanted)]


def apply(connection: Connection, statements: list[sql.Composed]) -> None:
    """Run what `differences` found, as the login itself: the owner has no power over roles."""
    if not statements:
        return
    connection.execute("reset role")
    try:
        with connection.transaction():
            for statement in statements:
                connection.execute(statement)
    except psycopg.errors.InsufficientPrivilege as error:
        raise MigrationFailure(
            f"The login {connection.info.user} may not change the settings or passwords of "
            f"{', '.join(wanted for wanted in ROLES[1:4])}: {error.diag.message_primary}. "
            "Migrate as a login that has admin option on them, or let an administrator set them."
        ) from error
    finally:
        become_owner(connection)


def _settings(connection: Connection, wanted: Wishes) -> Iterator[sql.Composed]:
    rows = connection.execute(
        "select s.setrole::regrole::text, unnest(s.setconfig) from pg_db_role_setting as s "
        "join pg_database as d on d.oid = s.setdatabase where d.datname = current_database()"
    )
    there = {(role, *setting.split("=", 1)) for role, setting in rows}
    for role, settings in wanted.settings.items():
        for name, value in settings.items():
            if (role, name, value) not in {(r, n.lower(), v) for r, n, v in there}:
                yield sql.SQL("alter role {} in database {} set {} = {}").format(
                    sql.Identifier(role),
                    sql.Identifier(connection.info.dbname),
                    sql.Identifier(name),
                    sql.Literal(value),
                )


def _passwords(connection: Connection, wanted: Wishes) -> Iterator[sql.Composed]:
    for role, password in wanted.passwords.items():
        if not _password_works(connection, role, password):
            # Hashed here, so that no server log ever shows it.
            secret = connection.pgconn.encrypt_password(
                password.encode(), role.encode(), b"scram-sha-256"
            )
            yield sql.SQL("alter role {} password {}").format(
                sql.Identifier(role), sql.Literal(secret.decode())
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
