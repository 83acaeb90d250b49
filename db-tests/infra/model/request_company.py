"""What happens to the organization while requests are under way, at random."""

from __future__ import annotations

import random
from copy import deepcopy
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize
from infra.model.request_client import EDITOR, Client
from infra.model.request_rows import Delegation, Group, Limit, Policy, Refused
from infra.model.work_world import WorkWorld
from psycopg.types.json import Jsonb

CONDITIONS = tuple(Policy.CONDITIONS)
EFFECTS = ("require_approval", "require_approval", "deny", "limit", "default", "self")
METRICS = ("storage", "count", "cost")


class Company(Client):
    @initialize(seed=st.integers(0, 2**32))
    def begin(self, seed: int) -> None:
        """Some people, two groups, limits; one of the people is an editor, too."""
        dice = random.Random(seed)  # noqa: S311
        self.found()
        self.seed = seed
        for number in range(dice.randint(4, 7)):
            staff = [*self.world.managers]
            self.hire(f"e{number}", dice.choice(staff) if staff else None)
        staff = [*self.world.managers]
        self.editors = {dice.choice(staff)}
        for actor in (EDITOR.actor, *(f"idp|e{one}" for one in self.editors)):
            self.own(
                "insert into org.members (org_id, principal, role) values (%s, %s, 'editor') "
                "returning org_id",
                *(self.org, actor),
            )
        for code, fallback in (("platform", False), ("board", dice.random() < 0.5)):
            members = set(dice.sample(staff, 2))
            made = self.call(
                EDITOR, "create_group(%s, %s, 'x', %s, %s)", code, [*members], fallback
            )
            self.world.groups[code] = Group(members, fallback)
            self.group_ids[code] = made["id"]
        self.call(EDITOR, "put_infrastructure_settings(%s, maximum_attempts => 3)")
        for _ in range(2):
            self.limit(dice.randint(0, 99), "storage", dice.choice((30, 60, 90)))
        if dice.random() < 0.7:
            self.add_policy(dice.choice((0, 0, 3)), 100, dice.randint(0, 99), 30)

    def hire(self, name: str, boss: int | None) -> None:
        who = self.own(
            "insert into org.employees (org_id, name, manager_id, email) "
            "values (%s, %s, %s, %s) returning id",
            *(self.org, name, boss, f"{name}@org{self.org}.example"),
        )
        self.world.managers[who], self.world.names[who] = boss, name

    # What limits and rules.

    def limit(self, who: int, metric: str, amount: int) -> None:
        head = self.person(who)
        found = [n for n, q in self.world.quotas.items() if (q.head, q.metric) == (head, metric)]
        if found:
            self.call(EDITOR, "update_quota(%s, %s, %s)", found[0], amount)
            self.world.quotas[found[0]].amount = amount
        else:
            made = self.call(EDITOR, "create_quota(%s, %s, %s, %s)", head, metric, amount)
            self.world.quotas[made["id"]] = Limit(head, metric, amount)
        self.agree()

    def lift(self, which: int) -> None:
        if not self.world.quotas:
            return
        number = sorted(self.world.quotas)[which % len(self.world.quotas)]
        self.call(EDITOR, "delete_quota(%s, %s)", number)
        del self.world.quotas[number]
        self.agree()

    def add_policy(self, effect: int, condition: int, more: int, amount: int) -> None:
        if len(self.world.policies) > 3:
            self.drop_policy(more)
        policy = Policy(
            0,
            EFFECTS[effect % len(EFFECTS)],
            CONDITIONS[condition % len(CONDITIONS)],
            enforced=more % 4 != 0,
            amount=amount,
        )
        settings: dict[str, Any] = {}
        if policy.effect == "require_approval":
            if more % 3 == 0:
                policy.group = ("platform", "board")[more % 2]
                settings = {"source": "group", "group": policy.group}
            else:
                policy.levels = 1 + more % 2
                settings = {"source": "level", "levels": policy.levels}
        elif policy.effect == "deny":
            settings = {"message": "No."}
        elif policy.effect == "limit":
            settings = {"parameter": "storage_gb", "maximum": amount}
        elif policy.effect == "default":
            settings = {"parameter": "storage_gb", "value": amount}
        made = self.call(
            EDITOR,
            "create_policy(%s, %s, 'x', %s, %s, %s, %s)",
            f"p{self.number()}",
            "allow_self_approval" if policy.effect == "self" else policy.effect,
            policy.condition,
            Jsonb(settings),
            "enforce" if policy.enforced else "dry_run",
        )
        policy.id = made["id"]
        self.world.policies[policy.id] = policy

    def drop_policy(self, which: int) -> None:
        if self.world.policies:
            number = sorted(self.world.policies)[which % len(self.world.policies)]
            self.call(EDITOR, "delete_policy(%s, %s)", number)
            del self.world.policies[number]

    # Who decides.

    def change_group(self, code: str, who: int) -> None:
        person, number = self.person(who), self.group_ids[code]
        group = self.world.groups[code]
        if person in group.members:
            self.call(EDITOR, "delete_group_member(%s, %s, %s)", number, person)
            group.members.remove(person)
        else:
            self.call(EDITOR, "put_group_member(%s, %s, %s)", number, person)
            group.members.add(person)
        self.world.settle()
        self.agree()

    def delegate(self, who: int, other: int, after: int, days: int) -> None:
        starts = self.world.now + timedelta(days=after)
        wanted = Delegation(
            self.person(who), self.person(other), starts, starts + timedelta(days=days)
        )

        def change(world: WorkWorld, _: Any) -> None:  # noqa: ANN401
            if wanted.employee == wanted.delegate:
                raise Refused("23514")
            if any(
                d.employee == wanted.employee
                and not d.revoked
                and d.starts < wanted.ends
                and wanted.starts < d.ends
                for d in world.delegations
            ):
                raise Refused("23P01")
            world.delegations.append(deepcopy(wanted))

        caller = self.caller(wanted.employee)
        self.attempt(
            "delegate",
            caller,
            change,
            "create_delegation(%s, %s, %s, %s)",
            *(wanted.delegate, wanted.starts, wanted.ends),
        )

    # The chart.

    def move(self, who: int, to: int) -> None:
        employee, manager = self.person(who), self.person(to)
        if employee in self.world.line(manager) or self.world.managers[employee] is None:
            return
        changes = Jsonb({"manager_id": manager})
        self.call(EDITOR, "update_employee(%s, %s, %s)", employee, changes)
        self.world.managers[employee] = manager
        self.seen["move"] += 1
        self.agree()

    def promote(self, who: int) -> None:
        employee, ceo = self.person(who), self.world.ceo()
        if employee == ceo:
            return
        self.call(EDITOR, "promote_employee(%s, %s)", employee)
        self.world.managers[employee], self.world.managers[ceo] = None, employee
        self.seen["promote"] += 1
        self.agree()

    def leave(self, who: int) -> None:
        """One to three go at once."""
        some = {self.person(who // 9**n) for n in range(1 + who % 3)}
        leavers = some - {self.world.ceo()}
        self.own(
            "delete from org.employees where org_id = %s and id = any (%s) returning id",
            *(self.org, [*leavers]),
        )
        self.world.leave(leavers)
        self.seen["leave"] += len(leavers)
        if len(self.world.managers) < 4:
            self.hire(f"n{self.number()}", self.person(who))
        self.agree()
