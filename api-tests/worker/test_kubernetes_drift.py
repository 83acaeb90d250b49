"""Observing: what differs is seen, what only looks different is not, and nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from worker.kube_cluster import NAME, NAMESPACE, POLICY, QUOTA, KubeCluster, kube_cluster
from worker.kube_work import DESIRED, desired, differing

from remit.worker.kubernetes import client
from remit.worker.provider import Lease, ProviderError, Scan

LIMITS = f"{NAMESPACE}/limitranges/limits"


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[KubeCluster]:
    with kube_cluster(tmp_path) as cluster:
        cluster.apply()
        yield cluster


def test_what_was_applied_is_observed_as_desired(cluster: KubeCluster) -> None:
    """Although the server writes quantities otherwise and fills in defaults."""
    assert cluster.body(LIMITS)["spec"]["limits"] != DESIRED[2]["body"]["spec"]["limits"]
    outcome = cluster.observe()
    assert outcome.kind == "reached"
    assert differing(outcome) == {}


def test_observing_changes_nothing(cluster: KubeCluster) -> None:
    cluster.request("PATCH", QUOTA, {"spec": {"hard": {"pods": "99"}}})
    cluster.double.cluster.settle()
    before = cluster.versions()
    cluster.forget()
    cluster.observe()
    assert cluster.versions() == before
    assert cluster.double.writes() == []


def test_the_same_sight_is_the_same_report(cluster: KubeCluster) -> None:
    cluster.double.cluster.settle()
    assert cluster.observe().objects == cluster.observe().objects


@pytest.mark.parametrize(
    ("path", "change", "differs"),
    [
        (QUOTA, {"spec": {"hard": {"pods": "99"}}}, {"quota/spec/hard/pods": "99"}),
        (QUOTA, {"spec": {"hard": {"pods": None}}}, {"quota/spec/hard/pods": None}),
        (QUOTA, {"spec": {"hard": {"requests.cpu": "4000m"}}}, {}),
        (QUOTA, {"spec": {"hard": {"secrets": "3"}}}, {}),
        (NAMESPACE, {"metadata": {"labels": {"theirs": "x"}}}, {}),
        (
            NAMESPACE,
            {"metadata": {"labels": {"pod-security.kubernetes.io/enforce": "privileged"}}},
            {"namespace/metadata/labels/pod-security.kubernetes.io/enforce": "privileged"},
        ),
        (
            POLICY,
            {"spec": {"podSelector": {"matchLabels": {"app": "safe"}}}},
            {"policy/spec/podSelector": [{"matchLabels": {"app": "safe"}}]},
        ),
        (POLICY, {"spec": {"policyTypes": ["Ingress"]}}, {"policy/spec/policyTypes": ["Ingress"]}),
        (POLICY, {"spec": {"egress": [{}]}}, {"policy/spec/egress": [{}]}),
    ],
)
def test_what_somebody_changed_is_seen(
    cluster: KubeCluster, path: str, change: dict[str, Any], differs: dict[str, Any]
) -> None:
    assert cluster.request("PATCH", path, change).status_code == 200
    assert differing(cluster.observe()) == differs


def test_a_changed_limit_is_seen_within_its_list(cluster: KubeCluster) -> None:
    changed = [{"type": "Container", "max": {"cpu": "64", "memory": "4Gi"}}]
    cluster.request("PATCH", LIMITS, {"spec": {"limits": changed}})
    found = differing(cluster.observe())
    assert list(found) == ["limits/spec/limits"]
    assert found["limits/spec/limits"][0]["max"]["cpu"] == "64"


def test_an_object_that_somebody_deleted_is_missing(cluster: KubeCluster) -> None:
    cluster.request("DELETE", POLICY)
    outcome = cluster.observe()
    assert outcome.kind == "reached"
    assert differing(outcome) == {"policy": None}
    assert cluster.apply().kind == "reached"
    assert differing(cluster.observe()) == {}


def test_a_namespace_that_somebody_deleted_is_gone(cluster: KubeCluster) -> None:
    cluster.request("DELETE", NAMESPACE)
    cluster.double.cluster.settle()
    outcome = cluster.observe()
    assert outcome.kind == "gone"
    assert not any(o.exists for o in outcome.objects)


def test_labels_that_were_taken_off_are_a_conflict(cluster: KubeCluster) -> None:
    cluster.request("PATCH", QUOTA, {"metadata": {"labels": {"remit/resource": None}}})
    with pytest.raises(ProviderError) as refused:
        cluster.observe()
    assert refused.value.error_class == "conflict"
    assert [o.id for o in refused.value.objects] == ["namespace"], "what was seen before is told"


def test_without_the_right_to_apply_values_are_compared(cluster: KubeCluster) -> None:
    cluster.double.denied |= {("patch", "resourcequotas"), ("patch", "networkpolicies")}
    assert not {"quota", "policy"} & {key.split("/")[0] for key in differing(cluster.observe())}
    cluster.double.denied.clear()
    cluster.request("PATCH", QUOTA, {"spec": {"hard": {"pods": "99"}}})
    cluster.double.denied |= {("patch", "resourcequotas")}
    assert differing(cluster.observe()) == {"quota/spec/hard/pods": "99"}


def test_what_would_be_refused_now_is_still_looked_at(cluster: KubeCluster) -> None:
    """The desired became invalid (an upgrade of the cluster, say): observing it does not fail."""
    quota = {**DESIRED[1]["body"], "spec": {"hard": {"pods": "twenty"}}}
    wanted = desired(quota=quota)
    assert differing(cluster.observe(wanted=wanted), wanted) == {"quota/spec/hard/pods": "20"}


def test_a_scan_lists_namespaces_ours_or_not(cluster: KubeCluster) -> None:
    for name in ("kube-system", "default", "leftover", "acme-leftover"):
        cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": name}})

    def names(**target: str) -> dict[str, dict[str, str]]:
        targets = {"kubernetes": {"server": cluster.double.url, "context": "test", **target}}
        found = cluster.provider.scan(Scan(1, "dev", targets, Lease(60)))
        return {each.name: dict(each.tags) for each in found}

    assert set(names()) == {NAME, "leftover", "acme-leftover"}
    assert set(names(namespace_prefix="acme-")) == {NAME, "acme-leftover"}
    ours = names()[NAME]
    assert ours["remit:organization"] == "7"
    assert ours["remit:resource"] == "0190f0c8-3c1a-7d2e-9f10-8a4b2c6d7e8f"


def test_a_scan_reads_every_page(cluster: KubeCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "_PAGE", 3)
    for number in range(10):
        cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": f"n{number}"}})
    targets = {"kubernetes": {"server": cluster.double.url, "context": "test"}}
    found = list(cluster.provider.scan(Scan(1, "dev", targets, Lease(60))))
    assert len(found) == 11
    assert len([r for r in cluster.double.requests if r.query.get("limit") == "3"]) == 4
