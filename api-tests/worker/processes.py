"""Real `remit worker` processes, which may be killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from databases import Database

from remit.worker.local_aws import CREDENTIALS


@dataclass
class WorkerProcess:
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def lines(self) -> list[dict[str, Any]]:
        text = self.log.read_text(encoding="utf-8", errors="replace")
        # The last line may be half written.
        return [json.loads(line) for line in text.split("\n")[:-1] if line.startswith("{")]

    def messages(self, message: str) -> list[dict[str, Any]]:
        return [line for line in self.lines if line["message"] == message]

    def wait_for(self, message: str, seconds: float = 20) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        while not (found := self.messages(message)):
            assert time.monotonic() < deadline, f"no {message!r} in:\n{self.log.read_text()}"
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.02)
        return found[0]

    def kill(self) -> None:
        """End it as the machine would: without a word."""
        self.process.kill()
        self.process.wait()

    def stop(self, seconds: float = 20) -> int:
        """Ask it to end; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)


@contextmanager
def worker_process(
    database: Database, *arguments: str, name: str = "w", **variables: object
) -> Iterator[WorkerProcess]:
    """Run a worker for the block; `variables` are those of its environment."""
    environment = {
        **os.environ,
        **CREDENTIALS,
        "DATABASE_URL": database.url(),
        "REMIT_WORKER_POLL_MS": "50",
        "PYTHONUNBUFFERED": "1",
        # It goes into the user agent, so that the proxy knows who calls.
        "AWS_SDK_UA_APP_ID": name,
        **{key: str(value) for key, value in variables.items()},
    }
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="remit-worker-")))
        log = folder / "log"
        output = stack.enter_context(log.open("wb"))
        process = subprocess.Popen(
            [sys.executable, "-m", "remit", "worker", "--providers", "aws", "--name", name,
             *arguments],
            stdout=output, stderr=output, env=environment,
        )  # fmt: skip
        running = WorkerProcess(process, log)
        try:
            yield running
        finally:
            if process.poll() is None:
                running.kill()
