"""What a provider is to the worker: it looks, acts towards what is desired, and looks again.

A provider is level-triggered. Each step may be the first, or the hundredth after a crash in the
middle of any earlier one: it reads what exists, compares, changes only what differs and reads once
more. It runs in a thread, may block, and is called from several threads at once for different
resources. It never decides what the state of a resource becomes; the database does.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Literal, Protocol, Self
from uuid import UUID

Json = Any
"""What `json.loads` returns."""
Body = dict[str, Json]
Action = Literal["apply", "observe", "delete"]
ErrorClass = Literal["permanent", "conflict", "throttled", "transient"]
OutcomeKind = Literal["reached", "waiting", "gone"]


@dataclass(frozen=True, slots=True)
class DesiredObject:
    """One object of a resource as the blueprint rendered it."""

    id: str
    type: str
    name: str
    body: Body

    @classmethod
    def from_json(cls, value: Mapping[str, Json]) -> Self:
        """Take one element of a resource's `desired`."""
        return cls(value["id"], value["type"], value["name"], value.get("body") or {})


@dataclass(frozen=True, slots=True)
class ObservedObject:
    """One object of a resource as the provider shows it.

    `body` has the shape of the desired body: what the provider fills in by itself is left out,
    except for what is worth knowing (addresses, references to secrets). Lists whose order means
    nothing come in the order of the desired ones. `reference` is an ARN, or a UID in a cluster.
    """

    id: str
    type: str
    name: str
    exists: bool
    ready: bool = False
    reference: str | None = None
    status: str | None = None
    body: Body = field(default_factory=dict)

    @classmethod
    def missing(cls, desired: DesiredObject) -> Self:
        """What is seen of an object that is not there."""
        return cls(desired.id, desired.type, desired.name, exists=False)

    def to_json(self) -> dict[str, Json]:
        """Give the shape that `api.report_work` takes."""
        return {
            "id": self.id,
            "type": self.type,
            "name": self.name,
            "exists": self.exists,
            "ready": self.ready,
            "reference": self.reference,
            "status": self.status,
            "body": self.body,
        }


class ProviderError(Exception):
    """A step failed; the message is the provider's own, never one that holds a secret.

    `permanent`: the same will fail again (not allowed, not valid). `conflict`: something that is
    not ours is in the way, and stays as it is. `throttled` and `transient` are tried again.
    """

    def __init__(
        self,
        error_class: ErrorClass,
        code: str,
        message: str,
        *,
        retry_after_seconds: float | None = None,
        objects: Sequence[ObservedObject] = (),
    ) -> None:
        super().__init__(message)
        self.error_class = error_class
        self.code = code
        self.message = message
        self.retry_after_seconds = retry_after_seconds
        self.objects = tuple(objects)
        """What was seen before it failed; empty when nothing was."""

    def to_json(self) -> dict[str, Json]:
        """Give the shape that `api.report_work` takes."""
        return {"class": self.error_class, "code": self.code, "message": self.message}


class LeaseLostError(Exception):
    """The lease is about to end, or the worker is stopping: leave everything as it is."""


class Lease:
    """How long this process may act on a resource; by its own clock, shorter than the database's.

    `require` goes before every call that changes anything. A worker that hung in between finds
    that its time is over and does not act beside the one that has the resource now.
    """

    def __init__(self, seconds: float) -> None:
        self._until = monotonic() + seconds
        self.began = monotonic()
        self.revoked = False

    @property
    def seconds_left(self) -> float:
        """Seconds until it ends; negative when it has."""
        return self._until - monotonic()

    def extend(self, seconds: float) -> None:
        """Let it end so many seconds from now, if that is later."""
        self._until = max(self._until, monotonic() + seconds)

    def revoke(self) -> None:
        """Let nothing more be changed, though the lease goes on."""
        self.revoked = True

    def lose(self) -> None:
        """End it now: somebody else has the resource."""
        self._until = float("-inf")

    def require(self, seconds: float = 0.0) -> None:
        """Raise `LeaseLostError` unless so many seconds are left: as long as the call may take."""
        if self.revoked or self.seconds_left <= seconds:
            raise LeaseLostError


@dataclass(frozen=True, slots=True)
class Work:
    """A row of `api.claimed_work`, with the lease on it."""

    org_id: int
    resource_id: int
    uid: UUID
    fence: int
    action: Action
    generation: int
    attempts: int
    provider: str
    physical_name: str
    environment_id: int
    targets: Mapping[str, Json]
    """`{aws: {...}, kubernetes: {...}, gitops: {...}}` of the environment."""
    desired: tuple[DesiredObject, ...]
    observed: tuple[Mapping[str, Json], ...]
    """The objects of the last report, as they were reported."""
    lifecycle: Mapping[str, Json]
    tags: Mapping[str, str]
    """`remit:organization`, `remit:resource` (the uid), `remit:environment`, `remit:name`."""
    lease: Lease


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step came to.

    `reached`: after apply, everything desired was seen as desired and ready; after observe, this is
    what was seen, like it or not. `waiting`: the provider needs time, come again. `gone`: looked
    for, and not one object is there (after delete, and after observe).
    """

    kind: OutcomeKind
    objects: tuple[ObservedObject, ...] = ()
    retry_after_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """An environment to be searched for objects that no resource has made."""

    environment_id: int
    code: str
    targets: Mapping[str, Json]
    lease: Lease


@dataclass(frozen=True, slots=True)
class FoundObject:
    """An object that is there, whoever made it."""

    type: str
    reference: str
    name: str
    tags: Mapping[str, str]

    def to_json(self) -> dict[str, Json]:
        """Give the shape that `api.report_scan` takes."""
        return {
            "type": self.type,
            "reference": self.reference,
            "name": self.name,
            "tags": dict(self.tags),
        }


class Provider(Protocol):
    """One kind of place where resources run. A module's `create(settings)` makes it, once."""

    name: str
    """The first part of the codes of its blueprints: `aws`, `kubernetes`."""

    def apply(self, work: Work) -> Outcome:
        """Bring everything to what is desired: `reached` or `waiting`. Raises `ProviderError`."""
        ...

    def observe(self, work: Work) -> Outcome:
        """Look and change nothing: `reached` or `gone`. Raises `ProviderError`."""
        ...

    def delete(self, work: Work) -> Outcome:
        """Take everything down, in reverse order: `waiting` or `gone`. Raises `ProviderError`."""
        ...

    def scan(self, scan: Scan) -> Iterable[FoundObject]:
        """List everything of the supported types that is in the environment, ours or not.

        Raises `ProviderError`; then nothing is concluded from what was listed before.
        """
        ...

    def close(self) -> None:
        """Let go of connections; no step runs any more."""
        ...
