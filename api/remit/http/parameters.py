"""Path and query parameters: texts that become the values of arguments."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote_to_bytes

from pydantic_core import SchemaValidator, ValidationError

from remit.contracts.types import Argument, Domain, Scalar
from remit.errors import InvalidRequest, Violation
from remit.http.schemas import scalar_schema
from remit.http.validation import shortened, value_schema, words

_DECIMAL = re.compile(r"(?:0|-?[1-9][0-9]{0,39})", re.ASCII)
_MOST_QUERY_FIELDS = 50


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
            raise self._refused(words(error.errors(include_url=False)[0])) from None

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
                Violation(
                    "query", f"is not a parameter here (known: {known})", name=shortened(name)
                )
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
