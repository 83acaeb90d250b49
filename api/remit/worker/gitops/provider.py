"""Resources through Git: their manifests are committed, and Argo CD brings them into the cluster.

What is true is what the cluster shows, where the environment names one that can be reached; else
what the branch holds is all that can be seen, and its status is `committed`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Lock

from remit.worker.gitops import layout
from remit.worker.gitops.credentials import Credentials
from remit.worker.gitops.remote import Remote
from remit.worker.gitops.repository import Repository, Snapshot
from remit.worker.gitops.target import Target
from remit.worker.kubernetes.client import Client
from remit.worker.kubernetes.kinds import NAMESPACE
from remit.worker.kubernetes.manifest import Manifest, found, manifests
from remit.worker.kubernetes.projection import observed_body
from remit.worker.kubernetes.reconcile import Step
from remit.worker.provider import (
    Body,
    FoundObject,
    ObservedObject,
    Outcome,
    ProviderError,
    Scan,
    Work,
)

COMMITTED = "committed"
_SYNC_SECONDS = 3.0


class GitOpsProvider:
    """Commits, observes and removes the manifests of resources."""

    def __init__(self, credentials: str, author: str, seconds: float = 15.0) -> None:
        self._credentials = credentials
        self._author = author
        self._seconds = seconds
        self._lock = Lock()
        self._repositories: dict[tuple[str, str], Repository] = {}

    def apply(self, work: Work, client: Client | None) -> Outcome:
        """Commit what is desired; `reached` once the cluster shows it, or has nobody to ask."""
        target = Target.of(work.targets["gitops"])
        files = layout.files_of(work, target)

        def change(before: Snapshot) -> dict[str, bytes | None]:
            ours = self._ours(work, target, before, files)
            return {**dict.fromkeys(ours - files.keys()), **files}

        after = self._repository(target).change(change, _message("Apply", work), work.lease)
        seen = self._in_cluster(work, client, lambda: self._committed(work, target, after))
        done = all(each.exists and each.ready for each in seen.objects)
        same = done and all(
            each.body == desired.body
            for each, desired in zip(seen.objects, work.desired, strict=True)
        )
        if same:
            return Outcome("reached", seen.objects)
        return Outcome("waiting", seen.objects, _SYNC_SECONDS)

    def observe(self, work: Work, client: Client | None) -> Outcome:
        """Look at the cluster, or at the branch where there is no cluster to look at."""
        target = Target.of(work.targets["gitops"])
        return self._in_cluster(
            work, client, lambda: self._committed(work, target, self._repository(target).look())
        )

    def delete(self, work: Work, client: Client | None) -> Outcome:
        """Remove the files; `gone` once the cluster has nothing of it, or there is none to ask."""
        target = Target.of(work.targets["gitops"])

        def change(before: Snapshot) -> dict[str, bytes | None]:
            return dict.fromkeys(self._ours(work, target, before, {}))

        after = self._repository(target).change(change, _message("Delete", work), work.lease)
        seen = Step(client, work).look() if client else self._committed(work, target, after).objects
        if any(each.exists for each in seen):
            return Outcome("waiting", seen, _SYNC_SECONDS)
        return Outcome("gone", seen)

    def scan(self, scan: Scan) -> Iterator[FoundObject]:
        """List the namespaces that the branch holds, ours or not."""
        target = Target.of(scan.targets["gitops"])
        prefix = f"{NAMESPACE.kind.lower()}-"
        for path, content in self._repository(target).look().below(target.folder).items():
            body = layout.read(content) if path.rpartition("/")[2].startswith(prefix) else None
            if body is not None and body.get("kind") == NAMESPACE.kind:
                yield found(body.get("metadata") or {}, NAMESPACE, path)

    def close(self) -> None:
        """Forget the caches."""
        with self._lock:
            for repository in self._repositories.values():
                repository.close()
            self._repositories.clear()

    def _repository(self, target: Target) -> Repository:
        """Give the one writer of a branch, whichever folders and environments are in it."""
        branch = (target.repository, target.branch)
        with self._lock:
            if branch not in self._repositories:
                remote = Remote(target, Credentials(self._credentials), self._seconds)
                self._repositories[branch] = Repository(remote, self._author)
            return self._repositories[branch]

    @staticmethod
    def _ours(work: Work, target: Target, before: Snapshot, files: layout.Files) -> set[str]:
        """Give the files of the resource that are there; a conflict where others are in the way."""
        header = layout.header(work)
        there = before.below(layout.folder_of(work, target))
        application = layout.application_path(work, target)
        if (content := before.file(application)) is not None:
            there[application] = content
        ours = {path for path, content in there.items() if content.startswith(header)}
        for path in files:
            if (path in there and path not in ours) or not before.is_free(path):
                message = f"{path} on {target.branch} is not of this resource: it is left as it is."
                raise ProviderError("conflict", "NotOurs", message)
        return ours

    def _in_cluster(
        self, work: Work, client: Client | None, committed: Callable[[], Outcome]
    ) -> Outcome:
        """Look at the cluster; what is committed stands for it when it cannot be reached.

        Once a cluster was seen, being unreachable is an error: what had drifted would seem mended.
        """
        if client is None:
            return committed()
        step = Step(client, work)
        try:
            seen = step.observe()
        except ProviderError as error:
            before = {sight.get("status") for sight in work.observed} - {None, COMMITTED}
            if error.error_class != "transient" or before:
                raise
            return committed()
        application = layout.application_of(work, Target.of(work.targets["gitops"]), step.manifests)
        return _told(seen, client.get(application), work)

    @staticmethod
    def _committed(work: Work, target: Target, at: Snapshot) -> Outcome:
        """Say what the branch holds."""
        objects = tuple(_in_file(work, target, at, manifest) for manifest in manifests(work))
        there = any(each.exists for each in objects)
        return Outcome("reached" if there else "gone", objects)


def _in_file(work: Work, target: Target, at: Snapshot, manifest: Manifest) -> ObservedObject:
    content = at.file(layout.path_of(manifest, work, target))
    desired = manifest.desired
    body: Body | None = None
    if content == layout.written(manifest.body, work):
        body = desired.body
    elif content and content.startswith(layout.header(work)):
        body = layout.read(content)
    if body is None:
        return manifest.missing()
    return ObservedObject(
        desired.id,
        desired.type,
        desired.name,
        exists=True,
        ready=True,
        reference=layout.path_of(manifest, work, target),
        status=COMMITTED,
        body=observed_body(desired.body, None, body, whole=False),
    )


def _told(seen: Outcome, application: Body | None, work: Work) -> Outcome:
    """Add what Argo CD says of its work to what is not there yet; raise when it has failed."""
    status = (application or {}).get("status") or {}
    operation = status.get("operationState") or {}
    if work.action == "apply" and operation.get("phase") in {"Failed", "Error"}:
        message = str(operation.get("message") or "the synchronization failed")
        raise ProviderError("transient", "SyncFailed", message, objects=seen.objects)
    sync = (status.get("sync") or {}).get("status", "Unknown")
    health = (status.get("health") or {}).get("status", "Unknown")
    objects = (
        each if each.exists else replace(each, status=f"{sync}, {health}") for each in seen.objects
    )
    return Outcome(seen.kind, tuple(objects), seen.retry_after_seconds)


def _message(verb: str, work: Work) -> str:
    """Write the message of a commit; the generation says which request it fulfils."""
    return (
        f"{verb} {work.physical_name}\n\n"
        f"Remit-Organization: {work.org_id}\n"
        f"Remit-Resource: {work.uid}\n"
        f"Remit-Generation: {work.generation}\n"
        f"Remit-Environment: {work.tags.get('remit:environment', work.environment_id)}\n"
    )
