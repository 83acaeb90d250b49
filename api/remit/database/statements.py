"""The one statement of a request: its text, made from the contract and nothing a client sent.

The call depends on the row that holds the context. Beside a plain ``from context, api.f(...)``
the planner may run the function first, without its actor; a condition on the context alone does
not keep it from that.
"""

from collections.abc import Sequence
from functools import lru_cache

from remit.contracts.types import Argument, Domain, Function, RowType, Scalar

CONTEXT = """\
with context as materialized (
    select
        set_config('remit.actor', $1, true) as actor,
        set_config('remit.roles', $2, true) as roles,
        set_config('remit.email', $3, true) as email,
        set_config('remit.request_id', $4, true) as request_id
)
"""
_CONTEXT_VALUES = 4

# asyncpg knows these without asking the server; everything else travels as text.
_NATIVE = frozenset({"bigint", "boolean", "bytea", "integer", "jsonb", "smallint", "text"})


def cursor_column(row: object) -> str | None:
    """Name the column that pages of these rows are counted by."""
    names = {column.name for column in row.columns} if isinstance(row, RowType) else set()
    return next((name for name in ("id", "seq", "number") if name in names), None)


@lru_cache(maxsize=4096)
def statement(function: Function, given: tuple[str, ...]) -> str:
    """Statement that calls a function with these arguments; the others keep their defaults.

    Its row: ``body`` (JSON text or null); for a row also its ``id`` and ``version`` where it has
    them; for rows also ``count`` and, when they can be paged, ``last``.
    """
    row = function.returns.type
    match function.returns.kind:
        case "row":
            names = [column.name for column in row.columns] if isinstance(row, RowType) else []
            more = "".join(f", f.{name}" for name in ("id", "version") if name in names)
            columns = f"to_json(f)::text as body{more}"
        case "rows":
            cursor = cursor_column(row)
            last = f", (array_agg(f.{cursor}))[count(*)] as last" if cursor else ""
            columns = f"coalesce(json_agg(f), '[]')::text as body, count(*) as count{last}"
        case "document":
            columns = "f::text as body"
        case "nothing":
            columns = "null::text as body"
    return _call(columns, function, given)


@lru_cache(maxsize=256)
def rows_statement(function: Function, given: tuple[str, ...]) -> str:
    """Statement that answers one row per row of the function, its columns as they are."""
    return _call("f.*", function, given)


@lru_cache(maxsize=256)
def json_rows_statement(function: Function, given: tuple[str, ...]) -> str:
    """Statement that answers one row per row of the function, with its JSON text in ``body``."""
    return _call("f.*, to_json(f)::text as body", function, given)


def _call(columns: str, function: Function, given: Sequence[str]) -> str:
    # Every part is a name of the contract; what a client sent is a parameter. "offset 0" keeps the
    # planner from merging the inner query into the outer one, where it could run first.
    return (
        f"{CONTEXT}select answer.* from context cross join lateral (\n"  # noqa: S608
        f"    select {columns} from api.{function.name}({_arguments(function, given)}) as f\n"
        "    where context.actor is not null offset 0\n"
        ") as answer"
    )


def _arguments(function: Function, given: Sequence[str]) -> str:
    return ", ".join(
        f'"{name}" => {_parameter(function.argument(name), position)}'
        for position, name in enumerate(given, start=_CONTEXT_VALUES + 1)
    )


def sql_type(argument: Argument) -> str:
    """SQL type that a parameter is cast to; domains are left to the call itself."""
    return argument.sql or _base(argument)


def _parameter(argument: Argument, position: int) -> str:
    sql = sql_type(argument)
    if sql in _NATIVE or sql.endswith("[]"):
        return f"${position}::{sql}"
    return f"${position}::text::{sql}"


def _base(argument: Argument) -> str:
    base = argument.type.base if isinstance(argument.type, Domain) else argument.type
    if not isinstance(base, Scalar):
        message = f"{argument.name} has no SQL type to be cast to"
        raise TypeError(message)
    return base.sql


MISSING_FUNCTIONS = """\
select wanted.name
from unnest($1::text[], $2::text[]) as wanted (name, arguments)
where not exists (
    select from pg_catalog.pg_proc as p
    where
        p.pronamespace = to_regnamespace('api')
        and p.proname = wanted.name
        and coalesce(p.proargnames, '{}') @> string_to_array(wanted.arguments, ',')
)
order by wanted.name
"""
"""Which functions (names, their arguments joined by commas) the database does not have."""
