"""The Kubernetes provider: server-side apply with a field manager, or through Git."""

import os
from pathlib import Path

from remit.settings import Settings
from remit.worker.kubernetes.provider import Clients, KubernetesProvider
from remit.worker.provider import Provider


def create(settings: Settings) -> Provider:
    """Make the provider; credentials come from the kubeconfig, or from the pod it runs in."""
    default = Path.home() / ".kube" / "config"
    files = [Path(name) for name in (settings.kubeconfig or "").split(os.pathsep) if name]
    return KubernetesProvider(Clients(files or [default]))
