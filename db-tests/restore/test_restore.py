"""A dump, restored into an empty server: the same schema, the same data, and the rules hold."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from databases import Database
from psycopg.types.json import Jsonb

from remit import paths
from remit.cluster import Cluster

PROBLEMS = (
    "select * from org.check_charts() union all select * from kernel.check_journal() "
    "union all select * from org.check_journal_agrees()"
)
CHANGES = Jsonb(
    [
        {"action": "hire", "name": "eli", "employee_key": "e", "manager_key": "d"},
        {"action": "move", "employee_key": "c", "manager_key": "e"},
        {"action": "leave", "employee_key": "d", "reports": "flatten"},
        {"action": "rename", "employee_key": "c", "title": "Überläufer 木村"},
    ]
)
# As many transactions as the restore will surely not need itself.
AHEAD = 5000

# A framework, a control that satisfies it, evidence and an audit.
COMPLIANCE = (
    """select from api.import_framework('{"framework": {"code": "acme", "name": "Acme",
        "text_rights": "Ours."}, "version": {"version": "1", "title": "Acme 1", "language": "en",
        "source": "A test."}, "vocabulary": {"kinds": [{"code": "rule", "name": "Rule",
        "assessable": true}]}, "requirements": [{"key": "1", "kind": "rule",
        "title": "One"}]}', true)""",
    "select from api.create_adoption(1, 'acme', 'acme', '1')",
    """select from api.create_control(1, 1, 'one', 'One', status => 'implemented', satisfies =>
        '[{"framework": "acme", "version": "1", "requirement": "1", "coverage": "full"}]')""",
    """select from api.create_evidence(1, '[{"code": "log", "kind": "log", "title": "Log",
        "owner_id": 1, "source": "a test", "collected_at": "2026-01-01T00:00:00Z",
        "payload": {"open": 0}, "controls": ["one"]}]')""",
    "select from api.freeze_audit(1, 1, 'Before the move')",
)


def program(cluster: Cluster, name: str, *arguments: str) -> str:
    done = subprocess.run(
        [str(cluster.bin_dir / name), *arguments],
        env={**os.environ, "PGOPTIONS": "", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def populate(database: Database) -> None:
    """A chart with a past, one that is gone, and a row in every other table."""
    with database.connect() as connection:
        run = connection.execute
        run("insert into org.org_charts (id, name) values (1, 'Acme'), (2, 'Gone'), (3, 'Empty')")
        run(
            "insert into org.employees (org_id, id, name, manager_id, external_key, email) values "
            "(1, 1, 'ana', null, 'a', 'ana@example.com'), (1, 2, 'bob', 1, 'b', null), "
            "(1, 3, 'cyd', 2, 'c', null), (1, 4, 'dee', 1, 'd', null), "
            "(2, 1, 'ann', null, 'a', null)"
        )
        run("select from api.promote_employee(1, 2)")
        run("select from api.reorganize_chart(1, %s)", [CHANGES])
        run("select from api.put_member(1, 'iss|ana', 'editor')")
        run("select from api.claim_idempotency_key('POST /x', 1, 'key', '\\x01')")
        run("select from api.store_idempotent_answer('POST /x', 1, 'key', 201, null, '{}')")
        run("delete from org.org_charts where id = 2")
        run("update kernel.analysts set org_id = 1 where login = 'remit_analyst'")
        for statement in COMPLIANCE:
            run(statement.encode())
        burn_transactions(connection, until=transaction(connection) + AHEAD)
        run("select from api.promote_employee(1, 1, 'lift')")


def transaction(connection: psycopg.Connection) -> int:
    row = connection.execute("select pg_current_xact_id()::text::bigint").fetchone()
    assert row is not None
    return int(row[0])


def burn_transactions(connection: psycopg.Connection, until: int) -> None:
    """Use up transaction ids; the next one is `until`."""
    connection.execute(
        "do $$ begin loop exit when pg_current_xact_id()::text::bigint >= "
        f"{until} - 1; commit; end loop; end $$".encode()
    )


@dataclass(frozen=True)
class Pair:
    original: Database
    restored: Database


@pytest.fixture(scope="module")
def original() -> Iterator[Database]:
    with Cluster.temporary() as cluster:
        database = Database(cluster, "remit")
        database.migrate()
        populate(database)
        yield database


@pytest.fixture(scope="module", params=["custom", "plain"])
def pair(
    request: pytest.FixtureRequest, original: Database, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Pair]:
    """The database and its restored twin on a server that never knew it.

    The roles come first: from db/roles.sql, or from the old server with `pg_dumpall -r`.
    """
    folder = tmp_path_factory.mktemp("dump")
    file, roles = str(folder / "remit.dump"), str(folder / "roles.sql")
    with Cluster.temporary() as cluster:
        restored = Database(cluster, "remit")
        into = restored.url()
        program(
            original.cluster,
            "pg_dump",
            *("--format", request.param, "--file", file, original.url()),
        )
        stop = ("--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--dbname", into)
        if request.param == "custom":
            program(cluster, "psql", *stop, "--file", str(paths.share() / "db" / "roles.sql"))
            program(
                cluster,
                "pg_restore",
                *("--exit-on-error", "--single-transaction", "--dbname", into, file),
            )
        else:
            dumped = program(original.cluster, "pg_dumpall", "--roles-only", "-d", original.url())
            # The superuser is there already, with a password of this server's own.
            others = [line for line in dumped.splitlines() if " ROLE postgres" not in line]
            Path(roles).write_text("\n".join(others))
            program(cluster, "psql", *stop, "--file", roles)
            program(cluster, "psql", *stop, "--single-transaction", "--file", file)
        yield Pair(original, restored)


def schema(database: Database) -> list[str]:
    dumped = program(database.cluster, "pg_dump", "--schema-only", database.url())
    return [
        line for line in dumped.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))
    ]


def data(database: Database) -> dict[str, object]:
    """Every row of every table, and where every sequence stands."""
    with database.connect() as connection:
        tables = connection.execute(
            "select c.oid::regclass::text, c.relkind from pg_class as c "
            "where c.relnamespace::regnamespace::text in ('kernel', 'org') "
            "and c.relkind in ('r', 'S') order by 1"
        ).fetchall()
        found: dict[str, object] = {}
        for name, kind in tables:
            columns = "t::text" if kind == "r" else "(t.last_value, t.is_called)::text"
            found[name] = connection.execute(
                f"select {columns} from {name} as t order by 1".encode()
            ).fetchall()
        return found


def test_the_schema_is_the_same(pair: Pair) -> None:
    assert schema(pair.restored) == schema(pair.original)


def test_the_data_is_the_same(pair: Pair) -> None:
    before, after = data(pair.original), data(pair.restored)

    assert before["org.employee_history"]
    assert before["kernel.journal"]
    assert after == before


def test_nothing_is_wrong_with_it(pair: Pair) -> None:
    with pair.restored.connect() as connection:
        assert connection.execute(PROBLEMS.encode()).fetchall() == []
        drift = connection.execute("select * from kernel.list_drift()").fetchall()
    assert drift == []


def test_the_past_can_be_asked(pair: Pair) -> None:
    asked = (
        "select e.id, e.name, e.title, e.manager_id from org.employee_history as h "
        "cross join lateral api.list_employees(1, as_of => lower(h.valid_during)) as e "
        "where h.org_id = 1 order by h.valid_during, h.id, e.id"
    )
    with pair.original.connect() as before, pair.restored.connect() as after:
        assert after.execute(asked).fetchall() == before.execute(asked).fetchall() != []


def test_an_analyst_still_sees_the_own_organization_only(pair: Pair) -> None:
    with pair.restored.connect() as connection:
        connection.execute("set session authorization remit_analyst")
        seen = connection.execute("select distinct e.org_id from report.employees as e").fetchall()
    assert seen == [(1,)]


def test_the_mutex_holds_when_transaction_ids_come_again(pair: Pair) -> None:
    """The chart's row names the transaction that changed it last: another server's by now."""
    with pair.restored.connect() as one, pair.restored.connect() as two:
        row = one.execute(
            "select c.revised_in::text::bigint, c.version, h.seq, h.recorded_at, "
            "h.recorded_in = c.revised_in "
            "from org.org_charts as c join kernel.journal_heads as h on h.org_id = c.id "
            "where c.id = 1"
        ).fetchone()
        assert row is not None
        last, version, seq, recorded_at, recorded_in_it = row
        assert recorded_in_it
        burn_transactions(one, until=last)
        outcome: list[psycopg.Error | None] = []

        def cross() -> None:
            try:
                two.execute(
                    "update org.employees set manager_id = 3 "
                    "where org_id = 1 and external_key = 'e'"
                )
                outcome.append(None)
            except psycopg.Error as error:
                outcome.append(error)

        crossing = threading.Thread(target=cross)
        with one.transaction():
            one.execute(
                "update org.employees as e set manager_id = o.id from org.employees as o "
                "where e.org_id = 1 and e.id = 3 and o.org_id = 1 and o.external_key = 'e'"
            )
            assert transaction(one) == last, "or this test tests nothing"
            crossing.start()
            while not is_waiting(one, two.info.backend_pid):
                assert crossing.is_alive(), "nobody made it wait"
                time.sleep(0.01)
        crossing.join()

        assert isinstance(outcome[0], psycopg.Error)
        assert outcome[0].sqlstate == "RM003"
        assert one.execute(PROBLEMS.encode()).fetchall() == []
        assert one.execute(
            "select c.version, h.seq, h.recorded_at > %s from org.org_charts as c "
            "join kernel.journal_heads as h on h.org_id = c.id where c.id = 1",
            [recorded_at],
        ).fetchone() == (version + 1, seq + 1, True)


def is_waiting(connection: psycopg.Connection, backend: int) -> bool:
    row = connection.execute("select cardinality(pg_blocking_pids(%s)) > 0", [backend]).fetchone()
    return row is not None and bool(row[0])


def test_audits_are_verified(pair: Pair) -> None:
    """What was frozen is computed again, by the same hash, and rows are as the journal says."""
    verified = "select v.verified, v.recomputed_hash from api.verify_audit(1, 1) as v"
    with pair.original.connect() as old, pair.restored.connect() as new:
        frozen = old.execute(verified.encode()).fetchone()
        assert frozen is not None
        assert frozen[0]
        assert new.execute(verified.encode()).fetchone() == frozen
        assert new.execute(b"select * from kernel.check_records()").fetchall() == []


def test_new_rows_get_new_numbers(pair: Pair) -> None:
    with pair.restored.connect() as connection:
        hired = connection.execute(
            "select r.id from api.create_employee(1, 'new', manager_id => 1) as r"
        ).fetchone()
        created = connection.execute("select r.id from api.create_org_chart('new') as r").fetchone()
    assert hired is not None
    assert hired[0] > 5
    assert created == (4,)
