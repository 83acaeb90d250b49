"""Our configuration in YAML, as the person wrote it.

YAML guesses what a plain scalar is, and guesses wrong where it hurts here: ``version: 2.10`` is
2.1, ``key: 1.1`` a number, ``code: NO`` false and ``published_on: 2026-01-31`` a date. So a scalar
is its own text, unless its key asks for something else; only below ``properties``, which hold
whatever JSON holds, the core schema of YAML 1.2 decides.

The file is read as a stream of events: nothing is constructed that was not asked for, lines are
at hand, and aliases cannot grow beyond a bound.
"""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml

from remit.frameworks.source import (
    Flaw,
    InvalidFile,
    Json,
    Place,
    Read,
    escape,
    located,
    unfit_text,
)

MOST_NODES: Final = 1_000_000
"""Values in a document, those that aliases repeat included."""
DEEPEST: Final = 200
TYPED: Final[Mapping[str, str]] = {
    "assessable": "boolean",
    "withdrawn": "boolean",
    "with_children": "boolean",
    "with_parents": "boolean",
    "edition": "integer",
    "properties": "free",
}
"""What the values of these keys are; all others are texts."""

_NULL = {"", "~", "null", "Null", "NULL"}
_BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(
    r"[-+]?(?:(?:0|[1-9][0-9]*)?\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.|(?=[eE])))(?:[eE][-+]?[0-9]+)?"
)
_TEXT = "tag:yaml.org,2002:str"
_Event = Any


def read_yaml(raw: bytes, file: str, typed: Mapping[str, str] = TYPED) -> Read:
    """Read our configuration written as YAML (UTF-8). Raises `InvalidFile` with every flaw."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(raw.count(b"\n", 0, error.start) + 1)
        raise InvalidFile(file, [Flaw("the file is not UTF-8", place)]) from None
    composer = _Composer(typed)
    try:
        composer.compose(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place()
        context = f" {error.context}" if error.context else ""
        composer.flaws.append(Flaw(f"not YAML: {error.problem}{context}", place))
    except yaml.reader.ReaderError as error:
        place = Place(text.count("\n", 0, int(error.position)) + 1)
        composer.flaws.append(Flaw(f"not YAML: {error.reason}", place))
    except _TooMuchError as error:
        composer.flaws.append(Flaw(str(error), error.place))
    if not composer.flaws and not isinstance(composer.document, dict):
        composer.flaws.append(Flaw("the file must hold a mapping", Place()))
    if composer.flaws:
        raise InvalidFile(file, composer.flaws)
    return Read(composer.document, located(composer.places))


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TooMuchError(Exception):
    def __init__(self, reason: str, place: Place) -> None:
        super().__init__(reason)
        self.place = place


class _Frame:
    """A mapping or a sequence that is being read."""

    __slots__ = ("anchor", "before", "key", "keyed", "pointer", "typing", "value")

    def __init__(
        self, value: Json, pointer: str, typing: str, anchor: str | None, before: int
    ) -> None:
        self.value = value
        self.pointer = pointer
        self.typing = typing
        self.anchor = anchor
        self.before = before
        """How many values there were before this one."""
        self.key: str | None = None
        self.keyed = Place()


class _Composer:
    """Makes the document of the events."""

    def __init__(self, typed: Mapping[str, str]) -> None:
        self.typed = typed
        self.document: Json = None
        self.places: dict[str, Place] = {}
        self.flaws: list[Flaw] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, tuple[Json, int]] = {}
        self._nodes = 0
        self._documents = 0

    def compose(self, events: Iterator[_Event]) -> None:
        for event in events:
            place = Place(event.start_mark.line + 1, event.start_mark.column + 1)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, place)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event, place)
            elif isinstance(event, yaml.CollectionEndEvent):
                frame = self._stack.pop()
                if frame.anchor:
                    self._anchors[frame.anchor] = (frame.value, self._nodes - frame.before)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event, place)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    raise _TooMuchError("a file holds one document", place)

    def _scalar(self, event: _Event, place: Place) -> None:
        self._tag(event, place)
        frame = self._stack[-1] if self._stack else None
        if reason := unfit_text(event.value):
            self.flaws.append(Flaw(reason, place))
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._key(frame, event, place)
            return
        typing = self._typing(frame)
        plain = event.implicit[0] and event.tag is None
        value = _resolve(event.value, typing) if plain else event.value
        self._put(value, place)
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)

    def _key(self, frame: _Frame, event: _Event, place: Place) -> None:
        if event.value in frame.value:
            first = self.places[f"{frame.pointer}/{escape(event.value)}"].line
            self.flaws.append(
                Flaw(f"the key {event.value!r} stands here again, first on line {first}", place)
            )
        if event.value == "<<" and event.implicit[0]:
            self.flaws.append(Flaw("merge keys (<<) are not taken: write it out", place))
        frame.key, frame.keyed = event.value, place

    def _begin(self, event: _Event, place: Place) -> None:
        self._tag(event, place)
        if len(self._stack) >= DEEPEST:
            raise _TooMuchError(f"nested deeper than {DEEPEST} levels", place)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            raise _TooMuchError("a key must be a text", place)
        typing = self._typing(frame)
        before = self._nodes
        value: Json = {} if isinstance(event, yaml.MappingStartEvent) else []
        pointer = self._put(value, place)
        # A mapping of truths, such as {ac-1: false}, is a mapping of truths.
        passed_on = ("free", "boolean") if isinstance(value, dict) else ("free",)
        inherited = typing if typing in passed_on else "text"
        self._stack.append(_Frame(value, pointer, inherited, event.anchor, before))

    def _alias(self, event: _Event, place: Place) -> None:
        if event.anchor not in self._anchors:
            raise _TooMuchError(f"*{event.anchor} names no value that is complete here", place)
        value, nodes = self._anchors[event.anchor]
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            raise _TooMuchError("a key must be a text", place)
        self._put(value, place, nodes)

    def _put(self, value: Json, place: Place, nodes: int = 1) -> str:
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            raise _TooMuchError(f"more than {MOST_NODES} values, counting repeated ones", place)
        if not self._stack:
            self.document = value
            self.places[""] = place
            return ""
        frame = self._stack[-1]
        if frame.key is not None:
            pointer, place = f"{frame.pointer}/{escape(frame.key)}", frame.keyed
            frame.value[frame.key] = value
            frame.key = None
        else:
            pointer = f"{frame.pointer}/{len(frame.value)}"
            frame.value.append(value)
        self.places[pointer] = place
        return pointer

    def _typing(self, frame: _Frame | None) -> str:
        if frame is None or frame.typing != "text":
            return "text" if frame is None else frame.typing
        return self.typed.get(frame.key, "text") if frame.key is not None else "text"

    def _tag(self, event: _Event, place: Place) -> None:
        if event.tag not in (None, _TEXT):
            self.flaws.append(Flaw(f"the tag {event.tag} is not taken; only !!str is", place))


def _resolve(text: str, typing: str) -> Json:
    """Say what a plain scalar is; one that is not what its key asks for is refused later."""
    if text in _NULL:
        return None
    if typing == "boolean" and text.lower() in _BOOLEANS:
        return _BOOLEANS[text.lower()]
    if typing == "free" and text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return _BOOLEANS[text.lower()]
    if typing in ("integer", "free") and _INTEGER.fullmatch(text):
        return int(text)
    if typing == "free" and _FLOAT.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    return text
