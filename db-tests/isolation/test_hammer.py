"""Sixteen sessions write at random to a handful of charts: nobody ever sees an invalid one.

`REMIT_HAMMER_SECONDS` makes it longer.
"""

from __future__ import annotations

import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable

import psycopg
from databases import Database
from psycopg.types.json import Jsonb

SECONDS = float(os.environ.get("REMIT_HAMMER_SECONDS", "30"))
SESSIONS = 16
CHARTS = range(1, 6)
EXPECTED = {
    *("40001", "40P01"),  # try again
    *("23503", "23505", "23P01", "23514"),
    *("P0002", "RM001", "RM003", "RM005", "RM006", "RM008", "RM009"),
}
PROBLEMS = (
    "select * from org.check_charts() union all select * from kernel.check_journal() "
    "union all select * from org.check_journal_agrees()"
)
LEVELS = list(psycopg.IsolationLevel)[1:]
ANYONE = (
    "(select o.id from org.employees as o where o.org_id = %(org_id)s order by random() limit 1)"
)
# Charts stay small enough that sessions meet, and large enough to have subtrees.
SOME_LEAVE = "select e.id from org.employees as e where e.org_id = %(org_id)s and e.id %% 3 = %(n)s"
SQL = {
    "hire": "insert into org.employees (org_id, name, manager_id) "
    f"values (%(org_id)s, 'new', {ANYONE})",
    "hire by number": "insert into org.employees (org_id, id, name, manager_id) "
    f"values (%(org_id)s, %(id)s, 'new', {ANYONE})",
    "hire a branch": "insert into org.employees (org_id, id, name, manager_id) values "
    "(%(org_id)s, %(id)s + 1000, 'leaf', %(id)s), (%(org_id)s, %(id)s, 'branch', "
    f"{ANYONE}) on conflict (org_id, id) do update set manager_id = excluded.manager_id",
    "move": f"update org.employees set manager_id = {ANYONE} "
    f"where org_id = %(org_id)s and id = {ANYONE}",
    "move many": f"update org.employees set manager_id = {ANYONE} "
    "where org_id = %(org_id)s and id %% 4 = %(n)s and manager_id is not null",
    "swap": "update org.employees as e set manager_id = o.manager_id from org.employees as o "
    f"where e.org_id = %(org_id)s and o.org_id = e.org_id and e.id = {ANYONE} and o.id = {ANYONE}",
    "rename": "update org.employees set name = 'name ' || %(n)s "
    f"where org_id = %(org_id)s and id = {ANYONE}",
    "rename everywhere": "update org.employees set title = 'title ' || %(n)s where id %% 7 = %(n)s",
    "promote": "update org.employees as e set manager_id = nullif(p.id, e.id) "
    f"from (select {ANYONE} as id) as p where e.org_id = %(org_id)s "
    "and (e.id = p.id or e.manager_id is null)",
    "leave": f"delete from org.employees where org_id = %(org_id)s and id = {ANYONE}",
    "many leave": f"delete from org.employees where org_id = %(org_id)s and id in ({SOME_LEAVE}) "
    "and manager_id is not null",
    "many leave everywhere": "delete from org.employees "
    "where id %% 11 = %(n)s and manager_id is not null",
    "merge": "merge into org.employees as e using (select n as id, n %% 3 as part "
    "from generate_series(%(id)s, %(id)s + 5) as n) as g on e.org_id = %(org_id)s and e.id = g.id "
    "when matched and g.part = 0 and e.manager_id is not null then delete "
    "when matched then update "
    f"set manager_id = case when e.manager_id is not null then {ANYONE} end "
    "when not matched then insert (org_id, id, name, manager_id) "
    f"values (%(org_id)s, g.id, 'merged', {ANYONE})",
    "rename a chart": "update org.org_charts set name = 'name ' || %(n)s where id = %(org_id)s",
    "replace a chart": "with gone as (delete from org.org_charts where id = 5) select 1",
    "create a chart": "with made as (insert into org.org_charts (id, name) values (5, 'five') "
    "on conflict (id) do nothing returning id) "
    "insert into org.employees (org_id, id, name) select m.id, 1, 'founder' from made as m",
}
WEIGHTS = [1 if "chart" in name or "many" in name else 4 for name in SQL]


class Hammer:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.ends = time.monotonic() + SECONDS
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.unexpected: list[str] = []
        self._mutex = threading.Lock()

    def run(self) -> None:
        sessions = [self.sql, self.api] * (SESSIONS // 2) + [self.look]
        threads = [
            threading.Thread(target=self._guarded, args=(session, random.Random(number)))  # noqa: S311
            for number, session in enumerate(sessions)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _guarded(self, session: Callable[[random.Random], None], luck: random.Random) -> None:
        try:
            session(luck)
        except Exception as error:  # noqa: BLE001  (a thread's error would be lost)
            self.unexpected.append(f"{session.__name__}: {error!r}")
            self.ends = 0

    def note(self, what: str, error: psycopg.Error | None) -> None:
        code = "accepted" if error is None else str(error.sqlstate)
        with self._mutex:
            self.outcomes[what, code] += 1
            if error is not None and code not in EXPECTED:
                self.unexpected.append(f"{what}: {code} {error}")

    def sql(self, luck: random.Random) -> None:
        """Statements of the owner's, one or several a transaction, at any isolation level."""
        with self.database.connect(autocommit=False) as connection:
            while time.monotonic() < self.ends:
                connection.set_isolation_level(luck.choice(LEVELS))
                what = ""
                try:
                    for _ in range(luck.choice([1, 1, 1, 2, 4])):
                        what = luck.choices(list(SQL), WEIGHTS)[0]
                        given = {
                            "org_id": luck.choice(CHARTS),
                            "id": luck.randint(1, 60),
                            "n": luck.randint(0, 6),
                        }
                        connection.execute(SQL[what].encode(), given)
                    what = "commit" if luck.random() > 0.1 else "roll back"
                    (connection.commit if what == "commit" else connection.rollback)()
                    self.note(what, None)
                except psycopg.Error as error:
                    connection.rollback()
                    self.note(f"sql: {what}", error)

    def api(self, luck: random.Random) -> None:
        """Calls as the facade makes them: each a transaction of its own."""
        with self.database.connect("api") as connection:
            connection.execute(
                "select set_config('remit.actor', 'hammer', false), "
                "set_config('remit.roles', 'admin', false)"
            )
            while time.monotonic() < self.ends:
                org_id = luck.choice(CHARTS)
                what = "list"
                try:
                    found = connection.execute(
                        "select e.id, e.external_key "
                        'from api.list_employees(%s, "limit" => 1000) as e',
                        [org_id],
                    ).fetchall()
                    for _ in range(8 if found else 0):
                        what, query, arguments = self._call(luck, org_id, dict(found))
                        self._attempt(connection, what, query, arguments)
                except psycopg.Error as error:
                    self.note(f"api: {what}", error)

    def _attempt(
        self, connection: psycopg.Connection, what: str, query: str, arguments: list[object]
    ) -> None:
        try:
            connection.execute(query.encode(), arguments)
        except psycopg.Error as error:
            self.note(f"api: {what}", error)
        else:
            self.note(f"api: {what}", None)

    @staticmethod
    def _call(
        luck: random.Random, org_id: int, keys: dict[int, str]
    ) -> tuple[str, str, list[object]]:
        one, other = luck.choices(list(keys), k=2)
        step = luck.choice(
            [
                {"action": "move", "employee_id": other, "manager_id": one},
                {"action": "hire", "name": "hired", "manager_id": other},
                {"action": "leave", "employee_id": other, "reports": "flatten"},
            ]
        )
        rows = [
            {"key": keys[other], "name": "moved", "manager_key": "imported"},
            {"key": "imported", "name": "imported", "manager_key": keys[one]},
        ]
        calls: dict[str, tuple[str, list[object]]] = {
            "hire": ("select from api.create_employee(%s, 'new', manager_id => %s)", [org_id, one]),
            "move": (
                "select from api.update_employee(%s, %s, %s)",
                [org_id, one, Jsonb({"manager_id": other})],
            ),
            "rename": (
                "select from api.update_employee(%s, %s, %s)",
                [org_id, one, Jsonb({"title": f"title {other}"})],
            ),
            "leave": (
                "select from api.delete_employee(%s, %s, %s)",
                [org_id, one, luck.choice(["lift", "lift", "flatten"])],
            ),
            "promote": (
                "select from api.promote_employee(%s, %s, %s)",
                [org_id, one, luck.choice(["keep", "lift"])],
            ),
            "reorganize": (
                "select from api.reorganize_chart(%s, %s)",
                [org_id, Jsonb([{"action": "promote", "employee_id": one}, step])],
            ),
            "import": ("select from api.import_employees(%s, %s)", [org_id, Jsonb(rows)]),
            "tree": ("select from api.get_tree(%s)", [org_id]),
            "subtree": ("select from api.list_subtree(%s, %s)", [org_id, one]),
        }
        what = luck.choice(list(calls))
        return what, *calls[what]

    def look(self, _: random.Random) -> None:
        """Look at every chart now and then: what is committed is valid at every instant."""
        with self.database.connect() as connection:
            while time.monotonic() < self.ends:
                problems = connection.execute("select * from org.check_charts()").fetchall()
                assert problems == []
                time.sleep(1)


def test_nobody_can_break_a_chart(database: Database) -> None:
    with database.connect() as connection:
        # Deadlocks between raw statements are expected; waiting a second for each is a waste.
        connection.execute(f"alter database {database.name} set deadlock_timeout = '50ms'".encode())
        connection.execute(
            "insert into org.org_charts (id, name) "
            "select n, 'chart' from generate_series(1, 5) as n"
        )
        connection.execute(
            "insert into org.employees (org_id, id, name, manager_id) "
            "select c, n, 'first', nullif(n / 2, 0) "
            "from generate_series(1, 5) as c, generate_series(1, 30) as n"
        )
    hammer = Hammer(database)

    hammer.run()

    print(sorted(hammer.outcomes.items()))  # noqa: T201  (shown when it fails)
    assert hammer.unexpected == []
    with database.connect() as connection:
        assert connection.execute(PROBLEMS.encode()).fetchall() == []
    accepted = sum(count for (_, code), count in hammer.outcomes.items() if code == "accepted")
    assert accepted > SECONDS * 10
