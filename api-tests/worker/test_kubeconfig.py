"""Getting into a cluster: whose credentials go where, and that nobody reads them in an error."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import Any

import pytest
import yaml
from worker.kube_cluster import KubeCluster, kube_cluster, kubeconfig
from worker.kube_work import DESIRED, work

from remit.settings import load
from remit.worker.kubernetes import create
from remit.worker.kubernetes.kubeconfig import access
from remit.worker.kubernetes.provider import Clients, GitOps, KubernetesProvider
from remit.worker.provider import ProviderError

SECRET = "s3cr3t-of-the-cluster"


def refused(target: dict[str, Any], *files: Path, **more: Path) -> ProviderError:
    with pytest.raises(ProviderError) as error:
        access(target, files, **more)
    told = "".join(traceback.format_exception(error.value))
    assert SECRET not in told
    assert error.value.error_class == "permanent"
    return error.value


def applied(cluster: KubeCluster, folder: Path, user: dict[str, Any]) -> None:
    """Apply with a user of a kubeconfig; the token of the double is the secret."""
    cluster.double.tokens = {SECRET: "remit"}
    provider = KubernetesProvider(
        Clients([kubeconfig(folder, cluster.double.url, user)]),
        GitOps("", "Remit <remit@localhost>"),
    )
    assert provider.apply(work(cluster.double.url)).kind == "reached"
    provider.close()


@pytest.fixture
def cluster(tmp_path: Path) -> Any:  # noqa: ANN401
    with kube_cluster(tmp_path) as cluster:
        yield cluster


def test_a_token(cluster: KubeCluster, tmp_path: Path) -> None:
    applied(cluster, tmp_path, {"token": SECRET})


def test_a_file_with_a_token_beside_the_kubeconfig_is_read_anew(
    cluster: KubeCluster, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(SECRET + "\n")
    applied(cluster, tmp_path, {"tokenFile": "token"})


def test_a_program_that_gives_a_token_is_asked_once_and_again_when_it_ends(
    cluster: KubeCluster, tmp_path: Path
) -> None:
    count = tmp_path / "count"
    script = (
        "import json, os, pathlib\n"
        f"asked = pathlib.Path({str(count)!r})\n"
        "asked.write_text(asked.read_text() + 'x' if asked.exists() else 'x')\n"
        "assert json.loads(os.environ['KUBERNETES_EXEC_INFO'])['kind'] == 'ExecCredential'\n"
        "status = {'token': os.environ['GIVEN'], 'expirationTimestamp': '2999-01-01T00:00:00Z'}\n"
        "print(json.dumps({'status': status}))\n"
    )
    plugin = {
        "command": sys.executable,
        "args": ["-c", script],
        "env": [{"name": "GIVEN", "value": SECRET}],
    }
    cluster.double.tokens = {SECRET: "remit"}
    path = kubeconfig(tmp_path, cluster.double.url, {"exec": plugin})
    provider = KubernetesProvider(Clients([path]), GitOps("", "Remit <remit@localhost>"))
    provider.apply(work(cluster.double.url))
    assert count.read_text() == "x"
    # The cluster no longer takes it: the program is asked once more, then it is an error.
    cluster.double.tokens = {"another": "remit"}
    with pytest.raises(ProviderError) as error:
        provider.observe(work(cluster.double.url, "observe"))
    assert count.read_text() == "xx"
    assert error.value.code == "Unauthorized"
    assert SECRET not in "".join(traceback.format_exception(error.value))


def test_a_program_that_fails_does_not_tell_what_it_said(tmp_path: Path) -> None:
    plugin = {"command": sys.executable, "args": ["-c", f"print({SECRET!r}); raise SystemExit(1)"]}
    path = kubeconfig(tmp_path, "https://127.0.0.1:1", {"exec": plugin})
    provider = KubernetesProvider(Clients([path]), GitOps("", "Remit <remit@localhost>"))
    with pytest.raises(ProviderError) as error:
        provider.observe(work("https://127.0.0.1:1", "observe"))
    assert error.value.error_class == "transient"
    assert SECRET not in "".join(traceback.format_exception(error.value))


def test_a_wrong_token_is_permanent_and_not_told(cluster: KubeCluster, tmp_path: Path) -> None:
    path = kubeconfig(tmp_path, cluster.double.url, {"token": SECRET})
    provider = KubernetesProvider(Clients([path]), GitOps("", "Remit <remit@localhost>"))
    with pytest.raises(ProviderError) as error:
        provider.apply(work(cluster.double.url))
    assert error.value.error_class == "permanent"
    assert SECRET not in "".join(traceback.format_exception(error.value))


def test_credentials_of_a_context_go_to_its_server_alone(tmp_path: Path) -> None:
    path = kubeconfig(tmp_path, "https://one.example", {"token": SECRET})
    error = refused({"server": "https://two.example", "context": "test"}, path)
    assert "two.example" in error.message
    assert access({"server": "https://one.example/", "context": "test"}, [path]).auth


def test_a_server_without_a_context_gets_no_credentials(tmp_path: Path) -> None:
    path = kubeconfig(tmp_path, "https://one.example", {"token": SECRET})
    assert access({"server": "https://one.example"}, [path]).auth is None


def test_within_a_cluster_the_service_account_is_used(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(SECRET)
    for target in ({}, {"server": "https://kubernetes.default.svc"}):
        found = access(target, [], tmp_path)
        assert found.server == "https://kubernetes.default.svc"
        assert found.auth is not None
        assert found.verify


def test_outside_of_a_cluster_a_context_is_asked_for(tmp_path: Path) -> None:
    assert "context" in refused({}, service_account=tmp_path).message


@pytest.mark.parametrize(
    "text",
    [
        f"users: [{{name: u, user: {{token: {SECRET}}}",
        f"contexts: [{{name: test, context: {{cluster: {SECRET}, user: u}}}}]",
        (
            f"contexts: [{{name: test, context: {{cluster: c}}}}]\n"
            f"clusters: [{{name: c, cluster: {{server: 'https://x', certificate-authority-data: "
            f"{SECRET}}}}}]"
        ),
        "contexts: []",
        "",
    ],
)
def test_a_broken_kubeconfig_is_said_without_its_contents(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kubeconfig"
    path.write_text(text)
    refused({"context": "test"}, path)


def test_several_files_are_read_as_kubectl_does(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = kubeconfig(tmp_path / "one", "https://one.example")
    second = kubeconfig(tmp_path / "two", "https://two.example")
    files = [tmp_path / "missing", first, second]
    assert access({"context": "test"}, files).server == "https://one.example", "the first wins"


def test_certificates_are_checked_unless_the_kubeconfig_says_otherwise(tmp_path: Path) -> None:
    path = kubeconfig(tmp_path, "https://one.example")
    strict = access({"context": "test"}, [path]).verify
    assert not isinstance(strict, bool)
    assert strict.check_hostname
    document = yaml.safe_load(path.read_text())
    document["clusters"][0]["cluster"]["insecure-skip-tls-verify"] = True
    path.write_text(yaml.safe_dump(document))
    loose = access({"context": "test"}, [path]).verify
    assert not isinstance(loose, bool)
    assert not loose.check_hostname


def test_the_worker_takes_the_files_of_its_settings(
    cluster: KubeCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUBECONFIG", str(kubeconfig(tmp_path, cluster.double.url)))
    provider = create(load())
    assert provider.apply(work(cluster.double.url, wanted=DESIRED)).kind == "reached"
    provider.close()
