"""What requests and resources should come to: a plain Python model, without the database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from infra.model.approval_world import ApprovalWorld
from infra.model.request_rows import Caller, Policy, Refused, Request, Resource, Seen, usage_of

POLL, LEASE, OBSERVE = timedelta(seconds=2), timedelta(seconds=60), timedelta(minutes=5)
NEVER = datetime.max.replace(tzinfo=UTC)
DAY = timedelta(days=1)
USUAL_LIFE, LONGEST_LIFE = 10, {"dev": 30, "prod": 20}
RETENTION = {"dev": None, "prod": 2 * DAY}
ATTEMPTS = 3
REPAIRS = {"prod"}
LARGEST = 5000


class RequestWorld(ApprovalWorld):
    """Plans, submits, carries out, takes back; approvals and the chart are of ApprovalWorld."""

    # Who may.

    def acts_as(self, caller: Caller, requester: int) -> str:
        if caller.editor:
            return "editor"
        if caller.employee != requester:
            raise Refused("42501")
        return "requester"

    def authorize(self, caller: Caller, asked: Request) -> None:
        if self.acts_as(caller, asked.requester) == "editor":
            return
        assert caller.employee is not None
        owners = []
        if asked.resource is not None:
            owners.append(self.resources[asked.resource].owner)
        if asked.kind in ("create", "transfer"):
            owners.append(self.owner_of(asked))
        # Of what ended long ago the owner may have left.
        if any(o not in self.managers or caller.employee not in self.line(o) for o in owners):
            raise Refused("42501")

    def owner_of(self, asked: Request) -> int:
        if asked.kind == "create":
            return asked.requester if asked.owner is None else asked.owner
        if asked.kind == "transfer":
            assert asked.owner is not None
            return asked.owner
        assert asked.resource is not None
        return self.resources[asked.resource].owner

    # What is asked.

    def draft(self, caller: Caller, asked: Request) -> Request:
        if asked.requester == 0:
            raise Refused("RM039")
        self.authorize(caller, asked)
        return asked

    def obstacle(self, asked: Request) -> str | None:
        """Why the state of things forbids it now."""
        if asked.kind == "create":
            taken = any(
                (s.name, s.env) == (asked.name, asked.env) and not s.ended
                for s in self.resources.values()
            )
            return "23505" if taken else None
        assert asked.resource is not None
        resource = self.resources[asked.resource]
        other = self.open_of(resource.id)
        if other is not None and other is not asked:
            return "RM034"
        waits = resource.delete_after is not None and resource.delete_after > self.now
        if not (
            resource.state in ("running", "updating")
            or (resource.state == "deleting" and asked.kind == "delete")
            or (
                resource.state == "failed"
                and (asked.kind == "delete" or resource.failed_in == "updating")
            )
            or (resource.state == "deleting" and asked.kind == "extend" and waits)
        ):
            return "RM028"
        ending = "deleting" in (resource.state, resource.failed_in)
        return "RM035" if asked.kind == "delete" and resource.protected and not ending else None

    def plan(self, caller: Caller, asked: Request) -> list[Any]:
        """Fill in what the plan says; the approvals it needs, or the first refusal."""
        if code := self.obstacle(asked):
            raise Refused(code)
        if asked.lifetime is not None and asked.lifetime > LONGEST_LIFE[asked.env]:
            raise Refused("RM031")
        building = asked.kind in ("create", "change")
        present = None if asked.kind == "create" else self.resources[asked.resource or 0]
        storage = present.storage if present else None
        protected = present.protected if present else False
        if building:
            storage = asked.given.get("storage_gb", storage)
            protected = asked.given.get("deletion_protection", protected)
            if storage is None:
                defaults = self.fired(asked, None, ("default",))
                storage = defaults[0].amount if defaults else 10
            if not 1 <= storage <= LARGEST:
                raise Refused("RM029")
        assert storage is not None
        rules = self.fired(asked, storage, ("deny", "limit", "require_approval", "self"))
        if any(
            r.effect == "deny" or (r.effect == "limit" and building and storage > r.amount)
            for r in rules
        ):
            raise Refused("RM031")
        asked.storage, asked.protected = storage, protected
        if asked.kind != "delete":
            self.preview(asked, usage_of(storage) if building else present and present.usage)
        approvals = self.planned(caller, asked, rules)
        if any(a.approver is None and a.group is None for a in approvals):
            raise Refused("RM033")
        return approvals

    def fired(self, asked: Request, storage: int | None, effects: tuple[str, ...]) -> list[Policy]:
        return [
            p
            for p in sorted(self.policies.values(), key=lambda p: p.id)
            if p.enforced and p.effect in effects and p.holds(asked.kind, storage, asked.env)
        ]

    def preview(self, asked: Request, usage: Any) -> None:  # noqa: ANN401
        if asked.kind == "extend":
            return
        owner, used = self.owner_of(asked), self.used()
        for number, quota in self.quotas.items():
            if quota.head not in self.line(owner) or quota.metric not in usage:
                continue
            charged = 0.0
            if asked.resource is not None and asked.kind != "create":
                resource = self.resources[asked.resource]
                if quota.head in self.line(resource.owner):
                    charged = resource.held.get(quota.metric, 0)
            needed = max(usage[quota.metric] - charged, 0)
            if needed > 0 and used[number] + needed > quota.amount:
                raise Refused("RM030")

    # What follows.

    def submit(self, caller: Caller, asked: Request, new_id: int) -> None:
        # Those of an ended request may have left: people come first.
        if {asked.requester, asked.owner} - self.managers.keys() - {None}:
            raise Refused("23503")
        self.authorize(caller, asked)
        if asked.state != "draft":
            raise Refused("RM028")
        approvals = self.plan(caller, asked)
        if asked.kind == "create":
            owner = self.owner_of(asked)
            made = Resource(new_id, asked.name, asked.env, owner, asked.storage, asked.protected)
            made.desired, made.held = (asked.storage, owner), dict(made.usage)
            self.resources[new_id], asked.resource, asked.generation = made, new_id, 1
        assert asked.resource is not None
        if asked.kind == "change":
            resource = self.resources[asked.resource]
            more = usage_of(asked.storage)
            resource.held = {m: max(a, resource.usage[m]) for m, a in more.items()}
        asked.submitter, asked.submitted_as = caller.actor, caller.employee
        if approvals:
            asked.state = "pending"
            self.approvals += approvals
            return
        asked.state = "done" if asked.kind in ("extend", "transfer") else "applying"
        self.carry_out(asked)

    def begin(self, asked: Request) -> None:
        """The last approval was given."""
        if asked.kind != "create" and (code := self.obstacle(asked)):
            raise Refused(code)
        asked.state = "done" if asked.kind in ("extend", "transfer") else "applying"
        assert asked.resource is not None
        if asked.kind == "create":
            self.rerender(self.resources[asked.resource])
        self.carry_out(asked)

    def carry_out(self, asked: Request) -> None:
        resource = self.resources[asked.resource or 0]
        if asked.kind == "create":
            self.move(resource, "provisioning")
            self.queue(resource)
        elif asked.kind == "change":
            asked.previous = (resource.storage, resource.protected)
            self.desire(resource, asked.storage, protected=asked.protected)
            asked.generation = resource.generation
        elif asked.kind == "extend":
            resource.warned = None
            resource.expires = self.now + self.life(asked)
            if resource.state == "deleting":
                self.keep(resource)
        elif asked.kind == "transfer":
            before = self.used()
            resource.owner = self.owner_of(asked)
            after = self.used()
            if any(after[n] > max(q.amount, before[n]) for n, q in self.quotas.items()):
                raise Refused("RM030")
            self.rerender(resource)
        elif resource.state != "deleting":
            self.delete(resource)

    def life(self, asked: Request) -> timedelta:
        return (USUAL_LIFE if asked.lifetime is None else asked.lifetime) * DAY

    def move(self, resource: Resource, state: str) -> None:
        was = resource.state
        retried = was == "failed" and state == resource.failed_in
        resource.failed_in = was if state == "failed" else None
        if state != "failed" and not retried:
            resource.delete_after = None
        resource.state, resource.failure = state, state in ("failed", "abandoned")
        if resource.ended:
            resource.held, resource.due, resource.claimed = {}, NEVER, False
            resource.fence += resource.has_work

    def queue(self, resource: Resource, due: datetime | None = None) -> None:
        if not resource.claimed:
            resource.due = due or self.now
        resource.attempts, resource.has_work = 0, True

    def desire(self, resource: Resource, storage: int, *, protected: bool) -> None:
        if resource.state != "updating":
            self.move(resource, "updating")
        resource.storage, resource.protected = storage, protected
        resource.desired = (storage, resource.owner)
        resource.generation += 1
        self.queue(resource)

    def rerender(self, resource: Resource) -> None:
        wanted = (resource.storage, resource.owner)
        if resource.ended or resource.state == "deleting" or wanted == resource.desired:
            return
        if resource.state == "running":
            self.move(resource, "updating")
        resource.desired = wanted
        resource.generation += resource.state != "reserved"
        if resource.state in ("provisioning", "updating"):
            self.queue(resource)

    def delete(self, resource: Resource, *, wait: bool = True) -> None:
        retention = RETENTION[resource.env] if wait else None
        self.move(resource, "deleting")
        resource.delete_after = retention and self.now + retention
        self.queue(resource, resource.delete_after)

    def keep(self, resource: Resource) -> None:
        if resource.delete_after is None or resource.delete_after <= self.now:
            raise Refused("RM028")
        self.move(resource, "updating")
        self.rerender(resource)
        self.queue(resource)

    def release(self, resource: Resource) -> None:
        """Hold what runs, once no request is open."""
        resource.held = {} if resource.ended else dict(resource.usage)

    def open_of(self, resource_id: int) -> Request | None:
        for asked in self.requests.values():
            if asked.resource == resource_id and asked.state in ("pending", "applying", "failed"):
                return asked
        return None

    @staticmethod
    def differs(resource: Resource, seen: Seen, names: dict[int, str]) -> bool:
        storage, owner = resource.desired
        return seen != (True, storage, names[owner])
