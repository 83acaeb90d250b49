"""Sessions ask, approve, transfer, cancel, carry out, limit, move and leave at random, all at once.

Nothing deadlocks, quotas have used what is there, the tables are what the journal says, and nothing
waits for somebody who may not decide. `REMIT_HAMMER_SECONDS` makes it longer.
"""

from __future__ import annotations

import itertools
import os
import random
import threading
import time
from collections import Counter
from typing import Any

import psycopg
from databases import Database
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

SECONDS = float(os.environ.get("REMIT_HAMMER_SECONDS", "10"))
SESSIONS = 8
EXPECTED = {
    *("P0002", "22023", "23503", "23505", "23514", "23P01"),
    *("RM001", "RM003", "RM005", "RM006", "RM017", "RM018", "RM028", "RM030"),
    *("RM033", "RM034", "RM035", "RM036", "RM037", "RM039"),
}
PROBLEMS = """
select * from org.check_charts() union all select * from kernel.check_journal()
union all select * from kernel.check_records() union all select * from infra.check_quotas()
union all
select 'waits_for_the_requester', a.id::text from infra.approvals as a
inner join infra.requests as q on q.org_id = a.org_id and q.id = a.request_id
inner join org.employees as e on e.org_id = q.org_id and e.id = q.requester_id
where a.state = 'pending' and a.approver_id = q.requester_id and e.manager_id is not null
union all
select 'waits_for_nothing', q.id::text from infra.requests as q
where q.state = 'pending' and not exists (
    select from infra.approvals as a
    where a.org_id = q.org_id and a.request_id = q.id and a.state = 'pending')
union all
select 'asks_for_nothing', a.id::text from infra.approvals as a
inner join infra.requests as q on q.org_id = a.org_id and q.id = a.request_id
where a.state = 'pending' and q.state <> 'pending'
"""
WORLD = """
select tap.chart('Acme', 'ana > bob > cyd > dan; bob > eve; ana > fay > gus');
select tap.environment(), tap.bucket_blueprint();
select tap.members('platform', 'eve, gus'), tap.members('board', 'fay, bob', true);
select tap.quota('ana', 'storage', 400), tap.quota('bob', 'storage', 100);
select tap.quota('fay', 'count', 4);
insert into infra.policies (org_id, code, title, effect, condition, settings)
values
    (tap.org('Acme'), 'manager', 'Managers', 'require_approval', '$.request.name like_regex "^m"',
        '{"source": "level", "levels": 1}'),
    (tap.org('Acme'), 'platform', 'Platform', 'require_approval', '$.request.name like_regex "^.p"',
        '{"source": "group", "group": "platform"}');
"""
SOME = {
    "employee": "select e.id from org.employees as e order by random() limit 1",
    "leaver": "select e.id from org.employees as e where e.manager_id is not null "
    "order by random() limit 1",
    "approval": "select a.id from infra.approvals as a where a.state = 'pending' "
    "order by random() limit 1",
    "request": "select q.id from infra.requests as q where q.ended_at is null "
    "order by random() limit 1",
    "resource": "select s.id from infra.resources as s where s.ended_at is null "
    "order by random() limit 1",
    "quota": "select q.id from infra.quotas as q order by random() limit 1",
    "group": "select g.id from infra.groups as g order by random() limit 1",
}
CALLS = {
    "ask": "api.create_request({org}, 'create', 'dev', 'aws/bucket', name => '{name}', "
    "requester_id => {employee}, owner_id => {employee}, submit => true)",
    "change": "api.create_request({org}, 'change', resource_id => {resource}, "
    "requester_id => {employee}, parameters => '{{\"storage_gb\": {days}}}', submit => true)",
    "delete": "api.create_request({org}, 'delete', resource_id => {resource}, "
    "requester_id => {employee}, submit => true)",
    "transfer": "api.transfer_resource({org}, {resource}, {employee}, requester_id => {employee})",
    "approve": "api.decide_approval({org}, {approval}, 'approve')",
    "reject": "api.decide_approval({org}, {approval}, 'reject')",
    "cancel": "api.cancel_request({org}, {request})",
    "hire": "api.create_employee({org}, 'new', manager_id => {employee})",
    "move": "api.update_employee({org}, {employee}, jsonb_build_object('manager_id', {employee}))",
    "leave": "api.delete_employee({org}, {leaver}, '{leaving}')",
    "promote": "api.promote_employee({org}, {employee})",
    "limit": "api.create_quota({org}, {employee}, 'storage', {days})",
    "raise": "api.update_quota({org}, {quota}, {days})",
    "lift": "api.delete_quota({org}, {quota})",
    "join": "api.put_group_member({org}, {group}, {employee})",
    "part": "api.delete_group_member({org}, {group}, {employee})",
    "delegate": "api.create_delegation({org}, {employee}, now(), now() + interval '{days} s', "
    "employee_id => {employee})",
    "use": "api.list_quota_usage({org}, depth => 9)",
    "mine": "api.list_approvals({org}, mine => true)",
}
OFTEN = ("ask", "ask", "approve", "approve", "work", "work")
CLAIM = "select c.* from api.claim_work(%(worker)s, 5, 60) as c"
REPORT = "select r.state from api.report_work(%(org)s, %(worker)s, %(reports)s) as r"
SEEN = {"exists": True, "ready": True, "reference": "x", "status": "ok"}


class Hammer:
    def __init__(self, database: Database, org: int) -> None:
        self.database = database
        self.org = org
        self.ends = time.monotonic() + SECONDS
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.unexpected: list[str] = []
        self.names = itertools.count(1)

    def run(self) -> None:
        threads = [threading.Thread(target=self.session, args=(n,)) for n in range(SESSIONS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def session(self, number: int) -> None:
        luck = random.Random(number)  # noqa: S311
        try:
            with (
                self.database.connect("api") as api,
                self.database.connect("worker") as worker,
                self.database.connect() as looking,
            ):
                for login, roles in ((api, "admin"), (worker, "")):
                    login.execute(
                        "select set_config('remit.actor', %s, false), "
                        "set_config('remit.roles', %s, false)",
                        [f"hammer {number}", roles],
                    )
                while time.monotonic() < self.ends:
                    what = luck.choice((*CALLS, *OFTEN))
                    if what == "work":
                        self.work(worker, f"w{number}")
                    else:
                        self.attempt(api, what, self.call(looking, luck, what), None)
        except Exception as error:  # noqa: BLE001  (a thread's error would be lost)
            self.unexpected.append(repr(error))

    def attempt(
        self, login: psycopg.Connection, what: str, query: str, given: dict[str, Any] | None
    ) -> None:
        try:
            login.execute(query.encode(), given).fetchall()
            said = "accepted"
        except psycopg.Error as error:
            said = str(error.sqlstate)
            if said not in EXPECTED:
                self.unexpected.append(f"{what}: {said} {error}")
        self.outcomes[what, said] += 1

    def work(self, login: psycopg.Connection, worker: str) -> None:
        """Claim in one transaction and report in another, as workers do: all is as desired."""
        with login.cursor(row_factory=dict_row) as cursor:
            claimed = cursor.execute(CLAIM.encode(), {"worker": worker}).fetchall()
        reports = [
            {
                "resource_id": one["resource_id"],
                "fence": one["fence"],
                "generation": one["generation"],
                "outcome": "gone" if one["action"] == "delete" else "reached",
                "objects": []
                if one["action"] == "delete"
                else [thing | SEEN for thing in one["desired"]],
            }
            for one in claimed
        ]
        if reports:
            given = {"org": self.org, "worker": worker, "reports": Jsonb(reports)}
            self.attempt(login, "work", REPORT, given)

    def call(self, looking: psycopg.Connection, luck: random.Random, what: str) -> str:
        """Write a call with numbers picked by the superuser, as a client would have read them."""
        text = CALLS[what]
        for name, choice in SOME.items():
            while f"{{{name}}}" in text:
                row = looking.execute(choice.encode()).fetchone()
                text = text.replace(f"{{{name}}}", str(row[0] if row else 999999), 1)
        name = f"{luck.choice(('ma', 'mp', 'xp', 'xa'))}-{next(self.names)}"
        return "select r::text from {} as r".format(
            text.format(
                org=self.org,
                name=name,
                days=luck.randint(1, 60),
                leaving=luck.choice(["lift", "flatten"]),
            )
        )


def test_nothing_deadlocks_and_nothing_is_lost(charted: Database) -> None:
    with charted.connect() as owner:
        for statement in WORLD.strip().rstrip(";").split(";\n"):
            owner.execute(statement.encode())
        row = owner.execute("select tap.org('Acme')").fetchone()
        assert row is not None
        owner.execute(f"alter database {charted.name} set deadlock_timeout = '50ms'".encode())
        hammer = Hammer(charted, row[0])
        hammer.run()

        assert not hammer.unexpected, "\n\n".join(hammer.unexpected)
        assert owner.execute(PROBLEMS.encode()).fetchall() == []
    # A run in which little happens is no proof.
    for needed in ("ask", "approve", "reject", "cancel", "transfer", "work", "leave", "move"):
        assert hammer.outcomes[needed, "accepted"] > 0, hammer.outcomes
    assert hammer.outcomes["ask", "RM030"] > 0, hammer.outcomes
