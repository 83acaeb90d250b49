"""A raw DELETE locks its row before the chart: against who holds the chart and needs the row.

The key to the manager is checked at the commit and needs the manager's row, which the DELETE holds
while it waits for the chart. PostgreSQL refuses one of the two with 40P01, whichever it likes; who
was refused tries again, and gets the answer that there would have been without the deadlock. Calls
of the API lock the chart first and never come here.
"""

from __future__ import annotations

import threading
import time

import psycopg
import pytest
from databases import Database
from psycopg import IsolationLevel

PROBLEMS = (
    "select * from org.check_charts() union all select * from kernel.check_journal() "
    "union all select * from org.check_journal_agrees()"
)
HIRE = "insert into org.employees (org_id, id, name, manager_id) values (1, 9, 'new', 2)"
HIRE_BY_API = "select from api.create_employee(1, 'new', manager_id => 2)"
MOVE = "update org.employees set manager_id = 2 where org_id = 1 and id = 3"
MOVE_BY_API = "select from api.update_employee(1, 3, '{\"manager_id\": 2}')"
LEAVE = "delete from org.employees where org_id = 1 and id = 2"


class Session(threading.Thread):
    """One transaction of one statement, up to its commit."""

    def __init__(self, database: Database, level: IsolationLevel, statement: str) -> None:
        super().__init__()
        self.connection = database.connect(autocommit=False)
        self.connection.execute("set deadlock_timeout = '50ms'")
        self.connection.commit()
        self.connection.isolation_level = level
        self.statement = statement
        self.done = threading.Event()
        self.may_commit = threading.Event()
        self.refused: str | None = None

    def run(self) -> None:
        try:
            self.connection.execute(self.statement.encode())
            self.done.set()
            self.may_commit.wait()
            self.connection.commit()
        except psycopg.Error as error:
            self.refused = error.sqlstate
            self.connection.rollback()

    def is_waiting(self, looker: psycopg.Connection) -> bool:
        backend = self.connection.info.backend_pid
        row = looker.execute("select cardinality(pg_blocking_pids(%s)) > 0", [backend]).fetchone()
        return row is not None and bool(row[0])


@pytest.mark.parametrize("level", list(IsolationLevel)[1:], ids=lambda level: level.name.lower())
@pytest.mark.parametrize("first", [HIRE, HIRE_BY_API, MOVE, MOVE_BY_API])
def test_one_of_the_two_is_refused_and_may_try_again(
    database: Database, first: str, level: IsolationLevel
) -> None:
    with database.connect() as looker:
        looker.execute("insert into org.org_charts (id, name) values (1, 'Acme')")
        looker.execute(
            "insert into org.employees (org_id, id, name, manager_id) values "
            "(1, 1, 'ana', null), (1, 2, 'bob', 1), (1, 3, 'cyd', 1), (1, 4, 'dee', 2)"
        )
        one, leaver = Session(database, level, first), Session(database, level, LEAVE)
        one.start()
        assert one.done.wait(20)
        leaver.start()
        while not leaver.is_waiting(looker):
            assert leaver.is_alive(), "nothing made it wait"
            time.sleep(0.01)
        leaver.may_commit.set()
        one.may_commit.set()
        one.join(20)
        leaver.join(20)

        assert sorted([one.refused or "", leaver.refused or ""]) == ["", "40P01"]
        assert looker.execute(PROBLEMS.encode()).fetchall() == []
        if leaver.refused:
            looker.execute(LEAVE.encode())
        else:
            with pytest.raises(psycopg.errors.ForeignKeyViolation):
                looker.execute(first.encode())
        assert looker.execute(PROBLEMS.encode()).fetchall() == []
        assert looker.execute(
            "select bool_and(e.manager_id = 1) from org.employees as e where e.id <> 1"
        ).fetchone() == (True,)
        one.connection.close()
        leaver.connection.close()
