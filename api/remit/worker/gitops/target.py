"""Where an environment keeps its manifests: `targets.gitops`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from remit.worker.provider import Json, ProviderError

_FOLDER = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")


@dataclass(frozen=True, slots=True)
class Target:
    """A branch and folder of a repository, and the cluster that Argo CD is to deploy to."""

    repository: str
    branch: str
    folder: str
    destination: str | None

    @classmethod
    def of(cls, gitops: Mapping[str, Json]) -> Self:
        """Read it; raise a permanent `ProviderError` for one that leads elsewhere."""
        branch, folder = gitops.get("branch") or "main", gitops.get("folder") or "remit"
        if not _FOLDER.fullmatch(folder) or not _BRANCH.fullmatch(branch) or ".." in branch:
            message = "targets.gitops has a folder or branch that is none."
            raise ProviderError("permanent", "NotConfigured", message)
        return cls(str(gitops["repository"]), branch, folder, gitops.get("destination"))

    @property
    def ref(self) -> bytes:
        """Name of the branch, in full."""
        return f"refs/heads/{self.branch}".encode()
