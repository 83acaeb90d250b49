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
    credentials = settings.git_credentials
    gitops = GitOps(credentials.get_secret_value() if credentials else "", settings.git_author)
    return KubernetesProvider(Clients(files or [default]), gitops)
