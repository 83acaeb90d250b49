"""Whom a migration may run as, and what it gives the login roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import psycopg
import pytest
from workshop import Workshop

from remit import dsn
from remit.cluster import Cluster
from remit.migrate import MigrationFailure
from remit.settings import load

MakeLogin = Callable[[str, str], str]


@pytest.fixture
def login(server: Cluster) -> Iterator[MakeLogin]:
    """A login of a given kind, dropped with what it was given when the test ends."""
    made = []

    def make(name: str, attributes: str) -> str:
        with psycopg.connect(server.url("owner"), autocommit=True) as admin:
            admin.execute(f"create role {name} login password 'secret' {attributes}")
        made.append(name)
        return name

    yield make
    with psycopg.connect(server.url("owner"), autocommit=True) as admin:
        for name in made:
            admin.execute(f"drop owned by {name}; drop role {name}")


def as_login(workshop: Workshop, name: str) -> str:
    return str(replace(dsn.Dsn.parse(workshop.url), user=name, password="secret"))


@pytest.fixture
def bare_cluster() -> Iterator[Cluster]:
    """A server on which nobody has made Remit's roles."""
    with Cluster.temporary() as cluster:
        yield cluster


def test_the_master_user_of_a_managed_server_may_migrate(
    bare_cluster: Cluster, workshop: Workshop
) -> None:
    url = bare_cluster.url("owner")
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute("create role master login createrole createdb password 'secret'")
        admin.execute("create database managed owner master")
    workshop.url = str(
        replace(dsn.Dsn.parse(url), user="master", password="secret", database="managed")
    )
    workshop.settings = load(database_url=workshop.url)

    assert workshop.migrate().changed
    assert not workshop.migrate().changed

    with workshop.connect("remit_api") as api:
        assert api.execute("show statement_timeout").fetchone() == ("15s",)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            api.execute("create temporary table t (i int)")
    changed = load(database_url=workshop.url, api_db_password="another")
    workshop.settings = changed
    assert workshop.migrate().changed
    with psycopg.connect(dsn.role_url(changed, "api")):
        pass


def test_a_login_that_may_not_create_roles_is_told_what_an_administrator_must_run(
    bare_cluster: Cluster, workshop: Workshop
) -> None:
    url = bare_cluster.url("owner")
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute("create role plain login password 'secret'")
        admin.execute("create database managed owner plain")
    workshop.url = str(
        replace(dsn.Dsn.parse(url), user="plain", password="secret", database="managed")
    )
    workshop.settings = load(database_url=workshop.url)

    with pytest.raises(MigrationFailure, match="create role remit_owner nologin") as failure:
        workshop.migrate()

    assert 'grant "remit_owner" to "plain"' in str(failure.value)
    script = str(failure.value).partition("\n\n")[2]
    assert 'alter role "remit_api" in database "managed" set "statement_timeout"' in script
    for login in dsn.LOGINS.values():
        password = dsn.derived_password("secret", login)
        assert password not in script
        script = script.replace("<the password that Remit is given for it>", password, 1)
    with psycopg.connect(
        str(replace(dsn.Dsn.parse(url), database="managed")), autocommit=True
    ) as admin:
        admin.execute(script)
    assert workshop.migrate().changed
    assert not workshop.migrate().changed


def test_passwords_and_limits_are_changed_only_where_they_differ(shop: Workshop) -> None:
    assert not shop.migrate().changed
    shop.settings = load(database_url=shop.url, statement_timeout_ms=1234)

    assert shop.migrate().changed
    assert not shop.migrate().changed

    with shop.connect("remit_api") as api:
        assert api.execute("show statement_timeout").fetchone() == ("1234ms",)
    with shop.connect() as admin:
        admin.execute("alter role remit_api password 'by hand'")
    assert shop.migrate().changed
    with shop.connect("remit_api"):
        pass


def test_only_our_roles_may_enter(shop: Workshop, login: MakeLogin) -> None:
    stranger = login("stranger", "")

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(as_login(shop, stranger))


def test_a_person_enters_as_a_member_of_the_analysts(shop: Workshop, login: MakeLogin) -> None:
    ana = login("ana", "in role remit_analyst")

    with psycopg.connect(as_login(shop, ana)) as connection:
        assert connection.execute("select count(*) from report.items").fetchone() == (0,)
