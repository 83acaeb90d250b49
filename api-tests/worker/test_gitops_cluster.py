"""Argo CD between Git and the cluster: what is true is what the cluster shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from worker.git_host import Bare, bare
from worker.kube_cluster import NAME, NAMESPACE, QUOTA, KubeCluster, kube_cluster
from worker.kube_kinds import KINDS
from worker.kube_work import DESIRED, desired, differing, work

from remit.worker.provider import Outcome, ProviderError, Work

KIND = {(kind.api_version, kind.kind): kind for kind in KINDS}
APPLICATIONS = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications"


@dataclass
class Estate:
    """A repository, a cluster, and what Argo CD would do between them, when it is told to."""

    repository: Bare
    cluster: KubeCluster

    def asked(self, action: Any = "apply", **more: Any) -> Work:  # noqa: ANN401
        targets = {"gitops": {"repository": self.repository.url}, **more.pop("targets", {})}
        return work(self.cluster.double.url, action, targets=targets, **more)

    def apply(self, **more: Any) -> Outcome:  # noqa: ANN401
        return self.cluster.provider.apply(self.asked(**more))

    def observe(self, **more: Any) -> Outcome:  # noqa: ANN401
        return self.cluster.provider.observe(self.asked("observe", **more))

    def delete(self, **more: Any) -> Outcome:  # noqa: ANN401
        return self.cluster.provider.delete(self.asked("delete", **more))

    def sync(self) -> None:
        """Apply every manifest of the branch as Argo CD, and drop what is no longer in it."""
        double = self.cluster.double.cluster
        found = [
            yaml.safe_load(self.repository.read(path))
            for path in self.repository.files()
            if path.endswith(".yaml")
        ]
        wanted = set()
        for body in sorted(found, key=lambda each: each["kind"] != "Namespace"):
            kind, metadata = KIND[body["apiVersion"], body["kind"]], body["metadata"]
            wanted.add((kind.plural, metadata.get("namespace"), metadata["name"]))
            with double.lock:
                double.apply(kind, metadata.get("namespace"), body, "argocd-controller", force=True)
            if kind.kind == "Application":
                self.tell(sync={"status": "Synced"}, health={"status": "Healthy"})
        for key in set(double.objects) - wanted - {("namespaces", None, "argocd")}:
            stored = double.objects.get(key)
            if stored is not None:
                stored.body["metadata"].pop("finalizers", None)
                double.delete(stored.kind, stored.namespace, stored.name)

    def tell(self, **status: Any) -> None:  # noqa: ANN401
        """Write the status of the Application."""
        path = f"{APPLICATIONS}/{NAME}"
        assert self.cluster.request("PATCH", path, {"status": status}).status_code == 200


@pytest.fixture
def estate(tmp_path: Path) -> Iterator[Estate]:
    (tmp_path / "config").mkdir()
    with kube_cluster(tmp_path / "config") as cluster:
        cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": "argocd"}})
        yield Estate(bare(tmp_path / "manifests.git"), cluster)


def test_what_is_committed_is_waited_for_until_the_cluster_shows_it(estate: Estate) -> None:
    first = estate.apply()
    assert first.kind == "waiting"
    assert {o.status for o in first.objects} == {"Unknown, Unknown"}
    estate.sync()
    second = estate.apply(seen=first)
    assert second.kind == "reached"
    assert differing(second) == {}
    assert len(estate.repository.commits()) == 3, "the second look made no commit"


def test_the_cluster_is_never_written_to(estate: Estate) -> None:
    estate.apply()
    estate.sync()
    estate.cluster.forget()
    estate.apply()
    estate.observe()
    estate.delete()
    assert estate.cluster.double.writes() == []


def test_a_change_is_waited_for_too(estate: Estate) -> None:
    estate.apply()
    estate.sync()
    wanted = desired(quota={**DESIRED[1]["body"], "spec": {"hard": {"pods": "5"}}})
    assert estate.apply(wanted=wanted, generation=2).kind == "waiting"
    estate.sync()
    assert estate.apply(wanted=wanted, generation=2).kind == "reached"


def test_drift_in_the_cluster_is_seen(estate: Estate) -> None:
    estate.apply()
    estate.sync()
    estate.cluster.request("PATCH", QUOTA, {"spec": {"hard": {"pods": "99"}}})
    assert differing(estate.observe()) == {"quota/spec/hard/pods": "99"}


def test_argo_cd_repairs_where_the_environment_says_so(estate: Estate) -> None:
    estate.apply(targets={"drift_action": "repair"})
    application = yaml.safe_load(estate.repository.read(f"remit/applications/7/{NAME}.yaml"))
    assert application["spec"]["syncPolicy"]["automated"]["selfHeal"] is True


def test_a_failed_synchronization_is_told_in_its_own_words(estate: Estate) -> None:
    estate.apply()
    estate.sync()
    estate.tell(operationState={"phase": "Failed", "message": "admission webhook said no"})
    with pytest.raises(ProviderError) as failed:
        estate.apply()
    assert failed.value.error_class == "transient"
    assert failed.value.message == "admission webhook said no"
    assert failed.value.objects


def test_a_deletion_is_over_when_the_cluster_has_nothing_left(estate: Estate) -> None:
    estate.apply()
    estate.sync()
    first = estate.delete()
    assert first.kind == "waiting"
    assert estate.repository.files() == ["README.md"]
    estate.sync()
    estate.cluster.double.cluster.settle()
    last = estate.delete()
    assert last.kind == "gone"
    assert not any(o.exists for o in last.objects)
    assert estate.cluster.request("GET", NAMESPACE).status_code == 404
    assert len(estate.repository.commits()) == 4


def test_a_namespace_of_somebody_else_in_the_cluster_is_a_conflict(estate: Estate) -> None:
    estate.cluster.request("POST", "/api/v1/namespaces", {"metadata": {"name": NAME}})
    with pytest.raises(ProviderError) as refused:
        estate.apply()
    assert refused.value.error_class == "conflict"


def test_before_a_cluster_was_seen_what_is_committed_stands_for_it(estate: Estate) -> None:
    estate.cluster.double.fault("GET", answer=(503, "", {}), times=99)
    outcome = estate.apply()
    assert outcome.kind == "reached"
    assert {o.status for o in outcome.objects} == {"committed"}


def test_once_a_cluster_was_seen_not_reaching_it_is_an_error(estate: Estate) -> None:
    estate.apply()
    estate.sync()
    seen = estate.observe()
    estate.cluster.double.fault("GET", answer=(503, "", {}), times=99)
    with pytest.raises(ProviderError) as failed:
        estate.observe(seen=seen)
    assert failed.value.error_class == "transient"


def test_a_deletion_is_not_called_over_while_the_cluster_cannot_be_asked(estate: Estate) -> None:
    estate.apply()
    estate.sync()
    estate.cluster.double.fault("GET", answer=(503, "", {}), times=99)
    with pytest.raises(ProviderError) as failed:
        estate.delete()
    assert failed.value.error_class == "transient"
