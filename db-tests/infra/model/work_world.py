"""The worker's half of the model: claims, reports, what is due in the house."""

from __future__ import annotations

from infra.model.handling_world import HandlingWorld
from infra.model.request_rows import Resource, Seen
from infra.model.request_world import (
    ATTEMPTS,
    DAY,
    LEASE,
    NEVER,
    OBSERVE,
    POLL,
    REPAIRS,
)

WARNING = 7 * DAY


class WorkWorld(HandlingWorld):
    def claimable(self) -> dict[int, Resource]:
        return {
            r.id: r
            for r in self.resources.values()
            if r.has_work
            and not isinstance(r.due, tuple)
            and r.due is not None
            and r.due <= self.now
            and r.action(self.now)
        }

    def claim(self, resource: Resource) -> None:
        resource.fence += 1
        resource.claimed, resource.due = True, self.now + LEASE
        resource.claim = (resource.action(self.now) or "", resource.generation)

    def report(self, resource: Resource, fence: int, outcome: str, seen: Seen) -> bool:  # noqa: C901
        """Take a report; whether the lease was still the worker's."""
        if resource.fence != fence or not resource.claimed:
            return False
        before, action = resource.state, resource.action(self.now)
        resource.claimed = False
        failed = outcome in ("permanent", "conflict", "transient", "throttled")
        if outcome == "gone" and seen is None:
            seen = ()
        last = resource.seen
        # Half a sight of what runs is not kept.
        kept = (
            seen is not None and not (failed and action == "observe")
            if action and (action, resource.generation) == resource.claim
            else seen is not None
        )
        if kept:
            resource.seen = seen
        if action is None:
            resource.due = NEVER
        elif (action, resource.generation) != resource.claim:
            resource.attempts, resource.due = 0, self.now
        elif failed:
            self.failed(resource, action, outcome)
        elif action == "delete":
            resource.attempts = 0
            if outcome == "gone" and not (seen and seen[0]):
                self.move(resource, "deleted")
                resource.fence -= 1  # a report ends it, nobody has to be kept from reporting
                resource.drift = False
            else:
                resource.due = self.now + POLL
        elif action == "apply" and outcome == "waiting":
            resource.attempts, resource.due = 0, self.now + POLL
        else:
            self.observed(resource, action, seen, last)
        if before != resource.state and resource.state in ("running", "deleted", "failed"):
            self.finish(resource)
        return True

    def failed(self, resource: Resource, action: str, outcome: str) -> None:
        resource.attempts += 1
        if outcome in ("transient", "throttled") and resource.attempts < ATTEMPTS:
            longest = POLL / 2 * 2**resource.attempts
            resource.due = (self.now, self.now + longest)
            return
        resource.failure = True
        if action == "observe":
            resource.due = self.now + OBSERVE
        else:
            resource.failed_in, resource.state, resource.due = resource.state, "failed", NEVER

    def observed(self, resource: Resource, action: str, seen: Seen, last: Seen) -> None:
        attempts, resource.attempts = resource.attempts, 0
        resource.due = (self.now + OBSERVE * 0.9, self.now + OBSERVE * 1.1)
        if resource.state == "deleting":
            resource.due = resource.delete_after
        repairs = resource.env in REPAIRS
        if action == "observe" and (
            seen is None
            or (seen == last and not resource.failure and not (resource.drift and repairs))
        ):
            return
        differs = self.differs(resource, seen, self.names)
        if action == "apply" and differs:
            resource.attempts = attempts
            self.failed(resource, action, "transient")
            return
        resource.drift, resource.failure = differs, False
        if action == "apply":
            resource.state, resource.reached = "running", resource.generation
            resource.ran = True
        elif resource.state == "running" and differs and repairs:
            resource.state, resource.due = "updating", self.now

    def finish(self, resource: Resource) -> None:
        asked = self.open_of(resource.id)
        if resource.state == "failed":
            if asked and asked.state == "applying":
                asked.state = "failed"
            return
        if asked and asked.state == "applying":
            fulfilled = (
                asked.kind == "delete"
                if resource.state == "deleted"
                else (asked.generation or NEVER.year) <= resource.reached
            )
            if fulfilled:
                if asked.kind == "create" and resource.expires is None:
                    resource.expires = self.now + self.life(asked)
                asked.state = "done"
        if self.open_of(resource.id) is None:
            self.release(resource)

    # Housekeeping.

    def expiring(self) -> list[Resource]:
        return [
            r
            for r in self.resources.values()
            if r.expires is not None and not r.ended and r.state != "deleting"
        ]

    def over(self) -> list[Resource]:
        """Whose time is over, and which may go."""
        return [
            r
            for r in self.expiring()
            if r.expires is not None
            and r.expires <= self.now
            and r.state in ("running", "updating", "failed")
            and not r.protected
            and self.open_of(r.id) is None
        ]

    def unwarned(self) -> list[Resource]:
        return [
            r
            for r in self.expiring()
            if r.expires is not None
            and r.warned is None
            and r.ran
            and r.expires <= self.now + WARNING
        ]

    def keep_house(self) -> None:
        waiting = any(
            min(a.due, (a.reminded or a.created) + DAY) <= self.now for a in self.approvals
        )
        if not (waiting or self.over() or self.unwarned()):
            return
        self.escalate()
        for resource in self.unwarned():
            resource.warned = self.now
        for resource in self.over():
            self.delete(resource)
