"""The Kubernetes provider: server-side apply with a field manager, or through Git."""

import os
from pathlib import Path

from remit.settings import Settings
from remit.worker.kubernetes.provider import Clients, GitOps, KubernetesProvider
from remit.worker.provider import Provider


def create(settings: Settings) -> Provider:
    """Make the provider; credentials come from the kubeconfig, or from the pod it runs in."""
    default = Path.home() / ".kube" / "config"
    files = [Path(name) for name in (settings.kubeconfig or "").split(os.pathsep) if name]
    credentials = settings.git_credentials.get_secret_value() if settings.git_credentials else ""
    seconds = settings.worker_call_seconds
    gitops = GitOps(credentials, settings.git_author, seconds)
    return KubernetesProvider(Clients(files or [default], seconds), gitops)
