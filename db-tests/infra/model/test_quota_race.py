"""A thousand requests at once against one quota never overshoot it by one, at any isolation level.

Every session is a real connection that submits one draft after the other, and goes on when it is
refused; what fails to serialize is tried again.
"""

from __future__ import annotations

import queue
import threading
from collections import Counter

import psycopg
import pytest
from databases import Database

SESSIONS = 50
REQUESTS = 1000
EACH = 10  # GiB, what a bucket takes
FIT = 123  # requests that the quota is enough for
AGAIN = "40001"
TOO_MUCH = "RM030"

WORLD = """
select tap.chart('Acme', 'ana > bob > cyd; bob > dan');
select tap.quota('ana', 'storage', 100000), tap.quota('bob', 'storage', %(amount)s);
select tap.environment(), tap.bucket_blueprint();
"""
DRAFTS = """
insert into infra.requests (
    org_id, kind, requester_id, requested_by, environment_owner_id, environment_id,
    blueprint_owner_id, blueprint_version_id, name)
select tap.org('Acme'), 'create', tap.id(case when n %% 2 = 0 then 'cyd' else 'dan' end), 'race', 0,
    (tap.environment()).id, 0, (tap.bucket_blueprint()).id, 'bucket-' || n
from generate_series(1, %(drafts)s) as n
returning id
"""
USED = """
select q.employee_name, q.used from infra.describe_quotas(tap.org('Acme')) as q
order by q.employee_name
"""
SUBMIT = "select state from api.submit_request(tap.org('Acme'), %s)"


def submitted(database: Database, drafts: list[int], level: psycopg.IsolationLevel) -> Counter[str]:
    """Submit every draft once, from all sessions at once, and count the answers."""
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for draft in drafts:
        waiting.put(draft)
    answers: Counter[str] = Counter()
    counting = threading.Lock()
    started = threading.Barrier(SESSIONS)

    def session() -> None:
        with database.connect("api") as connection:
            connection.isolation_level = level
            connection.execute(
                "select set_config('remit.actor', 'racer', false), "
                "set_config('remit.roles', 'admin', false)"
            )
            started.wait()
            while not waiting.empty():
                try:
                    draft = waiting.get_nowait()
                except queue.Empty:
                    return
                answer = submit(connection, draft)
                if answer == AGAIN:
                    waiting.put(draft)
                with counting:
                    answers[answer] += 1

    threads = [threading.Thread(target=session, daemon=True) for _ in range(SESSIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=240)
    assert not any(thread.is_alive() for thread in threads)
    return answers


def submit(connection: psycopg.Connection, draft: int) -> str:
    try:
        row = connection.execute(SUBMIT, (draft,)).fetchone()
    except psycopg.Error as error:
        return error.sqlstate or "lost"
    assert row is not None
    return row[0]


@pytest.mark.parametrize(
    ("level", "drafts"),
    [
        (psycopg.IsolationLevel.READ_COMMITTED, REQUESTS),
        (psycopg.IsolationLevel.REPEATABLE_READ, REQUESTS // 5),
        (psycopg.IsolationLevel.SERIALIZABLE, REQUESTS // 5),
    ],
    ids=lambda value: value.name.lower() if isinstance(value, psycopg.IsolationLevel) else None,
)
def test_a_quota_is_never_overshot(
    charted: Database, level: psycopg.IsolationLevel, drafts: int
) -> None:
    fit = min(FIT, drafts // 2)
    with charted.connect() as owner:
        owner.execute("set client_min_messages = warning")
        for statement in WORLD.strip().split(";\n"):
            owner.execute(statement.encode(), {"amount": fit * EACH + EACH - 1})
        made = [row[0] for row in owner.execute(DRAFTS.encode(), {"drafts": drafts})]

        answers = submitted(charted, made, level)

        answers.pop(AGAIN, None)
        assert answers == {"applying": fit, TOO_MUCH: drafts - fit}
        assert dict(owner.execute(USED).fetchall()) == {"ana": fit * EACH, "bob": fit * EACH}
        assert owner.execute("select * from infra.check_quotas()").fetchall() == []
        assert owner.execute("select * from kernel.check_journal()").fetchall() == []
