"""Which files a resource has in a repository, to the byte.

    <folder>/<organization>/<physical name>/<kind>-<name>.yaml    the manifests
    <folder>/applications/<organization>/<physical name>.yaml     the Application that deploys them

The same desired always gives the same bytes, so that what is unchanged makes no commit. The first
line of a file says whose it is; a file without it is never overwritten or removed.
"""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from remit.worker.gitops.target import Target
from remit.worker.kubernetes.kinds import APPLICATION, NAMESPACE
from remit.worker.kubernetes.manifest import Manifest, identity, manifests
from remit.worker.provider import Body, DesiredObject, ProviderError, Work

ARGO_NAMESPACE = "argocd"
# Argo CD deletes what an Application deployed before the Application itself goes.
_CASCADE = "resources-finalizer.argocd.argoproj.io"
Files = dict[str, bytes]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


class _Dumper(yaml.SafeDumper):
    """YAML without anchors, which nobody wants to read in a manifest."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def header(work: Work) -> bytes:
    """First line of every file of a resource; what begins so is ours."""
    return f"# Kept by Remit for organization {work.org_id}, resource {work.uid}\n".encode()


def folder_of(work: Work, target: Target) -> str:
    """Folder of the manifests of a resource."""
    if not _NAME.fullmatch(work.physical_name):
        message = f"{work.physical_name!r} is no name for a folder."
        raise ProviderError("permanent", "InvalidName", message)
    return f"{target.folder}/{work.org_id}/{work.physical_name}"


def application_path(work: Work, target: Target) -> str:
    """File of the Application of a resource."""
    return f"{target.folder}/applications/{work.org_id}/{work.physical_name}.yaml"


def path_of(manifest: Manifest, work: Work, target: Target) -> str:
    """File of an object; a name may have colons (a Role of the system's), a file may not."""
    name = manifest.name.replace(":", "_")
    return f"{folder_of(work, target)}/{manifest.kind.kind.lower()}-{name}.yaml"


def files_of(work: Work, target: Target) -> Files:
    """Give every file that a resource is to have."""
    objects = manifests(work)
    files = {path_of(m, work, target): written(m.body, work) for m in objects}
    if len(files) < len(objects):
        message = "Two objects of the blueprint have the same kind and name."
        raise ProviderError("permanent", "InvalidName", message)
    application = application_of(work, target, objects)
    return {**files, application_path(work, target): written(application.body, work)}


def written(body: Body, work: Work) -> bytes:
    """Write a manifest: keys in order, one way to spell everything."""
    text = yaml.dump(body, Dumper=_Dumper, sort_keys=True, allow_unicode=True, width=10_000)
    return header(work) + text.encode()


def read(content: bytes) -> Body | None:
    """Read a manifest; None for what is none."""
    try:
        body = yaml.safe_load(content)
    except (yaml.YAMLError, UnicodeDecodeError):
        return None
    return body if isinstance(body, dict) else None


def application_of(work: Work, target: Target, objects: list[Manifest]) -> Manifest:
    """Give the Application that brings the folder into the cluster and keeps it there."""
    namespace = next((m.name for m in objects if m.kind is NAMESPACE), None)
    repair = work.targets.get("drift_action") == "repair"
    body: dict[str, Any] = {
        "metadata": {
            "name": work.physical_name,
            "namespace": ARGO_NAMESPACE,
            "labels": identity(work),
            "finalizers": [_CASCADE],
        },
        "spec": {
            "project": "default",
            "source": {
                "repoURL": target.repository,
                "targetRevision": target.branch,
                "path": folder_of(work, target),
            },
            "destination": {
                **_cluster(target.destination),
                **({"namespace": namespace} if namespace else {}),
            },
            "syncPolicy": {
                "automated": {"prune": True, "selfHeal": repair},
                "syncOptions": ["ServerSideApply=true"],
            },
        },
    }
    desired = DesiredObject("application", APPLICATION.type, work.physical_name, body)
    return Manifest.of(desired, work)


def _cluster(destination: str | None) -> Mapping[str, str]:
    """Name the cluster as Argo CD knows it: by address, or by name."""
    if destination is None:
        return {"server": "https://kubernetes.default.svc"}
    return {"server" if "://" in destination else "name": destination}
