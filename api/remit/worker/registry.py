"""Which providers there are. Each is imported when it is asked for: its libraries are optional."""

from importlib import import_module
from types import ModuleType

from remit.failures import Failure
from remit.settings import Settings
from remit.worker.provider import Provider

MODULES = {
    "aws": "remit.worker.aws",
    "kubernetes": "remit.worker.kubernetes",
}
"""Name to module; each has `create(settings) -> Provider`.

GitOps is not a name of its own: an environment with `targets.gitops` takes Kubernetes objects
through Git, which the Kubernetes provider sees to.
"""


def available() -> list[str]:
    """Name the providers whose libraries are installed."""
    return [name for name in MODULES if _installed(name)]


def create(names: list[str], settings: Settings) -> dict[str, Provider]:
    """Make the providers of these names; raise `Failure` for one that cannot be had."""
    unknown = [name for name in names if name not in MODULES]
    if unknown:
        message = f"There is no provider {unknown[0]}: choose from {', '.join(MODULES)}."
        raise Failure(message)
    return {name: _load(name).create(settings) for name in names}


def _installed(name: str) -> bool:
    try:
        import_module(MODULES[name])
    except ImportError:
        return False
    return True


def _load(name: str) -> ModuleType:
    try:
        return import_module(MODULES[name])
    except ImportError as error:
        message = (
            f"The provider {name} needs a library that is not installed ({error.name}): "
            "install remit[worker]."
        )
        raise Failure(message) from error
