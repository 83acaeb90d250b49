"""A company's own framework as a table: one requirement a row, its parent named by key.

Columns (in any order, the names in any case): ``key`` and ``title`` must be there; ``code``,
``parent_key``, ``kind``, ``text`` and ``assessable`` may be. Rows of one parent keep their order;
a parent may stand below its children. Without a kind a row is of the kind ``requirement``. Where
``assessable`` is empty, a row is assessable when no row names it as its parent.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from remit.frameworks.options import Identity, header, missing
from remit.frameworks.source import Flaw, InvalidFile, Place, Read, nearest

COLUMNS = ("key", "code", "parent_key", "kind", "title", "text", "assessable")
MOST_ROWS = 100_000
_USUAL_KIND = "requirement"
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class Row(NamedTuple):
    """A row: its cells by column, without the empty ones."""

    number: int
    """Its line in the file, or its row in the sheet; from 1."""
    cells: Mapping[str, str]


Where = Callable[[int, str], Place]
"""Says where a column of a row is; the column is empty for the row itself."""


def columns_of(heading: Sequence[str], file: str, place: Place) -> list[str]:
    """Read the row of column names; nameless columns stay nameless. Raises `InvalidFile`."""
    names = ["_".join(cell.strip().lower().replace("-", " ").split()) for cell in heading]
    known = ", ".join(COLUMNS)
    flaws = [
        Flaw(f"the column {name!r} is not known; known are {known}", place)
        for name in names
        if name and name not in COLUMNS
    ]
    flaws += [
        Flaw(f"the column {name!r} stands there {names.count(name)} times", place)
        for name in COLUMNS
        if names.count(name) > 1
    ]
    flaws += [
        Flaw(f"the column {name!r} is missing", place)
        for name in ("key", "title")
        if name not in names
    ]
    if flaws:
        raise InvalidFile(file, flaws)
    return names


def framework_of(
    rows: Iterable[Row], file: str, identity: Identity, where: Where, found: Iterable[Flaw] = ()
) -> Read:
    """Make the framework document of the rows. Raises `InvalidFile` with every flaw."""
    flaws = [*missing(identity, "code", "name", "version"), *found]
    kept: dict[str, Row] = {}
    for row in rows:
        if not row.cells:
            continue
        key = row.cells.get("key")
        if key is None or "title" not in row.cells:
            absent = "key" if key is None else "title"
            flaws.append(Flaw(f"the row has no {absent}", where(row.number, absent)))
        elif key in kept:
            first = kept[key].number
            flaws.append(
                Flaw(f"the key {key!r} stands there again, first on {first}", where(row[0], "key"))
            )
        if key is not None:
            kept.setdefault(key, row)
    if not kept and not flaws:
        flaws.append(Flaw("the table has no rows", where(1, "")))
    flaws += _flaws_of_parents(kept, where)
    parents = {row.cells["parent_key"] for row in kept.values() if "parent_key" in row.cells}
    assessable = {key: _assessable(row, key not in parents) for key, row in kept.items()}
    flaws += [
        Flaw("assessable must be true, false, yes or no", where(kept[key].number, "assessable"))
        for key, value in assessable.items()
        if value is None
    ]
    if flaws:
        raise InvalidFile(file, sorted(flaws, key=lambda flaw: flaw.place or Place(0)))
    kinds = _kinds(kept.values(), assessable)
    requirements, places = _tree(kept, kinds, assessable)
    document = {
        **header(identity, {"title": f"{identity.name} {identity.version}", "source": file}),
        "vocabulary": {
            "kinds": [
                {"code": code, "name": code, "assessable": value} for code, value in kinds.items()
            ]
        },
        "requirements": requirements,
    }
    return Read(document, _locator(places, where))


def _assessable(row: Row, usual: bool) -> bool | None:  # noqa: FBT001
    said = row.cells.get("assessable")
    return usual if said is None else _TRUTH.get(said.strip().lower())


def _flaws_of_parents(rows: Mapping[str, Row], where: Where) -> list[Flaw]:
    flaws = []
    sound: set[str] = set()
    for key, row in rows.items():
        path: list[str] = []
        at: str | None = key
        while at is not None and at in rows and at not in sound and at not in path:
            path.append(at)
            at = rows[at].cells.get("parent_key")
        if at is not None and at not in rows and path == [key]:
            flaws.append(
                Flaw(f"no row has the key {at!r} of the parent", where(row.number, "parent_key"))
            )
        elif at == key and path:
            circle = " > ".join([*path, key])
            flaws.append(
                Flaw(f"the row is its own ancestor: {circle}", where(row.number, "parent_key"))
            )
        elif at is None or at in sound:
            sound.update(path)
    return flaws


def _kinds(rows: Iterable[Row], assessable: Mapping[str, bool | None]) -> dict[str, bool]:
    """Say of each kind whether its requirements are assessable: if those of most rows are."""
    votes: dict[str, int] = {}
    for row in rows:
        kind = row.cells.get("kind", _USUAL_KIND)
        votes[kind] = votes.get(kind, 0) + (1 if assessable[row.cells["key"]] else -1)
    return {kind: balance > 0 for kind, balance in votes.items()}


def _tree(
    rows: Mapping[str, Row], kinds: Mapping[str, bool], assessable: Mapping[str, bool | None]
) -> tuple[list[dict[str, Any]], dict[str, int]]:
    below: dict[str | None, list[Row]] = {}
    for row in rows.values():
        below.setdefault(row.cells.get("parent_key"), []).append(row)
    requirements: list[dict[str, Any]] = []
    places: dict[str, int] = {}
    stack = [("/requirements", requirements, below.get(None, []))]
    while stack:
        pointer, siblings, level = stack.pop()
        for index, row in enumerate(level):
            cells = row.cells
            requirement: dict[str, Any] = {"key": cells["key"]}
            if cells.get("code", cells["key"]) != cells["key"]:
                requirement["code"] = cells["code"]
            requirement["kind"] = cells.get("kind", _USUAL_KIND)
            requirement["title"] = cells["title"]
            if "text" in cells:
                requirement["text"] = cells["text"]
            if assessable[cells["key"]] is not kinds[requirement["kind"]]:
                requirement["assessable"] = assessable[cells["key"]]
            at = f"{pointer}/{index}"
            places[at] = row.number
            if cells["key"] in below:
                requirement["children"] = []
                stack.append((f"{at}/children", requirement["children"], below[cells["key"]]))
            siblings.append(requirement)
    return requirements, places


def _locator(places: Mapping[str, int], where: Where) -> Callable[[str], Place]:
    def locate(pointer: str) -> Place:
        found = nearest(places, pointer)
        if found is None:
            return Place()
        field = pointer[len(found[0]) + 1 :].partition("/")[0]
        return where(found[1], field if field in COLUMNS else "")

    return locate
