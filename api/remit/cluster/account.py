"""As whom the server runs: PostgreSQL refuses to be root.

Run by root, Remit makes a system user and keeps data and a copy of the programs in a folder of
its own. The tempting alternative, opening the way to root's own folders for that user, would
loosen permissions that the person never meant to give away.
"""

import contextlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from remit.failures import Failure
from remit.paths import SYSTEM_HOME, is_root

NAME = "remit"
NO_LOGIN = frozenset({"nologin", "false"})

Report = Callable[[str], None]


class Identity(TypedDict, total=False):
    """The arguments of `subprocess` that change who the child is."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Account:
    """User and group of the server; None when it runs as whoever runs Remit."""

    ids: tuple[int, int] | None = None

    @property
    def identity(self) -> Identity:
        """Arguments for `subprocess.Popen`."""
        if self.ids is None:
            return {}
        return {"user": self.ids[0], "group": self.ids[1], "extra_groups": []}

    def own(self, path: Path) -> None:
        """Give a file or folder that Remit just made to the server."""
        if self.ids is not None:
            os.chown(path, *self.ids, follow_symlinks=False)

    def require_access(self, folder: Path) -> None:
        """Raise `Failure` when the server could not get into a folder."""
        if self.ids is None:
            return
        probe = ["/bin/sh", "-c", 'cd -- "$1"', "sh", str(folder)]
        if (
            subprocess.run(
                probe, **self.identity, cwd="/", capture_output=True, check=False
            ).returncode
            != 0
        ):
            message = (
                f"PostgreSQL cannot run as root and its user {NAME} cannot enter {folder}: choose "
                f"a --data-dir below {SYSTEM_HOME}, or run remit as an ordinary user."
            )
            raise Failure(message)


def server_account(report: Report) -> Account:
    """Account for the server; as root, the system user, made on first use."""
    if not is_root():
        return Account()
    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        entry = _create(report)
    # A person may have this name; their account is not ours to run a server as.
    if Path(entry.pw_shell).name not in NO_LOGIN or entry.pw_uid == 0:
        message = (
            f"PostgreSQL cannot run as root, and the account {NAME} belongs to somebody: run "
            "remit as an ordinary user, or name a server with --database-url."
        )
        raise Failure(message)
    return Account((entry.pw_uid, entry.pw_gid))


def system_folder(*names: str) -> Path:
    """Make folders below the system's own one that the server may pass through, and no others."""
    path = SYSTEM_HOME
    for name in ("", *names):
        path /= name
        with contextlib.suppress(FileExistsError):
            path.mkdir(parents=True)
            path.chmod(0o755)  # whatever the umask is
    return path


def _create(report: Report) -> pwd.struct_passwd:
    program = shutil.which("useradd", path=f"{os.defpath}:/usr/sbin:/sbin")
    if program is None:
        message = (
            "PostgreSQL cannot run as root and there is no useradd to make a system user with: "
            "run remit as an ordinary user, or name a server with --database-url."
        )
        raise Failure(message)
    report(f"PostgreSQL cannot run as root: creating the system user {NAME} for it.")
    options = ("--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin")
    done = subprocess.run(
        [program, *options, "--home-dir", str(SYSTEM_HOME), NAME],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return pwd.getpwnam(NAME)  # another remit may have been quicker
    except KeyError:
        message = f"The system user {NAME} could not be created: {done.stderr.strip()}"
        raise Failure(message) from None
