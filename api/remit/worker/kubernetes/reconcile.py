"""The steps towards what is desired, on one API server.

An object without the labels of the resource is never written to. A namespace is created with its
labels alone by a POST, which fails where there is one; what is within it is looked for first, and
an apply that nonetheless met an object of somebody else lets go of it again.
"""

from collections.abc import Iterator

from remit.worker.kubernetes.client import Client
from remit.worker.kubernetes.kinds import KINDS, NAMESPACE, Kind
from remit.worker.kubernetes.manifest import (
    MANAGER,
    RESOURCE,
    Manifest,
    is_ours,
    leftovers,
    manifests,
    taken_along,
)
from remit.worker.kubernetes.sight import is_ending, seen
from remit.worker.provider import Body, ObservedObject, Outcome, ProviderError, Work

# A namespace takes seconds to end, or minutes when something in it waits for a finalizer.
_ENDING_SECONDS = 2.0
_UNREADY_SECONDS = 2.0


class Step:
    """One step for one resource."""

    def __init__(self, client: Client, work: Work) -> None:
        self.client = client
        self.work = work
        self.manifests = manifests(work)
        self.force = work.targets.get("drift_action") == "repair"

    def apply(self) -> Outcome:
        """Bring everything to what is desired."""
        applied: dict[str, Body] = {}
        for manifest in self.manifests:
            body = self._ensure(manifest)
            if body is None:
                return Outcome("waiting", self.look(), _ENDING_SECONDS)
            applied[manifest.desired.id] = body
        if self.work.generation > 1:
            self._prune()
        objects = self.look(applied)
        done = all(sight.exists and sight.ready for sight in objects)
        return (
            Outcome("reached", objects) if done else Outcome("waiting", objects, _UNREADY_SECONDS)
        )

    def observe(self) -> Outcome:
        """Look, and ask the server what an apply would change."""
        objects: list[ObservedObject] = []
        for manifest in self.manifests:
            live = self.client.get(manifest)
            if live is not None and not is_ours(live, self.work):
                raise self._not_ours(manifest, objects)
            objects.append(seen(manifest, live, self._dry_run(manifest, live), whole=True))
        there = any(sight.exists for sight in objects)
        return Outcome("reached" if there else "gone", tuple(objects))

    def delete(self) -> Outcome:
        """Take everything down, the last first; a namespace takes along what is in it."""
        everything = [*self.manifests, *leftovers(self.work)]
        for manifest in reversed(everything):
            if taken_along(manifest, everything):
                continue
            if self._ends(manifest):
                return Outcome("waiting", self.look(), _ENDING_SECONDS)
        objects = self.look()
        if any(sight.exists for sight in objects):
            return Outcome("waiting", objects, _ENDING_SECONDS)
        return Outcome("gone", objects)

    def look(self, wanted: dict[str, Body] | None = None) -> tuple[ObservedObject, ...]:
        """Look at everything; what is not ours is not there."""
        known = wanted or {}
        return tuple(self._look(each, known.get(each.desired.id)) for each in self.manifests)

    def _require_lease(self) -> None:
        """Begin no change that could outlive the lease."""
        self.work.lease.require(self.client.call_seconds)

    def _ensure(self, manifest: Manifest) -> Body | None:
        """Apply one object; None while one of ours of that name has not ended."""
        live = self.client.get(manifest)
        if live is None and manifest.kind is NAMESPACE:
            self._require_lease()
            try:
                live = self.client.create(manifest)
            except ProviderError as error:
                if error.error_class != "conflict":
                    raise
                # It came about since we looked, perhaps by a call of ours whose answer was lost.
                live = self.client.get(manifest)
        if live is not None and not is_ours(live, self.work):
            raise self._not_ours(manifest)
        if live is not None and is_ending(live):
            return None
        self._require_lease()
        force = self.force and live is not None
        body, made = self.client.apply(manifest, manifest.body, force=force)
        if live is None and not made and _others_manage(body):
            self.client.apply(manifest, manifest.bare)
            raise self._not_ours(manifest)
        return body

    def _ends(self, manifest: Manifest) -> bool:
        """See to the end of one object; say whether it is still there."""
        live = self.client.get(manifest)
        if live is None:
            return False
        if not is_ours(live, self.work):
            if live["metadata"].get("uid") in self._known():
                raise self._not_ours(manifest)
            return False
        if not is_ending(live):
            self._require_lease()
            self.client.delete(manifest.path, live["metadata"]["uid"])
            live = self.client.get(manifest)
        return live is not None and is_ours(live, self.work)

    def _prune(self) -> None:
        """Delete what an earlier generation had and this one has not."""
        for manifest in leftovers(self.work):
            self._ends(manifest)
        wanted = {manifest.path for manifest in self.manifests}
        for kind, namespace in self._places():
            for live in self._labelled(kind, namespace):
                metadata = live["metadata"]
                path = f"{kind.collection(namespace)}/{metadata['name']}"
                ours = is_ours(live, self.work) and _applied_by_us(live)
                if ours and path not in wanted and not is_ending(live):
                    self._require_lease()
                    self.client.delete(path, metadata["uid"])

    def _places(self) -> Iterator[tuple[Kind, str]]:
        """Where something of it may be: any kind, in any namespace that it has been in."""
        namespaces = {manifest.namespace for manifest in self.manifests}
        namespaces |= {
            str(sight["body"]["metadata"]["namespace"])
            for sight in self.work.observed
            if "namespace" in ((sight.get("body") or {}).get("metadata") or {})
        }
        for namespace in sorted(filter(None, namespaces)):
            yield from ((kind, namespace) for kind in KINDS.values() if kind.namespaced)

    def _labelled(self, kind: Kind, namespace: str) -> list[Body]:
        selector = f"{RESOURCE}={self.work.uid}"
        try:
            return list(self.client.list(kind, namespace, selector))
        except ProviderError as error:
            if error.error_class == "permanent":
                # A kind that the cluster does not have, or that we may not see: none is ours.
                return []
            raise

    def _look(self, manifest: Manifest, wanted: Body | None) -> ObservedObject:
        live = self.client.get(manifest)
        if live is not None and not is_ours(live, self.work):
            live = None
        return seen(manifest, live, wanted)

    def _dry_run(self, manifest: Manifest, live: Body | None) -> Body | None:
        if live is None or is_ending(live):
            return None
        try:
            return self.client.apply(manifest, manifest.body, force=True, dry_run=True)[0]
        except ProviderError as error:
            if error.error_class in {"throttled", "transient"}:
                raise
            # What is desired is not valid here, or only looking is allowed: compare values instead.
            return None

    def _known(self) -> set[str]:
        """UIDs of what was seen as ours before."""
        return {str(sight["reference"]) for sight in self.work.observed if sight.get("reference")}

    def _not_ours(
        self, manifest: Manifest, objects: list[ObservedObject] | None = None
    ) -> ProviderError:
        message = (
            f"{manifest.path} exists and does not carry the labels of this resource "
            f"({RESOURCE}={self.work.uid}): it is left as it is."
        )
        return ProviderError("conflict", "NotOurs", message, objects=objects or ())


def _applied_by_us(live: Body) -> bool:
    """Whether we have applied it: a copy that somebody made has our labels, and not our hand."""
    return any(
        entry.get("manager") == MANAGER and entry.get("operation") == "Apply"
        for entry in live["metadata"].get("managedFields") or []
    )


def _others_manage(body: Body) -> bool:
    """Whether somebody else wrote the object, its status aside."""
    return any(
        entry.get("manager") != MANAGER and not entry.get("subresource")
        for entry in body["metadata"].get("managedFields") or []
    )
