"""JSON to Python, strictly: repeated members, NaN and what jsonb cannot keep are refused.

jiter reads it; positions are searched only when somebody asks for one, since a file without a
flaw needs none.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache

import jiter

from remit.frameworks.source import Flaw, InvalidFile, Json, Place, Read, escape, nearest, unfit

_BOM = b"\xef\xbb\xbf"
_POSITION = re.compile(r" at line (\d+) column (\d+)$")
_TOKEN = re.compile(r'[\s,:]*([{}\[\]]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s,:{}\[\]"]+)')
_SUSPECT = re.compile(rb"\\u0000|[0-9][eE]\+?[0-9]{3}")
"""What may be NUL or a number too large; only then every value is looked at."""


def read_json(raw: bytes, file: str) -> Read:
    """Read our configuration written as JSON (UTF-8). Raises `InvalidFile`."""
    document = parse(raw, file)
    if not isinstance(document, dict):
        raise InvalidFile(file, [Flaw("the file must hold an object", Place())])
    return Read(document, positions(raw))


def parse(raw: bytes, file: str) -> Json:
    """Read JSON (UTF-8). Raises `InvalidFile` with the position."""
    raw = raw.removeprefix(_BOM)
    try:
        document = jiter.from_json(raw, catch_duplicate_keys=True, allow_inf_nan=False)
    except ValueError as error:
        raise InvalidFile(file, [_flaw(str(error))]) from None
    if _SUSPECT.search(raw):
        locate = positions(raw)
        flaws = [Flaw(reason, locate(at), at) for at, reason in unfit(document)]
        if flaws:
            raise InvalidFile(file, sorted(flaws, key=lambda flaw: flaw.place or Place()))
    return document


def positions(raw: bytes) -> Callable[[str], Place]:
    """Make a function from a JSON pointer, or its nearest ancestor, to line and column.

    A member of an object stands where its name stands. The text, which must be valid JSON, is
    searched at the first question.
    """

    @cache
    def table() -> tuple[dict[str, int], list[int]]:
        text = raw.removeprefix(_BOM).decode(errors="replace")
        return _offsets(text), [match.end() for match in re.finditer("\n", text)]

    def locate(pointer: str) -> Place:
        offsets, lines = table()
        found = nearest(offsets, pointer)
        offset = found[1] if found else 0
        line = bisect_right(lines, offset)
        return Place(line + 1, offset - (lines[line - 1] if line else 0) + 1)

    return locate


class _Open:
    """An object or a list that is being read."""

    __slots__ = ("at", "index", "name", "pointer")

    def __init__(self, pointer: str, index: int | None) -> None:
        self.pointer = pointer
        self.index = index
        """Of the next item; None in an object."""
        self.name: str | None = None
        """Of the member whose value comes next."""
        self.at = 0


def _offsets(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    stack: list[_Open] = []
    for match in _TOKEN.finditer(text):
        lexeme, start = match[1], match.start(1)
        if lexeme in "}]":
            stack.pop()
            continue
        pointer, at = "", start
        if stack:
            parent = stack[-1]
            if parent.index is not None:
                pointer = f"{parent.pointer}/{parent.index}"
                parent.index += 1
            elif parent.name is None:
                parent.name, parent.at = json.loads(lexeme), start
                continue
            else:
                pointer, at = f"{parent.pointer}/{escape(parent.name)}", parent.at
                parent.name = None
        found[pointer] = at
        if lexeme in "{[":
            stack.append(_Open(pointer, 0 if lexeme == "[" else None))
    return found


def _flaw(message: str) -> Flaw:
    position = _POSITION.search(message)
    place = Place(int(position[1]), int(position[2])) if position else Place()
    reason = _POSITION.sub("", message).replace("Detected duplicate key", "the file repeats")
    return Flaw(f"not JSON: {reason}" if "repeats" not in reason else reason, place)
