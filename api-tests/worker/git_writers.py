"""Writers of a Git repository that run in processes of their own."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any
from uuid import UUID

from worker.kube_work import NAME, work

from remit.worker.gitops.provider import GitOpsProvider
from remit.worker.gitops.remote import Remote
from remit.worker.provider import Work

AUTHOR = "Remit <remit@acme.example>"


def numbered(
    url: str,
    org_id: int,
    number: int = 0,
    action: Any = "apply",  # noqa: ANN401
    **gitops: str,
) -> Work:
    """Work on one of many resources; those of an organization differ by their physical name."""
    asked = work(
        "", action, org_id=org_id, uid=UUID(int=org_id * 1000 + number),
        targets={"kubernetes": {}, "gitops": {"repository": url, **gitops}},
    )  # fmt: skip
    return replace(asked, physical_name=f"{NAME}-{number}")


def write_many(url: str, org_id: int, count: int) -> None:
    """Be one process of several: create, and delete every third again."""
    provider = GitOpsProvider("", AUTHOR)
    for number in range(count):
        assert provider.apply(numbered(url, org_id, number), None).kind == "reached"
        if number % 3 == 2:
            assert provider.delete(numbered(url, org_id, number, "delete"), None).kind == "gone"
    provider.close()


def die_before_pushing(url: str) -> None:
    Remote.push = lambda *_: os._exit(9)  # type: ignore[assignment, method-assign]
    GitOpsProvider("", AUTHOR).apply(numbered(url, 1), None)
