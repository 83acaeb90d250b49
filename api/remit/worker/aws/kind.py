"""What a type of object is to the reconciler."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from remit.worker.aws.place import Place
from remit.worker.provider import Body, DesiredObject, FoundObject, ProviderError


@dataclass(frozen=True, slots=True)
class Found:
    """An object as AWS shows it, under CloudFormation's names."""

    body: Body
    tags: Mapping[str, str]
    reference: str
    ready: bool = True
    status: str | None = None
    broken: str | None = None
    """Why it will never be ready by itself, in AWS's words; null when it may."""
    more: Mapping[str, Any] = field(default_factory=dict)
    """What the kind itself needs to go on: URLs, names of parts."""


class Kind(ABC):
    """A type of object: how it is read, made, changed and taken down. Holds no state."""

    type: ClassVar[str]
    properties: ClassVar[frozenset[str]]
    """Properties that are kept; a blueprint with others is refused rather than half fulfilled."""
    immutable: ClassVar[frozenset[str]] = frozenset()
    """Properties that AWS never changes."""
    wait_seconds: ClassVar[float] = 2.0
    """How soon to look again while it is not ready."""
    own_tags: ClassVar[bool] = True
    """Whether it carries tags itself, and not only what it is part of."""

    def check(self, desired: DesiredObject) -> None:
        """Raise `ProviderError` when a property is not supported."""
        unknown = sorted(desired.body.keys() - self.properties)
        if unknown:
            message = f"{self.type}: {', '.join(unknown)} is not supported"
            raise ProviderError("permanent", "UnsupportedProperty", message)

    @abstractmethod
    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look; None when it is not there."""

    @abstractmethod
    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Make it, tagged by the same call; further properties may wait for `update`."""

    @abstractmethod
    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Change these properties, and nothing else."""

    @abstractmethod
    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set these tags and leave others."""

    def release(self, place: Place, desired: DesiredObject, found: Found) -> None:
        """Take off what protects it from deletion."""
        del place, desired, found

    @abstractmethod
    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Take it down, after a last snapshot of this name if it holds data that has them."""

    def interrupted(self, place: Place, desired: DesiredObject, found: Found, uid: str) -> bool:
        """Whether this is ours for certain, though its creation ended before it was tagged."""
        del place, desired, found, uid
        return False

    def remains(self, place: Place, desired: DesiredObject, snapshot: str | None) -> str | None:
        """What is left on purpose after the deletion, in words."""
        del place, desired, snapshot
        return None

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List every one there is."""
        del place
        return ()
