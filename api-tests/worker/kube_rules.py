"""What the API server fills in and what it refuses, as far as the recorded exchanges show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from worker.kube_fields import Json
from worker.kube_kinds import Kind, quantity_maps
from worker.kube_quantities import canonical, parse

LABEL = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?"
NOT_A_LABEL = (
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and "
    "must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used "
    f"for validation is '{LABEL}')"
)
NOT_A_SUBDOMAIN = (
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or "
    "'.', and must start and end with an alphanumeric character"
)
STANDARD_RESOURCES = {"cpu", "memory", "pods", "services", "secrets", "configmaps"} | {
    "persistentvolumeclaims", "replicationcontrollers", "resourcequotas", "services.loadbalancers",
    "services.nodeports", "requests.cpu", "requests.memory", "requests.storage",
    "requests.ephemeral-storage", "limits.cpu", "limits.memory", "limits.ephemeral-storage",
    "ephemeral-storage",
}  # fmt: skip


class RefusedError(Exception):
    """An answer other than success, in the shape of a Status."""

    def __init__(self, code: int, message: str, reason: str = "", **details: Json) -> None:
        super().__init__(message)
        self.code = code
        self.body: dict[str, Any] = {
            "kind": "Status",
            "apiVersion": "v1",
            "metadata": {},
            "status": "Failure",
            "message": message,
            **({"reason": reason} if reason else {}),
            **({"details": details} if details else {}),
            "code": code,
        }


@dataclass(frozen=True)
class Cause:
    reason: str
    field: str
    message: str

    def to_json(self) -> dict[str, str]:
        return {"reason": self.reason, "message": self.message, "field": self.field}


def invalid(kind: Kind, name: str, causes: list[Cause]) -> RefusedError:
    texts = [f"{cause.field}: {cause.message}" for cause in causes]
    text = texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
    group = {"group": kind.group} if kind.group else {}
    return RefusedError(
        422,
        f'{kind.qualified} "{name}" is invalid: {text}',
        "Invalid",
        name=name,
        **group,
        kind=kind.kind,
        causes=[cause.to_json() for cause in causes],
    )


def _invalid_value(field: str, value: Json, why: str) -> Cause:
    return Cause("FieldValueInvalid", field, f'Invalid value: "{value}": {why}')


def fill_in(kind: Kind, body: dict[str, Any]) -> None:
    """Write quantities as the server does, and the defaults of a kind."""
    for quantities in quantity_maps(body, kind.schema):
        for key, text in quantities.items():
            quantities[key] = canonical(text)
    spec = body.get("spec") or {}
    match kind.kind:
        case "Namespace":
            labels = body["metadata"].setdefault("labels", {})
            labels["kubernetes.io/metadata.name"] = body["metadata"]["name"]
            body.setdefault("spec", {}).setdefault("finalizers", ["kubernetes"])
            body.setdefault("status", {"phase": "Active"})
        case "LimitRange":
            for limit in spec.get("limits") or []:
                _fill_limit(limit)
        case "NetworkPolicy":
            _fill_policy(spec)
        case "RoleBinding":
            _fill_binding(body)
    if kind.has_status:
        body.setdefault("status", {})


def _fill_binding(body: dict[str, Any]) -> None:
    body.get("roleRef", {}).setdefault("apiGroup", "rbac.authorization.k8s.io")
    for subject in body.get("subjects") or []:
        if subject.get("kind") in {"User", "Group"}:
            subject.setdefault("apiGroup", "rbac.authorization.k8s.io")


def _fill_limit(limit: dict[str, Any]) -> None:
    if limit.get("type") != "Container":
        return
    for source, target in (("max", "default"), ("default", "defaultRequest")):
        for key, value in limit.get(source, {}).items():
            limit.setdefault(target, {}).setdefault(key, value)


def _fill_policy(spec: dict[str, Any]) -> None:
    for rule in [*(spec.get("ingress") or []), *(spec.get("egress") or [])]:
        for port in rule.get("ports") or []:
            port.setdefault("protocol", "TCP")
    if not spec.get("policyTypes"):
        spec["policyTypes"] = ["Ingress", *(["Egress"] if "egress" in spec else [])]


def check(kind: Kind, body: dict[str, Any], old: dict[str, Any] | None) -> None:
    """Refuse with 422 what means nothing."""
    name = body["metadata"]["name"]
    spec = body.get("spec") or {}
    causes: list[Cause] = []
    if kind.kind == "Namespace":
        if not re.fullmatch(LABEL, name) or len(name) > 63:
            causes.append(_invalid_value("metadata.name", name, NOT_A_LABEL))
    elif not re.fullmatch(rf"{LABEL}(\.{LABEL})*", name):
        causes.append(_invalid_value("metadata.name", name, NOT_A_SUBDOMAIN))
    match kind.kind:
        case "ResourceQuota":
            causes += _quota_causes(spec)
        case "LimitRange":
            causes += _limit_causes(spec)
        case "NetworkPolicy":
            causes += [
                Cause(
                    "FieldValueNotSupported",
                    f"spec.policyTypes[{index}]",
                    f'Unsupported value: "{word}": supported values: "Ingress", "Egress"',
                )
                for index, word in enumerate(spec.get("policyTypes") or [])
                if word not in {"Ingress", "Egress"}
            ]
        case "RoleBinding":
            if old and old.get("roleRef") != body.get("roleRef"):
                why = "cannot change roleRef"
                causes.append(_invalid_value("roleRef", body.get("roleRef"), why))
    if causes:
        raise invalid(kind, name, causes)


def _quota_causes(spec: dict[str, Any]) -> list[Cause]:
    causes = []
    for key in spec.get("hard") or {}:
        known = key in STANDARD_RESOURCES or key.startswith("count/")
        if known or "/" in key:
            continue
        field = f"spec.hard[{key}]"
        causes += [
            _invalid_value(field, key, "must be a standard resource type or fully qualified"),
            _invalid_value(field, key, "must be a standard resource for quota"),
        ]
    return causes


def _limit_causes(spec: dict[str, Any]) -> list[Cause]:
    causes = []
    for index, limit in enumerate(spec.get("limits") or []):
        for field, word in (("default", "default"), ("defaultRequest", "default request")):
            for key, most in limit.get("max", {}).items():
                value = limit.get(field, {}).get(key)
                if value is not None and parse(value)[0] > parse(most)[0]:
                    why = f"{word} value {value} is greater than max value {most}"
                    where = f"spec.limits[{index}].{field}[{key}]"
                    causes.append(_invalid_value(where, most, why))
    return causes
