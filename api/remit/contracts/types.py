"""What `remit.contract` is made of: functions, row types, domains and error codes of schema api.

The values are plain facts read from the catalog. What they mean in JSON Schema is said in
`schemas.py`, how input is checked against them in `validation.py`. Named ones are compared by
identity: each exists once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Volatility = Literal["immutable", "stable", "volatile"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A base type of PostgreSQL, by the name `format_type` gives it."""

    sql: str


@dataclass(frozen=True, slots=True, eq=False)
class Domain:
    """A named value type; `schema` is what its check says, in JSON Schema's words."""

    name: str
    base: Scalar
    schema: Mapping[str, Any]
    help: str = ""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array: of an SQL array's elements, or of the shapes in a jsonb argument."""

    item: "Type"


@dataclass(frozen=True, slots=True)
class TreeOf:
    """A row type with one more key, `reports`: a list of the same."""

    node: "RowType"


@dataclass(frozen=True, slots=True)
class Column:
    """One attribute of a row type.

    In an answer every column is there, and null only when `nullable`. In input an absent one is
    fine unless `required`, null only when `nullable`.
    """

    name: str
    type: "Type"
    required: bool = False
    nullable: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class RowType:
    """A composite type: the shape of an answer's row, or of a jsonb argument."""

    name: str
    columns: Sequence[Column]
    help: str = ""
    example: Any = None


Type = Scalar | Domain | RowType | ListOf | TreeOf


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a function; its name is the JSON key.

    `default` is the SQL text of its default, None when the argument must be given. `sql` is the
    type a parameter is cast to when that is not the type itself (a shape travels as jsonb).
    """

    name: str
    type: Type
    default: str | None = None
    nullable: bool = False
    sql: str = ""
    help: str = ""

    @property
    def required(self) -> bool:
        """Whether a call without it is refused."""
        return self.default is None


@dataclass(frozen=True, slots=True)
class Returns:
    """What a call answers: one row, many rows, a document (jsonb) or nothing."""

    kind: Literal["row", "rows", "document", "nothing"]
    type: Type | None = None
    nullable: bool = False
    """Whether a document may be null."""


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """A callable of schema api."""

    name: str
    summary: str
    arguments: Sequence[Argument]
    returns: Returns
    volatility: Volatility
    help: str = ""
    raises: Sequence[tuple[str, str]] = ()
    """(SQLSTATE, name) of each error it declares."""
    example: Any = None
    """A request body, for the docs."""

    @property
    def read_only(self) -> bool:
        """Whether a call changes nothing, so that it may be repeated."""
        return self.volatility != "volatile"

    def argument(self, name: str) -> Argument:
        """Find an argument; raise KeyError when there is none."""
        for argument in self.arguments:
            if argument.name == name:
                return argument
        raise KeyError(name)

    def has_argument(self, name: str) -> bool:
        """Whether there is an argument of this name."""
        return any(argument.name == name for argument in self.arguments)


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A row of kernel.error_codes: what an SQLSTATE (with this constraint) means over HTTP."""

    code: str
    name: str
    title: str
    status: int
    help: str = field(default="")
    constraint: str = ""


BIGINT = Scalar("bigint")
BOOLEAN = Scalar("boolean")
BYTEA = Scalar("bytea")
DATE = Scalar("date")
DOUBLE = Scalar("double precision")
INTEGER = Scalar("integer")
INTERVAL = Scalar("interval")
JSONB = Scalar("jsonb")
NUMERIC = Scalar("numeric")
SMALLINT = Scalar("smallint")
TEXT = Scalar("text")
TIMESTAMPTZ = Scalar("timestamp with time zone")
UUID = Scalar("uuid")

SCALARS: Mapping[str, str] = {
    scalar.sql: name for name, scalar in sorted(globals().items()) if isinstance(scalar, Scalar)
}
"""SQL name of each base type with a constant here -> the constant's name."""


def nothing() -> Returns:
    """Answer of a function that returns void."""
    return Returns("nothing")


def one(row: Type) -> Returns:
    """Answer of a function that returns a row."""
    return Returns("row", row)


def many(row: Type) -> Returns:
    """Answer of a function that returns a set of rows."""
    return Returns("rows", row)


def document(shape: Type, *, nullable: bool = False) -> Returns:
    """Answer of a function that returns jsonb."""
    return Returns("document", shape, nullable)
