"""Print values as Python that a person would have written: the generator's pen.

They are laid out as the formatter would, so that a new file differs only where the database does.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Name:
    """A Python name, printed as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A call to print: its positional and its named arguments."""

    name: str
    positional: Sequence[Any] = ()
    named: Mapping[str, Any] | None = None


def render(value: Any, indent: int = 0, used: int = 0) -> str:  # noqa: ANN401, PLR0911
    """Print a value: on one line if it fits (`used` columns are taken), else one item a line."""
    line = _one_line(value)
    if used + len(line) <= WIDTH:
        return line
    match value:
        case Call():
            items: list[tuple[str, Any]] = [("", item) for item in value.positional]
            items += [(f"{name}=", item) for name, item in (value.named or {}).items()]
            return _exploded(f"{value.name}(", ")", items, indent)
        case dict():
            return _exploded("{", "}", [(f"{quoted(k)}: ", v) for k, v in value.items()], indent)
        case tuple():
            return _exploded("(", ")", [("", item) for item in value], indent)
        case list():
            return _exploded("[", "]", [("", item) for item in value], indent)
        case str():
            return _wrapped(value, indent)
        case _:
            return line


def _exploded(opening: str, closing: str, items: Sequence[tuple[str, Any]], indent: int) -> str:
    inner = indent + 4
    lines = [opening]
    for prefix, item in items:
        lead = " " * inner + prefix
        lines.append(f"{lead}{render(item, inner, len(lead) + 1)},")
    lines.append(" " * indent + closing)
    return "\n".join(lines)


def _one_line(value: Any) -> str:  # noqa: ANN401, PLR0911
    match value:
        case Name(text=text):
            return text
        case Call():
            items = [_one_line(item) for item in value.positional]
            items += [f"{k}={_one_line(v)}" for k, v in (value.named or {}).items()]
            return f"{value.name}({', '.join(items)})"
        case dict():
            pairs = (f"{quoted(k)}: {_one_line(v)}" for k, v in value.items())
            return "{" + ", ".join(pairs) + "}"
        case tuple():
            inside = ", ".join(map(_one_line, value))
            return f"({inside},)" if len(value) == 1 else f"({inside})"
        case list():
            return "[" + ", ".join(map(_one_line, value)) + "]"
        case str():
            return quoted(value)
        case _:
            return repr(value)


def quoted(text: str) -> str:
    """Print a string as the formatter would: double quotes unless that needs more escapes."""
    single = repr(text)
    if '"' in text and "'" not in text:
        return single
    body = single[1:-1]
    if single[0] == "'":
        body = body.replace("\\'", "'").replace('"', '\\"')
    return f'"{body}"'


def _wrapped(text: str, indent: int) -> str:
    """Print a long text as adjacent literals in parentheses."""
    room = WIDTH - indent - 6
    pieces = [""]
    for word in _words(text, room // 2):
        if pieces[-1] and len(quoted(pieces[-1] + word)) - 2 > room:
            pieces.append("")
        pieces[-1] += word
    inner = "\n".join(" " * (indent + 4) + quoted(piece) for piece in pieces)
    return f"(\n{inner}\n{' ' * indent})"


def _words(text: str, longest: int) -> Iterable[str]:
    """Split after each run of spaces or newlines, and what is too long anywhere."""
    start = 0
    for position in range(1, len(text)):
        after_space = text[position - 1] in " \n" and text[position] not in " \n"
        if after_space or position - start >= longest:
            yield text[start:position]
            start = position
    yield text[start:]
