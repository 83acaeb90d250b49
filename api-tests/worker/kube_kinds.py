"""The kinds that the double of the API server knows: their schema, and what of them is atomic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from worker.kube_fields import Json, Path

# A schema is a map of names to schemas (a struct), [schema] (a list), or one of these words.
MAP = "map"  # of anything to strings
ANY = "any"
QUANTITIES = "quantities"

SELECTOR = {
    "matchLabels": MAP,
    "matchExpressions": [{"key": ANY, "operator": ANY, "values": [ANY]}],
}
PORTS = [{"protocol": ANY, "port": ANY, "endPort": ANY}]
PEERS = [
    {
        "namespaceSelector": SELECTOR,
        "podSelector": SELECTOR,
        "ipBlock": {"cidr": ANY, "except": [ANY]},
    }
]
METADATA = {
    "name": ANY,
    "generateName": ANY,
    "namespace": ANY,
    "labels": MAP,
    "annotations": MAP,
    "finalizers": [ANY],
    "ownerReferences": ANY,
    "uid": ANY,
    "resourceVersion": ANY,
    "creationTimestamp": ANY,
    "managedFields": ANY,
}


@dataclass(frozen=True)
class Kind:
    group: str
    version: str
    kind: str
    plural: str
    schema: dict[str, Any]
    namespaced: bool = True
    counts_generations: bool = False
    has_status: bool = False
    atomic: frozenset[Path] = field(default_factory=frozenset)

    @property
    def api_version(self) -> str:
        return f"{self.group}/{self.version}" if self.group else self.version

    @property
    def base(self) -> str:
        return f"/apis/{self.api_version}" if self.group else f"/api/{self.version}"

    @property
    def qualified(self) -> str:
        """As refusals name the kind: `NetworkPolicy.networking.k8s.io`."""
        return f"{self.kind}.{self.group}" if self.group else self.kind

    @property
    def qualified_plural(self) -> str:
        """As 404 and 409 name it: `networkpolicies.networking.k8s.io`."""
        return f"{self.plural}.{self.group}" if self.group else self.plural


KINDS = [
    Kind("", "v1", "Namespace", "namespaces", {"spec": {"finalizers": [ANY]}}, namespaced=False),
    Kind(
        "", "v1", "ResourceQuota", "resourcequotas",
        {"spec": {"hard": QUANTITIES, "scopes": [ANY], "scopeSelector": ANY}},
        has_status=True,
        atomic=frozenset({("f:spec", "f:scopeSelector")}),
    ),
    Kind(
        "", "v1", "LimitRange", "limitranges",
        {"spec": {"limits": [{
            "type": ANY, "max": QUANTITIES, "min": QUANTITIES, "default": QUANTITIES,
            "defaultRequest": QUANTITIES, "maxLimitRequestRatio": QUANTITIES,
        }]}},
    ),
    Kind("", "v1", "Pod", "pods", {"spec": ANY}, counts_generations=True),
    Kind("", "v1", "ConfigMap", "configmaps", {"data": MAP, "binaryData": MAP, "immutable": ANY}),
    Kind(
        "networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies",
        {"spec": {
            "podSelector": SELECTOR,
            "policyTypes": [ANY],
            "ingress": [{"from": PEERS, "ports": PORTS}],
            "egress": [{"to": PEERS, "ports": PORTS}],
        }},
        counts_generations=True,
        atomic=frozenset({("f:spec", "f:podSelector")}),
    ),
    Kind(
        "rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings",
        {
            "roleRef": {"apiGroup": ANY, "kind": ANY, "name": ANY},
            "subjects": [{"apiGroup": ANY, "kind": ANY, "name": ANY, "namespace": ANY}],
        },
        atomic=frozenset({("f:roleRef",)}),
    ),
    # A custom resource: its schema is the operator's, and it keeps whatever it is given here.
    Kind("argoproj.io", "v1alpha1", "Application", "applications", {"spec": ANY, "operation": ANY},
         counts_generations=True),
]  # fmt: skip


def undeclared(value: Json, schema: Json, path: str = "") -> str | None:
    """Name the first field that the schema does not have, as the server does; or None."""
    return next(_undeclared(value, schema, path), None)


def _undeclared(value: Json, schema: Json, path: str) -> Iterator[str]:
    if value is None or schema == ANY:
        return
    if not isinstance(value, list if isinstance(schema, list) else dict):
        expected = "list" if isinstance(schema, list) else "map"
        yield f"{path}: expected {expected}, got &{{{value}}}"
    elif isinstance(schema, list):
        for index, item in enumerate(value):
            yield from _undeclared(item, schema[0], f"{path}[{index}]")
    elif schema == MAP:
        wrong = [(key, text) for key, text in value.items() if not isinstance(text, str)]
        yield from (f"{path}.{key}: expected string, got &{{{text}}}" for key, text in wrong)
    elif isinstance(schema, dict):
        yield from _undeclared_fields(value, schema, path)


def _undeclared_fields(value: dict[str, Any], schema: dict[str, Any], path: str) -> Iterator[str]:
    for key, child in value.items():
        if key in schema:
            yield from _undeclared(child, schema[key], f"{path}.{key}")
        else:
            yield f"{path}.{key}: field not declared in schema"


def quantity_maps(value: Json, schema: Json) -> list[dict[str, Any]]:
    """Every map of quantities in an object."""
    if schema == QUANTITIES:
        return [value] if isinstance(value, dict) else []
    if isinstance(schema, list):
        return [found for item in value or [] for found in quantity_maps(item, schema[0])]
    if isinstance(schema, dict) and isinstance(value, dict):
        return [
            found
            for key, child in schema.items()
            if key in value
            for found in quantity_maps(value[key], child)
        ]
    return []
