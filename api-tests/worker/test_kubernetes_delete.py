"""Deleting: ordered, of the very objects that are ours, and over when they were looked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from worker.kube_cluster import NAME, NAMESPACE, POLICY, KubeCluster, kube_cluster
from worker.kube_work import DESIRED

from remit.worker.provider import LeaseLostError, Outcome, ProviderError

APPLICATION = {
    "id": "application",
    "type": "argoproj.io/v1alpha1/Application",
    "name": "app-of-reports",
    "body": {"metadata": {"name": "app-of-reports", "namespace": "argocd"}, "spec": {"a": "b"}},
}


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[KubeCluster]:
    with kube_cluster(tmp_path) as cluster:
        yield cluster


def until_gone(cluster: KubeCluster, **more: object) -> list[Outcome]:
    outcomes = [cluster.delete(**more)]
    while outcomes[-1].kind == "waiting":
        assert len(outcomes) < 50
        cluster.double.cluster.settle()
        outcomes.append(cluster.delete(**more))
    return outcomes


def test_a_namespace_is_gone_when_it_was_looked_for_and_not_found(cluster: KubeCluster) -> None:
    cluster.apply()
    outcomes = until_gone(cluster)
    assert outcomes[-1].kind == "gone"
    assert not any(o.exists for o in outcomes[-1].objects)
    assert cluster.request("GET", NAMESPACE).status_code == 404
    assert cluster.double.cluster.objects == {}


def test_what_is_in_the_namespace_goes_with_it(cluster: KubeCluster) -> None:
    """The policy that denies traffic is not taken down before what it protects."""
    cluster.apply()
    cluster.forget()
    until_gone(cluster)
    assert {path for method, path in cluster.double.writes() if method == "DELETE"} == {NAMESPACE}


def test_while_something_holds_it_the_deletion_waits(cluster: KubeCluster) -> None:
    cluster.apply()
    cluster.request("PATCH", POLICY, {"metadata": {"finalizers": ["acme.example/hold"]}})
    for _ in range(3):
        outcome = cluster.delete()
        cluster.double.cluster.settle()
        assert outcome.kind == "waiting"
        assert outcome.objects[0].exists
        assert outcome.objects[0].status == "Terminating"
    assert [m for m, _ in cluster.double.writes()].count("DELETE") == 1, "asked once"
    cluster.request("PATCH", POLICY, {"metadata": {"finalizers": None}})
    assert until_gone(cluster)[-1].kind == "gone"


def test_what_never_was_is_gone(cluster: KubeCluster) -> None:
    assert cluster.delete().kind == "gone"


def test_a_lost_answer_is_resolved_by_looking(cluster: KubeCluster) -> None:
    cluster.apply()
    cluster.double.fault("DELETE", drop=True)
    with pytest.raises(ProviderError) as lost:
        cluster.delete()
    assert lost.value.error_class == "transient"
    assert until_gone(cluster)[-1].kind == "gone"


def test_somebody_elses_namespace_of_that_name_stays(cluster: KubeCluster) -> None:
    cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": NAME}})
    assert cluster.delete().kind == "gone", "ours is not there"
    assert cluster.body(NAMESPACE)["status"]["phase"] == "Active"
    assert not [m for m, _ in cluster.double.writes() if m == "DELETE"]


def test_ours_without_its_labels_is_neither_deleted_nor_called_gone(cluster: KubeCluster) -> None:
    first = cluster.apply()
    cluster.request("PATCH", NAMESPACE, {"metadata": {"labels": {"remit/resource": None}}})
    with pytest.raises(ProviderError) as refused:
        cluster.delete(seen=first)
    assert refused.value.error_class == "conflict"
    assert cluster.body(NAMESPACE)["status"]["phase"] == "Active"


def test_a_namespace_that_was_made_anew_in_between_is_not_deleted(cluster: KubeCluster) -> None:
    cluster.apply()

    def make_anew() -> None:
        cluster.double.faults.clear()
        cluster.request("DELETE", NAMESPACE)
        cluster.double.cluster.settle()
        cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": NAME}})

    cluster.double.fault("DELETE", before=make_anew)
    with pytest.raises(ProviderError) as refused:
        cluster.delete()
    assert refused.value.error_class == "transient"
    assert cluster.delete().kind == "gone"
    assert cluster.body(NAMESPACE)["status"]["phase"] == "Active"


def test_objects_elsewhere_are_deleted_in_reverse_order_one_after_the_other(
    cluster: KubeCluster,
) -> None:
    cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": "argocd"}})
    wanted = [*DESIRED, APPLICATION]
    first = cluster.apply(wanted=wanted)
    path = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/app-of-reports"
    cluster.request("PATCH", path, {"metadata": {"finalizers": ["argocd.argoproj.io"]}})
    cluster.forget()
    assert cluster.delete(wanted=wanted, seen=first).kind == "waiting"
    assert [p for m, p in cluster.double.writes() if m == "DELETE"] == [path]
    cluster.request("PATCH", path, {"metadata": {"finalizers": None}})
    # What is no longer desired and was seen before is deleted all the same.
    assert until_gone(cluster, seen=first)[-1].kind == "gone"
    assert {name for _, _, name in cluster.double.cluster.objects} == {"argocd"}


def test_a_step_whose_lease_has_ended_deletes_nothing(cluster: KubeCluster) -> None:
    cluster.apply()
    with pytest.raises(LeaseLostError):
        cluster.delete(seconds=-1)
    assert cluster.body(NAMESPACE)["status"]["phase"] == "Active"
