"""Print a contract as Python that a person would have written: the generator's pen.

It is laid out as the formatter would, so that a new file differs only where the database does.
"""

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from remit.contracts.types import (
    SCALARS,
    Argument,
    Column,
    Domain,
    ErrorCode,
    Function,
    ListOf,
    Returns,
    RowType,
    Scalar,
    TreeOf,
    Type,
)

WIDTH = 100

HEADER = '''"""What schema api offers: its functions, their types, and the errors they raise.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words are the
comments in db/, which is where to change them.
"""
'''


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


def contract_source(functions: Sequence[Function], error_codes: Sequence[ErrorCode]) -> str:
    """Print the whole module, ending in a newline."""
    types = _reachable_types(functions)
    named = [found for found in types if isinstance(found, Domain | RowType)]
    assignments: dict[str, Any] = {constant(found): _definition(found) for found in named}
    assignments |= {function.name: _function(function) for function in functions}
    assignments["FUNCTIONS"] = tuple(Name(function.name) for function in functions)
    assignments["ERROR_CODES"] = tuple(_error_code(error) for error in error_codes)
    body = "\n".join(
        f"{name} = {render(value, used=len(name) + 3)}\n" for name, value in assignments.items()
    )
    return f"{HEADER}\n{_imports(body)}\n{body}"


def constant(named: Domain | RowType) -> str:
    """Python name of a domain or row type."""
    return named.name.upper()


def _imports(body: str) -> str:
    known = sorted(
        [
            *SCALARS.values(),
            *(c.__name__ for c in (Argument, Column, Domain, ErrorCode, Function)),
            *(c.__name__ for c in (ListOf, RowType, Scalar, TreeOf)),
            *("document", "many", "nothing", "one"),
        ],
        key=_import_order,
    )
    mentioned = {node.id for node in ast.walk(ast.parse(body)) if isinstance(node, ast.Name)}
    used = [name for name in known if name in mentioned]
    return "from remit.contracts.types import (\n" + "".join(f"    {n},\n" for n in used) + ")\n"


def _import_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, as the linter sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def _reachable_types(functions: Iterable[Function]) -> list[Type]:
    """Every named type, those it is made of first, otherwise by name; domains before rows."""
    ordered: dict[str, Type] = {}
    for function in functions:
        for argument in function.arguments:
            _collect(argument.type, ordered)
        if function.returns.type is not None:
            _collect(function.returns.type, ordered)
    domains = sorted((t for t in ordered.values() if isinstance(t, Domain)), key=constant)
    rows = [t for t in ordered.values() if isinstance(t, RowType)]
    return [*domains, *_topological(rows)]


def _topological(rows: Sequence[RowType]) -> list[RowType]:
    placed: list[RowType] = []

    def place(row: RowType) -> None:
        inner: dict[str, Type] = {}
        for column in row.columns:
            _collect(column.type, inner)
        for needed in sorted((t for t in inner.values() if isinstance(t, RowType)), key=constant):
            if needed not in placed:
                place(needed)
        if row not in placed:
            placed.append(row)

    for row in sorted(rows, key=constant):
        place(row)
    return placed


def _collect(found: Type, into: dict[str, Type]) -> None:
    match found:
        case Domain():
            _claim(constant(found), found, into)
        case RowType():
            for column in found.columns:
                _collect(column.type, into)
            _claim(constant(found), found, into)
        case ListOf(item=item):
            _collect(item, into)
        case TreeOf(node=node):
            _collect(node, into)


def _claim(name: str, found: Type, into: dict[str, Type]) -> None:
    if into.setdefault(name, found) is not found:
        message = f"Two types would both be called {name}; rename one in db/"
        raise ValueError(message)


def _reference(used: Type) -> Name | Call:
    match used:
        case Scalar(sql=sql):
            return Name(SCALARS[sql]) if sql in SCALARS else Call("Scalar", [sql])
        case ListOf(item=item):
            return Call("ListOf", [_reference(item)])
        case TreeOf(node=node):
            return Call("TreeOf", [_reference(node)])
        case Domain() | RowType():
            return Name(constant(used))


def _definition(named: Domain | RowType) -> Call:
    if isinstance(named, Domain):
        positional = [named.name, _reference(named.base), dict(named.schema)]
        return Call("Domain", positional, _given(help=named.help))
    columns = tuple(_column(column) for column in named.columns)
    return Call("RowType", [named.name, columns], _given(help=named.help, example=named.example))


def _column(column: Column) -> Call:
    return Call(
        "Column",
        [column.name, _reference(column.type)],
        _given(required=column.required, nullable=column.nullable, help=column.help),
    )


def _function(function: Function) -> Call:
    return Call(
        "Function",
        [function.name, function.summary],
        {
            "arguments": tuple(_argument(argument) for argument in function.arguments),
            "returns": _returns(function.returns),
            "volatility": function.volatility,
            **_given(help=function.help, raises=tuple(function.raises), example=function.example),
        },
    )


def _argument(argument: Argument) -> Call:
    return Call(
        "Argument",
        [argument.name, _reference(argument.type)],
        _given(
            default=argument.default,
            nullable=argument.nullable,
            sql=argument.sql,
            help=argument.help,
        ),
    )


def _returns(returns: Returns) -> Call:
    names = {"row": "one", "rows": "many", "document": "document", "nothing": "nothing"}
    types = [] if returns.type is None else [_reference(returns.type)]
    return Call(names[returns.kind], types, _given(nullable=returns.nullable))


def _error_code(error: ErrorCode) -> Call:
    return Call(
        "ErrorCode",
        [error.code, error.name, error.title, error.status],
        _given(help=error.help, constraint=error.constraint),
    )


def _given(**values: Any) -> dict[str, Any]:  # noqa: ANN401
    return {name: value for name, value in values.items() if value not in (None, "", False, ())}


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
