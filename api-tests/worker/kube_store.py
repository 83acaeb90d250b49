"""The objects of the double of the API server, their managers and their namespaces' life."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from worker import kube_pods
from worker.kube_fields import (
    Json,
    Manager,
    applied_fields,
    conflicts,
    managed_part,
    put,
    take,
    updated_fields,
    value_at,
)
from worker.kube_kinds import KINDS, Kind, quantity_maps, undeclared
from worker.kube_objects import (
    Stored,
    conflict_refusal,
    not_found,
    same,
    specific,
    terminating_refusal,
)
from worker.kube_quantities import QuantityError, canonical
from worker.kube_rules import RefusedError, check, fill_in

NAMESPACES = KINDS[0]


class Cluster:
    """Everything that a cluster holds. Controllers run when they are told to (`settle`)."""

    def __init__(self, clock: Callable[[], datetime] | None = None, revision: int = 0) -> None:
        self.lock = threading.RLock()
        self.clock = clock or (lambda: datetime.now(UTC))
        self.revision = revision
        self.objects: dict[tuple[str, str | None, str], Stored] = {}

    def now(self) -> str:
        return self.clock().strftime("%Y-%m-%dT%H:%M:%SZ")

    # Reading.

    def find(self, kind: Kind, namespace: str | None, name: str) -> Stored | None:
        return self.objects.get((kind.plural, namespace, name))

    def get(self, kind: Kind, namespace: str | None, name: str) -> Stored:
        if (stored := self.find(kind, namespace, name)) is None:
            raise not_found(kind, name)
        return stored

    def of(self, kind: str, namespace: str | None = None) -> Iterator[Stored]:
        for (plural, within, _), stored in sorted(self.objects.items(), key=str):
            if plural == kind and namespace in {None, within}:
                yield stored

    # Writing.

    def create(
        self, kind: Kind, namespace: str | None, body: dict[str, Any], manager: str
    ) -> Stored:
        """POST."""
        name = body["metadata"]["name"]
        if problem := undeclared(specific(body), kind.schema):
            field_name = problem.split(":", maxsplit=1)[0].lstrip(".")
            raise RefusedError(
                400,
                f'{kind.kind} in version "{kind.version}" cannot be handled as a {kind.kind}: '
                f'strict decoding error: unknown field "{field_name}"',
                "BadRequest",
            )
        self._require_namespace(kind, namespace, name)
        if self.find(kind, namespace, name):
            details = {"name": name, **({"group": kind.group} if kind.group else {})}
            message = f'{kind.qualified_plural} "{name}" already exists'
            raise RefusedError(409, message, "AlreadyExists", **details, kind=kind.plural)
        stored = Stored(kind, self._born(kind, namespace, body))
        empty = {"spec": {"containers": None}} if kind.kind == "Pod" else {}
        if kind.kind == "Pod":
            kube_pods.fill_in(stored.body)
        fields = set(updated_fields(empty, managed_part(stored.body), set(kind.atomic)))
        stored.managers = [Manager(manager, "Update", kind.api_version, self.now(), fields)]
        self._finish(stored, None)
        if kind.kind == "Pod":
            assert namespace is not None
            limits = [limit.body for limit in self.of("limitranges", namespace)]
            kube_pods.admit(stored.body, self.get(NAMESPACES, None, namespace).body, limits)
            for quota in self.of("resourcequotas", namespace):
                kube_pods.charge(stored.body, quota.body)
                self._bump(quota)
        return self._store(stored)

    def apply(
        self,
        kind: Kind,
        namespace: str | None,
        config: dict[str, Any],
        manager: str,
        *,
        force: bool = False,
        dry_run: bool = False,
    ) -> tuple[Stored, bool]:
        """Server-side apply; also say whether it made the object."""  # fmt: skip
        name = config["metadata"]["name"]
        self._require_schema(kind, namespace, config)
        old = self.find(kind, namespace, name)
        if old is None:
            self._require_namespace(kind, namespace, name)
        live = old.body if old else {"metadata": {}}
        part = managed_part(config)
        fields = set(applied_fields(part, set(kind.atomic)))
        others = [m for m in (old.managers if old else []) if m.key != (manager, "Apply", None)]
        others = [replace(other, fields=set(other.fields)) for other in others]
        mine = next(
            (m for m in (old.managers if old else []) if m.key == (manager, "Apply", None)), None
        )
        canonical_part = self._canonical(kind, part)
        found = conflicts(live, canonical_part, fields, others)
        if found and not force:
            raise conflict_refusal(found)
        for other, path in found:
            other.fields -= {theirs for theirs in other.fields if theirs[: len(path)] == path}
        body = deepcopy(live)
        for path in (mine.fields if mine else set()) - fields:
            if not any(path in other.fields for other in others):
                take(body, path)
        for path in fields:
            put(body, path, value_at(canonical_part, path))
        body["metadata"].setdefault("name", name)
        new = Stored(kind, body if old else self._born(kind, namespace, body))
        self._finish(new, old)
        me = Manager(manager, "Apply", kind.api_version, self.now(), fields)
        if old and mine and mine.fields == fields and new.body == old.body:
            me.time = mine.time
        new.managers = [m for m in [*others, me] if m.fields]
        if old and new.body == old.body and same(new.managers, old.managers):
            return old, False
        if dry_run:
            return new, old is None
        return self._store(new), old is None

    def update(
        self,
        kind: Kind,
        namespace: str | None,
        name: str,
        change: Callable[[dict[str, Any]], None],
        manager: str,
    ) -> Stored:
        """What `kubectl edit` or a controller does: read, change, write."""  # fmt: skip
        old = self.get(kind, namespace, name)
        new = Stored(kind, deepcopy(old.body))
        change(new.body)
        self._finish(new, old)
        if new.body == old.body:
            return old
        fields = set(updated_fields(old.body, new.body, set(kind.atomic)))
        subresource = "status" if all(path[0] == "f:status" for path in fields) else None
        mine = Manager(manager, "Update", kind.api_version, self.now(), fields, subresource)
        for manager_before in old.managers:
            kept = {p for p in manager_before.fields - fields if value_at(new.body, p) is not None}
            if manager_before.key == mine.key:
                mine.fields |= kept
            elif kept:
                new.managers.append(replace(manager_before, fields=kept))
        if mine.fields:
            new.managers.append(mine)
        if (
            new.terminating
            and not new.body["metadata"].get("finalizers")
            and kind is not NAMESPACES
        ):
            self._remove(new)
            return new
        return self._store(new)

    def delete(self, kind: Kind, namespace: str | None, name: str, uid: str | None = None) -> Json:
        """Delete, or begin to; give the answer's body."""
        stored = self.get(kind, namespace, name)
        metadata = stored.body["metadata"]
        if uid not in {None, metadata["uid"]}:
            message = (
                f'Operation cannot be fulfilled on {kind.qualified_plural} "{name}": '
                f"Precondition failed: UID in precondition: {uid}, "
                f"UID in object meta: {metadata['uid']}"
            )
            raise RefusedError(409, message, "Conflict", name=name, kind=kind.plural)
        if kind is not NAMESPACES and not metadata.get("finalizers"):
            self._remove(stored)
            details = {"name": name, "kind": kind.plural, "uid": metadata["uid"]}
            return {
                "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Success",
                "details": details,
            }  # fmt: skip
        if not stored.terminating:
            metadata["deletionTimestamp"] = self.now()
            if kind is NAMESPACES:
                stored.body["status"] = {"phase": "Terminating"}
            self._bump(stored)
        return stored.to_json()

    # Controllers.

    def settle(self) -> None:
        """Let the controllers of quotas and of namespaces do what there is to do."""
        with self.lock:
            for quota in list(self.of("resourcequotas")):
                self._sync_quota(quota)
            for namespace in list(self.of("namespaces")):
                if namespace.terminating:
                    self._empty(namespace)

    def _sync_quota(self, quota: Stored) -> None:
        hard = quota.body.get("spec", {}).get("hard", {})
        if quota.body["status"].get("hard", {}) == hard:
            return
        used = quota.body["status"].get("used", {})
        status = {"hard": dict(hard), "used": {key: used.get(key, "0") for key in hard}}
        self.update(
            quota.kind, quota.namespace, quota.name, lambda body: body.update(status=status), "kcm"
        )

    def _empty(self, namespace: Stored) -> None:
        inside = [s for s in self.objects.values() if s.namespace == namespace.name]
        for stored in inside:
            self.delete(stored.kind, stored.namespace, stored.name)
        if not any(s.namespace == namespace.name for s in self.objects.values()):
            self._remove(namespace)

    # Parts of it.

    def _require_schema(self, kind: Kind, namespace: str | None, config: dict[str, Any]) -> None:
        name = config["metadata"]["name"]
        group = kind.api_version if kind.group else f"/{kind.version}"
        what = f"({namespace or ''}/{name}; {group}, Kind={kind.kind})"
        if problem := undeclared(specific(config), kind.schema):
            raise RefusedError(500, f"failed to create typed patch object {what}: {problem}")
        try:
            self._canonical(kind, config)
        except QuantityError as error:
            raise RefusedError(
                500,
                f"failed to convert new object {what} to proper version: unable to convert "
                f"unstructured object to {group}, Kind={kind.kind}: {error}",
            ) from None

    @staticmethod
    def _canonical(kind: Kind, part: dict[str, Any]) -> dict[str, Any]:
        part = deepcopy(part)
        for quantities in quantity_maps(part, kind.schema):
            quantities.update({key: canonical(text) for key, text in quantities.items()})
        return part

    def _require_namespace(self, kind: Kind, namespace: str | None, name: str) -> None:
        if not kind.namespaced:
            return
        assert namespace is not None
        if self.get(NAMESPACES, None, namespace).terminating:
            raise terminating_refusal(kind, namespace, name)

    def _born(self, kind: Kind, namespace: str | None, body: dict[str, Any]) -> dict[str, Any]:
        given = body["metadata"]
        metadata: dict[str, Any] = {"name": given["name"]}
        if kind.namespaced:
            metadata["namespace"] = namespace
        metadata.update(uid=str(uuid4()), creationTimestamp=self.now())
        if kind.counts_generations:
            metadata["generation"] = 1
        metadata.update({k: v for k, v in given.items() if k not in {"name", "namespace"}})
        rest = {k: v for k, v in body.items() if k not in {"apiVersion", "kind", "metadata"}}
        return deepcopy({"metadata": metadata, **rest})

    def _finish(self, new: Stored, old: Stored | None) -> None:
        fill_in(new.kind, new.body)
        check(new.kind, new.body, old.body if old else None)
        if old and new.kind.counts_generations and specific(new.body) != specific(old.body):
            new.body["metadata"]["generation"] += 1

    def _store(self, stored: Stored) -> Stored:
        self.objects[stored.kind.plural, stored.namespace, stored.name] = stored
        self._bump(stored)
        return stored

    def _bump(self, stored: Stored) -> None:
        self.revision += 1
        stored.body["metadata"]["resourceVersion"] = str(self.revision)

    def _remove(self, stored: Stored) -> None:
        self.revision += 1
        self.objects.pop((stored.kind.plural, stored.namespace, stored.name), None)
