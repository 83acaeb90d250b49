"""Which module of the contract a function belongs to: the headings of the tables of contents.

A line such as ``-- Frameworks`` in an install.sql heads the files listed below it. Functions of
files below no heading are in the module named after their domain's folder.
"""

from collections.abc import Iterator
from pathlib import Path

_HEADING = "-- "
_INCLUDE = "\\ir "


def rooms(root: Path) -> dict[str, str]:
    """Read the db folder `root`: name of each function of schema api -> name of its module."""
    return {
        file.stem: heading.lower().replace(" ", "_")
        for file, heading in _listed(root / "install.sql", "")
        if file.parent.name == "api"
    }


def _listed(table: Path, domain: str) -> Iterator[tuple[Path, str]]:
    heading = domain
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith(_HEADING):
            heading = line.removeprefix(_HEADING).strip().rstrip(".")
        elif line.startswith(_INCLUDE):
            file = table.parent / line.removeprefix(_INCLUDE).strip()
            if file.name == "install.sql":
                yield from _listed(file, domain or file.parent.name)
            else:
                yield file, heading
