"""Files of compliance: those named, those that are shipped, and the order to import them in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from remit.failures import Failure
from remit.frameworks import readers
from remit.frameworks.options import Identity, Options
from remit.frameworks.overlay import Overlay, read_overlay
from remit.frameworks.source import InvalidFile, Read
from remit.paths import share

KINDS = ("framework", "baseline", "lineage", "mappings", "control_templates")
"""What a document can be, by the member that says so, in the order of dependency."""


@dataclass(frozen=True)
class File:
    """A file that was read."""

    name: str
    """As the person wrote it."""
    read: Read

    @property
    def kind(self) -> str:
        """Say which of `KINDS` it is; the database says what is wrong with another one."""
        return next((kind for kind in KINDS if kind in self.read.document), KINDS[0])


def folder() -> Path:
    """Folder of the files that are shipped."""
    return share() / "seed" / "frameworks"


def all_shipped() -> list[Path]:
    """Every file that is shipped, by name."""
    return sorted(folder().glob("*.yaml"))


def read_options(overlay: Path | None, from_version: str | None, **identity: str | None) -> Options:
    """Make the options for reading files; raise `Failure` when the overlay is wrong."""
    read = Overlay()
    if overlay is not None:
        try:
            read = read_overlay(overlay.read_bytes(), str(overlay))
        except InvalidFile as invalid:
            raise Failure(str(invalid)) from None
        except OSError as error:
            message = f"{overlay}: {error.strerror}"
            raise Failure(message) from None
    return Options(identity=Identity(**identity), overlay=read, from_version=from_version)  # type: ignore[arg-type]


def find(name: str) -> list[Path]:
    """Find the file of a path, or the shipped ones whose name it is or begins."""
    path = Path(name)
    if path.is_file():
        return [path]
    if path.suffix or len(path.parts) > 1:
        message = f"There is no file {name}."
        raise Failure(message)
    shipped = {one.stem: one for one in all_shipped()}
    if name in shipped:
        return [shipped[name]]
    found = [one for stem, one in shipped.items() if stem.startswith(f"{name}-")]
    if not found:
        known = ", ".join(shipped)
        message = f"There is no file {name}, and none of that name is shipped ({known})."
        raise Failure(message)
    return found


def read_all(paths: Iterable[Path], options: Options) -> list[File]:
    """Read files; raise `Failure` with every flaw of every file, one a line."""
    files, flaws = [], []
    for path in dict.fromkeys(paths):
        try:
            files.append(File(_shown(path), readers.read(path.read_bytes(), _shown(path), options)))
        except InvalidFile as invalid:
            flaws.append(str(invalid))
        except OSError as error:
            flaws.append(f"{path}: {error.strerror}")
    if flaws:
        raise Failure("\n".join(["Nothing was imported.", *flaws]))
    return files


def _shown(path: Path) -> str:
    """Write a path as the person did; a shipped file's by its name alone."""
    return path.name if path.parent == folder() else str(path)


def in_order(files: Sequence[File]) -> list[File]:
    """Order files so that each comes after those it refers to, as far as they are here."""
    frameworks = {_identity(one.read.document): one for one in files if one.kind == "framework"}
    ordered: list[File] = []
    met: set[str] = set()

    def place(one: File) -> None:
        # Lineage in a circle ends here too; the database then says which version is missing.
        if one.name in met:
            return
        met.add(one.name)
        for earlier in _earlier(one.read.document):
            if earlier in frameworks:
                place(frameworks[earlier])
        ordered.append(one)

    for one in sorted(files, key=lambda one: KINDS.index(one.kind)):
        place(one)
    return ordered


def _identity(document: dict[str, Any]) -> tuple[str, str]:
    framework, version = document.get("framework"), document.get("version")
    code = framework.get("code") if isinstance(framework, dict) else None
    number = version.get("version") if isinstance(version, dict) else None
    return str(code), str(number)


def _earlier(document: dict[str, Any]) -> list[tuple[str, str]]:
    """Versions that a framework version's lineage begins with."""
    lineage = document.get("lineage")
    if "framework" not in document or not isinstance(lineage, list):
        return []
    code, _ = _identity(document)
    return [(code, str(one.get("from_version"))) for one in lineage if isinstance(one, dict)]
