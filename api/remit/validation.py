"""Input against the contract, each value once: path and query texts, and JSON bodies.

Strict throughout: no number from a text in a body, no guessing of dates, no unknown names, no name
twice. What is accepted goes to PostgreSQL as it came; the schemas of `schemas.py` say the same.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qsl, unquote_to_bytes
from uuid import UUID

import jiter
from pydantic_core import SchemaValidator, ValidationError, core_schema

from remit.contract_types import (
    Argument,
    Column,
    Domain,
    ListOf,
    RowType,
    Scalar,
    TreeOf,
    Type,
)
from remit.errors import InvalidRequest, Violation
from remit.schemas import RFC_3339, scalar_schema

_DECIMAL = re.compile(r"(?:0|-?[1-9][0-9]{0,39})", re.ASCII)
_NUL_ESCAPE = b"\\u0000"
_MOST_QUERY_FIELDS = 50


def _date_time(text: str) -> str:
    if not re.fullmatch(RFC_3339, text):
        message = (
            "should be a date and time with an offset (RFC 3339), such as 2026-03-02T09:30:00Z"
        )
        raise ValueError(message)
    datetime.fromisoformat(text.upper())
    return text


def _date(text: str) -> str:
    date.fromisoformat(text)
    return text


def _uuid(text: str) -> str:
    UUID(text)
    return text


_FORMATS: Mapping[str, Callable[[str], str]] = {
    "date-time": _date_time,
    "date": _date,
    "uuid": _uuid,
}


def value_schema(found: Type) -> core_schema.CoreSchema:
    """pydantic-core's schema of a type."""
    match found:
        case Scalar(sql=sql):
            return _scalar(scalar_schema(sql))
        case Domain(base=base):
            return _scalar({**scalar_schema(base.sql), **found.schema})
        case RowType():
            return object_schema(found.columns)
        case ListOf(item=item):
            return core_schema.list_schema(value_schema(item), strict=True)
        case TreeOf():
            message = "a tree is an answer, never input"
            raise TypeError(message)


def object_schema(members: Iterable[Column | Argument]) -> core_schema.CoreSchema:
    """pydantic-core's schema of an object with these keys and no others."""
    fields = {}
    for member in members:
        inner = value_schema(member.type)
        if member.nullable:
            inner = core_schema.nullable_schema(inner)
        fields[member.name] = core_schema.typed_dict_field(inner, required=member.required)
    return core_schema.typed_dict_schema(fields, extra_behavior="forbid", strict=True)


def _scalar(schema: Mapping[str, Any]) -> core_schema.CoreSchema:  # noqa: PLR0911
    if "enum" in schema:
        return core_schema.literal_schema(list(schema["enum"]))
    match schema.get("type"):
        case "integer":
            return core_schema.int_schema(ge=schema["minimum"], le=schema["maximum"], strict=True)
        case "number":
            return core_schema.float_schema(
                ge=schema.get("minimum"), le=schema.get("maximum"), allow_inf_nan=False, strict=True
            )
        case "boolean":
            return core_schema.bool_schema(strict=True)
        case "string":
            text = core_schema.str_schema(
                min_length=schema.get("minLength"),
                max_length=schema.get("maxLength"),
                pattern=schema.get("pattern"),
                strict=True,
            )
            check = _FORMATS.get(schema.get("format", ""))
            if check is None:
                return text
            return core_schema.no_info_after_validator_function(check, text)
        case _:
            return core_schema.any_schema()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path or query parameter: how its text becomes a value."""

    argument: Argument
    place: str
    kind: str
    validator: SchemaValidator

    @classmethod
    def of(cls, argument: Argument, place: str) -> "Parameter":
        """Prepare the parameter for an argument; `place` is ``path`` or ``query``."""
        base = argument.type.base if isinstance(argument.type, Domain) else argument.type
        if not isinstance(base, Scalar):
            message = f"{argument.name} cannot travel in the {place}"
            raise TypeError(message)
        kind = scalar_schema(base.sql).get("type", "string")
        return cls(argument, place, kind, SchemaValidator(value_schema(argument.type)))

    def read(self, text: str) -> Any:  # noqa: ANN401  (whatever the argument is)
        """Turn the text into the argument's value; raise `InvalidRequest`."""
        value: Any = text
        if self.kind == "integer":
            if not _DECIMAL.fullmatch(text):
                raise self._refused("should be a whole number in plain digits")
            value = int(text)
        elif self.kind == "boolean":
            if text not in {"true", "false"}:
                raise self._refused("should be true or false")
            value = text == "true"
        elif self.kind == "number":
            try:
                value = float(text)
            except ValueError:
                raise self._refused("should be a number") from None
        try:
            return self.validator.validate_python(value)
        except ValidationError as error:
            raise self._refused(_words(error.errors(include_url=False)[0])) from None

    def _refused(self, message: str) -> InvalidRequest:
        return InvalidRequest([Violation(self.place, message, name=self.argument.name)])


def path_segment(raw: bytes, name: str) -> str:
    """Decode one segment of a path; raise `InvalidRequest` when it is not UTF-8 text."""
    try:
        text = (unquote_to_bytes(raw) if b"%" in raw else raw).decode()
    except UnicodeDecodeError:
        raise InvalidRequest([Violation("path", "is not UTF-8", name=name)]) from None
    if "\0" in text:
        raise InvalidRequest([Violation("path", "contains a NUL character", name=name)])
    return text


def query_pairs(raw: bytes) -> list[tuple[str, str]]:
    """Decode a query string; raise `InvalidRequest` when it cannot be."""
    try:
        pairs = parse_qsl(
            raw.decode(),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MOST_QUERY_FIELDS,
        )
    except UnicodeDecodeError:
        raise InvalidRequest([Violation("query", "is not UTF-8")]) from None
    except ValueError:
        message = f"has more than {_MOST_QUERY_FIELDS} parameters"
        raise InvalidRequest([Violation("query", message)]) from None
    return pairs


def read_query(raw: bytes, parameters: Mapping[str, Parameter]) -> dict[str, Any]:
    """Read a query string into values by name; raise `InvalidRequest` with every violation."""
    values: dict[str, Any] = {}
    violations: list[Violation] = []
    for name, text in query_pairs(raw):
        parameter = parameters.get(name)
        if parameter is None:
            known = ", ".join(sorted(parameters)) or "none"
            violations.append(
                Violation("query", f"is not a parameter here (known: {known})", name=_short(name))
            )
        elif name in values:
            violations.append(Violation("query", "is given more than once", name=name))
        elif "\0" in text:
            violations.append(Violation("query", "contains a NUL character", name=name))
        else:
            try:
                values[name] = parameter.read(text)
            except InvalidRequest as refused:
                violations.extend(refused.found)
                values[name] = None
    missing = (n for n, p in parameters.items() if p.argument.required and n not in values)
    violations.extend(Violation("query", "is required", name=name) for name in missing)
    if violations:
        raise InvalidRequest(violations)
    return values


class Body:
    """Reader of a route's JSON body."""

    def __init__(self, schema: core_schema.CoreSchema) -> None:
        self._validator = SchemaValidator(schema)

    def read(self, raw: bytes) -> Any:  # noqa: ANN401  (what the schema describes)
        """Parse and check a body; raise `InvalidRequest` with every violation."""
        parsed = parse_json(raw)
        try:
            value = self._validator.validate_python(parsed)
        except ValidationError as error:
            raise InvalidRequest(_violations(error)) from None
        if _NUL_ESCAPE in raw:
            # Rare enough to look for only now: the escape may itself be an escaped backslash.
            violations = list(_nul_characters(parsed, ""))
            if violations:
                raise InvalidRequest(violations)
        return value


def parse_json(raw: bytes) -> Any:  # noqa: ANN401
    """Parse JSON text strictly; raise `InvalidRequest` that says where it is wrong."""
    try:
        return jiter.from_json(raw, allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError as error:
        message = f"is not valid JSON: {error}"
        raise InvalidRequest([Violation("body", message, pointer="")]) from None


def _nul_characters(value: Any, pointer: str) -> Iterable[Violation]:  # noqa: ANN401
    if isinstance(value, str):
        if "\0" in value:
            yield Violation("body", "contains a NUL character", pointer=pointer)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _nul_characters(item, f"{pointer}/{position}")
    elif isinstance(value, dict):
        for key, item in value.items():
            if "\0" in key:
                yield Violation("body", "has a key with a NUL character", pointer=pointer)
            yield from _nul_characters(item, f"{pointer}/{_escaped(key)}")


def _violations(error: ValidationError) -> list[Violation]:
    return [
        Violation(
            "body", _words(found), pointer="".join(f"/{_escaped(part)}" for part in found["loc"])
        )
        for found in error.errors(include_url=False)
    ]


def _escaped(part: object) -> str:
    """Write one part of a JSON pointer (RFC 6901)."""
    return _short(str(part)).replace("~", "~0").replace("/", "~1")


def _short(text: str, longest: int = 100) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _words(found: Mapping[str, Any]) -> str:
    """Say what is wrong in words that follow the name of the place."""
    match found["type"]:
        case "missing":
            return "is required"
        case "extra_forbidden":
            return "is not a field here"
        case "string_pattern_mismatch":
            return "does not have the form that is asked for"
        case "value_error":
            return str(found["ctx"]["error"])
        case _:
            message: str = found["msg"].removeprefix("Input ")
            return message[0].lower() + message[1:]
