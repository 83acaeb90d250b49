"""The database's side of the state machine: logins that share a clock, and rows to compare."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import psycopg
from databases import Database
from infra.model.request_world import NEVER
from infra.model.work_world import WorkWorld

STATE = """
select jsonb_build_object(
    'requests', (select jsonb_agg(jsonb_build_array(
        q.id, q.kind, q.state, coalesce(q.open_requester_id, q.requester_id), q.resource_id))
        from infra.requests as q where q.org_id = %(org)s),
    'resources', (select jsonb_agg(jsonb_build_object(
        'id', s.id, 'state', s.state, 'failed_in', s.failed_in, 'owner', s.owner_id,
        'desired', jsonb_build_array(
            s.desired -> 0 -> 'body' -> 'Size', s.desired -> 0 -> 'body' -> 'Owner'),
        'generation', s.generation, 'reached', s.observed_generation,
        'failure', s.failure is not null, 'drift', s.drift is not null,
        'expires', s.expires_at, 'warned', s.warned_at, 'delete_after', s.delete_after,
        'due', w.due_at, 'fence', coalesce(w.fence, 0), 'claimed', w.claimed_at is not null,
        'attempts', coalesce(w.attempts, 0),
        'held', (select jsonb_object_agg(r.metric, r.amount) from infra.reservations as r
            where r.org_id = s.org_id and r.resource_id = s.id)) order by s.id)
        from infra.resources as s
        left join infra.work as w on w.org_id = s.org_id and w.resource_id = s.id
        where s.org_id = %(org)s),
    'approvals', (select jsonb_agg(jsonb_build_array(
        a.request_id, a.source, a.levels, a.approver_id, g.code, a.self_approval, a.due_at,
        a.reminded_at, array_length(a.rules, 1)) order by a.id)
        from infra.approvals as a
        left join infra.groups as g on g.org_id = a.org_id and g.id = a.group_id
        where a.org_id = %(org)s and a.state = 'pending'),
    'quotas', (select jsonb_object_agg(u.quota_id, u.used) from infra.quota_usage as u
        where u.org_id = %(org)s),
    'groups', (select jsonb_agg(jsonb_build_array(g.code, (
        select jsonb_agg(m.employee_id) from infra.group_members as m
        where m.org_id = g.org_id and m.group_id = g.id)))
        from infra.groups as g where g.org_id = %(org)s))
"""


class Logins:
    """Connections as those who really call, and the superuser's to look; one clock for all."""

    def __init__(self, database: Database) -> None:
        self.owner = database.connect()
        # Members of the owner's role may set the clock; without its rights, nothing else changes.
        self.owner.execute(
            "grant remit_owner to remit_api, remit_worker with inherit false, set false"
        )
        self.api, self.worker = database.connect("api"), database.connect("worker")
        for login in self.all:
            login.execute("set statement_timeout = '20s'")
        self.worker.execute("select set_config('remit.actor', 'worker', false)")

    @property
    def all(self) -> list[psycopg.Connection]:
        return [self.owner, self.api, self.worker]

    def close(self) -> None:
        self.owner.execute("revoke remit_owner from remit_api, remit_worker")
        for login in self.all:
            login.close()

    def furnish(self) -> None:
        """Give everybody two environments and a blueprint."""
        self.owner.execute(
            "select tap.environment('dev'), tap.environment('prod', 'repair'), "
            """tap.store_blueprint(lifecycle => '{"default_ttl": "P10D", "maximum_ttl": "P30D"}')"""
        )
        self.owner.execute(
            "update infra.environments set limits = "
            """'{"maximum_ttl": "P20D", "retention": "P2D"}' where code = 'prod'"""
        )

    def set_clock(self, instant: datetime) -> None:
        for login in self.all:
            login.execute("select set_config('remit.clock', %s, false)", [instant.isoformat()])

    def sign_in(self, actor: str, email: str) -> None:
        self.api.execute(
            "select set_config('remit.actor', %s, false), set_config('remit.email', %s, false)",
            [actor, email],
        )


def state(owner: psycopg.Connection, org: int) -> dict[str, Any]:
    """What the database has of an organization, in the terms of the model."""
    row = owner.execute(STATE.encode(), {"org": org}).fetchone()
    assert row is not None
    found = row[0]
    rows = found["resources"] or []
    for one in rows:
        for name in ("expires", "warned", "delete_after", "due"):
            one[name] = instant(one[name])
        one["desired"] = tuple(one["desired"])
        one["held"] = one["held"] or {}
    return {
        "requests": {one[0]: tuple(one[1:]) for one in found["requests"] or []},
        "due": {one["id"]: one["due"] for one in rows},
        "resources": rows,
        "approvals": [
            (*one[:6], instant(one[6]), instant(one[7]), one[8]) for one in found["approvals"] or []
        ],
        "quotas": {int(n): used for n, used in (found["quotas"] or {}).items()},
        "groups": {code: set(members or []) for code, members in found["groups"] or []},
    }


def instant(text: str | None) -> datetime | None:
    return NEVER if text == "infinity" else text and datetime.fromisoformat(text)  # type: ignore[return-value]


def resources(world: WorkWorld) -> list[dict[str, Any]]:
    return [
        {
            "id": r.id,
            "state": r.state,
            "failed_in": r.failed_in,
            "owner": r.owner,
            "desired": (r.desired[0], world.names[r.desired[1]]),
            "generation": r.generation,
            "reached": r.reached,
            "failure": r.failure,
            "drift": r.drift,
            "expires": r.expires,
            "warned": r.warned,
            "delete_after": r.delete_after,
            "due": r.due if r.has_work else None,
            "fence": r.fence,
            "claimed": r.claimed,
            "attempts": r.attempts,
            "held": r.held,
        }
        for r in sorted(world.resources.values(), key=lambda r: r.id)
    ]


def approvals(world: WorkWorld) -> list[tuple[Any, ...]]:
    return [
        (a.request, a.source, a.levels, a.approver, a.group, a.own, a.due, a.reminded, len(a.rules))
        for a in world.approvals
    ]
