"""Input against the contract, each value once; `parameters.py` has path and query, here are bodies.

Strict throughout: no number from a text in a body, no guessing of dates, no unknown names, no name
twice. The schemas of `schemas.py` say the same.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from math import isfinite
from typing import Any
from uuid import UUID

import jiter
from pydantic_core import SchemaValidator, ValidationError, core_schema

from remit.contracts.types import (
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
from remit.http.schemas import RFC_3339, scalar_schema

_WORDS: Mapping[str, str] = {
    "missing": "is required",
    "extra_forbidden": "is not a field here",
    "string_type": "should be a string",
    "int_type": "should be a whole number",
    "float_type": "should be a number",
    "finite_number": "should be a finite number",
    "bool_type": "should be true or false",
    "dict_type": "should be an object",
    "list_type": "should be a list",
    "literal_error": "should be {expected}",
    "string_too_short": "should not be shorter than {min_length}",
    "string_too_long": "should not be longer than {max_length} characters",
    "greater_than_equal": "should not be less than {ge}",
    "less_than_equal": "should not be more than {le}",
}
"""What pydantic-core's kinds of error are called here; without the terms of its own language."""

_FORMS: dict[str, str] = {}
"""Pattern -> what it asks for, in the words of its domain."""

_EXACT_FLOATS = 2**53
_FIRST_INSTANT = datetime.min.replace(tzinfo=UTC).isoformat()
_LAST_INSTANT = datetime.max.replace(tzinfo=UTC).isoformat()
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_SUSPECT = re.compile(rb"\\u0000|[0-9][eE]\+?[0-9]{3}")
"""What may be NUL or a number too large to keep; only then is every value looked at."""


def _date_time(text: str) -> str:
    if not re.fullmatch(RFC_3339, text):
        message = (
            "should be a date and time with an offset (RFC 3339), such as 2026-03-02T09:30:00Z"
        )
        raise ValueError(message)
    instant = datetime.fromisoformat(text.upper())
    try:
        # PostgreSQL takes no offset of 16 hours or more; RFC 3339 does.
        return instant.astimezone(UTC).isoformat()
    except OverflowError:
        return _FIRST_INSTANT if instant.year == 1 else _LAST_INSTANT


def _date(text: str) -> str:
    # Python would take week dates and dates without hyphens too.
    if not _DATE.fullmatch(text):
        message = "should be a date such as 2026-03-02"
        raise ValueError(message)
    date.fromisoformat(text)
    return text


def _uuid(text: str) -> str:
    UUID(text)
    return text


def _whole(value: object) -> object:
    """Take 3.0 for 3, as JSON Schema does, as far as a float is exact."""
    if isinstance(value, float) and value.is_integer() and abs(value) <= _EXACT_FLOATS:
        return int(value)
    return value


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
            if "pattern" in found.schema:
                _FORMS[found.schema["pattern"]] = found.help
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
            whole = core_schema.int_schema(ge=schema["minimum"], le=schema["maximum"], strict=True)
            return core_schema.no_info_before_validator_function(_whole, whole)
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
        if _SUSPECT.search(raw):
            # Rare enough to look for only now: the escape may itself be an escaped backslash.
            violations = list(_unfit(parsed, ""))
            if violations:
                raise InvalidRequest(violations)
        return value


def parse_json(raw: bytes) -> Any:  # noqa: ANN401
    """Parse JSON text strictly; raise `InvalidRequest` that says where it is wrong."""
    if not raw:
        raise InvalidRequest([Violation("body", "is missing", pointer="")])
    try:
        return jiter.from_json(raw, allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError as error:
        message = f"is not valid JSON: {error}"
        raise InvalidRequest([Violation("body", message, pointer="")]) from None


def _unfit(value: Any, pointer: str) -> Iterable[Violation]:  # noqa: ANN401
    if isinstance(value, str):
        if "\0" in value:
            yield Violation("body", "contains a NUL character", pointer=pointer)
    elif isinstance(value, float):
        if not isfinite(value):
            yield Violation("body", "is too large a number", pointer=pointer)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _unfit(item, f"{pointer}/{position}")
    elif isinstance(value, dict):
        for key, item in value.items():
            if "\0" in key:
                yield Violation("body", "has a key with a NUL character", pointer=pointer)
            yield from _unfit(item, f"{pointer}/{_escaped(key)}")


def _violations(error: ValidationError) -> list[Violation]:
    return [
        Violation(
            "body", words(found), pointer="".join(f"/{_escaped(part)}" for part in found["loc"])
        )
        for found in error.errors(include_url=False)
    ]


def _escaped(part: object) -> str:
    """Write one part of a JSON pointer (RFC 6901)."""
    return shortened(str(part)).replace("~", "~0").replace("/", "~1")


def shortened(text: str, longest: int = 100) -> str:
    """Cut what a client sent to a length that fits a message."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def words(found: Mapping[str, Any]) -> str:
    """Say what is wrong in words that follow the name of the place."""
    kind, context = found["type"], found.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind == "string_pattern_mismatch":
        form = _FORMS.get(context["pattern"], "")
        return f"does not have the form that is asked for: {form}".rstrip(": .")
    known = _WORDS.get(kind)
    return known.format(**context) if known else found["msg"].removeprefix("Input ")
