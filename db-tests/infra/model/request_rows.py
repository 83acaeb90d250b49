"""The rows of the model: what the database keeps, as far as people can tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

Amounts = dict[str, float]
Seen = tuple[bool, int, str] | tuple[()] | None
"""What a worker last saw: whether it is there, how large, and whose name is on it."""
ENDED = ("deleted", "withdrawn", "abandoned")


class Refused(Exception):  # noqa: N818  (it is an answer, not a fault)
    """The SQLSTATE that says why not."""


def usage_of(storage: int) -> Amounts:
    return {"count": 1, "storage": storage, "cost": storage / 2}


@dataclass(frozen=True)
class Caller:
    actor: str
    employee: int | None
    editor: bool = False


@dataclass
class Request:
    id: int
    kind: str
    requester: int
    by: str
    env: str
    name: str
    resource: int | None = None
    owner: int | None = None
    given: dict[str, int] = field(default_factory=dict)
    lifetime: int | None = None
    state: str = "draft"
    submitter: str = ""
    filed_as: int | None = None
    submitted_as: int | None = None
    storage: int = 0
    protected: bool = False
    generation: int | None = None
    previous: tuple[int, bool] | None = None

    @property
    def barred(self) -> set[int]:
        """Who may not decide: who it is for, who filed it, who submitted it."""
        return {
            one for one in (self.requester, self.filed_as, self.submitted_as) if one is not None
        }


@dataclass
class Resource:
    id: int
    name: str
    env: str
    owner: int
    storage: int
    protected: bool
    state: str = "reserved"
    failed_in: str | None = None
    desired: tuple[int, int] = (0, 0)
    generation: int = 1
    reached: int = 0
    ran: bool = False
    failure: bool = False
    drift: bool = False
    held: Amounts = field(default_factory=dict)
    expires: datetime | None = None
    warned: datetime | None = None
    delete_after: datetime | None = None
    seen: Seen = None
    has_work: bool = False
    due: datetime | tuple[datetime, datetime] | None = None
    fence: int = 0
    claimed: bool = False
    claim: tuple[str, int] = ("", 0)
    attempts: int = 0

    @property
    def ended(self) -> bool:
        return self.state in ENDED

    @property
    def usage(self) -> Amounts:
        return usage_of(self.storage)

    def action(self, now: datetime) -> str | None:
        if self.state == "deleting":
            return "observe" if self.delete_after and self.delete_after > now else "delete"
        return {"provisioning": "apply", "updating": "apply", "running": "observe"}.get(self.state)


@dataclass
class Policy:
    id: int
    effect: str
    condition: str
    enforced: bool
    amount: int = 0
    levels: int = 0
    group: str | None = None

    CONDITIONS = {  # noqa: RUF012
        '$.request.kind == "create"': lambda kind, _s, _e: kind == "create",
        '$.request.kind != "create"': lambda kind, _s, _e: kind != "create",
        "$.request.parameters.storage_gb > 20": lambda _k, s, _e: s is not None and s > 20,
        '$.environment.code == "prod"': lambda _k, _s, env: env == "prod",
    }

    def holds(self, kind: str, storage: int | None, env: str) -> bool:
        return bool(self.CONDITIONS[self.condition](kind, storage, env))


@dataclass
class Approval:
    request: int
    source: str
    levels: int | None
    approver: int | None
    group: str | None
    own: bool
    rules: set[str]
    due: datetime
    created: datetime
    reminded: datetime | None = None


@dataclass
class Delegation:
    employee: int
    delegate: int
    starts: datetime
    ends: datetime
    revoked: bool = False


@dataclass
class Limit:
    head: int
    metric: str
    amount: float


@dataclass
class Group:
    members: set[int]
    fallback: bool
