"""Lay the contract out as modules of a package: one a room, what rooms share, and the errors."""

import ast
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from remit.contracts.pen import WIDTH, Name, render
from remit.contracts.reach import named_types
from remit.contracts.source import constant, error_definition, function_definition, type_definition
from remit.contracts.types import (
    SCALARS,
    Argument,
    Column,
    Domain,
    ErrorCode,
    Function,
    ListOf,
    RowType,
    Scalar,
    TreeOf,
)

PACKAGE = "remit.contract"
SHARED = "shared"
ERRORS = "errors"

_GENERATED = (
    "Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words\n"
    "are the comments in db/, which is where to change them."
)
_KNOWN = (
    *SCALARS.values(),
    *(c.__name__ for c in (Argument, Column, Domain, ErrorCode, Function)),
    *(c.__name__ for c in (ListOf, RowType, Scalar, TreeOf)),
    *("document", "many", "nothing", "one"),
)


def contract_files(
    functions: Sequence[Function], error_codes: Sequence[ErrorCode], rooms: Mapping[str, str]
) -> dict[str, str]:
    """Print the package: file name -> text; `rooms` says which module a function is in."""
    grouped: dict[str, list[Function]] = {}
    for found in functions:
        grouped.setdefault(rooms[found.name], []).append(found)
    homes = _homes(grouped)
    values: dict[str, dict[str, Any]] = {SHARED: {}}
    for named in named_types(functions):
        values.setdefault(homes[constant(named)], {})[constant(named)] = type_definition(named)
    for room, members in grouped.items():
        values.setdefault(room, {}).update(
            {found.name: function_definition(found) for found in members}
        )
    values[ERRORS] = {"ERROR_CODES": tuple(error_definition(error) for error in error_codes)}
    files = {
        f"{room}.py": _module(_title(room), body, room, homes) for room, body in values.items()
    }
    return {"__init__.py": _front(grouped), **files}


def _homes(grouped: Mapping[str, Sequence[Function]]) -> dict[str, str]:
    """Module of each named type: the room that alone uses it, or the shared one."""
    used = {room: [constant(named) for named in named_types(of)] for room, of in grouped.items()}
    rooms_of = Counter(name for names in used.values() for name in names)
    return {
        name: room if rooms_of[name] == 1 else SHARED
        for room, names in used.items()
        for name in names
    }


def _title(room: str) -> str:
    match room:
        case "shared":
            return "Types that several parts of the contract use."
        case "errors":
            return "The errors that functions of schema api raise."
    return f"What schema api offers about {room.replace('_', ' ')}: functions and their types."


def _module(title: str, values: Mapping[str, Any], room: str, homes: Mapping[str, str]) -> str:
    body = "\n".join(
        f"{name} = {render(value, used=len(name) + 3)}\n" for name, value in values.items()
    )
    mentioned = {node.id for node in ast.walk(ast.parse(body)) if isinstance(node, ast.Name)}
    shared = [name for name in mentioned if homes.get(name) == SHARED and room != SHARED]
    imports = _import("remit.contracts.types", (name for name in _KNOWN if name in mentioned))
    if shared:
        imports = _import(f"{PACKAGE}.{SHARED}", shared) + imports
    return f'"""{title}\n\n{_GENERATED}\n"""\n\n{imports}\n{body}'


def _front(grouped: Mapping[str, Sequence[Function]]) -> str:
    """Print __init__.py: every function and error by name."""
    names = sorted(found.name for members in grouped.values() for found in members)
    imports = {room: [found.name for found in members] for room, members in grouped.items()}
    imports[ERRORS] = ["ERROR_CODES"]
    lines = "".join(_import(f"{PACKAGE}.{room}", imports[room]) for room in sorted(imports))
    listed = render(tuple(Name(name) for name in names), used=len("FUNCTIONS = "))
    public = render(["ERROR_CODES", "FUNCTIONS", *names], used=len("__all__ = "))
    title = "What schema api offers: its functions, their types, and the errors they raise."
    return (
        f'"""{title}\n\n{_GENERATED}\n"""\n\n{lines}\nFUNCTIONS = {listed}\n\n__all__ = {public}\n'
    )


def _import(module: str, names: Iterable[str]) -> str:
    ordered = sorted(names, key=_import_order)
    line = f"from {module} import {', '.join(ordered)}\n"
    if len(line) <= WIDTH + 1:
        return line
    return f"from {module} import (\n" + "".join(f"    {name},\n" for name in ordered) + ")\n"


def _import_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, as the linter sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)
