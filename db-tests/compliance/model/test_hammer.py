"""Eight sessions write at random to the compliance of one organization, and people leave and move.

Nothing deadlocks, the journal stays whole, and the tables are what it says. `REMIT_HAMMER_SECONDS`
makes it longer.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import threading
import time
from collections import Counter

import psycopg
from compliance.model.histories import connected
from compliance.model.replay import TABLES, entries, records
from compliance.model.world import KEYS, World
from databases import Database
from psycopg.types.json import Jsonb

SECONDS = float(os.environ.get("REMIT_HAMMER_SECONDS", "10"))
SESSIONS = 8
EXPECTED = {
    *("P0002", "23503", "23505", "23514", "23P01", "22023", "55P03"),
    *(
        "RM001",
        "RM003",
        "RM005",
        "RM012",
        "RM008",
        "RM015",
        "RM016",
        "RM017",
        "RM018",
        "RM019",
        "RM020",
    ),
}
PROBLEMS = (
    "select * from kernel.check_journal() union all select * from kernel.check_records() "
    "union all select * from compliance.check_audits() union all select * from org.check_charts()"
)
SOME = {
    "control": "(select c.id from compliance.controls as c order by random() limit 1)",
    "evidence": "(select e.id from compliance.evidence as e order by random() limit 1)",
    "test": "(select t.id from compliance.tests as t order by random() limit 1)",
    "exception": "(select x.id from compliance.exceptions as x order by random() limit 1)",
    "system": "(select s.id from compliance.systems as s order by random() limit 1)",
    "employee": "(select e.id from org.employees as e order by random() limit 1)",
    "leaver": "(select e.id from org.employees as e where e.manager_id is not null "
    "order by random() limit 1)",
}
CALLS = {
    "hire": "api.create_employee({org}, 'new', manager_id => {employee})",
    "move": "api.update_employee({org}, {employee}, jsonb_build_object('manager_id', {employee}))",
    "leave": "api.delete_employee({org}, {leaver}, '{leaving}')",
    "promote": "api.promote_employee({org}, {employee})",
    "reorganize": "api.reorganize_chart({org}, jsonb_build_array("
    "jsonb_build_object('action', 'leave', 'employee_id', {leaver}, 'reports', 'lift'), "
    "jsonb_build_object('action', 'leave', 'employee_id', {leaver}, 'reports', 'lift')))",
    "control": "api.create_control({org}, {employee}, '{code}', '{code}', satisfies => {links})",
    "version": "api.create_control_version({org}, {control}, status => 'implemented', "
    "valid_from => now() - interval '{days} days')",
    "give control": "api.update_control({org}, {control}, "
    "jsonb_build_object('owner_id', {employee}))",
    "links": "api.replace_satisfactions({org}, {control}, {links})",
    "evidence": "api.create_evidence({org}, jsonb_build_array({item}, {item}))",
    "give evidence": "api.update_evidence({org}, {evidence}, "
    "jsonb_build_object('owner_id', {employee}))",
    "revision": "api.create_evidence_revision({org}, {evidence}, 's', now() - interval '1 day', "
    "payload => '{{\"ok\": {days}}}')",
    "withdraw": "api.withdraw_evidence_revision({org}, {evidence}, 1, 'x')",
    "support": "api.replace_evidence_controls({org}, {evidence}, array['c{small}', 'c0'])",
    "test": "api.create_test({org}, {control}, '{code}', 'x', 'log', '{{$.ok}}', 'P9D', "
    "'$.ok == 1')",
    "change test": 'api.update_test({org}, {test}, \'{{"freshness": "P{days}D"}}\')',
    "run": "api.run_tests({org}, {control})",
    "scope": 'api.replace_scope({org}, {adoption}, \'[{{"action": "exclude", '
    '"requirement": "{key}", "justification": "x"}}]\')',
    "ask": "api.create_exception({org}, {adoption}, '{key}', 'x', now() + interval '9 days', "
    "control_id => {control}, requester_id => {employee})",
    "decide": "api.decide_exception({org}, {exception}, 'approve')",
    "revoke": "api.revoke_exception({org}, {exception})",
    "system": "api.create_system({org}, '{code}', 'x', {employee})",
    "give system": "api.update_system({org}, {system}, jsonb_build_object('owner_id', {employee}))",
    "freeze": "api.freeze_audit({org}, {adoption}, 'x')",
    "adoption": 'api.update_adoption({org}, {adoption}, \'{{"target_on": "2027-01-0{digit}"}}\')',
    "upgrade": "api.apply_upgrade({org}, {adoption}, '2')",
    "revert": "api.revert_upgrade({org}, {adoption})",
    "import": 'api.import_controls({org}, \'[{{"code": "c1", "title": "{code}"}}, '
    '{{"code": "{code}", "title": "x"}}]\', {employee})',
    "readiness": "api.get_readiness({org}, {adoption})",
}

WAITING = (
    "select count(*) from pg_stat_activity as a "
    "where a.datname = current_database() and a.wait_event_type = 'Lock'"
)


class Hammer:
    def __init__(self, database: Database, world: World) -> None:
        self.database = database
        self.world = world
        self.ends = time.monotonic() + SECONDS
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.told: list[str] = []
        self.unexpected: list[str] = []
        self.codes = itertools.count()

    def run(self) -> None:
        threads = [threading.Thread(target=self.session, args=(n,)) for n in range(SESSIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def session(self, number: int) -> None:
        """Calls as the facade makes them, each in a transaction of its own."""
        luck = random.Random(number)  # noqa: S311  (no secret)
        try:
            # What is picked is picked by the superuser, before the call: as a client, by a number.
            with self.database.connect("api") as api, self.database.connect() as looking:
                api.execute(
                    "select set_config('remit.actor', %s, false), "
                    "set_config('remit.roles', 'admin', false)",
                    [f"hammer {number}"],
                )
                while time.monotonic() < self.ends:
                    what = luck.choice(list(CALLS))
                    self.attempt(api, what, self.call(looking, luck, what))
        except Exception as error:  # noqa: BLE001  (a thread's error would be lost)
            self.unexpected.append(repr(error))

    def attempt(self, api: psycopg.Connection, what: str, query: str) -> None:
        try:
            row = api.execute(query.encode()).fetchone()
            said = "accepted"
            if what == "readiness" and row is not None:
                self.told.append(row[0])
        except psycopg.Error as error:
            said = str(error.sqlstate)
            if said not in EXPECTED:
                self.unexpected.append(f"{what}: {said} {error}")
        self.outcomes[what, said] += 1

    def call(self, looking: psycopg.Connection, luck: random.Random, what: str) -> str:
        def some(name: str) -> str:
            row = looking.execute(f"select coalesce({SOME[name]}, 0)".encode()).fetchone()
            assert row is not None
            return str(row[0])

        code = f"n{next(self.codes)}"
        links = [
            {"framework": "made-up", "version": "1", "requirement": key, "coverage": "full"}
            for key in luck.sample(KEYS, 2)
        ]
        item = (
            f"jsonb_build_object('code', '{code}' || random(), 'kind', 'log', 'title', 'x', "
            f"'owner_id', {some('employee')}, 'source', 'x', 'collected_at', now(), "
            f"'payload', jsonb_build_object('ok', {luck.randint(0, 1)}, 'n', random()), "
            f"'controls', jsonb_build_array('c{luck.randint(0, 3)}'))"
        )
        text = CALLS[what]
        for name in SOME:
            while f"{{{name}}}" in text:
                text = text.replace(f"{{{name}}}", some(name), 1)
        given = {
            "org": self.world.org_id,
            "adoption": self.world.adoption_id,
            "code": code,
            "key": luck.choice(KEYS),
            "days": luck.randint(1, 99),
            "digit": luck.randint(1, 9),
            "small": luck.randint(1, 3),
            "links": f"'{json.dumps(links)}'",
            "item": item,
            "leaving": luck.choice(["lift", "flatten"]),
        }
        return "select r::text from " + text.format(**given) + " as r"


def test_nothing_deadlocks_and_the_journal_is_whole(database: Database) -> None:
    with connected(database) as connection:
        world = World(connection)
        connection.execute("reset remit.clock")
        connection.execute("set timezone = default")
        for number in range(4):
            control = world.add_control(f"c{number}", *KEYS[number : number + 3])
            world.link(world.add_evidence(f"e{number}"), control)
        for _ in range(20):
            connection.execute(
                "select api.create_employee(%s, 'early', manager_id => %s)",
                [world.org_id, world.staff[2]],
            )
        connection.execute(f"alter database {database.name} set deadlock_timeout = '50ms'".encode())
        hammer = Hammer(database, world)

        hammer.run()

        outcomes = sorted(hammer.outcomes.items())
        print(outcomes)  # noqa: T201  (shown when it fails)
        assert hammer.unexpected == []
        assert len({what for (what, said), _ in outcomes if said == "accepted"}) > 20
        assert world.rows(PROBLEMS) == []
        for answer in hammer.told:
            as_of, about = answer.split(",", 6)[4:6]
            again = world.one(
                "select r::text from api.get_readiness(%s, %s, %s, %s) as r",
                *(world.org_id, world.adoption_id, as_of.strip('"'), about.strip('"')),
            )
            assert again == answer
        told = records(entries(connection, world.org_id), world.one("select now()"))
        for table in TABLES:
            rows = world.rows(f"select to_jsonb(t) - 'document' from compliance.{table} as t")
            assert sorted((row for (row,) in rows), key=str) == sorted(told.rows[table], key=str)


def test_a_leaver_is_locked_before_the_journal(database: Database) -> None:
    """Somebody renames and lets go at once; somebody else makes the leaver answer for a control."""
    with connected(database) as connection, database.connect(autocommit=False) as first:
        world = World(connection)
        leaver, told = world.staff[3], {}
        steps = [
            {"action": "rename", "employee_id": world.staff[4], "name": "new"},
            {"action": "leave", "employee_id": leaver},
        ]
        calls = {
            "reorganize": ("api.reorganize_chart(%s, %s)", [world.org_id, Jsonb(steps)]),
            "control": ("api.create_control(%s, %s, 'c', 'c')", [world.org_id, leaver]),
        }

        def call(name: str) -> None:
            query, arguments = calls[name]
            with database.connect() as own:
                try:
                    own.execute(f"select {query}".encode(), arguments)
                    told[name] = "accepted"
                except psycopg.Error as error:
                    told[name] = str(error.sqlstate)

        # While somebody else writes, both queue up in this order.
        first.execute("select kernel.stamp(%s)", [world.org_id])
        threads = [threading.Thread(target=call, args=(name,)) for name in calls]
        for number, thread in enumerate(threads):
            thread.start()
            while world.one(WAITING) != number + 1:
                time.sleep(0.01)
        first.commit()
        for thread in threads:
            thread.join()

    assert told == {"reorganize": "accepted", "control": "23503"}
