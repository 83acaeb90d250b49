"""A double of the API server with a provider that speaks to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import yaml
from worker.kube_double import KubeDouble, kube_double
from worker.kube_work import DESIRED, NAME, work

from remit.worker.kubernetes.provider import Clients, GitOps, KubernetesProvider
from remit.worker.provider import Body, Outcome

NAMESPACE = f"/api/v1/namespaces/{NAME}"
QUOTA = f"{NAMESPACE}/resourcequotas/quota"
POLICY = f"/apis/networking.k8s.io/v1/namespaces/{NAME}/networkpolicies/default-deny"


def kubeconfig(folder: Path, server: str, user: dict[str, Any] | None = None) -> Path:
    """Write a kubeconfig with the context `test`."""
    path = folder / "kubeconfig"
    path.write_text(
        yaml.safe_dump(
            {
                "apiVersion": "v1",
                "kind": "Config",
                "contexts": [{"name": "test", "context": {"cluster": "c", "user": "u"}}],
                "clusters": [{"name": "c", "cluster": {"server": server}}],
                "users": [{"name": "u", "user": {"token": "good"} if user is None else user}],
            }
        )
    )
    return path


@dataclass
class KubeCluster:
    double: KubeDouble
    provider: KubernetesProvider

    def apply(self, **more: Any) -> Outcome:  # noqa: ANN401
        return self.provider.apply(work(self.double.url, **more))

    def observe(self, **more: Any) -> Outcome:  # noqa: ANN401
        return self.provider.observe(work(self.double.url, "observe", **more))

    def delete(self, **more: Any) -> Outcome:  # noqa: ANN401
        return self.provider.delete(work(self.double.url, "delete", **more))

    def request(self, method: str, path: str, body: Body | None = None) -> httpx.Response:
        """Do something to the cluster as somebody else, as `kubectl` would."""
        content_type = {"PATCH": "application/merge-patch+json"}.get(method, "application/json")
        return httpx.request(
            method,
            self.double.url + path,
            json=body,
            headers={
                "Authorization": "Bearer good",
                "Content-Type": content_type,
                "User-Agent": "kubectl/1",
            },
        )

    def body(self, path: str) -> Body:
        answer = self.request("GET", path)
        assert answer.status_code == 200, answer.text
        body: Body = answer.json()
        return body

    def versions(self) -> dict[str, str]:
        """Resource versions of everything that there is."""
        return {
            str(key): stored.body["metadata"]["resourceVersion"]
            for key, stored in self.double.cluster.objects.items()
        }

    def forget(self) -> None:
        """Forget the requests so far."""
        self.double.requests.clear()


@contextmanager
def kube_cluster(folder: Path, **more: Any) -> Iterator[KubeCluster]:  # noqa: ANN401
    with kube_double(**more) as double:
        provider = KubernetesProvider(
            Clients([kubeconfig(folder, double.url)]), GitOps("", "Remit <remit@localhost>")
        )
        try:
            yield KubeCluster(double, provider)
        finally:
            provider.close()


__all__ = ["DESIRED", "NAME", "NAMESPACE", "POLICY", "QUOTA", "KubeCluster", "kube_cluster"]
