"""Who has to decide, who takes over and what quotas have used: the chart's half of the model."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import datetime, timedelta

from infra.model.request_rows import (
    Approval,
    Caller,
    Delegation,
    Group,
    Limit,
    Policy,
    Request,
    Resource,
)

DEADLINE, REMINDER = timedelta(days=3), timedelta(days=1)


class ApprovalWorld(ABC):
    """The chart, groups, delegations, policies, quotas and pending approvals."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.managers: dict[int, int | None] = {}
        self.names: dict[int, str] = {}
        self.groups: dict[str, Group] = {}
        self.delegations: list[Delegation] = []
        self.policies: dict[int, Policy] = {}
        self.quotas: dict[int, Limit] = {}
        self.requests: dict[int, Request] = {}
        self.resources: dict[int, Resource] = {}
        self.approvals: list[Approval] = []

    @abstractmethod
    def rerender(self, resource: Resource) -> None:
        """What is desired follows the owner; the world of work knows how."""

    # The chart.

    def above(self, employee: int) -> list[int]:
        return self.line(employee)[1:]

    def line(self, employee: int) -> list[int]:
        """The employee and everyone above."""
        found = [employee]
        while (manager := self.managers[found[-1]]) is not None:
            found.append(manager)
        return found

    def ceo(self) -> int:
        return next(employee for employee, manager in self.managers.items() if manager is None)

    def used(self) -> dict[int, float]:
        """What each quota has used: recomputed from nothing."""
        return {
            number: sum(
                r.held.get(quota.metric, 0)
                for r in self.resources.values()
                if not r.ended and quota.head in self.line(r.owner)
            )
            for number, quota in self.quotas.items()
        }

    def leave(self, gone: Collection[int]) -> None:
        heirs = {one: next(m for m in self.above(one) if m not in gone) for one in gone}
        self.managers = {
            one: heirs.get(manager, manager) if manager is not None else None
            for one, manager in self.managers.items()
            if one not in gone
        }
        self.quotas = {n: q for n, q in self.quotas.items() if q.head not in gone}
        handed = [r for r in self.resources.values() if not r.ended and r.owner in gone]
        for resource in handed:
            resource.owner = heirs[resource.owner]
        for asked in self.requests.values():
            if asked.state in ("draft", "pending", "applying", "failed"):
                asked.requester = heirs.get(asked.requester, asked.requester)
                if asked.owner is not None:
                    asked.owner = heirs.get(asked.owner, asked.owner)
        for resource in handed:
            self.rerender(resource)
        self.hand_over_duties(heirs)

    def hand_over_duties(self, heirs: dict[int, int]) -> None:
        for group in self.groups.values():
            gone = group.members & heirs.keys()
            group.members -= gone
            if gone and not group.members:
                group.members = {heirs[one] for one in gone}
        for delegation in self.delegations:
            if {delegation.employee, delegation.delegate} & heirs.keys():
                delegation.revoked = True
        for approval in [a for a in self.approvals if a.approver in heirs]:
            barred = self.requests[approval.request].barred
            heir = heirs[approval.approver or 0]
            approver = heir if heir not in barred else self.at_level(heir, 1, barred)
            fallback = self.fallback(barred) if approver is None else None
            if fallback is None:
                approver = heir if approver is None else approver
            self.hand_on(approval, approver, fallback)
        self.settle()

    # Who decides.

    def at_level(self, employee: int | None, levels: int, excluded: set[int]) -> int | None:
        """The nearest manager from this level up, or else the highest below it."""
        way = [] if employee is None else self.above(employee)
        high = [m for m in way[levels - 1 :] if m not in excluded]
        low = [m for m in way[: levels - 1] if m not in excluded]
        return high[0] if high else low[-1] if low else None

    def can_decide(self, group: str, excluded: set[int]) -> bool:
        return bool(self.groups[group].members - excluded)

    def fallback(self, excluded: set[int]) -> str | None:
        for code, group in self.groups.items():
            if group.fallback and self.can_decide(code, excluded):
                return code
        return None

    def planned(self, caller: Caller, asked: Request, rules: list[Policy]) -> list[Approval]:
        """The approvals that rules ask for; one without approver and group cannot be given."""
        own = any(rule.effect == "self" for rule in rules)
        excluded = set() if own else asked.barred | {caller.employee or 0}
        found: dict[tuple[str, int | None, str | None], Approval] = {}
        for rule in rules:
            if rule.effect != "require_approval":
                continue
            source, approver, group, levels = "level", None, rule.group, rule.levels or None
            if group is not None:
                source = "group"
                if not self.can_decide(group, excluded):
                    group = None
            else:
                approver = self.at_level(asked.requester, rule.levels, excluded | {asked.requester})
                if approver is None and (group := self.fallback(excluded)) is not None:
                    source, levels = "group", None
                elif approver is None and own:
                    approver = asked.requester
            fresh = Approval(
                asked.id, source, levels, approver, group, own, set(), self.now + DEADLINE, self.now
            )
            same = found.setdefault((source, approver, group), fresh)
            same.rules.add(f"p{rule.id}")
            if levels is not None:
                same.levels = max(same.levels or 0, levels)
        return list(found.values())

    def hand_on(
        self,
        approval: Approval,
        approver: int | None,
        group: str | None,
        *,
        escalate: bool = False,
    ) -> None:
        if approval not in self.approvals:
            return
        twin = next(
            (
                a
                for a in self.approvals
                if a is not approval
                and (a.request, a.approver, a.group) == (approval.request, approver, group)
            ),
            None,
        )
        if twin is None:
            approval.approver, approval.group, approval.reminded = approver, group, None
            approval.due = self.now + DEADLINE
            if escalate:
                approval.created = self.now
                self.approvals.append(self.approvals.pop(self.approvals.index(approval)))
        else:
            twin.rules |= approval.rules
            self.approvals = [a for a in self.approvals if a is not approval]

    def settle(self) -> None:
        """Hand on what nobody may decide whom it waits for."""
        for approval in list(self.approvals):
            asked = self.requests[approval.request]
            if approval.group is None:
                stuck = approval.approver in asked.barred and not approval.own
            else:
                stuck = not self.can_decide(approval.group, set() if approval.own else asked.barred)
            if not stuck:
                continue
            above = self.at_level(asked.requester, 1, asked.barred)
            fallback = self.fallback(asked.barred)
            if (approval.group is not None and fallback is not None) or above is None:
                above = None
            else:
                fallback = None
            if above is not None or fallback is not None:
                self.hand_on(approval, above, fallback)

    def may_decide(self, caller: Caller, approval: Approval) -> bool:
        asked, me = self.requests[approval.request], caller.employee
        if me is None:
            return False
        absent = {
            d.employee
            for d in self.delegations
            if d.delegate == me and not d.revoked and d.starts <= self.now < d.ends
        }
        members = self.groups[approval.group].members if approval.group is not None else set()
        waited_for = members | {approval.approver}
        if approval.own:
            return me in waited_for or asked.requester == me or bool(absent & waited_for)
        if me in asked.barred or caller.actor in (asked.by, asked.submitter):
            return False
        return bool(({me} | absent - {asked.requester}) & waited_for)

    def escalate(self) -> None:
        self.settle()
        for approval in [a for a in self.approvals if a.due <= self.now]:
            barred = self.requests[approval.request].barred
            above = self.at_level(approval.approver, 1, barred)
            fallback = (
                self.fallback(barred) if above is None and approval.approver is not None else None
            )
            if above is not None or fallback is not None:
                self.hand_on(approval, above, fallback, escalate=True)
        for approval in self.approvals:
            if approval.due <= self.now:
                approval.due, approval.reminded = self.now + DEADLINE, self.now
            elif (approval.reminded or approval.created) + REMINDER <= self.now:
                approval.reminded = self.now
