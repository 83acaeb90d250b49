"""The embedded server: private, quick to start, never left behind, recovered from anything."""

import os
import pwd
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import psycopg
import pytest

from remit.cluster import Cluster, InUse, binaries, keeper, opened
from remit.failures import Failure


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    with Cluster.temporary() as running:
        yield running


@pytest.fixture
def kept() -> Iterator[Cluster]:
    """A cluster that outlives its server; its folder goes at the end."""
    temporary = Cluster.temporary()
    yield Cluster(temporary.folder.path, report=lambda _: None)
    temporary.stop()


def one(url: str, query: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query.encode()).fetchone()
        assert row is not None
        return row[0]


def is_gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def wait_until_gone(pid: int, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not is_gone(pid):
        assert time.monotonic() < deadline, f"process {pid} is still there"
        time.sleep(0.02)


def test_the_database_is_what_the_design_asks_for(cluster: Cluster) -> None:
    url = cluster.url("owner")
    assert one(url, "select current_setting('server_version_num')::int / 10000") == 18
    collation = "select datlocprovider::text || datlocale from pg_database where datname = 'remit'"
    assert one(url, collation) == "bC.UTF-8"
    assert one(url, "show timezone") == "UTC"
    assert one(url, "show password_encryption") == "scram-sha-256"
    assert one(url, "show shared_preload_libraries") == "pg_stat_statements"
    hba = "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"
    assert one(url, hba) == "scram-sha-256"


def test_it_listens_on_the_loopback_only(cluster: Cluster) -> None:
    assert one(cluster.url(), "show listen_addresses") == "127.0.0.1"
    assert one(cluster.url(), "show unix_socket_directories") == ""


def test_nothing_is_readable_by_others(cluster: Cluster) -> None:
    for path in cluster.folder.path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_stopped_server_is_gone_and_a_temporary_one_leaves_nothing() -> None:
    cluster = Cluster.temporary().start()
    pid = cluster.pid
    assert pid is not None
    cluster.stop()
    cluster.stop()
    assert is_gone(pid)
    assert not cluster.folder.path.exists()


def test_data_password_and_port_survive_a_restart(kept: Cluster) -> None:
    with kept:
        url = kept.url()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("create table kept as select 42 as answer")
    with kept:
        assert kept.url() == url
        assert one(url, "select answer from kept") == 42


def test_a_start_takes_well_under_two_seconds(kept: Cluster) -> None:
    kept.start().stop()
    began = time.monotonic()
    kept.start()
    took = time.monotonic() - began
    kept.stop()
    assert took < 2


def test_a_taken_port_is_given_up_for_another(kept: Cluster) -> None:
    kept.start().stop()
    port = kept.folder.port()
    assert port is not None
    with closing(socket.create_server(("127.0.0.1", port))), kept:
        assert kept.folder.port() != port
        assert one(kept.url(), "select 1") == 1


def test_the_data_has_one_owner_and_others_join_in(kept: Cluster) -> None:
    path = kept.folder.path
    with kept:
        with pytest.raises(InUse, match=rf"in use by remit python \(process {os.getpid()}\)"):
            Cluster(path).start()
        with opened(path) as joined:
            assert joined.pid is None
            assert one(joined.url(), "select 1") == 1
        assert kept.running()
    assert not kept.running()
    with opened(path, report=lambda _: None) as alone:
        assert alone.pid is not None
    assert not kept.running()


def test_a_server_that_dies_is_started_again(kept: Cluster) -> None:
    cluster = Cluster(kept.folder.path, report=lambda _: None, give_up=lambda: None)
    with cluster:
        killed = cluster.pid
        assert killed is not None
        with psycopg.connect(cluster.url(), autocommit=True) as connection:
            connection.execute("create table acknowledged as select 1 as answer")
        os.kill(killed, signal.SIGKILL)
        deadline = time.monotonic() + 30
        while cluster.pid in {killed, None} or not keeper.is_ready(
            cluster.folder.pgdata, cluster.pid
        ):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert one(cluster.url(), "select answer from acknowledged") == 1


HOLD = """
import sys, time
from pathlib import Path
from remit.cluster import Cluster
cluster = Cluster(Path(sys.argv[1])).start()
print(cluster.pid, flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel ends the server on Linux only")
def test_a_killed_remit_takes_its_server_along(kept: Cluster) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(kept.folder.path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    with holder.stdout:
        pid = int(holder.stdout.readline())
    holder.kill()
    holder.wait()
    wait_until_gone(pid)
    with kept:
        assert one(kept.url(), "select 1") == 1


def test_an_orphaned_server_is_ended_before_another_starts(
    kept: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_libc", None)  # as where there is no such signal
    kept.start()
    orphan = kept.pid
    assert orphan is not None
    kept.folder.release()
    said: list[str] = []
    with Cluster(kept.folder.path, report=said.append) as successor:
        assert one(successor.url(), "select 1") == 1
        assert is_gone(orphan)
    assert any(f"process {orphan}" in line for line in said)


def test_a_pid_file_that_names_a_stranger_does_not_stop_the_start(kept: Cluster) -> None:
    kept.start().stop()
    pid_file = kept.folder.pgdata / "postmaster.pid"
    owner = kept.folder.pgdata.stat()
    stranger = subprocess.Popen(
        ["/bin/sleep", "600"],
        **({"user": owner.st_uid, "group": owner.st_gid} if os.geteuid() == 0 else {}),
    )
    try:
        pid_file.write_text(f"{stranger.pid}\n{kept.folder.pgdata}\n1\n5432\n\n\n1 1\nready\n")
        os.chown(pid_file, owner.st_uid, owner.st_gid)
        with kept:
            assert one(kept.url(), "select 1") == 1
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_data_of_another_major_version_is_left_alone(kept: Cluster) -> None:
    kept.start().stop()
    (kept.folder.pgdata / "PG_VERSION").write_text("17\n")
    with pytest.raises(Failure, match="written by PostgreSQL 17, and this is 18"):
        kept.start()
    assert (kept.folder.pgdata / "PG_VERSION").read_text() == "17\n"


def test_a_folder_with_other_things_is_left_alone(kept: Cluster) -> None:
    (kept.folder.path / "thesis.txt").write_text("years of work")
    with pytest.raises(Failure, match="not empty and holds no data of Remit"):
        kept.start()
    assert [path.name for path in kept.folder.path.iterdir()] == ["thesis.txt"]


def test_a_creation_that_was_cut_short_is_begun_again(kept: Cluster) -> None:
    (kept.folder.path / "pgdata.new").mkdir()
    (kept.folder.path / "pgdata.new" / "half").touch()
    with kept:
        assert one(kept.url(), "select 1") == 1


def test_a_server_that_cannot_start_says_why(kept: Cluster) -> None:
    kept.start().stop()
    broken = Cluster(kept.folder.path, configuration={"shared_buffers": "nonsense"})
    with pytest.raises(Failure, match=r"did not start: invalid value for parameter.*postgres\.log"):
        broken.start()
    with kept:
        assert kept.running()


def test_programs_of_another_version_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="has no program postgres"):
        binaries.find(tmp_path)
    for name in ("postgres", "initdb"):
        (tmp_path / name).write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 15.18'\n")
        (tmp_path / name).chmod(0o755)
    with pytest.raises(Failure, match="holds PostgreSQL 15, not 18"):
        binaries.find(tmp_path)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_root_runs_the_server_as_a_system_user(cluster: Cluster) -> None:
    assert cluster.pid is not None
    user = pwd.getpwuid(psutil.Process(cluster.pid).uids().real)
    assert user.pw_name == "remit"
    assert Path(user.pw_shell).name == "nologin"
    assert cluster.folder.path.stat().st_uid == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_root_opens_no_folder_for_the_server() -> None:
    closed = Path(tempfile.mkdtemp())  # 0700
    try:
        with pytest.raises(Failure, match="cannot enter"):
            Cluster(closed / "data", report=lambda _: None).start()
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
        assert not list(closed.iterdir())
    finally:
        closed.rmdir()
