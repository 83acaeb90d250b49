"""Read the contract from the catalog of a migrated database; the generator's eyes.

The comments say everything that SQL cannot; their conventions are in db/README.md.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.rows import namedtuple_row

from remit.contracts.types import (
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

_FUNCTIONS = """
select p.oid, p.proname as name, p.prorettype as returns, p.proretset as many,
    coalesce(p.proallargtypes, p.proargtypes::oid[]) as types, p.proargnames as names,
    coalesce(p.proargmodes::text[], array_fill('i'::text, array[p.pronargs::int])) as modes,
    array(
        select pg_get_function_arg_default(p.oid, n) from generate_series(1, p.pronargs::int) as n
    ) as defaults,
    case p.provolatile
        when 'i' then 'immutable' when 's' then 'stable' else 'volatile'
    end as volatility,
    coalesce(obj_description(p.oid, 'pg_proc'), '') as comment
from pg_catalog.pg_proc as p
where p.pronamespace = 'api'::regnamespace and p.prokind = 'f'
    and has_function_privilege('remit_api', p.oid, 'execute')
order by p.proname collate "C"
"""

_TYPE = """
select t.typname as name, t.typtype as kind, t.typbasetype as base, t.typrelid as relation,
    case when t.typcategory = 'A' then t.typelem end as item,
    format_type(t.oid, null) as sql, coalesce(obj_description(t.oid, 'pg_type'), '') as comment,
    coalesce(obj_description(t.typrelid, 'pg_class'), '') as relation_comment
from pg_catalog.pg_type as t where t.oid = %s
"""

_COLUMNS = """
select a.attname as name, a.atttypid as type,
    coalesce(col_description(a.attrelid, a.attnum), '') as comment
from pg_catalog.pg_attribute as a
where a.attrelid = %s and a.attnum > 0 and not a.attisdropped order by a.attnum
"""

_ERROR_CODES = """
select e.code, e.name, e.title, e.status, e.help, e.constraint_name
from api.list_error_codes() as e order by e.code collate "C", e.constraint_name collate "C"
"""

_TAG = re.compile(r"\s*\[(required|nullable)\]")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment taken apart: prose, and the lines that begin with a keyword."""

    summary: str
    prose: str
    arguments: Mapping[str, str]
    shapes: Mapping[str, str]
    example: Any
    schema: Mapping[str, Any]
    raises: Sequence[tuple[str, str]]


def parse_comment(text: str) -> Comment:
    """Take a comment apart; raise ValueError (with the line) when a keyword's line is malformed."""
    summary, _, rest = text.strip().partition("\n")
    if ":" in summary and summary.partition(":")[0] in {"Example", "Schema", "Shape", "Raises"}:
        summary, rest = "", text.strip()
    prose: list[str] = []
    arguments: dict[str, str] = {}
    keywords: dict[str, list[str]] = {"Example": [], "Schema": [], "Shape": [], "Raises": []}
    continued: list[str] | None = None
    last_argument = ""
    for line in rest.splitlines():
        word, colon, value = line.partition(": ")
        documented = re.match(r"- `(\w+)`: ?(.*)", line)
        if colon and word in keywords:
            keywords[word].append(value.strip())
            continued = keywords[word] if word == "Raises" else None
            last_argument = ""
        elif documented:
            last_argument = documented[1]
            arguments[last_argument] = documented[2].strip()
        elif last_argument and line.startswith("  "):
            arguments[last_argument] += " " + line.strip()
        elif continued is not None and line.strip():
            continued[-1] += " " + line.strip()
        else:
            continued, last_argument = None, ""
            prose.append(line)
    return Comment(
        summary=summary.strip(),
        prose=re.sub(r"\n{3,}", "\n\n", "\n".join(prose)).strip(),
        arguments=arguments,
        shapes=dict(_shape(line) for line in keywords["Shape"]),
        example=_json(keywords["Example"]),
        schema=_json(keywords["Schema"]) or {},
        raises=_raises(keywords["Raises"]),
    )


def _shape(line: str) -> tuple[str, str]:
    subject, _, shape = line.rstrip(".").partition(" ")
    return subject, shape.removeprefix("is ").strip()


def _json(lines: Sequence[str]) -> Any:  # noqa: ANN401  (it is JSON)
    return json.loads(lines[0]) if lines else None


def _raises(lines: Sequence[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for entry in ", ".join(lines).replace(".", "").split(","):
        if entry.strip():
            code, _, name = entry.strip().partition(" ")
            found.append((code, name.strip()))
    return tuple(found)


class Catalog:
    """Reader of one database's contract; keeps each type it has met."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._cursor = connection.cursor(row_factory=namedtuple_row)
        self._types: dict[int, Type] = {}

    def functions(self) -> list[Function]:
        """Read the functions that remit_api may call, by name."""
        return [self._function(row) for row in self._rows(_FUNCTIONS)]

    def error_codes(self) -> list[ErrorCode]:
        """Read the error codes, by code and constraint."""
        return [ErrorCode(*row) for row in self._rows(_ERROR_CODES)]

    def _rows(self, query: str, *values: object) -> list[Any]:
        return self._cursor.execute(query, values or None).fetchall()

    def _function(self, row: Any) -> Function:  # noqa: ANN401  (a named tuple of the query)
        comment = parse_comment(row.comment)
        names = row.names or []
        inputs = [n for n, mode in enumerate(row.modes) if mode in {"i", "b", "v"}]
        arguments = tuple(
            self._argument(names[n], row.types[n], row.defaults[position], comment)
            for position, n in enumerate(inputs)
        )
        unknown = set(comment.arguments) - {argument.name for argument in arguments}
        if unknown:
            message = f"The comment of api.{row.name} has unknown arguments: {sorted(unknown)}"
            raise ValueError(message)
        return Function(
            name=row.name,
            summary=comment.summary,
            arguments=arguments,
            returns=self._returns(row, names, comment),
            volatility=row.volatility,
            help=comment.prose,
            raises=comment.raises,
            example=comment.example,
        )

    def _argument(self, name: str, oid: int, default: str | None, comment: Comment) -> Argument:
        help_text = comment.arguments.get(name, "")
        plain = self._type(oid)
        shape = comment.shapes.get(name)
        value_type = self._shaped(shape) if shape else plain
        sql = ""
        if shape or isinstance(plain, ListOf):
            sql = self._rows(_TYPE, oid)[0].sql
        return Argument(
            name=name,
            type=value_type,
            default=None if default is None else _plain_default(default),
            nullable="[nullable]" in help_text or (default or "").upper().startswith("NULL"),
            sql=sql,
            help=_TAG.sub("", help_text).strip(),
        )

    def _returns(self, row: Any, names: Sequence[str], comment: Comment) -> Returns:  # noqa: ANN401
        outputs = [n for n, mode in enumerate(row.modes) if mode in {"o", "t", "b"}]
        if outputs:
            columns = tuple(Column(names[n], self._type(row.types[n])) for n in outputs)
            answer: Type = RowType(f"{row.name}_row", columns)
        else:
            sql = self._rows(_TYPE, row.returns)[0].sql
            if sql == "void":
                return Returns("nothing")
            answer = self._type(row.returns)
        shape = comment.shapes.get("returns")
        if shape:
            bare = _TAG.sub("", shape)
            return Returns("document", self._shaped(bare), nullable=bare != shape)
        if row.many:
            return Returns("rows", answer)
        return Returns("row" if isinstance(answer, RowType) else "document", answer)

    def _shaped(self, shape: str) -> Type:
        kind, separator, name = shape.rpartition(" of ")
        found = self._rows("select to_regtype(%s)::oid as oid", name)[0].oid
        if found is None:
            message = f"A comment's shape names the unknown type {name}"
            raise ValueError(message)
        target = self._type(found)
        if kind == "tree" and isinstance(target, RowType):
            return TreeOf(target)
        if kind == "list":
            return ListOf(target)
        if separator:
            message = f"A comment's shape is none: {shape}"
            raise ValueError(message)
        return target

    def _type(self, oid: int) -> Type:
        if oid not in self._types:
            self._types[oid] = self._read_type(oid)
        return self._types[oid]

    def _read_type(self, oid: int) -> Type:
        row = self._rows(_TYPE, oid)[0]
        if row.kind == "d":
            comment = parse_comment(row.comment)
            base = self._type(row.base)
            scalar = base.base if isinstance(base, Domain) else base
            if not isinstance(scalar, Scalar):
                message = f"Domain {row.name} is not over a base type"
                raise ValueError(message)
            text = " ".join(filter(None, (comment.summary, comment.prose)))
            return Domain(row.name, scalar, comment.schema, text)
        if row.kind == "c":
            comment = parse_comment(row.comment or row.relation_comment)
            columns = tuple(self._columns(row.relation, comment.shapes))
            text = "\n\n".join(filter(None, (comment.summary, comment.prose)))
            return RowType(row.name, columns, text, comment.example)
        if row.item:
            return ListOf(self._type(row.item))
        return Scalar(row.sql)

    def _columns(self, relation: int, shapes: Mapping[str, str]) -> Iterable[Column]:
        for row in self._rows(_COLUMNS, relation):
            shape = shapes.get(row.name)
            yield Column(
                name=row.name,
                type=self._shaped(shape) if shape else self._type(row.type),
                required="[required]" in row.comment,
                nullable="[nullable]" in row.comment,
                help=_TAG.sub("", row.comment).strip(),
            )


def _plain_default(sql: str) -> str:
    """Drop the casts of a default: ``'lift'::text`` -> ``'lift'``, ``NULL::bigint`` -> ``null``."""
    literal = re.fullmatch(r"('(?:[^']|'')*'|[\w.+-]+)(::[\w .\"]+)?", sql)
    text = literal[1] if literal else sql
    return text.lower() if text.upper() in {"NULL", "TRUE", "FALSE"} else text
