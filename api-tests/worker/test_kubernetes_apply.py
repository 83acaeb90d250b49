"""Applying: everything is made, ours is labelled first, what is not ours is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from worker.kube_cluster import NAME, NAMESPACE, POLICY, QUOTA, KubeCluster, kube_cluster
from worker.kube_double import Fault, Request
from worker.kube_work import DESIRED, desired, differing, labels

from remit.worker.provider import LeaseLostError, ProviderError


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[KubeCluster]:
    with kube_cluster(tmp_path) as cluster:
        yield cluster


def test_everything_desired_is_made_and_seen_as_desired(cluster: KubeCluster) -> None:
    outcome = cluster.apply()
    assert outcome.kind == "reached"
    assert [o.id for o in outcome.objects] == ["namespace", "quota", "limits", "policy", "owner"]
    assert all(o.exists and o.ready and o.reference for o in outcome.objects)
    assert differing(outcome) == {}
    assert cluster.body(QUOTA)["spec"]["hard"]["requests.cpu"] == "4", "as the server writes it"


def test_whose_it_is_comes_before_anything_else(cluster: KubeCluster) -> None:
    cluster.apply()
    method, path = cluster.double.writes()[0]
    assert (method, path) == ("POST", "/api/v1/namespaces")
    first = next(r for r in cluster.double.requests if r.method == "POST")
    assert first.body["metadata"] == {"name": NAME, "labels": labels()}
    assert all(
        stored.body["metadata"]["labels"].items() >= labels().items()
        for stored in cluster.double.cluster.objects.values()
    )


def test_a_second_apply_changes_nothing(cluster: KubeCluster) -> None:
    cluster.apply()
    cluster.double.cluster.settle()
    before = cluster.versions()
    assert cluster.apply().kind == "reached"
    assert cluster.versions() == before


def test_a_change_is_applied_and_what_is_no_longer_desired_is_deleted(
    cluster: KubeCluster,
) -> None:
    first = cluster.apply()
    quota = {**DESIRED[1]["body"], "spec": {"hard": {"pods": "5"}}}
    wanted = desired(quota=quota, owner=None)
    outcome = cluster.apply(wanted=wanted, generation=2, seen=first)
    assert outcome.kind == "reached"
    assert differing(outcome, wanted) == {}
    assert cluster.body(QUOTA)["spec"] == {"hard": {"pods": "5"}}, "the other limits are gone"
    kinds = {kind for kind, _, _ in cluster.double.cluster.objects}
    assert "rolebindings" not in kinds


def test_what_was_made_by_a_step_that_never_reported_is_deleted_too(cluster: KubeCluster) -> None:
    cluster.apply()
    cluster.apply(wanted=desired(owner=None), generation=2)
    assert "rolebindings" not in {kind for kind, _, _ in cluster.double.cluster.objects}


def test_a_copy_that_somebody_made_of_ours_is_not_deleted(cluster: KubeCluster) -> None:
    cluster.apply()
    copy = {"metadata": {"name": "copy", "labels": labels()}, "spec": {"hard": {"pods": "1"}}}
    made = cluster.request("POST", QUOTA.rpartition("/")[0], copy)
    assert made.status_code == 201
    assert cluster.apply(generation=2).kind == "reached"
    assert cluster.body(f"{NAMESPACE}/resourcequotas/copy")["spec"] == copy["spec"]


@pytest.mark.parametrize("written", range(6))
def test_a_step_that_stopped_anywhere_is_finished_by_the_next(
    cluster: KubeCluster, written: int
) -> None:
    def stops(request: Request) -> bool:
        return request.writes and len(cluster.double.writes()) > written

    cluster.double.faults.append(Fault(stops, answer=(503, "", {})))
    with pytest.raises(ProviderError) as stopped:
        cluster.apply()
    assert stopped.value.error_class == "transient"
    # The first write creates the namespace, the second completes it.
    assert len(cluster.double.cluster.objects) == (written if written < 2 else written - 1)
    assert cluster.apply().kind == "reached"
    assert len(cluster.double.cluster.objects) == 5


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_lost_answer_is_resolved_by_looking(cluster: KubeCluster, method: str) -> None:
    cluster.double.fault(method, drop=True)
    with pytest.raises(ProviderError) as lost:
        cluster.apply()
    assert lost.value.error_class == "transient"
    assert cluster.double.cluster.objects, "it was carried out all the same"
    assert cluster.apply().kind == "reached"
    assert len(cluster.double.cluster.objects) == 5


def test_a_namespace_of_somebody_else_is_a_conflict_and_stays_as_it_is(
    cluster: KubeCluster,
) -> None:
    theirs = {"metadata": {"name": NAME, "labels": {"a": "b"}}}
    cluster.request("POST", "/api/v1/namespaces", theirs)
    before = cluster.body(NAMESPACE)
    with pytest.raises(ProviderError) as refused:
        cluster.apply()
    assert refused.value.error_class == "conflict"
    assert NAME in refused.value.message
    assert cluster.body(NAMESPACE) == before


@pytest.mark.parametrize("other", [{"org_id": 8}, {"uid": uuid4()}])
def test_a_namespace_of_another_resource_is_a_conflict(
    cluster: KubeCluster, other: dict[str, object]
) -> None:
    cluster.apply(**other)
    with pytest.raises(ProviderError) as refused:
        cluster.apply()
    assert refused.value.error_class == "conflict"


def test_a_namespace_that_comes_about_between_look_and_creation_is_not_taken(
    cluster: KubeCluster,
) -> None:
    def come_first() -> None:
        cluster.double.faults.clear()
        cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": NAME}})

    cluster.double.fault("POST", before=come_first)
    with pytest.raises(ProviderError) as refused:
        cluster.apply()
    assert refused.value.error_class == "conflict"
    assert set(cluster.body(NAMESPACE)["metadata"]["labels"]) == {"kubernetes.io/metadata.name"}


def test_an_object_that_comes_about_between_look_and_apply_is_let_go_of(
    cluster: KubeCluster,
) -> None:
    theirs = {"metadata": {"name": "quota"}, "spec": {"hard": {"secrets": "3"}}}

    def come_first() -> None:
        cluster.double.faults.clear()
        made = cluster.request("POST", QUOTA.rpartition("/")[0], theirs)
        assert made.status_code == 201

    cluster.double.fault("PATCH", QUOTA, before=come_first)
    with pytest.raises(ProviderError) as refused:
        cluster.apply()
    assert refused.value.error_class == "conflict"
    left = cluster.body(QUOTA)
    assert left["spec"] == {"hard": {"secrets": "3"}}
    assert "labels" not in left["metadata"]


def test_a_field_that_somebody_else_manages_is_a_conflict(cluster: KubeCluster) -> None:
    cluster.apply()
    cluster.request("PATCH", QUOTA, {"spec": {"hard": {"pods": "99"}}})
    with pytest.raises(ProviderError) as refused:
        cluster.apply()
    assert refused.value.error_class == "conflict"
    assert "kubectl" in refused.value.message
    assert ".spec.hard.pods" in refused.value.message
    assert cluster.body(QUOTA)["spec"]["hard"]["pods"] == "99"


def test_where_drift_is_repaired_the_field_is_taken_back(cluster: KubeCluster) -> None:
    cluster.apply()
    cluster.request("PATCH", QUOTA, {"spec": {"hard": {"pods": "99", "services": "1"}}})
    outcome = cluster.apply(targets={"drift_action": "repair"})
    assert outcome.kind == "reached"
    hard = cluster.body(QUOTA)["spec"]["hard"]
    assert hard["pods"] == "20"
    assert hard["services"] == "1", "what we never desired is theirs"


def test_a_namespace_on_its_way_out_is_waited_for(cluster: KubeCluster) -> None:
    cluster.apply()
    finalizer = {"metadata": {"finalizers": ["acme.example/hold"]}}
    cluster.request("PATCH", POLICY, finalizer)
    cluster.request("DELETE", NAMESPACE)
    outcome = cluster.apply()
    assert outcome.kind == "waiting"
    assert outcome.objects[0].status == "Terminating"
    cluster.request("PATCH", POLICY, {"metadata": {"finalizers": None}})
    cluster.double.cluster.settle()
    assert cluster.apply().kind == "reached"


def test_an_end_in_between_is_tried_again(cluster: KubeCluster) -> None:
    """The namespace ends between our look at it and the apply into it: 403 or 404, as recorded."""
    cluster.apply()

    def end() -> None:
        cluster.double.faults.clear()
        cluster.request("DELETE", NAMESPACE)
        cluster.request("DELETE", QUOTA)

    cluster.double.fault("PATCH", QUOTA, before=end)
    with pytest.raises(ProviderError) as refused:
        cluster.apply()
    assert refused.value.error_class == "transient"


def test_a_step_whose_lease_has_ended_writes_nothing(cluster: KubeCluster) -> None:
    with pytest.raises(LeaseLostError):
        cluster.apply(seconds=-1)
    assert cluster.double.writes() == []


def test_a_secret_is_not_something_to_desire(cluster: KubeCluster) -> None:
    secret = {"id": "s", "type": "v1/Secret", "name": "s", "body": {"stringData": {"a": "b"}}}
    with pytest.raises(ProviderError) as refused:
        cluster.apply(wanted=[*DESIRED, secret])
    assert refused.value.error_class == "permanent"
    assert cluster.double.requests == []


@pytest.mark.parametrize("name", ["../kube-system", "a/b", "", "a..b", "a?x=1"])
def test_a_name_that_leads_elsewhere_is_refused(cluster: KubeCluster, name: str) -> None:
    body = {"metadata": {"name": name}}
    with pytest.raises(ProviderError) as refused:
        cluster.apply(wanted=[{"id": "n", "type": "v1/Namespace", "name": name, "body": body}])
    assert refused.value.error_class == "permanent"
    assert cluster.double.requests == []
