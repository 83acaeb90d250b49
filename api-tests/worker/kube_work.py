"""A namespace as a blueprint would render it, and work on it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any
from uuid import UUID

from remit.worker.kubernetes.manifest import identity
from remit.worker.provider import DesiredObject, Lease, Outcome, Work

UID = UUID("0190f0c8-3c1a-7d2e-9f10-8a4b2c6d7e8f")
NAME = "reports-2c6d7e8f"
_ANSWERS_DNS = {
    "to": [{"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "kube-system"}}}],
    "ports": [{"protocol": "UDP", "port": 53}],
}


def _object(identifier: str, kind: str, name: str, **body: Any) -> dict[str, Any]:  # noqa: ANN401
    api_version, _, kind_name = kind.rpartition("/")
    metadata = {"name": name, **body.pop("metadata", {})}
    if kind_name != "Namespace":
        metadata["namespace"] = NAME
    manifest = {"apiVersion": api_version, "kind": kind_name, "metadata": metadata, **body}
    return {"id": identifier, "type": kind, "name": name, "body": manifest}


DESIRED: list[dict[str, Any]] = [
    _object(
        "namespace", "v1/Namespace", NAME,
        metadata={"labels": {"pod-security.kubernetes.io/enforce": "restricted"}},
    ),
    _object(
        "quota", "v1/ResourceQuota", "quota",
        # Not as the server writes them: 4, 8Gi.
        spec={"hard": {"requests.cpu": "4000m", "requests.memory": "8192Mi", "pods": 20}},
    ),
    _object(
        "limits", "v1/LimitRange", "limits",
        # Without the defaults that the server fills in.
        spec={"limits": [{"type": "Container", "max": {"cpu": "2", "memory": "4Gi"}}]},
    ),
    _object(
        "policy", "networking.k8s.io/v1/NetworkPolicy", "default-deny",
        spec={
            "podSelector": {}, "policyTypes": ["Ingress", "Egress"], "egress": [_ANSWERS_DNS],
        },
    ),
    _object(
        "owner", "rbac.authorization.k8s.io/v1/RoleBinding", "owner",
        roleRef={"kind": "ClusterRole", "name": "edit", "apiGroup": "rbac.authorization.k8s.io"},
        subjects=[{"kind": "User", "name": "ana@acme.example"}],
    ),
]  # fmt: skip


def desired(**bodies: dict[str, Any] | None) -> list[dict[str, Any]]:
    """The objects with the bodies of some replaced, or without those given as None."""
    found = []
    for each in deepcopy(DESIRED):
        body = bodies.get(each["id"], each["body"])
        if body is not None:
            found.append({**each, "body": body})
    return found


def work(
    url: str, action: Any = "apply", *, wanted: list[dict[str, Any]] | None = None,  # noqa: ANN401
    seen: Outcome | None = None, generation: int = 1, uid: UUID = UID, org_id: int = 7,
    targets: dict[str, Any] | None = None, seconds: float = 60,
) -> Work:  # fmt: skip
    return Work(
        org_id=org_id,
        resource_id=31,
        uid=uid,
        fence=1,
        action=action,
        generation=generation,
        attempts=0,
        provider="kubernetes",
        physical_name=NAME,
        environment_id=1,
        targets={"kubernetes": {"server": url, "context": "test"}, **(targets or {})},
        desired=tuple(DesiredObject.from_json(o) for o in (DESIRED if wanted is None else wanted)),
        observed=tuple(o.to_json() for o in seen.objects) if seen else (),
        lifecycle={},
        tags={"remit:organization": str(org_id), "remit:resource": str(uid),
              "remit:environment": "dev", "remit:name": "reports"},
        lease=Lease(seconds),
    )  # fmt: skip


def labels(**more: Any) -> dict[str, str]:  # noqa: ANN401
    return identity(work("", **more))


def differing(outcome: Outcome, wanted: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """Leaves that are desired and observed otherwise, as infra.difference finds them."""
    found: dict[str, Any] = {}

    def compare(path: str, wish: Any, sight: Any) -> None:  # noqa: ANN401
        if isinstance(wish, dict) and isinstance(sight, dict):
            for key, child in wish.items():
                compare(f"{path}/{key}", child, sight.get(key))
        elif wish != sight:
            found[path] = sight

    for wish, sight in zip(DESIRED if wanted is None else wanted, outcome.objects, strict=True):
        assert wish["id"] == sight.id
        if not sight.exists:
            found[sight.id] = None
        else:
            compare(sight.id, wish["body"], sight.body)
    return found
