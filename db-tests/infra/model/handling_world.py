"""What people do to requests that are there: cancel, retry, abandon, decide."""

from __future__ import annotations

from infra.model.request_rows import Approval, Caller, Refused, Request
from infra.model.request_world import RequestWorld


class HandlingWorld(RequestWorld):
    # What people do to requests.

    def cancel(self, caller: Caller, asked: Request) -> None:
        self.acts_as(caller, asked.requester)
        was = asked.state
        if was not in ("draft", "pending", "applying", "failed"):
            raise Refused("RM028")
        if was in ("applying", "failed"):
            self.take_back(asked)
        elif was == "pending":
            self.give_back(asked)
        self.end(asked, "cancelled")

    def give_back(self, asked: Request) -> None:
        resource = self.resources[asked.resource or 0]
        if asked.kind == "create":
            self.move(resource, "withdrawn")
        else:
            self.release(resource)

    def take_back(self, asked: Request) -> None:
        resource = self.resources[asked.resource or 0]
        if asked.kind == "create":
            self.delete(resource, wait=False)
        elif asked.kind == "change":
            assert asked.previous is not None
            self.desire(resource, asked.previous[0], protected=asked.previous[1])
        elif resource.state == "failed":
            raise Refused("RM028")
        else:
            self.keep(resource)

    def end(self, asked: Request, state: str) -> None:
        asked.state = state
        self.approvals = [a for a in self.approvals if a.request != asked.id]

    def retry(self, caller: Caller, asked: Request) -> None:
        self.acts_as(caller, asked.requester)
        if asked.state != "failed":
            raise Refused("RM028")
        resource = self.resources[asked.resource or 0]
        asked.state = "applying"
        assert resource.failed_in is not None
        self.move(resource, resource.failed_in)
        self.queue(resource)

    def abandon(self, caller: Caller, asked: Request) -> None:
        if not caller.editor:
            raise Refused("42501")
        if asked.state not in ("applying", "failed"):
            raise Refused("RM028")
        self.move(self.resources[asked.resource or 0], "abandoned")
        self.end(asked, "abandoned")

    def decide(self, caller: Caller, approval: Approval, decision: str) -> None:
        asked = self.requests[approval.request]
        if not self.may_decide(caller, approval):
            own = not approval.own and (
                caller.employee in asked.barred or caller.actor in (asked.by, asked.submitter)
            )
            raise Refused("RM036" if own else "RM018")
        self.approvals = [a for a in self.approvals if a is not approval]
        if decision == "reject":
            self.give_back(asked)
            self.end(asked, "rejected")
        elif not any(a.request == asked.id for a in self.approvals):
            self.begin(asked)
