"""The checks, each a query beside this module that returns a row for every problem."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import psycopg
from psycopg import Connection, sql

from remit import paths
from remit.failures import Failure
from remit.migrate import catalog, installed, revisions, roles, runner, sources

Status = Literal["ok", "warning", "failure"]

OLDEST_SERVER = 180_000
EXTENSIONS = ("ltree", "btree_gist")
# As many problems of one kind as a person reads.
SHOWN = 20

_MIGRATE = "Run remit migrate."
_REPAIR = "Run remit migrate --repair."
_QUERIES = Path(__file__).with_name("queries")


@dataclass(frozen=True)
class Finding:
    """Outcome of one check: what was looked at, how it is, details, and what to do about it."""

    check: str
    status: Status
    detail: str
    hint: str = ""

    @property
    def ok(self) -> bool:
        """Whether Remit keeps its promises in spite of it."""
        return self.status != "failure"


@dataclass(frozen=True)
class _Patient:
    connection: Connection
    sources: sources.Sources

    @property
    def schemas(self) -> list[str]:
        return list(self.sources.schemas)

    def rows(self, name: str, *parameters: object) -> list[tuple[Any, ...]]:
        return catalog.query(self.connection, name, *parameters, folder=_QUERIES)

    def problems(self, name: str, *parameters: object) -> list[str]:
        return [problem for (problem,) in self.rows(name, *parameters)]


Check = Callable[[_Patient], Iterator[Finding]]


def run(url: str) -> list[Finding]:
    """Examine the database at `url`, logged in as one who may act as remit_owner.

    Raises `Failure` when it cannot be reached or was never migrated.
    """
    found = sources.load(paths.share() / "db")
    try:
        with runner.connected(url) as connection:
            connection.execute("begin isolation level repeatable read, read only")
            if not roles.become_owner(connection):
                raise Failure(
                    f"The login {connection.info.user} may not act as {roles.OWNER}, or there is "
                    f"no such role. {_MIGRATE}"
                )
            patient = _Patient(connection, found)
            return [finding for check in CHECKS for finding in _result(patient, check)]
    except psycopg.Error as error:
        raise Failure(f"The examination broke off: {str(error).strip()}") from error


def _result(patient: _Patient, check: Check) -> list[Finding]:
    """Outcome of a check; one that cannot even be made is an outcome too."""
    try:
        with patient.connection.transaction():
            return list(check(patient))
    except psycopg.Error as error:
        name = check.__name__.strip("_").replace("_", " ")
        return [Finding(name, "failure", f"could not be checked: {error.diag.message_primary}")]


def judge(
    check: str, problems: Sequence[str], well: str, hint: str, *, worst: Status = "failure"
) -> Finding:
    """One finding for a list of problems: `well` when there is none."""
    if not problems:
        return Finding(check, "ok", well)
    shown = list(problems[:SHOWN])
    if len(problems) > SHOWN:
        shown.append(f"and {len(problems) - SHOWN} more")
    return Finding(check, worst, "\n".join(shown), hint)


def _server(patient: _Patient) -> Iterator[Finding]:
    version, number, encoding, is_builtin, locale, is_stale = patient.rows("server")[0]
    old = [f"PostgreSQL {version}"] if number < OLDEST_SERVER else []
    yield judge("server", old, f"PostgreSQL {version}", "Remit needs PostgreSQL 18 or newer.")
    other = [encoding] if encoding != "UTF8" else []
    yield judge("encoding", other, encoding, "Create the database with encoding UTF8.")
    if is_stale:
        yield Finding(
            check="collation",
            status="failure",
            detail=f"{locale} has changed since the indexes were built",
            hint="reindex database; then alter database ... refresh collation version",
        )
    else:
        foreign = [] if is_builtin else [f"{locale} comes from the operating system or ICU"]
        hint = "Builtin C.UTF-8 sorts the same on every machine and survives upgrades."
        yield judge("collation", foreign, f"builtin {locale}", hint, worst="warning")


def _extensions(patient: _Patient) -> Iterator[Finding]:
    problems = patient.problems("misplaced_extensions", list(EXTENSIONS), sources.EXTENSION_SCHEMA)
    hint = f"alter extension ... set schema {sources.EXTENSION_SCHEMA}"
    yield judge("extensions", problems, ", ".join(EXTENSIONS), hint)


def _roles(patient: _Patient) -> Iterator[Finding]:
    problems = patient.problems("roles", list(roles.ROLES))
    yield judge(
        check="roles",
        problems=problems,
        well="all there, none with a power of its own",
        hint="Take the power away (alter role ... nosuperuser ...), or run remit migrate.",
    )


def _privileges(patient: _Patient) -> Iterator[Finding]:
    reachable = patient.problems("reachable_tables", patient.schemas)
    yield judge("tables", reachable, "out of reach of login roles", _REPAIR)
    open_functions = patient.problems("open_functions", patient.schemas)
    yield judge("functions", open_functions, "none is executable by everyone", _REPAIR)
    yield judge(
        check="doors",
        problems=patient.problems("open_doors"),
        well="only Remit's roles may enter this database",
        hint="Let the database's owner run db/roles.sql.",
        worst="warning",
    )


def _release(patient: _Patient) -> Iterator[Finding]:
    release = installed.release(patient.connection)
    known = revisions.known(paths.share() / "migrations")
    if release.revision is None or release.revision in known:
        problems = [] if release.revision == known[-1] else [f"{release.revision} of {known[-1]}"]
        yield judge("revision", problems, f"{known[-1]}, the newest", _MIGRATE)
    else:
        yield Finding(
            check="revision",
            status="failure",
            detail=f"{release.revision}, which this release (up to {known[-1]}) does not know",
            hint="A newer release has migrated the database: run that one.",
        )
    other = [] if release.code_hash == patient.sources.digest else ["from another release"]
    yield judge("code", other, "as in this release", _MIGRATE)


def _rules(patient: _Patient) -> Iterator[Finding]:
    yield judge(
        check="rules",
        problems=patient.problems("disabled_rules", patient.schemas),
        well="all triggers, constraints and policies are on",
        hint=f"{_REPAIR} Then look at the checks of the data below.",
    )
    yield judge(
        check="indexes",
        problems=patient.problems("invalid_indexes", patient.schemas),
        well="all valid",
        hint="reindex index concurrently ...",
    )


def _drift(patient: _Patient) -> Iterator[Finding]:
    if not _is_installed(patient):
        return
    yield judge(
        check="drift",
        problems=patient.problems("drift"),
        well="nothing was changed by hand since the last migration",
        hint="remit migrate --repair puts functions, triggers, policies, views, grants and "
        "comments right; tables and types have to be put right by hand.",
    )


def _domains(patient: _Patient) -> Iterator[Finding]:
    for schema, name in patient.rows("domain_checks", patient.schemas):
        what = f"{schema}: {name.removeprefix('check_').replace('_', ' ')}"
        query = sql.SQL("select problem || ': ' || detail from {}() limit {}").format(
            sql.Identifier(schema, name), sql.Literal(10 * SHOWN)
        )
        try:
            with patient.connection.transaction():
                problems = [problem for (problem,) in patient.connection.execute(query)]
        except psycopg.Error as error:
            problems = [f"could not be checked: {error.diag.message_primary}"]
        yield judge(what, problems, "no problem found", "Restore the rows from a backup.")


def _is_installed(patient: _Patient) -> bool:
    return installed.release(patient.connection).code_hash is not None


CHECKS: tuple[Check, ...] = (
    _server,
    _extensions,
    _roles,
    _privileges,
    _release,
    _rules,
    _drift,
    _domains,
)
