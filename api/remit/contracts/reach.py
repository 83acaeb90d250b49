"""Which named types the contract's functions are made of, and in which order to define them."""

from collections.abc import Iterable, Sequence

from remit.contracts.source import constant
from remit.contracts.types import Domain, Function, ListOf, RowType, TreeOf, Type

Named = Domain | RowType


def named_types(functions: Iterable[Function]) -> list[Named]:
    """Every named type, those it is made of first, otherwise by name; domains before rows."""
    ordered: dict[str, Named] = {}
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
        inner: dict[str, Named] = {}
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


def _collect(found: Type, into: dict[str, Named]) -> None:
    match found:
        case Domain():
            _claim(found, into)
        case RowType():
            for column in found.columns:
                _collect(column.type, into)
            _claim(found, into)
        case ListOf(item=item):
            _collect(item, into)
        case TreeOf(node=node):
            _collect(node, into)


def _claim(found: Named, into: dict[str, Named]) -> None:
    name = constant(found)
    if into.setdefault(name, found) is not found:
        message = f"Two types would both be called {name}; rename one in db/"
        raise ValueError(message)
