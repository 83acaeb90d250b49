"""From a request to a namespace, its drift, repair and end: database, worker and cluster."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from databases import Database
from worker.estate import Estate
from worker.fault_proxy import at_random, fault_proxy
from worker.git_host import Bare, bare
from worker.kube_cluster import KubeCluster, kube_cluster, kubeconfig
from worker.kube_estate import CODE, kube_estate
from worker.processes import WorkerProcess, worker_process

CHANGED_POLICY = {"spec": {"podSelector": {"matchLabels": {"app": "safe"}}}}


@dataclass
class Life:
    """One organization, one cluster, and workers between them."""

    estate: Estate
    kube: KubeCluster
    config: Path
    target: dict[str, Any]

    @contextmanager
    def worker(self, name: str = "w") -> Iterator[WorkerProcess]:
        with worker_process(
            self.estate.database, "--providers", "kubernetes", name=name, KUBECONFIG=self.config
        ) as running:
            yield running

    def path(self, number: int, inside: str = "", base: str = "/api/v1") -> str:
        """Where the cluster has the namespace of a resource, or what is in it."""
        name = self.target.get("namespace_prefix", "") + self.row(number)["physical_name"]
        return f"{base}/namespaces/{name}{inside}"

    def policy(self, number: int) -> str:
        base = "/apis/networking.k8s.io/v1"
        return self.path(number, "/networkpolicies/default-deny", base)

    def row(self, number: int) -> dict[str, Any]:
        return self.estate.resource(number)

    def until(self, holds: Callable[[], bool], seconds: float = 20) -> None:
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, self.estate.explain()
            time.sleep(0.05)

    def look_until(self, holds: Callable[[], bool]) -> None:
        """Have everything looked at until something holds."""
        self.estate.make_due()
        self.until(holds)


@contextmanager
def life(database: Database, folder: Path, drift: str = "repair", **targets: Any) -> Iterator[Life]:  # noqa: ANN401
    with kube_cluster(folder) as kube:
        target = {"context": "test", "server": kube.double.url, "namespace_prefix": "dev-"}
        estate = kube_estate(database, drift, kubernetes=target, **targets)
        yield Life(estate, kube, folder / "kubeconfig", target)


@pytest.mark.parametrize("drift", ["repair", "report"])
def test_a_namespace_from_its_request_to_its_end(
    database: Database, tmp_path: Path, drift: str
) -> None:
    with life(database, tmp_path, drift) as life_, life_.worker() as worker:
        number = life_.estate.ask(CODE, "reports", cpu=4, allowed_peers=[{"namespace": "mon"}])
        life_.estate.wait_for(["running"])
        row = life_.row(number)
        assert (row["observed_generation"], row["drift"], row["broken_guardrails"]) == (1, None, [])
        assert row["outputs"]["namespace"] == f"dev-{row['physical_name']}"
        hard = life_.kube.body(life_.path(number, "/resourcequotas/quota"))["spec"]["hard"]
        assert hard["requests.cpu"] == "4"
        assert life_.kube.request("PATCH", life_.policy(number), CHANGED_POLICY).status_code == 200
        if drift == "repair":
            life_.look_until(lambda: is_closed(life_, number))
        else:
            life_.look_until(lambda: life_.row(number)["drift"] is not None)
            drifted = life_.row(number)
            assert [d["path"] for d in drifted["drift"]] == ["/spec/podSelector"]
            assert drifted["broken_guardrails"] == ["default-deny"]
            assert not is_closed(life_, number), "it is reported, and left as it is"
            # Somebody puts it right by hand.
            closed = {"spec": {"podSelector": {"matchLabels": None}}}
            life_.kube.request("PATCH", life_.policy(number), closed)
        life_.look_until(lambda: life_.row(number)["drift"] is None)
        life_.estate.wait_for(["running"])
        assert life_.row(number)["broken_guardrails"] == []
        life_.estate.change(number, cpu=8, allowed_peers=[])
        life_.until(lambda: life_.row(number)["observed_generation"] == 2)
        inside = life_.path(number, "/networkpolicies", "/apis/networking.k8s.io/v1")
        left = {item["metadata"]["name"] for item in life_.kube.body(inside)["items"]}
        assert left == {"default-deny", "allow-own"}, "what is no longer desired is gone"
        life_.estate.give_up(number)
        life_.estate.wait_for(["deleted"])
        assert life_.kube.request("GET", life_.path(number)).status_code == 404
        assert life_.kube.double.cluster.objects == {}
        assert worker.stop() == 0
        assert "good" not in worker.log.read_text(), "the token is never logged"
    assert {(r["kind"], r["state"]) for r in life_.estate.requests()} == {
        ("create", "done"), ("change", "done"), ("delete", "done"),
    }  # fmt: skip


def is_closed(life_: Life, number: int) -> bool:
    return life_.kube.body(life_.policy(number))["spec"]["podSelector"] == {}


def test_somebody_elses_namespace_fails_the_request_and_stays(
    database: Database, tmp_path: Path
) -> None:
    with life(database, tmp_path) as life_:
        number = life_.estate.ask(CODE, "reports")
        name = life_.path(number).rpartition("/")[2]
        life_.kube.request("POST", "/api/v1/namespaces", {"metadata": {"name": name}})
        with life_.worker():
            life_.estate.wait_for(["failed"])
        failure = life_.row(number)["failure"]
        assert failure["class"] == "conflict"
        assert "does not carry the labels" in failure["message"]
        assert len(life_.kube.double.cluster.objects) == 1


def test_what_the_cluster_refuses_is_told_in_its_own_words(
    database: Database, tmp_path: Path
) -> None:
    with life(database, tmp_path) as life_:
        life_.kube.double.denied.add(("patch", "rolebindings"))
        number = life_.estate.ask(CODE, "reports")
        with life_.worker():
            life_.estate.wait_for(["failed"])
            failure = life_.row(number)["failure"]
            assert failure["class"] == "permanent"
            assert 'User "remit" cannot patch resource "rolebindings"' in failure["message"]
            life_.kube.double.denied.clear()
            request = life_.estate.requests()[0]
            life_.estate.execute(f"select api.retry_request({request['org_id']}, {request['id']})")
            life_.estate.wait_for(["running"])


@pytest.mark.parametrize("seed", [1, 2])
def test_lost_answers_and_killed_workers_leave_nothing_double_and_nothing_behind(
    database: Database, tmp_path: Path, seed: int
) -> None:
    """Workers are killed again and again, behind a proxy that loses calls, answers and patience."""
    dice = random.Random(seed)  # noqa: S311
    with kube_cluster(tmp_path) as kube, fault_proxy(kube.double.url) as proxy:
        target = {"context": "test", "server": proxy.url}
        estate = kube_estate(database, kubernetes=target)
        estate.execute("insert into infra.settings (org_id, maximum_attempts) "
                       f"values ({estate.org_id}, 100)")  # fmt: skip
        life_ = Life(estate, kube, kubeconfig(tmp_path, proxy.url), target)
        numbers = [estate.ask(CODE, f"space-{number}", cpu=number + 1) for number in range(4)]
        proxy.begin(at_random(seed, 0.1))
        storm(life_, dice, ["running"])
        assert len(kube.double.cluster.objects) == 4 * 6
        for number in numbers[:2]:
            estate.give_up(number)
        storm(life_, dice, ["running", "deleted"])
        assert proxy.spoilt
        assert sorted(estate.states().values()) == ["deleted"] * 2 + ["running"] * 2
        names = {life_.row(number)["physical_name"] for number in numbers[2:]}
        there = kube.double.cluster.of("namespaces")
        assert {stored.name for stored in there} == names
        assert len(kube.double.cluster.objects) == 2 * 6


def storm(life_: Life, dice: random.Random, states: list[str]) -> None:
    """Kill workers a few times at any moment, then let one finish."""
    for number in range(3):
        with life_.worker(f"w{number}"):
            time.sleep(dice.uniform(0.8, 1.6))
        # The lease of what the killed worker held runs out at once.
        life_.estate.make_due()
    with life_.worker("last"):
        deadline = time.monotonic() + 60
        while not set(life_.estate.states().values()) <= set(states):
            assert time.monotonic() < deadline, life_.estate.explain()
            life_.estate.execute("update infra.work set due_at = kernel.now() "
                                 "where claimed_at is null and due_at < 'infinity'")  # fmt: skip
            time.sleep(0.1)


def test_a_namespace_through_git(database: Database, tmp_path: Path) -> None:
    """No cluster that the worker may look at: what is committed is what is known."""
    repository: Bare = bare(tmp_path / "manifests.git")
    estate = kube_estate(
        database, gitops={"repository": repository.url, "folder": "dev"},
        kubernetes={"namespace_prefix": "dev-"},
    )  # fmt: skip
    with worker_process(database, "--providers", "kubernetes"):
        numbers = [estate.ask(CODE, f"space-{number}") for number in range(4)]
        estate.wait_for(["running"])
        assert len(repository.files()) == 1 + 4 * 7
        estate.give_up(numbers[0])
        deadline = time.monotonic() + 20
        while "deleted" not in estate.states().values():
            assert time.monotonic() < deadline, estate.explain()
            time.sleep(0.05)
    assert len(repository.files()) == 1 + 3 * 7
    repository.check()
    assert len(repository.commits()) == 2 + 4 + 1


def test_a_namespace_that_nobody_asked_for_is_reported_and_left(
    database: Database, tmp_path: Path
) -> None:
    with life(database, tmp_path) as life_:
        number = life_.estate.ask(CODE, "reports")
        life_.kube.request("POST", "/api/v1/namespaces", {"metadata": {"name": "dev-by-hand"}})
        life_.kube.request("POST", "/api/v1/namespaces", {"metadata": {"name": "others"}})
        with life_.worker():
            life_.estate.wait_for(["running"])
        life_.estate.execute("update infra.scans set due_at = kernel.now()")
        with life_.worker() as worker:
            worker.wait_for("scan")
            life_.until(lambda: bool(untracked(life_)))
        assert untracked(life_) == ["dev-by-hand"], "ours is known, and others are not of here"
        assert life_.kube.request("GET", "/api/v1/namespaces/dev-by-hand").status_code == 200
        assert life_.row(number)["state"] == "running"


def untracked(life_: Life) -> list[str]:
    return [row["name"] for row in life_.estate.rows("select name from infra.untracked")]
