"""Admission of pods: defaults and limits of LimitRanges, Pod Security, quotas."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from worker.kube_quantities import canonical, parse, show
from worker.kube_rules import RefusedError

CONTAINER_DEFAULTS = {
    "terminationMessagePath": "/dev/termination-log",
    "terminationMessagePolicy": "File",
    "imagePullPolicy": "Always",
}
POD_DEFAULTS: dict[str, Any] = {
    "restartPolicy": "Always",
    "terminationGracePeriodSeconds": 30,
    "dnsPolicy": "ClusterFirst",
    "schedulerName": "default-scheduler",
    "enableServiceLinks": True,
}


def forbidden(name: str, why: str) -> RefusedError:
    return RefusedError(
        403, f'pods "{name}" is forbidden: {why}', "Forbidden", name=name, kind="pods"
    )


def fill_in(pod: dict[str, Any]) -> None:
    """The defaults that belong to whoever made the pod."""
    spec = pod["spec"]
    for container in spec["containers"]:
        container.update({**CONTAINER_DEFAULTS, **container})
        container.setdefault("resources", {})
    spec.update({**POD_DEFAULTS, **spec})
    spec.setdefault("securityContext", {})


def admit(pod: dict[str, Any], namespace: dict[str, Any], limits: list[dict[str, Any]]) -> None:
    """What admission adds (it has no manager) and refuses, short of quotas."""
    for limit_range in limits:
        for limit in limit_range["spec"]["limits"]:
            if limit["type"] == "Container":
                _apply_limit(pod, limit)
    level = namespace["metadata"].get("labels", {}).get("pod-security.kubernetes.io/enforce")
    if level == "restricted":
        _require_restricted(pod)
    spec = pod["spec"]
    spec["tolerations"] = [
        {
            "key": f"node.kubernetes.io/{trouble}",
            "operator": "Exists",
            "effect": "NoExecute",
            "tolerationSeconds": 300,
        }
        for trouble in ("not-ready", "unreachable")
    ]
    spec.update(priority=0, preemptionPolicy="PreemptLowerPriority")
    pod["status"] = {"phase": "Pending", "qosClass": "Burstable"}


def _apply_limit(pod: dict[str, Any], limit: dict[str, Any]) -> None:
    name = pod["metadata"]["name"]
    notes = []
    for container in pod["spec"]["containers"]:
        resources = container["resources"]
        for what, source in (("request", "defaultRequest"), ("limit", "default")):
            given = resources.setdefault(f"{what}s", {})
            added = sorted(key for key in limit.get(source, {}) if key not in given)
            given.update({key: limit[source][key] for key in added})
            for key in given:
                given[key] = canonical(given[key])
            if added:
                notes.append(f"{', '.join(added)} {what} for container {container['name']}")
        for key, most in limit.get("max", {}).items():
            value = resources["limits"].get(key)
            if value is not None and parse(value)[0] > parse(most)[0]:
                why = f"maximum {key} usage per Container is {most}, but limit is {value}"
                raise forbidden(name, why)
    if notes:
        annotations = pod["metadata"].setdefault("annotations", {})
        annotations["kubernetes.io/limit-ranger"] = f"LimitRanger plugin set: {'; '.join(notes)}"


def _require_restricted(pod: dict[str, Any]) -> None:
    troubles: dict[str, list[str]] = {}
    pod_context = pod["spec"].get("securityContext", {})
    for container in pod["spec"]["containers"]:
        context = container.get("securityContext", {})
        capabilities = context.get("capabilities", {})
        found = {
            "allowPrivilegeEscalation != false": [
                "must set securityContext.allowPrivilegeEscalation=false"
            ] * (context.get("allowPrivilegeEscalation") is not False),
            "unrestricted capabilities": [
                *['must set securityContext.capabilities.drop=["ALL"]']
                * ("ALL" not in capabilities.get("drop", [])),
                *(
                    f'must not include "{word}" in securityContext.capabilities.add'
                    for word in capabilities.get("add", [])
                    if word != "NET_BIND_SERVICE"
                ),
            ],
            "runAsNonRoot != true": ["must set securityContext.runAsNonRoot=true"]
            * ({**pod_context, **context}.get("runAsNonRoot") is not True),
        }  # fmt: skip
        for trouble, whys in found.items():
            troubles.setdefault(trouble, []).extend(
                f'container "{container["name"]}" {why}' for why in whys
            )
    if texts := [f"{trouble} ({'; '.join(whys)})" for trouble, whys in troubles.items() if whys]:
        why = f'violates PodSecurity "restricted:latest": {", ".join(texts)}'
        raise forbidden(pod["metadata"]["name"], why)


def usage(pod: dict[str, Any]) -> dict[str, tuple[Fraction, str]]:
    """What a pod counts against quotas."""
    used: dict[str, tuple[Fraction, str]] = {"pods": (Fraction(1), "decimal")}
    for container in pod["spec"]["containers"]:
        for what in ("requests", "limits"):
            for key, text in container["resources"].get(what, {}).items():
                before = used.get(f"{what}.{key}", (Fraction(0), ""))[0]
                value, style = parse(text)
                used[f"{what}.{key}"] = (before + value, style)
    return used


def charge(pod: dict[str, Any], quota: dict[str, Any]) -> None:
    """Add a pod to the use of a quota, or refuse it."""
    status = quota["status"]
    asked = {key: use for key, use in usage(pod).items() if key in status.get("hard", {})}
    after = {
        key: (parse(status["used"].get(key, "0"))[0] + value, style)
        for key, (value, style) in asked.items()
    }
    over = sorted(key for key in after if after[key][0] > parse(status["hard"][key])[0])
    if over:

        def told(values: dict[str, str]) -> str:
            return ",".join(f"{key}={values[key]}" for key in over)

        why = (
            f"exceeded quota: {quota['metadata']['name']}, "
            f"requested: {told({k: show(*asked[k]) for k in over})}, "
            f"used: {told(status['used'])}, limited: {told(status['hard'])}"
        )
        raise forbidden(pod["metadata"]["name"], why)
    status["used"].update({key: show(*value) for key, value in after.items()})
