"""Brings the objects of one resource to what is desired, in order, and looks at them all again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from remit.worker.aws.errors import BUSY, translated
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Place
from remit.worker.aws.shapes import differing, properties, settled
from remit.worker.provider import DesiredObject, ObservedObject, Outcome, ProviderError, Work

ORGANIZATION_TAG = "remit:organization"
RESOURCE_TAG = "remit:resource"
IMMEDIATE_LOOKS = 2


@dataclass(frozen=True, slots=True)
class Reconciler:
    """One step for one resource."""

    place: Place
    work: Work
    kinds: dict[str, Kind]

    def apply(self) -> Outcome:
        """Create what is missing, change what differs, take down what is no longer desired."""
        for desired in self.work.desired:
            self._kind(desired).check(desired)
        try:
            settled_all = self._bring_all()
        except ProviderError as error:
            error.objects = error.objects or self._seen_after(error)
            raise
        objects = self._look_at_all()
        if not settled_all or not all(seen.ready for seen in objects):
            return self._waiting(objects)
        self._require_convergence(objects)
        return Outcome("reached", objects)

    def observe(self) -> Outcome:
        """Look."""
        objects = self._look_at_all()
        return Outcome("reached" if any(seen.exists for seen in objects) else "gone", objects)

    def delete(self) -> Outcome:
        """Take everything down, the last first; go on only when it is seen to be gone."""
        seen: list[ObservedObject] = []
        in_the_way = False
        for desired in reversed((*self.work.desired, *self._no_longer_desired())):
            # What is not taken down yet is told, or it would be forgotten.
            seen.append(self._look(desired) if in_the_way else self._take_down(desired))
            in_the_way = in_the_way or seen[-1].exists
        objects = tuple(reversed(seen))
        return self._waiting(objects) if in_the_way else Outcome("gone", objects)

    def _waiting(self, objects: tuple[ObservedObject, ...]) -> Outcome:
        unready = [seen for seen in objects if seen.exists and not seen.ready]
        seconds = max(
            (self.kinds[seen.type].wait_seconds for seen in unready), default=Kind.wait_seconds
        )
        return Outcome("waiting", objects, seconds)

    def _bring_all(self) -> bool:
        for desired in self.work.desired:
            if not self._bring(desired):
                return False
        extra = self._no_longer_desired()
        return not any(self._take_down(desired).exists for desired in reversed(extra))

    def _bring(self, desired: DesiredObject) -> bool:
        """Bring one object to what is desired; False: it needs time before more can be done."""
        kind = self._kind(desired)
        found = self._read(desired)
        if found is None:
            found = self._create(kind, desired)
        if not self._ours(found):
            found = self._finish_creation(kind, desired, found)
        missing = {key: value for key, value in self._tags(desired).items()
                   if found.tags.get(key) != value}  # fmt: skip
        if missing and kind.own_tags:
            with translated():
                kind.tag(self.place, found, missing)
        changed = properties(differing(desired.body, found.body))
        if not changed:
            if found.broken is not None:
                message = f"{desired.type} {desired.name}: {found.broken}"
                raise ProviderError("permanent", "Broken", message)
            return found.ready
        if fixed := sorted(changed & kind.immutable):
            message = (
                f"{desired.type} {desired.name}: {', '.join(fixed)} cannot be changed; "
                "ask for a new one"
            )
            raise ProviderError("permanent", "ImmutableProperty", message)
        if not found.ready and found.broken is None:
            return False
        return self._update(kind, desired, found, changed)

    def _create(self, kind: Kind, desired: DesiredObject) -> Found:
        """Create it. Whatever came back, what is there now is what counts."""
        problem: ProviderError | None = None
        try:
            with translated():
                kind.create(self.place, desired, self._tags(desired))
        except ProviderError as error:
            # It may have been carried out, or someone was faster: the tags will tell.
            problem = error
        found = self._read_after(desired, looks=IMMEDIATE_LOOKS if problem is None else 1)
        if found is not None:
            return found
        if problem is not None:
            raise problem
        message = f"{desired.type} {desired.name} was created and is not shown yet"
        raise ProviderError("transient", "NotShownYet", message)

    def _finish_creation(self, kind: Kind, desired: DesiredObject, found: Found) -> Found:
        """Tag what an interrupted creation left; raise `ProviderError` for what is not ours."""
        if not kind.interrupted(self.place, desired, found, str(self.work.uid)):
            raise _conflict(desired, found)
        with translated():
            kind.tag(self.place, found, self._tags(desired))
        again = self._read(desired)
        if again is None or not self._ours(again):
            raise _conflict(desired, found)
        return again

    def _update(
        self, kind: Kind, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> bool:
        try:
            with translated():
                kind.update(self.place, desired, found, changed)
        except ProviderError as error:
            if error.code in BUSY and found.broken is None:
                return False
            raise
        return True

    def _take_down(self, desired: DesiredObject) -> ObservedObject:
        """Take one object down, and say what is seen then."""
        kind = self._kind(desired)
        snapshot = self._snapshot(desired)
        found = self._read(desired)
        if found is not None and not self._ours(found):
            if self._was_ours(desired, found):
                raise _conflict(desired, found, " any more")
            # What was to be made was never made, because this was in the way.
            return _absent(desired, "not ours")
        if found is not None:
            try:
                with translated():
                    kind.release(self.place, desired, found)
                    kind.delete(self.place, desired, found, snapshot)
            except ProviderError as error:
                if error.code not in BUSY and self._read(desired) is not None:
                    raise
            found = self._read(desired)
        if found is not None and self._ours(found):
            return self._observed(desired, found)
        with translated():
            return _absent(desired, kind.remains(self.place, desired, snapshot))

    def _look_at_all(self) -> tuple[ObservedObject, ...]:
        everything = (*self.work.desired, *self._no_longer_desired())
        objects = [self._look(desired) for desired in everything]
        named = {desired.id for desired in self.work.desired}
        return tuple(seen for seen in objects if seen.exists or seen.id in named)

    def _look(self, desired: DesiredObject) -> ObservedObject:
        found = self._read(desired)
        if found is None:
            return ObservedObject.missing(desired)
        if not self._ours(found):
            return _absent(desired, "not ours")
        return self._observed(desired, found)

    def _seen_after(self, problem: ProviderError) -> tuple[ObservedObject, ...]:
        """What is there after a failure, as far as it can be seen."""
        try:
            return self._look_at_all()
        except ProviderError:
            return problem.objects

    def _require_convergence(self, objects: Iterable[ObservedObject]) -> None:
        bodies = {seen.id: seen.body for seen in objects if seen.exists}
        paths = [
            f"{desired.id}.{path}"
            for desired in self.work.desired
            for path in differing(desired.body, bodies.get(desired.id, {}))
        ]
        if paths:
            message = f"changed, and still not as desired: {', '.join(paths)}"
            raise ProviderError("transient", "NotConverged", message, objects=tuple(objects))

    def _read(self, desired: DesiredObject) -> Found | None:
        with translated():
            return self._kind(desired).read(self.place, desired)

    def _read_after(self, desired: DesiredObject, looks: int) -> Found | None:
        for _ in range(looks):
            if (found := self._read(desired)) is not None:
                return found
        return None

    def _ours(self, found: Found) -> bool:
        return all(
            found.tags.get(tag) == self.work.tags[tag] for tag in (ORGANIZATION_TAG, RESOURCE_TAG)
        )

    def _was_ours(self, desired: DesiredObject, found: Found) -> bool:
        return any(
            seen.get("exists") and seen.get("reference") == found.reference
            for seen in self.work.observed
            if seen.get("type") == desired.type
        )

    def _tags(self, desired: DesiredObject) -> dict[str, str]:
        given = {tag["Key"]: tag["Value"] for tag in desired.body.get("Tags", ())}
        return given | dict(self.work.tags)

    def _snapshot(self, desired: DesiredObject) -> str | None:
        """Name of the last snapshot: the same at each attempt of one deletion."""
        if not self.work.lifecycle.get("final_snapshot"):
            return None
        return f"{desired.name}-final-{self.work.generation}"

    def _no_longer_desired(self) -> Sequence[DesiredObject]:
        """Objects that were seen, are ours, and that a change has left out."""
        names = {(desired.type, desired.name) for desired in self.work.desired}
        return [
            DesiredObject.from_json(seen)
            for seen in self.work.observed
            if seen.get("exists") and (seen["type"], seen["name"]) not in names
        ]

    def _observed(self, desired: DesiredObject, found: Found) -> ObservedObject:
        body = dict(found.body)
        if "Tags" in desired.body:
            keys = [tag["Key"] for tag in desired.body["Tags"]]
            body["Tags"] = [{"Key": key, "Value": found.tags[key]} for key in keys
                            if key in found.tags]  # fmt: skip
        return ObservedObject(
            desired.id,
            desired.type,
            desired.name,
            exists=True,
            ready=found.ready,
            reference=found.reference,
            status=found.status,
            body=settled(desired.body, body),
        )

    def _kind(self, desired: DesiredObject) -> Kind:
        kind = self.kinds.get(desired.type)
        if kind is None:
            message = f"{desired.type} is not supported: {', '.join(sorted(self.kinds))}"
            raise ProviderError("permanent", "UnsupportedType", message)
        return kind


def _absent(desired: DesiredObject, status: str | None) -> ObservedObject:
    return ObservedObject(desired.id, desired.type, desired.name, exists=False, status=status)


def _conflict(desired: DesiredObject, found: Found, when: str = "") -> ProviderError:
    message = (
        f"{desired.type} {desired.name} exists ({found.reference}) and is not tagged ours{when}: "
        "it is left as it is"
    )
    return ProviderError("conflict", "NotOurs", message)
