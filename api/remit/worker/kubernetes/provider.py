"""Kubernetes: directly by server-side apply, or through Git where the environment says so."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from remit.worker.kubernetes.client import Client
from remit.worker.kubernetes.kinds import NAMESPACE
from remit.worker.kubernetes.kubeconfig import SERVICE_ACCOUNT, access
from remit.worker.kubernetes.manifest import RESOURCE, found
from remit.worker.kubernetes.reconcile import Step
from remit.worker.provider import FoundObject, Outcome, ProviderError, Scan, Work

if TYPE_CHECKING:
    from remit.worker.gitops.provider import GitOpsProvider

CALL_SECONDS = 15.0
# Namespaces of the cluster itself, which nobody ever asked for.
_OF_THE_CLUSTER = {"default", "kube-system", "kube-public", "kube-node-lease"}


class Clients:
    """One client for each server and context."""

    def __init__(
        self,
        files: Iterable[Path],
        seconds: float = CALL_SECONDS,
        service_account: Path = SERVICE_ACCOUNT,
    ) -> None:
        self._files = tuple(files)
        self._seconds = seconds
        self._service_account = service_account
        self._lock = Lock()
        self._clients: dict[tuple[Any, Any], Client] = {}

    def of(self, target: dict[str, Any]) -> Client:
        """Give the client of an environment's `targets.kubernetes`."""
        key = (target.get("server"), target.get("context"))
        with self._lock:
            if key not in self._clients:
                way = access(target, self._files, self._service_account)
                self._clients[key] = Client(way, self._seconds)
            return self._clients[key]

    def close(self) -> None:
        """Close all of them."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()


class GitOps:
    """The provider of environments that go through Git, made when the first of them comes up."""

    def __init__(self, credentials: str, author: str, seconds: float = CALL_SECONDS) -> None:
        self._credentials = credentials
        self._author = author
        self._seconds = seconds
        self._lock = Lock()
        self._provider: GitOpsProvider | None = None

    def get(self) -> "GitOpsProvider":
        """Give the provider; its library is optional."""
        with self._lock:
            if self._provider is None:
                try:
                    module = import_module("remit.worker.gitops.provider")
                except ImportError as error:
                    message = f"Git needs a library ({error.name}): install remit[worker]."
                    raise ProviderError("permanent", "NotInstalled", message) from error
                self._provider = module.GitOpsProvider(
                    self._credentials, self._author, self._seconds
                )
            return self._provider

    def close(self) -> None:
        """Let go of what it keeps."""
        with self._lock:
            if self._provider is not None:
                self._provider.close()


class KubernetesProvider:
    """Applies, observes and deletes objects of a cluster."""

    name = "kubernetes"

    def __init__(self, clients: Clients, gitops: GitOps) -> None:
        self._clients = clients
        self._gitops = gitops

    def apply(self, work: Work) -> Outcome:
        """Bring everything to what is desired."""
        if work.targets.get("gitops"):
            return self._gitops.get().apply(work, self._cluster(work))
        return self._step(work).apply()

    def observe(self, work: Work) -> Outcome:
        """Look and change nothing."""
        if work.targets.get("gitops"):
            return self._gitops.get().observe(work, self._cluster(work))
        return self._step(work).observe()

    def delete(self, work: Work) -> Outcome:
        """Take everything down."""
        if work.targets.get("gitops"):
            return self._gitops.get().delete(work, self._cluster(work))
        return self._step(work).delete()

    def scan(self, scan: Scan) -> Iterator[FoundObject]:
        """List the namespaces of the environment, ours or not."""
        target = scan.targets.get("kubernetes") or {}
        prefix = target.get("namespace_prefix") or ""
        if scan.targets.get("gitops") and not _is_reachable(target):
            yield from self._gitops.get().scan(scan)
            return
        for live in self._clients.of(target).list(NAMESPACE):
            metadata = live["metadata"]
            labels = metadata.get("labels") or {}
            of_the_environment = metadata["name"].startswith(prefix) or RESOURCE in labels
            if of_the_environment and metadata["name"] not in _OF_THE_CLUSTER:
                yield found(metadata, NAMESPACE, metadata["uid"])

    def close(self) -> None:
        """Close the connections."""
        self._clients.close()
        self._gitops.close()

    def _cluster(self, work: Work) -> Client | None:
        """Give the cluster that Argo CD deploys to, if the environment lets us look at it."""
        target = work.targets.get("kubernetes") or {}
        return self._clients.of(target) if _is_reachable(target) else None

    def _step(self, work: Work) -> Step:
        return Step(self._clients.of(work.targets.get("kubernetes") or {}), work)


def _is_reachable(target: Mapping[str, Any]) -> bool:
    """Whether an environment says how to get into its cluster."""
    return bool(target.get("server") or target.get("context"))
