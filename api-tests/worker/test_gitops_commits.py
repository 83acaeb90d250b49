"""What a resource is in Git: the same files for the same desired, and one commit a change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import yaml
from worker.git_host import Bare, bare, git
from worker.kube_schema import validate
from worker.kube_work import DESIRED, NAME, UID, desired, differing, work

from remit.worker.gitops.provider import GitOpsProvider
from remit.worker.provider import Lease, LeaseLostError, Outcome, ProviderError, Scan, Work

AUTHOR = "Remit <remit@acme.example>"
FOLDER = f"remit/7/{NAME}"
APPLICATION = f"remit/applications/7/{NAME}.yaml"
QUOTA = f"{FOLDER}/resourcequota-quota.yaml"


@pytest.fixture
def repository(tmp_path: Path) -> Bare:
    return bare(tmp_path / "manifests.git")


@pytest.fixture
def provider() -> Iterator[GitOpsProvider]:
    provider = GitOpsProvider("", AUTHOR)
    yield provider
    provider.close()


def asked(repository: Bare, action: Any = "apply", **more: Any) -> Work:  # noqa: ANN401
    gitops = {"repository": repository.url, **more.pop("gitops", {})}
    return work("", action, targets={"kubernetes": {}, "gitops": gitops}, **more)


def test_a_resource_is_a_folder_of_manifests_and_an_application(
    repository: Bare, provider: GitOpsProvider
) -> None:
    outcome = provider.apply(asked(repository), None)
    assert outcome.kind == "reached"
    assert {o.status for o in outcome.objects} == {"committed"}
    assert differing(outcome) == {}
    assert repository.files() == [
        "README.md",
        f"{FOLDER}/limitrange-limits.yaml",
        f"{FOLDER}/namespace-{NAME}.yaml",
        f"{FOLDER}/networkpolicy-default-deny.yaml",
        QUOTA,
        f"{FOLDER}/rolebinding-owner.yaml",
        APPLICATION,
    ]
    repository.check()


def test_a_manifest_says_whose_it_is_in_its_first_line_and_in_its_labels(
    repository: Bare, provider: GitOpsProvider
) -> None:
    provider.apply(asked(repository), None)
    for path in repository.files()[1:]:
        text = repository.read(path)
        assert text.splitlines()[0] == f"# Kept by Remit for organization 7, resource {UID}"
        labels = yaml.safe_load(text)["metadata"]["labels"]
        assert labels["remit/organization"] == "7", "a string, as labels must be"
        assert labels["remit/resource"] == str(UID)


def test_the_manifests_are_what_kubernetes_takes(
    repository: Bare, provider: GitOpsProvider
) -> None:
    provider.apply(asked(repository), None)
    for path in repository.files()[1:-1]:
        manifest = yaml.safe_load(repository.read(path))
        validate(manifest)


def test_the_application_deploys_that_folder(repository: Bare, provider: GitOpsProvider) -> None:
    provider.apply(asked(repository, gitops={"destination": "https://c.example"}), None)
    application = yaml.safe_load(repository.read(APPLICATION))
    assert application["apiVersion"] == "argoproj.io/v1alpha1"
    assert application["kind"] == "Application"
    assert application["metadata"]["name"] == NAME
    assert application["metadata"]["finalizers"] == ["resources-finalizer.argocd.argoproj.io"]
    assert application["spec"] == {
        "project": "default",
        "source": {"repoURL": repository.url, "targetRevision": "main", "path": FOLDER},
        "destination": {"server": "https://c.example", "namespace": NAME},
        "syncPolicy": {
            "automated": {"prune": True, "selfHeal": False},
            "syncOptions": ["ServerSideApply=true"],
        },
    }


def test_the_commit_says_what_and_for_whom(repository: Bare, provider: GitOpsProvider) -> None:
    provider.apply(asked(repository, generation=3), None)
    said = git(repository.path, "log", "-1", "--format=%an <%ae>|%cn|%B", "main")
    assert said.startswith(f"{AUTHOR}|Remit|Apply {NAME}\n")
    trailers = git(repository.path, "log", "-1", "--format=%(trailers:only)", "main").splitlines()
    assert trailers[:4] == [
        "Remit-Organization: 7",
        f"Remit-Resource: {UID}",
        "Remit-Generation: 3",
        "Remit-Environment: dev",
    ]


def test_what_is_unchanged_makes_no_commit(repository: Bare, provider: GitOpsProvider) -> None:
    provider.apply(asked(repository), None)
    before = repository.commits()
    provider.apply(asked(repository), None)
    other = GitOpsProvider("", AUTHOR)
    shuffled = [{**o, "body": dict(reversed(o["body"].items()))} for o in DESIRED]
    assert other.apply(asked(repository, wanted=shuffled), None).kind == "reached"
    other.close()
    assert repository.commits() == before


def test_a_change_is_one_commit_of_what_differs(repository: Bare, provider: GitOpsProvider) -> None:
    provider.apply(asked(repository), None)
    quota = {**DESIRED[1]["body"], "spec": {"hard": {"pods": "5"}}}
    provider.apply(asked(repository, wanted=desired(quota=quota, owner=None)), None)
    changed = git(repository.path, "show", "--format=", "--name-status", "main").splitlines()
    assert changed == [f"M\t{QUOTA}", f"D\t{FOLDER}/rolebinding-owner.yaml"]
    repository.check()


def test_a_deletion_removes_its_files_and_nothing_else(
    repository: Bare, provider: GitOpsProvider
) -> None:
    provider.apply(asked(repository), None)
    provider.apply(asked(repository, uid=uuid4(), org_id=8), None)
    assert provider.delete(asked(repository, "delete"), None).kind == "gone"
    left = repository.files()
    assert "README.md" in left
    assert not [path for path in left if "/7/" in path]
    assert len([path for path in left if "/8/" in path]) == 6
    before = repository.commits()
    assert provider.delete(asked(repository, "delete"), None).kind == "gone"
    assert repository.commits() == before, "nothing left to remove"
    repository.check()


@pytest.mark.parametrize("path", [QUOTA, APPLICATION])
def test_a_file_of_somebody_else_is_a_conflict(
    repository: Bare, provider: GitOpsProvider, path: str
) -> None:
    repository.write(path, "kind: ResourceQuota\n")
    before = repository.commits()
    with pytest.raises(ProviderError) as refused:
        provider.apply(asked(repository), None)
    assert refused.value.error_class == "conflict"
    assert path in refused.value.message
    provider.delete(asked(repository, "delete"), None)
    assert repository.commits() == before
    assert repository.read(path) == "kind: ResourceQuota\n"


@pytest.mark.parametrize("path", ["remit", "remit/7", f"{QUOTA}/inside.yaml"])
def test_a_file_or_folder_in_the_way_is_a_conflict(
    repository: Bare, provider: GitOpsProvider, path: str
) -> None:
    repository.write(path, "theirs\n")
    with pytest.raises(ProviderError) as refused:
        provider.apply(asked(repository), None)
    assert refused.value.error_class == "conflict"
    assert repository.read(path) == "theirs\n"


def test_files_of_another_resource_of_that_name_are_a_conflict(
    repository: Bare, provider: GitOpsProvider
) -> None:
    provider.apply(asked(repository, uid=uuid4()), None)
    with pytest.raises(ProviderError) as refused:
        provider.apply(asked(repository), None)
    assert refused.value.error_class == "conflict"


def test_what_others_put_beside_ours_stays(repository: Bare, provider: GitOpsProvider) -> None:
    provider.apply(asked(repository), None)
    repository.write(f"{FOLDER}/theirs.yaml", "a: b\n")
    provider.apply(asked(repository, wanted=desired(owner=None)), None)
    provider.delete(asked(repository, "delete"), None)
    assert repository.files() == ["README.md", f"{FOLDER}/theirs.yaml"]


def test_drift_in_git_is_seen_and_repaired(repository: Bare, provider: GitOpsProvider) -> None:
    provider.apply(asked(repository), None)
    text = repository.read(QUOTA)
    repository.write(QUOTA, text.replace("pods: 20", "pods: 99"))
    repository.write(f"{FOLDER}/limitrange-limits.yaml", None)
    seen = provider.observe(asked(repository, "observe"), None)
    assert differing(seen) == {"quota/spec/hard/pods": 99, "limits": None}
    assert provider.apply(asked(repository), None).kind == "reached"
    assert repository.read(QUOTA) == text


def test_observing_makes_no_commit(repository: Bare, provider: GitOpsProvider) -> None:
    assert provider.observe(asked(repository, "observe"), None).kind == "gone"
    assert len(repository.commits()) == 2


def test_an_empty_repository_gets_its_first_commit(
    tmp_path: Path, provider: GitOpsProvider
) -> None:
    repository = bare(tmp_path / "empty.git", empty=True)
    assert provider.observe(asked(repository, "observe"), None).kind == "gone"
    assert provider.delete(asked(repository, "delete"), None).kind == "gone"
    assert provider.apply(asked(repository), None).kind == "reached"
    assert repository.commits() == [f"Apply {NAME}"]
    repository.check()


def test_branch_and_folder_are_the_environments(repository: Bare, provider: GitOpsProvider) -> None:
    git(repository.path, "branch", "live/eu", "main")
    gitops = {"branch": "live/eu", "folder": "clusters/eu-1"}
    provider.apply(asked(repository, gitops=gitops), None)
    assert f"clusters/eu-1/7/{NAME}/resourcequota-quota.yaml" in repository.files("live/eu")
    assert repository.files("main") == ["README.md"]


@pytest.mark.parametrize(
    "gitops",
    [{"folder": "../etc"}, {"folder": "/etc"}, {"folder": "a/../b"}, {"folder": ".git"},
     {"branch": "a..b"}, {"branch": "-x"}],
)  # fmt: skip
def test_a_folder_or_branch_that_leads_elsewhere_is_refused(
    repository: Bare, provider: GitOpsProvider, gitops: dict[str, str]
) -> None:
    with pytest.raises(ProviderError) as refused:
        provider.apply(asked(repository, gitops=gitops), None)
    assert refused.value.error_class == "permanent"


def test_a_secret_never_gets_into_git(repository: Bare, provider: GitOpsProvider) -> None:
    secret = {"id": "s", "type": "v1/Secret", "name": "s", "body": {"stringData": {"a": "b"}}}
    with pytest.raises(ProviderError) as refused:
        provider.apply(asked(repository, wanted=[*DESIRED, secret]), None)
    assert refused.value.error_class == "permanent"
    assert len(repository.commits()) == 2


def test_a_repository_that_is_none_is_permanent(tmp_path: Path, provider: GitOpsProvider) -> None:
    with pytest.raises(ProviderError) as refused:
        provider.apply(asked(Bare(tmp_path / "nowhere")), None)
    assert refused.value.error_class == "permanent"


def test_a_step_whose_lease_has_ended_pushes_nothing(
    repository: Bare, provider: GitOpsProvider
) -> None:
    with pytest.raises(LeaseLostError):
        provider.apply(asked(repository, seconds=-1), None)
    assert len(repository.commits()) == 2


def test_what_git_holds_is_told_in_the_shape_of_a_report(
    repository: Bare, provider: GitOpsProvider
) -> None:
    outcome: Outcome = provider.apply(asked(repository), None)
    told = outcome.objects[1].to_json()
    assert told["reference"] == QUOTA
    assert told["body"] == DESIRED[1]["body"]


def test_a_search_lists_the_namespaces_that_the_branch_holds(
    repository: Bare, provider: GitOpsProvider
) -> None:
    provider.apply(asked(repository), None)
    theirs = "kind: Namespace\nmetadata: {name: theirs}\n"
    repository.write("remit/by-hand/namespace-theirs.yaml", theirs)
    repository.write("elsewhere/namespace-theirs.yaml", theirs)
    repository.write("remit/by-hand/namespace-broken.yaml", "a: [\n")
    targets = {"gitops": {"repository": repository.url}}
    there = {o.name: o for o in provider.scan(Scan(1, "dev", targets, Lease(60)))}
    assert set(there) == {NAME, "theirs"}
    assert there[NAME].type == "v1/Namespace"
    assert there[NAME].tags["remit:organization"] == "7"
    assert there[NAME].tags["remit:resource"] == str(UID)
    assert there["theirs"].reference == "remit/by-hand/namespace-theirs.yaml"
    assert there["theirs"].tags == {}
