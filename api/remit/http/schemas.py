"""JSON Schema (the dialect of OpenAPI 3.1) of the contract's types.

`validation.py` refuses exactly what these schemas exclude; where one of them changes, so must the
other. Text columns carry a pattern that excludes NUL, which PostgreSQL cannot store.
"""

import json
from collections.abc import Iterable
from typing import Any

from remit.contracts.types import (
    JSONB,
    Argument,
    Column,
    Domain,
    ListOf,
    RowType,
    Scalar,
    TreeOf,
    Type,
)

Schema = dict[str, Any]

NO_NUL = "^[^\\u0000]*$"
RFC_3339 = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})$"
)
_INTEGER_BITS = {"smallint": 16, "integer": 32, "bigint": 64}


class SchemaWriter:
    """Writes the schemas of types, with row types as references into components/schemas.

    A row type that is both answered and sent has two schemas: an answer has every column. The one
    that is sent is then called ``<name>_input``.
    """

    def __init__(self, answered: Iterable[RowType]) -> None:
        self._answered = frozenset(answered)

    def name(self, row: RowType, *, sent: bool) -> str:
        """Name of a row type's schema."""
        return f"{row.name}_input" if sent and row in self._answered else row.name

    def schema(self, found: Type, *, sent: bool = False) -> Schema:
        """Write the schema of a type."""
        match found:
            case Scalar(sql=sql):
                return scalar_schema(sql)
            case Domain(base=base):
                described = {"description": found.help} if found.help else {}
                return {**scalar_schema(base.sql), **found.schema, **described}
            case RowType():
                return {"$ref": f"#/components/schemas/{self.name(found, sent=sent)}"}
            case TreeOf(node=node):
                return {"$ref": f"#/components/schemas/{node.name}"}
            case ListOf(item=item):
                return {"type": "array", "items": self.schema(item, sent=sent)}

    def member(self, member: Argument | Column, *, sent: bool = False) -> Schema:
        """Write the schema of an argument or a column, in its own words where it has some."""
        found = self.schema(member.type, sent=sent)
        if member.nullable:
            found = nullable(found)
        if member.help:
            # A reference may have a description beside it since OpenAPI 3.1.
            found = {**found, "description": member.help}
        default = json_default(member) if isinstance(member, Argument) else None
        return found if default is None else {**found, "default": default}

    def answer(self, row: RowType) -> Schema:
        """Write the schema of a row in an answer: every column is there."""
        properties = {column.name: self.member(column) for column in row.columns}
        return _described(
            row, {"type": "object", "properties": properties, "required": list(properties)}
        )

    def tree(self, node: RowType) -> Schema:
        """Write the schema of a node of a tree: its columns and `reports`."""
        found = self.answer(node)
        children = {"type": "array", "items": self.schema(node)}
        found["properties"] = {**found["properties"], "reports": children}
        found["required"] = [*found["required"], "reports"]
        return found

    def input(self, row: RowType) -> Schema:
        """Write the schema of a row type as a client sends it."""
        return _described(row, self.members(row.columns))

    def members(self, members: Iterable[Argument | Column]) -> Schema:
        """Write the schema of an object that has these keys and no others."""
        members = tuple(members)
        found: Schema = {
            "type": "object",
            "properties": {member.name: self.member(member, sent=True) for member in members},
            "additionalProperties": False,
        }
        required = [member.name for member in members if member.required]
        return {**found, "required": required} if required else found


def scalar_schema(sql: str) -> Schema:
    """JSON Schema of a base type, as its value looks in JSON; unknown ones are texts."""
    if sql in _INTEGER_BITS:
        bound = 2 ** (_INTEGER_BITS[sql] - 1)
        width = max(32, _INTEGER_BITS[sql])
        return {
            "type": "integer",
            "format": f"int{width}",
            "minimum": -bound,
            "maximum": bound - 1,
        }
    known: dict[str, Schema] = {
        "boolean": {"type": "boolean"},
        "date": {"type": "string", "format": "date"},
        "double precision": {"type": "number"},
        "json": {},
        "jsonb": {},
        "numeric": {"type": "number"},
        "real": {"type": "number"},
        "timestamp with time zone": {"type": "string", "format": "date-time"},
        "uuid": {"type": "string", "format": "uuid"},
    }
    return known.get(sql, {"type": "string", "pattern": NO_NUL})


def nullable(found: Schema) -> Schema:
    """Allow null as well; a description moves to the outside, where tools look for it."""
    if not found:
        return {}
    if isinstance(found.get("type"), str) and "enum" not in found:
        return {**found, "type": [found["type"], "null"]}
    inner = {key: value for key, value in found.items() if key != "description"}
    outer = {"description": found["description"]} if "description" in found else {}
    return {"anyOf": [inner, {"type": "null"}], **outer}


def json_default(argument: Argument) -> Any:  # noqa: ANN401  (it is JSON)
    """Default of an argument as JSON; None when it is null, absent or an expression."""
    text = argument.default
    if text is None or text == "null":
        return None
    if text in {"true", "false"}:
        return text == "true"
    if text.startswith("'") and text.endswith("'"):
        plain = text[1:-1].replace("''", "'")
        return json.loads(plain) if argument.type == JSONB else plain
    return int(text) if text.lstrip("-").isdecimal() else None


def _described(row: RowType, found: Schema) -> Schema:
    if row.help:
        found = {"description": row.help, **found}
    if row.example is not None:
        found["examples"] = [row.example]
    return found
