"""Use Remit as a person would, and exit with a message at the first thing that is wrong.

Usage: try_remit.py http://127.0.0.1:8000    one that runs
       try_remit.py REMIT [OPTION ...]       start `REMIT up OPTION ...`, use it, stop it, again
"""

import json
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Self

START_SECONDS = 120
STOP_SECONDS = 30


class Remit:
    """One run of ``remit up`` on a port that the system chooses."""

    def __init__(self, program: str, *options: str) -> None:
        """Start it and wait for its address."""
        began = time.monotonic()
        self.process = subprocess.Popen(
            [program, "up", "--port", "0", *options],
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

    def stop(self) -> None:
        """Press Ctrl-C."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(STOP_SECONDS)
        say(f"ended with {status} after {time.monotonic() - began:.1f} s")
        if status != 0:
            sys.exit("Ctrl-C is an orderly end")


def expect(status: int, method: str, url: str, body: object = None) -> Any:  # noqa: ANN401
    """Send a request that must be answered with this status; returns what JSON is in the answer."""
    request = urllib.request.Request(
        url,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            got, kind, text = answer.status, answer.headers["content-type"], answer.read()
    except urllib.error.HTTPError as error:
        got, kind, text = error.code, error.headers["content-type"], error.read()
    say(f"{method} {url}: {got}")
    if got != status:
        sys.exit(f"expected {status}: {text.decode()}")
    return json.loads(text) if text and "json" in (kind or "") else None


def use(address: str) -> str:
    """Make a chart, and some mistakes; returns the address of its employees."""
    for path in ("/healthz", "/readyz", "/metrics", "/docs", "/openapi.json"):
        expect(200, "GET", address + path)
    chart = expect(201, "POST", f"{address}/orgcharts", {"name": "Acme"})
    people = f"/orgcharts/{chart['id']}/employees"
    ana = expect(201, "POST", address + people, {"name": "Ana", "title": "CEO"})
    bob = {"name": "Bob", "title": "Engineer", "manager_id": ana["id"]}
    expect(201, "POST", address + people, bob)
    expect(400, "POST", address + people, bob | {"name": " "})
    expect(409, "DELETE", f"{address}{people}/{ana['id']}")
    return people


def start_and_use(program: str, options: list[str]) -> None:
    """Start, use, stop; then see that the data is still there."""
    data_dir = options[options.index("--data-dir") + 1] if "--data-dir" in options else None
    with Remit(program, *options) as remit:
        people = use(remit.address)
        if data_dir is not None:
            expect_refusal(program, options)
        remit.stop()
    with Remit(program, *options) as remit:
        names = [row["name"] for row in expect(200, "GET", remit.address + people)]
        if names != ["Ana", "Bob"]:
            sys.exit(f"data survives a restart, but here are {names}")
        remit.stop()
    if data_dir is not None and (left := left_behind(data_dir)):
        sys.exit("left behind:\n" + "\n".join(left))


def expect_refusal(program: str, options: list[str]) -> None:
    """Start a second one on the same data: it must say who has it."""
    second = subprocess.run(
        [program, "up", "--port", "0", *options],
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )
    say(f"a second remit up: {second.returncode}, {second.stderr.strip()}")
    if second.returncode != 1 or "in use" not in second.stderr:
        sys.exit("a second remit up on the same data says so")


def left_behind(data_dir: str) -> list[str]:
    """Command lines of processes that still work on the data."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if data_dir in command and Path(__file__).name not in command:
            found.append(command)
    return found


def say(line: str) -> None:
    """Print at once, in order with what remit itself prints."""
    print(line, flush=True)


if __name__ == "__main__":
    if sys.argv[1].startswith("http"):
        use(sys.argv[1])
    else:
        start_and_use(sys.argv[1], sys.argv[2:])
