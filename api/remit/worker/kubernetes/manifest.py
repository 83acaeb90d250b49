"""What is sent to an API server or to Git: the desired body, with whose it is written into it."""

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Self

from remit.worker.kubernetes.kinds import NAMESPACE, Kind, kind_of
from remit.worker.provider import (
    Body,
    DesiredObject,
    FoundObject,
    Json,
    ObservedObject,
    ProviderError,
    Work,
)

ORGANIZATION = "remit/organization"
RESOURCE = "remit/resource"
MANAGED_BY = "app.kubernetes.io/managed-by"
MANAGER = "remit"
_NAME = re.compile(r"[a-z0-9A-Z]([-a-z0-9A-Z_.:]*[a-z0-9A-Z])?")


def identity(work: Work) -> dict[str, str]:
    """Labels of everything that belongs to a resource; they never change while it lives."""
    return {
        ORGANIZATION: str(work.org_id),
        RESOURCE: str(work.uid),
        MANAGED_BY: MANAGER,
    }


def is_ours(live: Mapping[str, Json], work: Work) -> bool:
    """Whether an object carries the labels of the resource."""
    labels = live.get("metadata", {}).get("labels") or {}
    ours = identity(work)
    return all(labels.get(key) == ours[key] for key in (ORGANIZATION, RESOURCE))


def found(metadata: Mapping[str, Json], kind: Kind, reference: str) -> FoundObject:
    """Say what a search found; a label has a slash where a tag has a colon."""
    labels = metadata.get("labels") or {}
    tags = {key.replace("remit/", "remit:", 1): str(value) for key, value in labels.items()}
    return FoundObject(kind.type, reference, str(metadata.get("name")), tags)


@dataclass(frozen=True, slots=True)
class Manifest:
    """One object as it is applied."""

    desired: DesiredObject
    kind: Kind
    name: str
    namespace: str | None
    body: Body

    @classmethod
    def of(cls, desired: DesiredObject, work: Work) -> Self:
        """Label an object; raise a permanent `ProviderError` for one that cannot be placed."""
        kind = kind_of(desired.type)
        body = _without_nulls(deepcopy(desired.body))
        metadata = body.setdefault("metadata", {})
        metadata.setdefault("name", desired.name)
        namespace = metadata.get("namespace") if kind.namespaced else None
        for word in (metadata["name"], namespace) if kind.namespaced else (metadata["name"],):
            # Names become parts of a path: a slash or two dots would lead elsewhere.
            if not isinstance(word, str) or not _NAME.fullmatch(word) or ".." in word:
                message = f"{desired.type} {desired.name}: {word!r} is not a name or namespace."
                raise ProviderError("permanent", "InvalidName", message)
        metadata["labels"] = {**(metadata.get("labels") or {}), **identity(work)}
        body["apiVersion"], body["kind"] = kind.api_version, kind.kind
        return cls(desired, kind, metadata["name"], namespace, body)

    @property
    def path(self) -> str:
        """Where an API server has the object."""
        return f"{self.kind.collection(self.namespace)}/{self.name}"

    @property
    def seed(self) -> Body:
        """Whose it is and nothing else: what a namespace is created with."""
        labels = self.body["metadata"]["labels"]
        ours = {key: labels[key] for key in (ORGANIZATION, RESOURCE, MANAGED_BY)}
        return {**self.bare, "metadata": {**self.bare["metadata"], "labels": ours}}

    @property
    def bare(self) -> Body:
        """The name alone: applied, it lets go of every field."""
        metadata = {"name": self.name}
        if self.namespace:
            metadata["namespace"] = self.namespace
        return {
            "apiVersion": self.kind.api_version,
            "kind": self.kind.kind,
            "metadata": metadata,
        }

    def missing(self) -> ObservedObject:
        """What is seen of it when it is not there."""
        return ObservedObject.missing(self.desired)


def manifests(work: Work) -> list[Manifest]:
    """Give the objects of a resource in the order of creation."""
    return [Manifest.of(desired, work) for desired in work.desired]


def leftovers(work: Work) -> list[Manifest]:
    """Give what was seen of the resource before and is no longer desired."""
    wanted = {(desired.type, desired.name) for desired in work.desired}
    before = [DesiredObject.from_json(sight) for sight in work.observed]
    return [Manifest.of(sight, work) for sight in before if (sight.type, sight.name) not in wanted]


def taken_along(manifest: Manifest, others: Sequence[Manifest]) -> bool:
    """Whether the object lives in a namespace of the same resource, and so ends with it."""
    return manifest.namespace is not None and any(
        other.kind is NAMESPACE and other.name == manifest.namespace for other in others
    )


def _without_nulls(value: Json) -> Json:
    """Leave out what is desired not to be: applying a null says something else."""
    if isinstance(value, dict):
        return {k: _without_nulls(child) for k, child in value.items() if child is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value
