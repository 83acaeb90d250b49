"""What the double of the API server answers to one request, and the faults that tests put in."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from worker.kube_fields import Json
from worker.kube_kinds import KINDS, Kind
from worker.kube_rules import RefusedError
from worker.kube_store import Cluster


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, str]
    content_type: str
    body: Any
    user_agent: str

    @property
    def writes(self) -> bool:
        return self.method != "GET" and "dryRun" not in self.query


@dataclass
class Fault:
    """What happens to requests instead; `drop` loses the answer after carrying the request out."""

    matches: Callable[[Request], bool]
    times: int = 1
    answer: tuple[int, dict[str, Any] | str, dict[str, str]] | None = None
    drop: bool = False
    before: Callable[[], None] | None = None


@dataclass
class KubeDouble:
    cluster: Cluster
    url: str
    tokens: dict[str, str] = field(default_factory=lambda: {"good": "remit"})
    denied: set[tuple[str, str]] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def fault(self, method: str, path: str = "", **what: Json) -> None:
        """Let the next requests of this method with this in their path fail."""
        self.faults.append(
            Fault(lambda request: request.method == method and path in request.path, **what)
        )

    def writes(self) -> list[tuple[str, str]]:
        return [(request.method, request.path) for request in self.requests if request.writes]

    def answer(self, request: Request) -> tuple[int, Any]:
        with self.cluster.lock:
            return _Answer(self, request).give()


def find(path: str) -> tuple[Kind, str | None, str | None] | None:
    """Give kind, namespace and name of a path."""
    for kind in KINDS:
        if not path.startswith(f"{kind.base}/"):
            continue
        match path.removeprefix(f"{kind.base}/").split("/"):
            case [kind.plural]:
                return kind, None, None
            case [kind.plural, name] if not kind.namespaced:
                return kind, None, name
            case ["namespaces", namespace, kind.plural] if kind.namespaced:
                return kind, namespace, None
            case ["namespaces", namespace, kind.plural, name] if kind.namespaced:
                return kind, namespace, name
    return None


class _Answer:
    def __init__(self, double: KubeDouble, request: Request) -> None:
        self.double = double
        self.cluster = double.cluster
        self.request = request

    def give(self) -> tuple[int, Any]:
        found = find(self.request.path)
        if found is None:
            raise RefusedError(404, "the server could not find the requested resource", "NotFound")
        kind, namespace, name = found
        match self.request.method:
            case "GET" if name:
                return 200, self.cluster.get(kind, namespace, name).to_json()
            case "GET":
                return 200, self._list(kind, namespace)
            case "POST":
                manager = self.request.query.get("fieldManager") or self._agent()
                stored = self.cluster.create(kind, namespace, self.request.body, manager)
                return 201, stored.to_json()
            case "PATCH" if name:
                return self._patch(kind, namespace, name)
            case "DELETE" if name:
                uid = ((self.request.body or {}).get("preconditions") or {}).get("uid")
                return 200, self.cluster.delete(kind, namespace, name, uid)
        message = "the server does not allow this method on the requested resource"
        raise RefusedError(405, message, "MethodNotAllowed")

    def _agent(self) -> str:
        return self.request.user_agent.split("/", maxsplit=1)[0]

    def _patch(self, kind: Kind, namespace: str | None, name: str) -> tuple[int, Any]:
        query, body = self.request.query, self.request.body
        if self.request.content_type == "application/merge-patch+json":
            manager = query.get("fieldManager") or self._agent()
            stored = self.cluster.update(
                kind, namespace, name, lambda live: _merge(live, body), manager
            )
            return 200, stored.to_json()
        if self.request.content_type != "application/apply-patch+yaml":
            raise RefusedError(415, "the body of the request was in an unknown format")
        if not query.get("fieldManager"):
            raise RefusedError(400, "fieldManager is required for apply patch", "BadRequest")
        metadata = body.get("metadata", {})
        if metadata.get("name") != name or metadata.get("namespace") not in {None, namespace}:
            raise RefusedError(400, "the name of the object does not match the URL", "BadRequest")
        stored, made = self.cluster.apply(
            kind, namespace, body, query["fieldManager"],
            force=query.get("force") == "true", dry_run=query.get("dryRun") == "All",
        )  # fmt: skip
        return 201 if made else 200, stored.to_json()

    def _list(self, kind: Kind, namespace: str | None) -> dict[str, Any]:
        selector = self.request.query.get("labelSelector", "")
        items = [
            {k: v for k, v in stored.to_json().items() if k not in {"kind", "apiVersion"}}
            for stored in self.cluster.of(kind.plural, namespace)
            if _selected(stored.body["metadata"].get("labels", {}), selector)
        ]
        metadata = {"resourceVersion": str(self.cluster.revision)}
        start = int(base64.b64decode(self.request.query.get("continue", "MA==")))
        limit = int(self.request.query.get("limit", 0)) or len(items)
        if start + limit < len(items):
            metadata["continue"] = base64.b64encode(str(start + limit).encode()).decode()
        return {
            "kind": f"{kind.kind}List",
            "apiVersion": kind.api_version,
            "metadata": metadata,
            "items": items[start : start + limit],
        }


def _merge(live: dict[str, Any], patch: dict[str, Any]) -> None:
    for key, value in patch.items():
        if value is None:
            live.pop(key, None)
        elif isinstance(value, dict) and isinstance(live.get(key), dict):
            _merge(live[key], value)
        elif key not in {"apiVersion", "kind"}:
            live[key] = value


def _selected(labels: dict[str, str], selector: str) -> bool:
    for term in filter(None, selector.split(",")):
        key, equals, value = term.partition("=")
        if (labels.get(key) != value) if equals else (key not in labels):
            return False
    return True
