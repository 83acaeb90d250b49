"""Say in Python what one type, function or error code of the contract is."""

from typing import Any

from remit.contracts.pen import Call, Name
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


def constant(named: Domain | RowType) -> str:
    """Python name of a domain or row type."""
    return named.name.upper()


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


def type_definition(named: Domain | RowType) -> Call:
    """Say what a named type is."""
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


def function_definition(function: Function) -> Call:
    """Say what a function takes, answers and raises."""
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


def error_definition(error: ErrorCode) -> Call:
    """Say what an error means."""
    return Call(
        "ErrorCode",
        [error.code, error.name, error.title, error.status],
        _given(help=error.help, constraint=error.constraint),
    )


def _given(**values: Any) -> dict[str, Any]:  # noqa: ANN401
    return {name: value for name, value in values.items() if value not in (None, "", False, ())}
