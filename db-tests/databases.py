"""Databases for tests: copies of one migrated database, each made in a fraction of a second."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import psycopg
from psycopg import sql

from remit.cluster import Cluster
from remit.dsn import Dsn, Role
from remit.migrate import migrate
from remit.settings import load

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Database:
    """A database on the tests' server; the login of the role owner is the superuser's."""

    cluster: Cluster
    name: str

    def url(self, role: Role = "owner") -> str:
        return str(replace(Dsn.parse(self.cluster.url(role)), database=self.name))

    def connect(self, role: Role = "owner", *, autocommit: bool = True) -> psycopg.Connection:
        return psycopg.connect(self.url(role), autocommit=autocommit)

    def one(self, query: str, *arguments: object) -> object:
        """First value of the first row, asked by the superuser."""
        with self.connect() as connection:
            row = connection.execute(query.encode(), arguments or None).fetchone()
        return None if row is None else row[0]

    def migrate(self) -> None:
        migrate(self.url(), settings=load(database_url=self.url()))

    @contextmanager
    def copied(self, prefix: str = "copy") -> Iterator[Database]:
        """Copy this database, which nobody may be connected to; the copy goes in the end."""
        copy = Database(self.cluster, f"{prefix}_{next(_numbers)}")
        self._administer("create database {} template {}", copy.name, self.name)
        try:
            copy._take_over_settings(self.name)
            yield copy
        finally:
            self._administer("drop database {} with (force)", copy.name)

    def _administer(self, statement: str, *names: str) -> None:
        address = replace(Dsn.parse(self.cluster.url()), database="postgres")
        with psycopg.connect(str(address), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def _take_over_settings(self, original: str) -> None:
        """Copy what belongs to a database but is not in it: its grants and its roles' settings."""
        with self.connect() as connection:
            connection.execute(
                "update pg_database as c set datacl = o.datacl from pg_database as o "
                "where c.datname = current_database() and o.datname = %s",
                (original,),
            )
            connection.execute(
                "insert into pg_db_role_setting select c.oid, s.setrole, s.setconfig "
                "from pg_db_role_setting as s join pg_database as o on o.oid = s.setdatabase "
                "cross join pg_database as c where o.datname = %s "
                "and c.datname = current_database()",
                (original,),
            )
