"""Several writers, crashes, refusals, lost answers: in the end one line of commits, all there."""

from __future__ import annotations

import multiprocessing
import stat
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from worker.git_host import Bare, GitHost, bare, basic, git, git_host
from worker.git_writers import AUTHOR, die_before_pushing, numbered, write_many
from worker.kube_work import DESIRED, NAME

from remit.worker.gitops.provider import GitOpsProvider
from remit.worker.gitops.remote import Remote
from remit.worker.provider import ProviderError

SECRET = "s3cr3t-of-git"


@pytest.fixture
def repository(tmp_path: Path) -> Bare:
    made = bare(tmp_path / "git" / "manifests.git")
    git(made.path, "config", "http.receivepack", "true")
    return made


@pytest.fixture
def host(repository: Bare) -> Iterator[GitHost]:
    with git_host(repository.path.parent) as host:
        yield host


@pytest.fixture
def provider() -> Iterator[GitOpsProvider]:
    provider = GitOpsProvider("", AUTHOR)
    yield provider
    provider.close()


def expect_all(repository: Bare, writers: int, count: int) -> None:
    repository.check()
    folders = {path.rsplit("/", 1)[0] for path in repository.files() if NAME in path}
    kept = [number for number in range(count) if number % 3 != 2]
    assert folders == {
        *(f"remit/{org}/{NAME}-{number}" for org in range(1, writers + 1) for number in kept),
        *(f"remit/applications/{org}" for org in range(1, writers + 1)),
    }
    assert len(repository.files()) == 1 + writers * len(kept) * (len(DESIRED) + 1)
    assert len(repository.commits()) == 2 + writers * (count + count // 3), "one commit a change"


@pytest.mark.parametrize(("over_http", "writers", "count"), [(False, 4, 5), (True, 3, 3)])
def test_several_processes_at_once_lose_nothing(
    repository: Bare, host: GitHost, writers: int, count: int, *, over_http: bool
) -> None:
    url = f"{host.url}/manifests.git" if over_http else repository.url
    spawn = multiprocessing.get_context("spawn")
    processes = [
        spawn.Process(target=write_many, args=(url, org, count)) for org in range(1, writers + 1)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
        assert process.exitcode == 0
    expect_all(repository, writers, count)


def test_several_threads_of_one_process_take_turns(
    repository: Bare, provider: GitOpsProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    pushes = []
    push = Remote.push

    def counted(self: Remote, *arguments: Any) -> None:  # noqa: ANN401
        pushes.append(1)
        push(self, *arguments)

    monkeypatch.setattr(Remote, "push", counted)

    def write(org: int) -> None:
        for number in range(6):
            # Environments with the same repository take turns too.
            destination = f"cluster-{org}"
            provider.apply(numbered(repository.url, org, number, destination=destination), None)
            if number % 3 == 2:
                provider.delete(numbered(repository.url, org, number, "delete"), None)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(1, 5)))
    expect_all(repository, 4, 6)
    assert len(pushes) == 4 * 8, "no push of this process ever met another"


def test_a_process_that_died_between_commit_and_push_leaves_nothing_to_mend(
    repository: Bare, provider: GitOpsProvider
) -> None:
    spawn = multiprocessing.get_context("spawn")
    process = spawn.Process(target=die_before_pushing, args=(repository.url,))
    process.start()
    process.join(60)
    assert process.exitcode == 9
    assert len(repository.commits()) == 2
    provider.apply(numbered(repository.url, 1), None)
    assert len(repository.commits()) == 3
    repository.check()


def test_a_lost_answer_to_a_push_is_resolved_by_looking(
    repository: Bare, host: GitHost, provider: GitOpsProvider
) -> None:
    host.lose = 1
    asked = numbered(f"{host.url}/manifests.git", 1)
    with pytest.raises(ProviderError) as lost:
        provider.apply(asked, None)
    assert lost.value.error_class == "transient"
    assert len(repository.commits()) == 3, "it was carried out all the same"
    assert provider.apply(asked, None).kind == "reached"
    assert len(repository.commits()) == 3
    assert host.pushes == 1


def test_whoever_pushed_first_stays_and_ours_comes_on_top(
    repository: Bare, host: GitHost, provider: GitOpsProvider
) -> None:
    def come_first() -> None:
        if host.pushes <= 5:
            repository.write(f"theirs-{host.pushes}", "x\n")

    host.before = come_first
    assert provider.apply(numbered(f"{host.url}/manifests.git", 1), None).kind == "reached"
    assert host.pushes == 6
    assert repository.commits()[:6] == [
        f"Apply {NAME}-0", *(f"Bob: theirs-{number}" for number in range(5, 0, -1))
    ]  # fmt: skip
    repository.check()


def test_a_storm_of_others_is_given_up_and_tried_again_later(
    repository: Bare, host: GitHost, provider: GitOpsProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("remit.worker.gitops.repository._ATTEMPTS", 6)
    host.before = lambda: repository.write(f"theirs-{host.pushes}", "x\n")
    asked = numbered(f"{host.url}/manifests.git", 1)
    with pytest.raises(ProviderError) as lost:
        provider.apply(asked, None)
    assert lost.value.error_class == "transient"
    assert lost.value.code == "LostRace"
    assert host.pushes == 6
    host.before = None
    assert provider.apply(asked, None).kind == "reached"
    repository.check()


def test_a_conflict_that_arrives_with_the_lost_race_is_seen(
    repository: Bare, host: GitHost, provider: GitOpsProvider
) -> None:
    theirs = f"remit/1/{NAME}-0/resourcequota-quota.yaml"

    def come_first() -> None:
        host.before = None
        repository.write(theirs, "theirs\n")

    host.before = come_first
    with pytest.raises(ProviderError) as refused:
        provider.apply(numbered(f"{host.url}/manifests.git", 1), None)
    assert refused.value.error_class == "conflict"
    assert repository.read(theirs) == "theirs\n"


def test_a_push_that_a_rule_refuses_is_permanent_and_says_why(
    repository: Bare, host: GitHost, provider: GitOpsProvider
) -> None:
    hook = repository.path / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'no deployments on Fridays' >&2\nexit 1\n")
    hook.chmod(hook.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(ProviderError) as refused:
        provider.apply(numbered(f"{host.url}/manifests.git", 1), None)
    assert refused.value.error_class == "permanent"
    assert "no deployments on Fridays" in refused.value.message
    assert host.pushes == 1
    hook.unlink()
    assert provider.apply(numbered(f"{host.url}/manifests.git", 1), None).kind == "reached"


def test_a_branch_that_was_wound_back_gets_our_commit_again(
    repository: Bare, provider: GitOpsProvider
) -> None:
    asked = numbered(repository.url, 1)
    provider.apply(asked, None)
    repository.write("theirs", "x\n")
    git(repository.path, "update-ref", "refs/heads/main", "main~2")
    assert len(repository.commits()) == 2
    assert provider.observe(numbered(repository.url, 1, action="observe"), None).kind == "gone"
    assert provider.apply(asked, None).kind == "reached"
    assert len(repository.commits()) == 3
    repository.check()


def test_credentials_go_to_their_host_alone_and_are_never_told(
    repository: Bare, host: GitHost
) -> None:
    host.user = ("remit", SECRET)
    asked = numbered(f"{host.url}/manifests.git", 1)
    other = f"https://remit:{SECRET}@git.example"
    for credentials in ("", other, f"http://remit:wrong@{host.url[7:]}\n"):
        without = GitOpsProvider(credentials, AUTHOR)
        with pytest.raises(ProviderError) as refused:
            without.apply(asked, None)
        without.close()
        assert refused.value.error_class == "permanent"
        told = "".join(traceback.format_exception(refused.value))
        assert SECRET not in told
        assert "wrong@" not in told
    assert basic("remit", SECRET) not in host.authorizations, "the other host's went nowhere"
    given = GitOpsProvider(f"{other}\nhttp://remit:{SECRET}@{host.url[7:]}/\n", AUTHOR)
    assert given.apply(asked, None).kind == "reached"
    given.close()
    assert SECRET not in "".join(repository.read(path) for path in repository.files())


@pytest.mark.parametrize(
    "line",
    [f"https://{SECRET}@host", f"{SECRET}", f"ssh://u:{SECRET}@host", f"https://u:{SECRET}@["],
)
def test_a_wrong_line_of_credentials_is_named_by_its_number(repository: Bare, line: str) -> None:
    provider = GitOpsProvider(f"https://a:b@c\n{line}\n", AUTHOR)
    with pytest.raises(ProviderError) as refused:
        provider.apply(numbered(repository.url, 1), None)
    assert "Line 2" in refused.value.message
    assert SECRET not in "".join(traceback.format_exception(refused.value))


def test_a_host_that_is_not_there_is_tried_again(provider: GitOpsProvider) -> None:
    with pytest.raises(ProviderError) as refused:
        provider.apply(numbered("http://127.0.0.1:1/manifests.git", 1), None)
    assert refused.value.error_class == "transient"
