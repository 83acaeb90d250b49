"""Bare repositories, and git's own server in front of them, as an independent judge."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

GIT = shutil.which("git") or "git"
# Nobody's configuration but the repository's own, and an author for the commits of others.
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "Bob",
    "GIT_AUTHOR_EMAIL": "bob@acme.example",
    "GIT_COMMITTER_NAME": "Bob",
    "GIT_COMMITTER_EMAIL": "bob@acme.example",
}


def git(folder: Path, *arguments: str, given: str | None = None) -> str:
    """Run git in a folder and give what it says; a failure is an error with its words."""
    done = subprocess.run(
        [GIT, "-C", str(folder), *arguments],
        check=False, capture_output=True, text=True, input=given, env=ENVIRONMENT,
    )  # fmt: skip
    assert done.returncode == 0, f"git {' '.join(arguments)}: {done.stderr}"
    return done.stdout


@dataclass
class Bare:
    """A bare repository."""

    path: Path

    @property
    def url(self) -> str:
        return f"file://{self.path}"

    def files(self, branch: str = "main") -> list[str]:
        return git(self.path, "ls-tree", "-r", "--name-only", branch).splitlines()

    def read(self, path: str, branch: str = "main") -> str:
        return git(self.path, "show", f"{branch}:{path}")

    def commits(self, branch: str = "main") -> list[str]:
        """Subjects of the commits, the newest first."""
        return git(self.path, "log", "--format=%s", branch).splitlines()

    def write(self, path: str, content: str | None, branch: str = "main") -> None:
        """Commit a file as somebody else, with git's own hands; None removes it."""
        index = {"GIT_INDEX_FILE": str(self.path / f"index-{threading.get_ident()}")}

        def run(*arguments: str, given: str | None = None) -> str:
            done = subprocess.run(
                [GIT, "-C", str(self.path), *arguments],
                check=True, capture_output=True, text=True, input=given, env=ENVIRONMENT | index,
            )  # fmt: skip
            return done.stdout.strip()

        run("read-tree", branch)
        if content is None:
            run("rm", "--cached", "-q", path)
        else:
            blob = run("hash-object", "-w", "--stdin", given=content)
            run("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}")
        before = run("rev-parse", branch)
        commit = run("commit-tree", run("write-tree"), "-p", before, "-m", f"Bob: {path}")
        run("update-ref", f"refs/heads/{branch}", commit, before)

    def check(self, branch: str = "main") -> None:
        """Let git judge: nothing broken, and one line of commits without a merge."""
        said = git(self.path, "fsck", "--full", "--strict")
        assert "error" not in said
        assert git(self.path, "rev-list", "--merges", branch) == ""


def bare(folder: Path, *, empty: bool = False) -> Bare:
    """Make a repository with a README of somebody else's."""
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "--bare", "--initial-branch=main", ".")
    made = Bare(folder)
    if not empty:
        tree = git(folder, "mktree", given="").strip()
        first = git(folder, "commit-tree", tree, "-m", "Bob: begin").strip()
        git(folder, "update-ref", "refs/heads/main", first)
        made.write("README.md", "Manifests.\n")
    return made


@dataclass
class GitHost:
    """git-http-backend over HTTP; `before` runs before each push, `lose` drops its answer."""

    folder: Path
    url: str = ""
    user: tuple[str, str] | None = None
    lose: int = 0
    before: Callable[[], None] | None = None
    pushes: int = 0
    authorizations: list[str | None] = field(default_factory=list)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: GitHost

    def _serve(self) -> None:
        address = urlsplit(self.path)
        body = self._body()
        given = self.headers.get("Authorization")
        self.host.authorizations.append(given)
        if self.host.user and given != basic(*self.host.user):
            self._send(401, [("WWW-Authenticate", 'Basic realm="git"')], b"who are you?")
            return
        push = address.path.endswith("/git-receive-pack")
        if push:
            self.host.pushes += 1
            if self.host.before:
                self.host.before()
        environment = ENVIRONMENT | {
            "GIT_PROJECT_ROOT": str(self.host.folder),
            "GIT_HTTP_EXPORT_ALL": "1",
            "REMOTE_USER": "remit",
            "REMOTE_ADDR": "127.0.0.1",
            "REQUEST_METHOD": self.command,
            "PATH_INFO": address.path,
            "QUERY_STRING": address.query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
        }
        done = subprocess.run(
            [GIT, "http-backend"], check=True, capture_output=True, input=body, env=environment
        )
        if push and self.host.lose:
            self.host.lose -= 1
            self.close_connection = True
            return
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        fields = [tuple(line.decode().split(": ", 1)) for line in head.split(b"\r\n")]
        status = next((int(value[:3]) for name, value in fields if name == "Status"), 200)
        self._send(status, [(n, v) for n, v in fields if n != "Status"], content)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        chunks = []
        while size := int(self.rfile.readline(), 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(chunks)

    def _send(self, status: int, fields: list[tuple[str, str]], content: bytes) -> None:
        self.send_response(status)
        for name, value in fields:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = _serve  # noqa: N815 (the library's names)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that were killed: git and the commits tell what came of it."""


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


@contextmanager
def git_host(folder: Path) -> Iterator[GitHost]:
    """Serve the repositories of a folder, which may be pushed to, until the block ends."""
    handler = type("Handler", (_Handler,), {})
    server = _Server(("127.0.0.1", 0), handler)
    host = GitHost(folder, f"http://127.0.0.1:{server.server_address[1]}")
    handler.host = host  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
