"""What reading a file gives: a document and where its parts stand, or what is wrong with it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")
Json: TypeAlias = Any
"""Whatever JSON holds."""
MOST_FLAWS = 100
"""As many flaws of one file are told; who has more has one cause for all of them."""


class Place(NamedTuple):
    """A place in a file; lines and columns are counted from 1."""

    line: int = 1
    column: int | None = None
    inner: str = ""
    """What a person calls it where lines say little: an OSCAL pointer, a column, a cell."""

    def __str__(self) -> str:
        """Write it for a person: ``line 17, column 3 (/catalog/groups/0)``."""
        column = f", column {self.column}" if self.column is not None else ""
        return f"line {self.line}{column}" + (f" ({self.inner})" if self.inner else "")


class Flaw(NamedTuple):
    """One thing that is wrong with a file, or was tolerated in it."""

    reason: str
    place: Place | None = None
    pointer: str | None = None
    """Which part of the document (RFC 6901), when there is one already."""


class InvalidFile(Exception):  # noqa: N818  (it says what the file is)
    """A file that is refused as a whole; `flaws` are in the order of the file."""

    def __init__(self, file: str, flaws: Iterable[Flaw]) -> None:
        self.file = file
        self.flaws = tuple(flaws)[:MOST_FLAWS]
        super().__init__("\n".join(sentence(file, flaw) for flaw in self.flaws))


class Read(NamedTuple):
    """A file that was read; the database still has to agree with the document."""

    document: dict[str, Any]
    locate: Callable[[str], Place]
    """From a JSON pointer into the document, or else its nearest ancestor, to the place."""
    notes: Sequence[Flaw] = ()
    """What was tolerated and somebody should look at."""


def sentence(file: str, flaw: Flaw) -> str:
    """Write a flaw as compilers do: ``file:line: reason``, with what is known of the place."""
    if flaw.place is None:
        return f"{file}: {flaw.reason}"
    column = f":{flaw.place.column}" if flaw.place.column is not None else ""
    inner = f" ({flaw.place.inner})" if flaw.place.inner else ""
    return f"{file}:{flaw.place.line}{column}: {flaw.reason}{inner}"


def escape(token: str) -> str:
    """Write a member's name as a part of a JSON pointer (RFC 6901)."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def nearest(table: Mapping[str, T], pointer: str) -> tuple[str, T] | None:
    """Find the pointer or its nearest ancestor in a table, with what stands there."""
    while True:
        if pointer in table:
            return pointer, table[pointer]
        if "/" not in pointer:
            return None
        pointer = pointer.rpartition("/")[0]


def located(table: Mapping[str, Place]) -> Callable[[str], Place]:
    """Make the `locate` of a table of places."""

    def locate(pointer: str) -> Place:
        found = nearest(table, pointer)
        return found[1] if found else Place()

    return locate


def violations(read: Read, file: str, refused: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Add file, line and, where they help, column and inner place to the database's violations.

    A violation without ``pointer`` is one of the whole document.
    """
    found = []
    for violation in refused:
        place = read.locate(str(violation.get("pointer") or ""))
        where = {"file": file, "line": place.line, "column": place.column, "inner": place.inner}
        found.append({**violation, **{k: v for k, v in where.items() if v not in (None, "")}})
    return found


def unfit(value: object) -> Iterable[tuple[str, str]]:
    """Yield (pointer, reason) for what JSON may hold and PostgreSQL's jsonb does not."""
    stack: list[tuple[str, object]] = [("", value)]
    while stack:
        pointer, part = stack.pop()
        if isinstance(part, str):
            if reason := unfit_text(part):
                yield pointer, reason
        elif isinstance(part, float):
            if part in (float("inf"), float("-inf")) or part != part:  # noqa: PLR0124  (NaN)
                yield pointer, "the number is too large to be kept"
        elif isinstance(part, dict):
            for name, member in part.items():
                if reason := unfit_text(name):
                    yield pointer, f"a member's name: {reason}"
                stack.append((f"{pointer}/{escape(name)}", member))
        elif isinstance(part, list):
            stack.extend((f"{pointer}/{index}", item) for index, item in enumerate(part))


def unfit_text(text: str) -> str | None:
    """Say why a text cannot be kept, if so: PostgreSQL has neither NUL nor half a surrogate."""
    if "\0" in text:
        return "a text holds a NUL character"
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        return "a text holds half a surrogate pair"
    return None
