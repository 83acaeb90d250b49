"""What people, workers and time do to requests, at random."""

from __future__ import annotations

import random
from collections.abc import Sequence
from copy import deepcopy
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from infra.model.request_company import METRICS, Company
from infra.model.request_rows import Refused, Request, Seen
from infra.model.work_world import WorkWorld
from psycopg.types.json import Jsonb

ANY = range(10_001)
STORAGE = (None, 0, 5, 10, 10, 15, 20, 21, 30, 60)
LIFE = (None, None, None, 3, 15, 25, 40)
OUTCOMES = (
    *("done",) * 14,
    *("waiting", "gone", "transient", "throttled", "permanent", "permanent", "conflict"),
    *("differs", "missing", "blind"),
)
KINDS = ("change", "change", "delete", "delete", "extend", "transfer")
SECONDS = (1, 1, 1, 2, 61, 61, 300, 3_600, 86_400, 2 * 86_400, 4 * 86_400, 9 * 86_400)
DECISIONS = ("approve", "approve", "approve", "reject")
# How often each is done, and what it is drawn from.
ACTS: dict[str, tuple[int, dict[str, Sequence[Any]]]] = {
    "create": (
        8,
        {"who": ANY, "name": ("logs", "data", "mail"), "env": ("dev", "prod"), "storage": STORAGE}
        | {"life": LIFE, "protect": range(8), "owner": ANY, "submit": (False, True, True)},
    ),
    "ask_about": (
        10,
        {"who": ANY, "which": ANY, "kind": KINDS, "storage": STORAGE, "life": LIFE}
        | {"protect": range(6), "owner": ANY, "submit": (0, 1, 1, 1)},
    ),
    "update": (2, {"who": ANY, "which": ANY, "storage": (5, 15, 25, 60)}),
    "handle": (
        9,
        {"who": ANY, "which": ANY, "what": ("submit", "submit", "cancel", "retry")}
        | {"chance": range(8)},
    ),
    "decide": (12, {"who": ANY, "which": ANY, "decision": DECISIONS}),
    "claim": (14, {"how_many": (1, 50, 50)}),
    "report": (24, {"which": ANY, "outcome": OUTCOMES, "again": range(10)}),
    "wait": (10, {"seconds": SECONDS}),
    "keep_house": (5, {}),
    "limit": (2, {"who": ANY, "metric": METRICS, "amount": range(81)}),
    "lift": (1, {"which": ANY}),
    "add_policy": (2, {"effect": ANY, "condition": ANY, "more": ANY, "amount": (10, 20, 30)}),
    "drop_policy": (1, {"which": ANY}),
    "change_group": (2, {"code": ("platform", "board"), "who": ANY}),
    "delegate": (2, {"who": ANY, "other": ANY, "after": range(3), "days": range(1, 10)}),
    "move": (2, {"who": ANY, "to": ANY}),
    "promote": (1, {"who": ANY}),
    "leave": (2, {"who": ANY}),
}
OFTEN = [act for act, (times, _) in ACTS.items() for _ in range(times)]


class Requests(Company):
    @rule(luck=st.integers(0, 2**32))
    def step(self, luck: int) -> None:
        """One rule: Hypothesis would leave out many in each example, and repeat what it drew."""
        dice = random.Random(f"{self.seed} {len(self.past)} {luck}")  # noqa: S311
        act = dice.choice(OFTEN)
        given = {name: dice.choice(choices) for name, choices in ACTS[act][1].items()}
        self.past.append(f"{act} {given}")
        getattr(self, act)(**given)

    # People.

    def create(
        self,
        who: int,
        name: str,
        env: str,
        storage: int | None,
        life: int | None,
        protect: int,
        owner: int,
        *,
        submit: bool,
    ) -> None:
        given: dict[str, Any] = {} if storage is None else {"storage_gb": storage}
        if protect == 0:
            given["deletion_protection"] = True
        asked = Request(0, "create", 0, "", env, name, given=given, lifetime=life)
        if owner % 3 == 0:
            asked.owner = self.person(owner // 3)
        self.ask(who, None, asked, submit=submit)

    def ask_about(
        self,
        who: int,
        which: int,
        kind: str,
        storage: int | None,
        life: int | None,
        protect: int,
        owner: int,
        submit: int,
    ) -> None:
        if (number := self.resource(which)) is None:
            return
        about = self.world.resources[number]
        asked = Request(0, kind, 0, "", about.env, about.name, resource=number)
        if kind == "change":
            asked.given = {} if storage is None else {"storage_gb": storage}
            if protect == 0 or about.protected:
                asked.given["deletion_protection"] = not about.protected
        elif kind == "extend":
            asked.lifetime = life
        elif kind == "transfer":
            asked.owner = self.person(owner)
        self.ask(who, about.owner, asked, submit=submit > 0)

    def ask(self, who: int, likely: int | None, asked: Request, *, submit: bool) -> None:
        caller = self.someone(who, likely)
        asked.by, asked.requester = caller.actor, caller.employee or 0
        asked.filed_as = caller.employee
        requester = None
        if (caller.editor and who % 7 != 0) or who % 43 == 0:
            requester = asked.requester = self.person(who // 7)
        about = asked.kind != "create"

        def change(world: WorkWorld, answer: Any) -> None:  # noqa: ANN401
            made = deepcopy(asked)
            made.id = answer["id"]
            world.draft(caller, made)
            world.requests[made.id] = made
            if submit:
                world.submit(caller, made, answer["resource_id"])

        self.attempt(
            f"ask to {asked.kind}",
            caller,
            change,
            "create_request(%s, %s, %s, %s, name => %s, resource_id => %s, parameters => %s, "
            "lifetime => %s, requester_id => %s, owner_id => %s, submit => %s)",
            asked.kind,
            *((None, None, None) if about else (asked.env, "aws/store", asked.name)),
            asked.resource,
            Jsonb(asked.given) if asked.kind in ("create", "change") else None,
            None if asked.lifetime is None else f"P{asked.lifetime}D",
            requester,
            asked.owner,
            submit,
        )

    def update(self, who: int, which: int, storage: int) -> None:
        asked = self.request(which, "draft")
        if asked is None or asked.kind not in ("create", "change"):
            return
        caller = self.someone(who, asked.requester)

        def change(world: WorkWorld, _: Any) -> None:  # noqa: ANN401
            draft = world.requests[asked.id]
            world.acts_as(caller, draft.requester)
            if draft.state != "draft":
                raise Refused("RM028")
            world.authorize(caller, draft)
            draft.given["storage_gb"] = storage

        changes = Jsonb({"parameters": {"storage_gb": storage}})
        self.attempt("update", caller, change, "update_request(%s, %s, %s)", asked.id, changes)

    def handle(self, who: int, which: int, what: str, chance: int) -> None:
        what = "abandon" if chance == 0 else what
        states = {
            "submit": ("draft",),
            "retry": ("failed",),
            "abandon": ("applying", "failed"),
            "cancel": ("draft", "pending", "applying", "failed"),
        }[what]
        if (asked := self.request(which, *states)) is None:
            return
        caller = self.someone(who, asked.requester)

        def change(world: WorkWorld, answer: Any) -> None:  # noqa: ANN401
            mine = world.requests[asked.id]
            if what == "submit":
                world.submit(caller, mine, answer["resource_id"])
            else:
                getattr(world, what)(caller, mine)

        reason = ", 'no use'" if what == "abandon" else ""
        self.attempt(what, caller, change, f"{what}_request(%s, %s{reason})", asked.id)

    def decide(self, who: int, which: int, decision: str) -> None:
        if not self.world.approvals:
            return
        approval = self.world.approvals[which % len(self.world.approvals)]
        deciders = self.deciders(approval)
        caller = (
            deciders[who // 5 % len(deciders)] if deciders and who % 5 > 0 else self.someone(who)
        )

        def change(world: WorkWorld, _: Any) -> None:  # noqa: ANN401
            mine = world.approvals[self.world.approvals.index(approval)]
            world.decide(caller, mine, decision)

        number = self.approval_id(approval)
        self.attempt(decision, caller, change, "decide_approval(%s, %s, %s)", number, decision)

    # Workers.

    def claim(self, how_many: int) -> None:
        could = self.world.claimable()
        rows = self.logins.worker.execute(
            "select c.resource_id, c.fence, c.action, c.generation, c.lease_until "
            "from api.claim_work('w', %s, 60) as c",
            [how_many],
        ).fetchall()
        assert len(rows) == min(how_many, len(could)), (rows, could)
        for number, fence, action, generation, _ in rows:
            self.world.claim(could[number])
            assert (fence, (action, generation)) == (could[number].fence, could[number].claim)
            self.claims.append((number, fence))
        self.seen["claim"] += len(rows)
        self.agree()

    def report(self, which: int, outcome: str, again: int) -> None:
        if not self.claims:
            return
        place = -1 if which % 3 else which // 3 % len(self.claims)
        number, fence = self.claims[place] if again == 0 else self.claims.pop(place)
        self.report_on(number, fence, outcome)

    def report_on(self, number: int, fence: int, outcome: str) -> None:
        resource = self.world.resources[number]
        desired = (True, resource.desired[0], self.world.names[resource.desired[1]])
        seen: Seen = {"differs": (True, 999, desired[2]), "missing": (), "gone": ()}.get(
            outcome, desired
        )
        if outcome == "done" and resource.action(self.world.now) == "delete":
            outcome, seen = "gone", ()
        elif outcome in ("blind", "permanent", "transient", "throttled"):
            seen = None
        said = {"done": "reached", "differs": "reached", "missing": "reached", "blind": "reached"}
        said = said.get(outcome, outcome)
        accepted = self.world.report(resource, fence, said, seen)
        receipt = self.logins.worker.execute(
            "select r.accepted, r.problem, r.state from api.report_work(%s, 'w', %s) as r",
            [self.org, Jsonb([self.written(number, fence, said, seen)])],
        ).fetchone()
        assert receipt == (accepted, None if accepted else "RM032", resource.state), resource
        self.seen[f"report {outcome} {resource.state if accepted else 'stale'}"] += 1
        self.agree()

    # Time.

    def wait(self, seconds: int) -> None:
        self.pass_time(timedelta(seconds=seconds))

    def keep_house(self) -> None:
        self.logins.worker.execute("select api.run_housekeeping(20)")
        before = deepcopy(self.world)
        self.world.keep_house()
        self.seen["housekeeping"] += before != self.world
        for number, resource in self.world.resources.items():
            self.seen["expired"] += resource.state != before.resources[number].state
            self.seen["warned"] += resource.warned != before.resources[number].warned
        self.agree()
