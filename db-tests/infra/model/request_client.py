"""Makes the same call to the database and to the model, and compares answers and rows."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import psycopg
from hypothesis.stateful import RuleBasedStateMachine
from infra.model.request_rows import Approval, Caller, Refused, Request, Seen
from infra.model.request_state import Logins, approvals, resources, state
from infra.model.request_world import NEVER
from infra.model.work_world import WorkWorld

EDITOR = Caller("idp|ed", None, editor=True)
STRANGER = Caller("idp|stan", None)
CHECKS = (
    *("kernel.check_journal", "kernel.check_records", "infra.check_quotas", "org.check_charts"),
)
LAST = datetime(9900, 1, 1, tzinfo=UTC)
SPAN = timedelta(days=180)
"""How long an example may take: each is earlier than the one before, whose work is not due then."""


class Client(RuleBasedStateMachine):
    logins: ClassVar[Logins]
    seen: ClassVar[Counter[str]]
    numbers: ClassVar[itertools.count[int]]
    examples: ClassVar[itertools.count[int]]

    def found(self) -> None:
        """Begin with an empty organization."""
        example = next(self.examples)
        self.world = WorkWorld(LAST - 2 * SPAN * example)
        self.ends = self.world.now + SPAN
        self.past: list[str] = []
        self.claims: list[tuple[int, int]] = []
        self.group_ids: dict[str, int] = {}
        self.editors: set[int] = set()
        self.logins.set_clock(self.world.now)
        self.org: int = self.own(
            "insert into org.org_charts (name) values (%s) returning id", f"Org {example}"
        )

    def teardown(self) -> None:
        for check in CHECKS:
            found = self.logins.owner.execute(f"select * from {check}()".encode()).fetchall()
            assert found == [], (check, found)
        self.seen["examples"] += 1

    def number(self) -> int:
        return next(self.numbers)

    def pass_time(self, step: timedelta) -> None:
        if self.world.now + step < self.ends:
            self.world.now += step
            self.logins.set_clock(self.world.now)

    # Doing.

    def own(self, statement: str, *arguments: object) -> Any:  # noqa: ANN401  (any column)
        row = self.logins.owner.execute(statement.encode(), arguments).fetchone()
        return None if row is None else row[0]

    def call(self, caller: Caller, call: str, *arguments: object) -> Any:  # noqa: ANN401
        email = ""
        if caller.employee is not None:
            email = f"{self.world.names[caller.employee]}@org{self.org}.example"
        self.logins.sign_in(caller.actor, email)
        query = f"select to_jsonb(r) from api.{call} as r"
        row = self.logins.api.execute(query.encode(), (self.org, *arguments)).fetchone()
        return row and row[0]

    def attempt(
        self,
        what: str,
        caller: Caller,
        change: Callable[[WorkWorld, Any], object],
        call: str,
        *arguments: object,
    ) -> Any:  # noqa: ANN401
        """Do it, and have the model do it: both accept, or both refuse for the same reason."""
        after, said, wanted = deepcopy(self.world), "accepted", "accepted"
        answer: Any = {"id": 0, "resource_id": 0}
        text = ""
        try:
            answer = self.call(caller, call, *arguments)
        except psycopg.Error as error:
            said, text = str(error.sqlstate), str(error)
        try:
            if caller == STRANGER:
                raise Refused("42501")  # noqa: TRY301
            change(after, answer)
        except Refused as refusal:
            wanted = str(refusal)
        assert said == wanted, (what, caller, arguments, said, wanted, text)
        self.seen[f"{what} {said}"] += 1
        if said == "accepted":
            self.world = after
        self.agree()
        return answer

    def agree(self) -> None:
        world = self.world
        found = state(self.logins.owner, self.org)
        assert found["requests"] == {
            r.id: (r.kind, r.state, r.requester, r.resource) for r in world.requests.values()
        }
        for number, at in found["due"].items():
            resource = world.resources[number]
            if isinstance(resource.due, tuple) and resource.due[0] <= at <= resource.due[1]:
                resource.due = at
        pairs = zip(found["resources"], resources(world), strict=True)
        assert [pair for pair in pairs if pair[0] != pair[1]] == []
        assert found["approvals"] == approvals(world), self.past[-1]
        assert found["quotas"] == world.used()
        assert found["groups"] == {code: g.members for code, g in world.groups.items()}
        self.promises()
        if self.past and len(self.past) % 5 == 0:
            self.way_out()

    def way_out(self) -> None:
        """No open request is stuck: an editor may cancel it, or at least abandon it."""
        states = ("draft", "pending", "applying", "failed")
        waiting = [r.id for r in self.world.requests.values() if r.state in states]
        if not waiting:
            return
        number = waiting[len(self.past) % len(waiting)]
        with self.logins.api.transaction(force_rollback=True):
            try:
                with self.logins.api.transaction():
                    self.call(EDITOR, "cancel_request(%s, %s)", number)
            except psycopg.Error:
                self.call(EDITOR, "abandon_request(%s, %s, 'no use')", number)

    def promises(self) -> None:
        """What holds of the model, and so of the database, whatever happened."""
        world = self.world
        for r in world.resources.values():
            if r.state in ("provisioning", "updating", "deleting"):
                assert r.due not in (None, NEVER), r
            assert not (r.ended and (r.held or r.claimed)), r
        for a in world.approvals:
            asked = world.requests[a.request]
            assert asked.state == "pending", a
            alone = world.managers[asked.requester] is None and not world.fallback(
                {asked.requester}
            )
            if not alone:
                assert self.deciders(a), (a, asked)
        for asked in world.requests.values():
            waits = any(a.request == asked.id for a in world.approvals)
            assert waits == (asked.state == "pending"), asked

    def deciders(self, approval: Approval) -> list[Caller]:
        callers = [self.caller(e) for e in self.world.managers]
        return [c for c in callers if self.world.may_decide(c, approval)]

    # Choosing.

    def caller(self, employee: int) -> Caller:
        return Caller(f"idp|e{employee}", employee, editor=employee in self.editors)

    def person(self, number: int) -> int:
        staff = sorted(self.world.managers)
        return staff[number % len(staff)]

    def someone(self, number: int, likely: int | None = None) -> Caller:
        """A caller: mostly the likely one, or an editor; now and then anybody."""
        if number % 5 == 0:
            return self.caller(self.person(number // 5))
        if number % 5 == 1:
            return EDITOR
        if number % 31 == 2:
            return STRANGER
        return self.caller(likely if likely in self.world.managers else self.person(number // 5))

    def request(self, number: int, *states: str) -> Request | None:
        """A request: mostly in one of the states."""
        found = sorted(r.id for r in self.world.requests.values() if r.state in states)
        if number % 9 == 0 or not found:
            found = sorted(self.world.requests)
        return self.world.requests[found[number // 9 % len(found)]] if found else None

    def resource(self, number: int) -> int | None:
        found = sorted(r.id for r in self.world.resources.values() if not r.ended)
        if number % 13 == 0 or not found:
            found = sorted(self.world.resources)
        return found[number // 13 % len(found)] if found else None

    def approval_id(self, approval: Approval) -> int:
        found: int = self.own(
            "select a.id from infra.approvals as a left join infra.groups as g on g.org_id = "
            "a.org_id and g.id = a.group_id where a.org_id = %s and a.request_id = %s "
            "and a.state = 'pending' and (a.approver_id, g.code::text) is not distinct from "
            "(%s::bigint, %s::text)",
            *(self.org, approval.request, approval.approver, approval.group),
        )
        return found

    def written(self, number: int, fence: int, outcome: str, seen: Seen) -> dict[str, Any]:
        """A worker's report."""
        report: dict[str, Any] = {"resource_id": number, "fence": fence, "outcome": outcome}
        if outcome in ("transient", "throttled", "permanent", "conflict"):
            error = {"class": outcome, "code": "X", "message": "The provider says no."}
            report |= {"outcome": "failed", "error": error}
        if seen is not None:
            report["objects"] = [self.thing(number, *seen)] if seen else []
        return report

    def thing(self, number: int, exists: bool, size: int, owner: str) -> dict[str, Any]:  # noqa: FBT001
        desired = self.own(
            "select s.desired -> 0 from infra.resources as s where s.org_id = %s and s.id = %s",
            *(self.org, number),
        )
        body = desired["body"] | {"Size": size, "Owner": owner}
        more = {"exists": exists, "ready": True, "reference": "x", "status": "ok"}
        return desired | more | {"body": body}
