"""Kubernetes: directly by server-side apply, or through Git where the environment says so."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from remit.worker.kubernetes.client import Client
from remit.worker.kubernetes.kinds import NAMESPACE
from remit.worker.kubernetes.kubeconfig import SERVICE_ACCOUNT, access
from remit.worker.kubernetes.manifest import ORGANIZATION, RESOURCE
from remit.worker.kubernetes.reconcile import Step
from remit.worker.provider import FoundObject, Outcome, Scan, Work

# Namespaces of the cluster itself, which nobody ever asked for.
_OF_THE_CLUSTER = {"default", "kube-system", "kube-public", "kube-node-lease"}


class Clients:
    """One client for each server and context."""

    def __init__(self, files: Iterable[Path], service_account: Path = SERVICE_ACCOUNT) -> None:
        self._files = tuple(files)
        self._service_account = service_account
        self._lock = Lock()
        self._clients: dict[tuple[Any, Any], Client] = {}

    def of(self, target: dict[str, Any]) -> Client:
        """Give the client of an environment's `targets.kubernetes`."""
        key = (target.get("server"), target.get("context"))
        with self._lock:
            if key not in self._clients:
                self._clients[key] = Client(access(target, self._files, self._service_account))
            return self._clients[key]

    def close(self) -> None:
        """Close all of them."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()


class KubernetesProvider:
    """Applies, observes and deletes objects of a cluster."""

    name = "kubernetes"

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    def apply(self, work: Work) -> Outcome:
        """Bring everything to what is desired."""
        return self._step(work).apply()

    def observe(self, work: Work) -> Outcome:
        """Look and change nothing."""
        return self._step(work).observe()

    def delete(self, work: Work) -> Outcome:
        """Take everything down."""
        return self._step(work).delete()

    def scan(self, scan: Scan) -> Iterator[FoundObject]:
        """List the namespaces of the environment, ours or not."""
        target = scan.targets.get("kubernetes") or {}
        prefix = target.get("namespace_prefix") or ""
        for live in self._clients.of(target).list(NAMESPACE):
            metadata = live["metadata"]
            labels = metadata.get("labels") or {}
            of_the_environment = metadata["name"].startswith(prefix) or RESOURCE in labels
            if of_the_environment and metadata["name"] not in _OF_THE_CLUSTER:
                tags = {_TAGS.get(key, key): value for key, value in labels.items()}
                yield FoundObject(NAMESPACE.type, metadata["uid"], metadata["name"], tags)

    def close(self) -> None:
        """Close the connections."""
        self._clients.close()

    def _step(self, work: Work) -> Step:
        return Step(self._clients.of(work.targets.get("kubernetes") or {}), work)


# A label has a slash where a tag has a colon.
_TAGS = {ORGANIZATION: "remit:organization", RESOURCE: "remit:resource"}
