"""An object of the double of the API server, and refusals that name one."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from worker.kube_fields import Fields, Manager
from worker.kube_kinds import Kind
from worker.kube_rules import RefusedError


@dataclass
class Stored:
    kind: Kind
    body: dict[str, Any]
    managers: list[Manager] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.body["metadata"]["name"])

    @property
    def namespace(self) -> str | None:
        return self.body["metadata"].get("namespace")

    @property
    def terminating(self) -> bool:
        return "deletionTimestamp" in self.body["metadata"]

    def to_json(self) -> dict[str, Any]:
        body = deepcopy(self.body)
        ordered = sorted(self.managers, key=lambda m: (m.operation, m.time, m.name))
        body["metadata"]["managedFields"] = [manager.to_json() for manager in ordered]
        return {"kind": self.kind.kind, "apiVersion": self.kind.api_version, **body}


def not_found(kind: Kind, name: str) -> RefusedError:
    details = {"name": name, **({"group": kind.group} if kind.group else {}), "kind": kind.plural}
    return RefusedError(404, f'{kind.qualified_plural} "{name}" not found', "NotFound", **details)


def terminating_refusal(kind: Kind, namespace: str, name: str) -> RefusedError:
    return RefusedError(
        403,
        f'{kind.qualified_plural} "{name}" is forbidden: unable to create new content in '
        f"namespace {namespace} because it is being terminated",
        "Forbidden",
        name=name,
        **({"group": kind.group} if kind.group else {}),
        kind=kind.plural,
        causes=[
            {
                "reason": "NamespaceTerminating",
                "message": f"namespace {namespace} is being terminated",
                "field": "metadata.namespace",
            }
        ],
    )


def specific(body: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in body.items() if k not in {"apiVersion", "kind", "metadata", "status"}}


def same(some: list[Manager], others: list[Manager]) -> bool:
    def shown(managers: list[Manager]) -> dict[tuple[Any, ...], Fields]:
        return {manager.key: manager.fields for manager in managers}

    return shown(some) == shown(others)


def conflict_refusal(found: list[tuple[Manager, tuple[str, ...]]]) -> RefusedError:
    causes = []
    for other, path in found:
        using = "" if other.operation == "Apply" else f" using {other.api_version}"
        where = "".join(f".{word.split(':', 1)[1]}" for word in path)
        message = f'conflict with "{other.name}"{using}'
        causes.append({"reason": "FieldManagerConflict", "message": message, "field": where})
    if len(causes) == 1:
        text = f"1 conflict: {causes[0]['message']}: {causes[0]['field']}"
    else:
        told = "\n".join(f"- {cause['field']}: {cause['message']}" for cause in causes)
        text = f"{len(causes)} conflicts: {told}"
    return RefusedError(409, f"Apply failed with {text}", "Conflict", causes=causes)
