"""Start an installed remit as a person would, use it, stop it, start it again.

Usage: python try_wheel.py REMIT DATA_DIR; exits with a message at the first thing that is wrong.
"""

import json
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

START_SECONDS = 120
STOP_SECONDS = 30


class Remit:
    """One run of ``remit up`` on a port that the system chooses."""

    def __init__(self, program: str, data_dir: Path) -> None:
        """Start it and wait for its address."""
        began = time.monotonic()
        self.process = subprocess.Popen(
            [program, "up", "--port", "0", "--data-dir", str(data_dir)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.address = self._address()
        say(f"{self.address} after {time.monotonic() - began:.1f} s")

    def __enter__(self) -> Self:
        """Do nothing more."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave no process, whatever went wrong; its database server ends with it."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def _address(self) -> str:
        for line in self.process.stdout or ():
            if line.startswith("Remit serves "):
                return line.split()[-1]
        sys.exit(f"remit up ended with {self.process.wait()} before it served")

    def call(self, method: str, path: str, body: object = None) -> tuple[int, str]:
        """Send a request; returns status and body."""
        request = urllib.request.Request(
            self.address + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"content-type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def expect(self, status: int, method: str, path: str, body: object = None) -> str:
        """Send a request that must be answered with this status; returns the body."""
        got, text = self.call(method, path, body)
        say(f"{method} {path}: {got}")
        if got != status:
            sys.exit(f"expected {status}: {text}")
        return text

    def stop(self) -> None:
        """Press Ctrl-C; nothing may be left."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(STOP_SECONDS)
        say(f"ended with {status} after {time.monotonic() - began:.1f} s")
        if status != 0:
            sys.exit("Ctrl-C is an orderly end")


def left_behind(data_dir: Path) -> list[str]:
    """Command lines of processes that still work on the data."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(data_dir) in command and "try_wheel" not in command:
            found.append(command)
    return found


def try_everything(program: str, data_dir: Path) -> None:
    """Start, use, stop; then see that the data is still there."""
    with Remit(program, data_dir) as remit:
        for path in ("/healthz", "/readyz", "/metrics", "/docs", "/openapi.json"):
            remit.expect(200, "GET", path)
        chart = json.loads(remit.expect(201, "POST", "/orgcharts", {"name": "Acme"}))
        people = f"/orgcharts/{chart['id']}/employees"
        ana = json.loads(remit.expect(201, "POST", people, {"name": "Ana", "title": "CEO"}))
        bob = {"name": "Bob", "title": "Engineer", "manager_id": ana["id"]}
        remit.expect(201, "POST", people, bob)
        remit.expect(400, "POST", people, bob | {"name": " "})
        remit.expect(409, "DELETE", f"{people}/{ana['id']}")
        expect_refusal(program, data_dir)
        remit.stop()
    with Remit(program, data_dir) as remit:
        names = [row["name"] for row in json.loads(remit.expect(200, "GET", people))]
        if names != ["Ana", "Bob"]:
            sys.exit(f"data survives a restart, but here are {names}")
        remit.stop()
    if left := left_behind(data_dir):
        sys.exit("left behind:\n" + "\n".join(left))


def expect_refusal(program: str, data_dir: Path) -> None:
    """Start a second one on the same data: it must say who has it."""
    second = subprocess.run(
        [program, "up", "--port", "0", "--data-dir", str(data_dir)],
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )
    say(f"a second remit up: {second.returncode}, {second.stderr.strip()}")
    if second.returncode != 1 or "in use" not in second.stderr:
        sys.exit("a second remit up on the same data says so")


def say(line: str) -> None:
    """Print at once, in order with what remit itself prints."""
    print(line, flush=True)


if __name__ == "__main__":
    try_everything(sys.argv[1], Path(sys.argv[2]))
