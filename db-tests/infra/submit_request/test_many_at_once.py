"""Many ask, cancel, approve, hand over and work at once.

No quota overshoots, nobody deadlocks, and whoever is refused is refused by a rule.
"""

from __future__ import annotations

import random
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import psycopg
from databases import Database

PEOPLE = ("bob", "cyd", "dan", "eve")
ASKERS = 6
ROUNDS = 40
REFUSALS = {"RM017", "RM018", "RM028", "RM030", "RM034", "RM036"}
FIXTURE = """
    select tap.counter('ana > bob > cyd; bob > dan; ana > eve');
    select tap.quota('ana', 'storage', 200), tap.quota('bob', 'storage', 100),
        tap.quota('ana', 'count', 40), tap.quota('eve', 'cost', 50);
    select tap.policy('boss', 'require_approval', '{"source": "level"}',
        '$.request.parameters.storage_gb > 12');
    insert into org.members (org_id, principal, role)
    select tap.org('Acme'), 'idp|' || k, 'editor'
    from unnest(array['bob', 'cyd', 'dan', 'eve']) as k;
"""
SIGN_IN = """
    select set_config('remit.actor', 'idp|' || %(who)s, false),
        set_config('remit.email', %(who)s || '@acme.example', false)
"""
CREATE = """
    select api.create_request(
        %(org)s, 'create', 'dev', 'aws/store', name => %(name)s, submit => true,
        parameters => jsonb_build_object('storage_gb', %(size)s::integer))
"""
CANCEL = """
    select api.cancel_request(r.org_id, r.id)
    from (
        select * from api.list_requests(%(org)s, state => %(state)s) order by random() limit 1
    ) as r
"""
DECIDE = """
    select api.decide_approval(a.org_id, a.id, %(decision)s)
    from (
        select * from api.list_approvals(%(org)s, mine => true) order by random() limit 1
    ) as a
"""
ABOUT = """
    select api.create_request(
        r.org_id, %(kind)s, resource_id => r.resource_id, submit => true, owner_id => %(owner)s,
        parameters => %(parameters)s)
    from (
        select * from api.list_requests(%(org)s, state => 'done', kind => 'create')
        order by random() limit 1
    ) as r
"""
DUE = "update infra.work set due_at = now() where claimed_at is null and due_at < 'infinity'"
CLAIM = "select w.resource_id, w.action from api.claim_work('w', 3, 60) as w"
REPORT = """
    select tap.report(
        s.name, case %(action)s when 'delete' then 'gone' else 'reached' end,
        case %(action)s when 'delete' then '[]' else tap.seen(s.name) end)
    from infra.resources as s
    where s.id = %(id)s
"""
OVER = """
    select count(*) from infra.quotas as q
    inner join infra.quota_usage as u on u.org_id = q.org_id and u.quota_id = q.id
    where u.used > q.amount
"""


def _round(connection: psycopg.Connection, dice: random.Random, name: str, org: int) -> None:
    """Do one thing that a person might."""
    size = dice.randint(1, 20)
    query, arguments = dice.choice(
        [
            (CREATE, {"name": name, "size": size}),
            (CREATE, {"name": name, "size": size}),
            (CANCEL, {"state": dice.choice(["pending", "applying"])}),
            (DECIDE, {"decision": dice.choice(["approve", "approve", "reject"])}),
            (ABOUT, {"kind": "change", "owner": None, "parameters": f'{{"storage_gb": {size}}}'}),
            (ABOUT, {"kind": "transfer", "owner": dice.randint(2, 5), "parameters": None}),
            (ABOUT, {"kind": "delete", "owner": None, "parameters": None}),
        ]
    )
    connection.execute(SIGN_IN.encode(), {"who": dice.choice(PEOPLE)})
    connection.execute(query.encode(), {"org": org, **arguments})


def _ask(database: Database, seed: int, org: int, start: threading.Barrier) -> Counter[str]:
    dice = random.Random(seed)  # noqa: S311  (no secret)
    answers: Counter[str] = Counter()
    with database.connect("api") as connection:
        start.wait()
        for number in range(ROUNDS):
            try:
                _round(connection, dice, f"s{seed}-{number}", org)
                answers["ok"] += 1
            except psycopg.Error as error:
                answers[_told(error)] += 1
    return answers


def _work(database: Database, start: threading.Barrier, stop: threading.Event) -> Counter[str]:
    answers: Counter[str] = Counter()
    with database.connect() as connection:
        start.wait()
        while not stop.is_set():
            try:
                connection.execute(DUE.encode())
                for number, action in connection.execute(CLAIM.encode()).fetchall():
                    connection.execute(REPORT.encode(), {"id": number, "action": action})
                answers["ok"] += 1
            except psycopg.Error as error:
                answers[_told(error)] += 1
    return answers


def _told(error: psycopg.Error) -> str:
    """Give the code of a refusal, and the whole story of what is none."""
    code = str(error.sqlstate)
    return code if code in REFUSALS else f"{error} {error.diag.context}"


def test_no_quota_overshoots_and_nobody_deadlocks(charted: Database) -> None:
    with charted.connect() as connection:
        connection.execute(FIXTURE.encode())
    org = int(str(charted.one("select tap.org('Acme')")))
    start = threading.Barrier(ASKERS + 1)
    stop = threading.Event()
    with ThreadPoolExecutor(ASKERS + 1) as pool:
        worker = pool.submit(_work, charted, start, stop)
        runs = [pool.submit(_ask, charted, seed, org, start) for seed in range(ASKERS)]
        answers: Counter[str] = sum((run.result() for run in runs), Counter())
        stop.set()
        worked = worker.result()

    assert set(answers) <= REFUSALS | {"ok"}, "\n".join(answers)
    assert set(worked) <= {"ok"}, "\n".join(worked)
    assert answers["ok"] > ASKERS, "most of it is not refused"
    assert charted.one(OVER) == 0
    assert charted.one("select count(*) from infra.check_quotas()") == 0
    assert charted.one("select count(*) from kernel.check_records()") == 0
