"""A RabbitMQ of the tests' own: a plain process on loopback that leaves nothing behind.

Node name, ports, folders and Erlang's cookie are its own, so that it runs beside another broker, as
root or as anybody. Needs Debian's package rabbitmq-server, installed; its service need not run.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

SERVER = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
EPMD = "/usr/bin/epmd"
PASSWORD = "of-the-tests"
PATIENCE_SECONDS = 120


class BrokerMissingError(Exception):
    """The programs of RabbitMQ are not installed."""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


USERS = {
    "remit": (OURS := r"^(remit|evidence)\.", OURS, OURS),
    "backup-service": ("^$", r"^remit\.submit$", "^$"),
    "stranger": ("^$", r"^remit\.submit$", "^$"),
    "listener": (".*", ".*", ".*"),
}
"""What each may configure, write and read: Remit and senders what the documentation says."""


class Broker:
    """One node, stopped at first."""

    def __init__(self, folder: Path) -> None:
        if not SERVER.exists():
            message = (
                f"{SERVER} is not there. These tests need a real RabbitMQ: "
                "apt-get install -y --no-install-recommends rabbitmq-server"
            )
            raise BrokerMissingError(message)
        self.folder = folder
        self.port = free_port()
        self._epmd_port = free_port()
        self._distribution_port = free_port()
        self._epmd: subprocess.Popen[bytes] | None = None
        self._server: subprocess.Popen[bytes] | None = None
        self._watch: subprocess.Popen[bytes] | None = None
        for name in ("home", "data", "log"):
            (folder / name).mkdir()
        (folder / "plugins").write_text("[].\n")
        (folder / "definitions.json").write_text(json.dumps(_definitions()))
        (folder / "rabbitmq.conf").write_text(
            f"listeners.tcp.local = 127.0.0.1:{self.port}\n"
            f"load_definitions = {folder / 'definitions.json'}\n"
            "vm_memory_high_watermark.absolute = 1GB\n"
            "disk_free_limit.absolute = 50MB\n"
            "log.console = false\n"
        )

    def url(self, user: str = "remit") -> str:
        return f"amqp://{quote(user, safe='')}:{PASSWORD}@127.0.0.1:{self.port}/"

    def start(self) -> None:
        environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.folder / "home"),
            "ERL_EPMD_PORT": str(self._epmd_port),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_MAX_PORTS": "4096",
            "RABBITMQ_NODENAME": f"remit-{self.port}@localhost",
            "RABBITMQ_DIST_PORT": str(self._distribution_port),
            "RABBITMQ_CONF_ENV_FILE": str(self.folder / "none"),
            "RABBITMQ_CONFIG_FILE": str(self.folder / "rabbitmq.conf"),
            "RABBITMQ_ADVANCED_CONFIG_FILE": str(self.folder / "none.config"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.folder / "plugins"),
            "RABBITMQ_MNESIA_BASE": str(self.folder / "data"),
            "RABBITMQ_LOG_BASE": str(self.folder / "log"),
            "RABBITMQ_PID_FILE": str(self.folder / "pid"),
            "RABBITMQ_GENERATED_CONFIG_DIR": str(self.folder / "generated"),
            "RABBITMQ_FEATURE_FLAGS_FILE": str(self.folder / "data" / "feature_flags"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
            # The node itself is the process that is started, not a shell that waits for it.
            "RUNNING_UNDER_SYSTEMD": "true",
        }
        if self._epmd is None:
            # Otherwise the node starts one that stays behind.
            self._epmd = subprocess.Popen(
                [EPMD, "-address", "127.0.0.1", "-port", str(self._epmd_port)],
                env=environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            _wait_for(lambda: _answers(self._epmd_port), "epmd does not start", self._epmd)
        with (self.folder / "log" / "start.log").open("ab") as log:
            self._server = subprocess.Popen(
                [str(SERVER)], env=environment, cwd=self.folder,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        # Should the tests be killed, nobody holds this pipe any more, and both processes end.
        end_both = f"read _; kill -KILL -{self._server.pid} {self._epmd.pid}"
        self._watch = subprocess.Popen(["/bin/sh", "-c", end_both], stdin=subprocess.PIPE)
        try:
            _wait_for(lambda: _answers(self.port), "RabbitMQ does not start", self._server)
        except BaseException as error:
            error.add_note(self.said())
            self.kill()
            raise

    def kill(self) -> None:
        """Take the node away without a word, as a power cut does."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Let it end in good order."""
        self._end(signal.SIGTERM)

    def close(self) -> None:
        """End everything that was started."""
        self.kill()
        if self._epmd is not None:
            self._epmd.kill()
            self._epmd.wait()
            self._epmd = None

    def said(self) -> str:
        """What it wrote to its logs, the last of it."""
        logs = sorted((self.folder / "log").glob("*.log"))
        return "\n".join(log.read_text(errors="replace")[-3000:] for log in logs)

    def _end(self, how: signal.Signals) -> None:
        server, self._server = self._server, None
        if server is None or self._watch is None:
            return
        self._watch.kill()
        self._watch.wait()
        with suppress(ProcessLookupError):
            if how == signal.SIGKILL:
                os.killpg(server.pid, how)
            else:
                server.send_signal(how)
        try:
            server.wait(PATIENCE_SECONDS)
        finally:
            # The node's own helpers are in its session; they have no business without it.
            with suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _wait_for(ready: object, complaint: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not ready():  # type: ignore[operator]
        assert process.poll() is None, f"{complaint}: it ended with {process.returncode}"
        assert time.monotonic() < deadline, complaint
        time.sleep(0.05)


def _definitions() -> dict[str, object]:
    salt = b"salt"
    digest = hashlib.sha256(salt + PASSWORD.encode()).digest()
    return {
        "vhosts": [{"name": "/"}],
        "users": [
            {
                "name": user,
                "password_hash": base64.b64encode(salt + digest).decode(),
                "hashing_algorithm": "rabbit_password_hashing_sha256",
                "tags": [],
            }
            for user in USERS
        ],
        "permissions": [
            {"user": user, "vhost": "/", "configure": configure, "write": write, "read": read}
            for user, (configure, write, read) in USERS.items()
        ],
    }


@contextmanager
def running() -> Iterator[Broker]:
    """Start a broker of the test's own; it and its folder go in the end."""
    folder = Path(tempfile.mkdtemp(prefix="remit-broker-"))
    broker = Broker(folder)
    try:
        broker.start()
        yield broker
    finally:
        broker.close()
        shutil.rmtree(folder, ignore_errors=True)
