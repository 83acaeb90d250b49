"""Prose of OSCAL as plain text, with its parameters as readable placeholders.

``{{ insert: param, ac-1_prm_1 }}`` becomes ``[Assignment: organization-defined frequency]``, or
``[Selection (one or more): a; b]``, or the parameter's value where the catalog sets one. Items keep
their labels, one a line, indented by two spaces a level.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_INSERT = re.compile(
    r"\{\{\s*(?:insert:\s*(?P<what>[\w-]+)\s*,\s*)?(?P<id>[^\s{}|,]+)\s*(?:\|[^{}]*)?\}\}"
    r"|<insert\s+(?:type=\"\w+\"\s+)?(?:param-id|id-ref)=\"(?P<old>[^\"]+)\"\s*/>"
)
_LINK = re.compile(r"\[([^\[\]]*)\]\(#[^()]*\)")
_SPACES = re.compile(r"[ \t]+")
_MANY = ("one-or-more", "one_or_more")
_USUAL = "organization-defined "


class Prose:
    """Renders prose with the parameters of one catalog."""

    def __init__(self, parameters: Mapping[str, Mapping[str, Any]]) -> None:
        self._parameters = parameters
        self._rendered: dict[str, str] = {}
        # Catalogs name the same parameter "organization-defined frequency" or just "frequency";
        # one that knows the long form somewhere means it everywhere.
        long = any(str(one.get("label", "")).startswith(_USUAL) for one in parameters.values())
        self._prefix = _USUAL if long else ""

    def text(self, prose: str) -> str:
        """Render prose as text; paragraphs stay apart."""
        if "{{" in prose or "<insert" in prose:
            prose = _INSERT.sub(self._insert, prose)
        if "](#" in prose:
            prose = _LINK.sub(r"\1", prose)
        if "  " in prose or "\t" in prose:
            prose = _SPACES.sub(" ", prose)
        return prose.strip()

    def lines(self, part: Mapping[str, Any], level: int = 0) -> Iterator[str]:
        """Render a part and the parts in it, an item a line."""
        prose, label = self.text(_string(part, "prose")), label_of(part)
        heading = " ".join(one for one in (label, _string(part, "title"), prose) if one)
        if heading:
            indent = "  " * level
            yield indent + heading.replace("\n", f"\n{indent}")
        for inner in objects(part, "parts"):
            yield from self.lines(inner, level + 1 if heading else level)

    def block(self, parts: Sequence[Mapping[str, Any]]) -> str:
        """Render parts below each other."""
        return "\n".join(line for part in parts for line in self.lines(part))

    def _insert(self, match: re.Match[str]) -> str:
        if match["what"] not in (None, "param"):
            return f"[{match['id']}]"
        return self._parameter(match["id"] or match["old"])

    def _parameter(self, name: str) -> str:
        if name not in self._rendered:
            self._rendered[name] = f"[Assignment: {name}]"  # what an endless insertion ends with
            self._rendered[name] = self._render(name, self._parameters.get(name, {}))
        return self._rendered[name]

    def _render(self, name: str, parameter: Mapping[str, Any]) -> str:
        values = parameter.get("values")
        if isinstance(values, list) and values:
            return ", ".join(self.text(str(value)) for value in values)
        select = parameter.get("select")
        if isinstance(select, dict):
            choices = select.get("choice")
            texts = [self.text(str(one)) for one in choices] if isinstance(choices, list) else []
            many = " (one or more)" if select.get("how-many") in _MANY else ""
            return f"[Selection{many}: {'; '.join(texts)}]"
        label = self.text(_string(parameter, "usage") or _string(parameter, "label") or name)
        if self._prefix and parameter and _USUAL.strip() not in label:
            label = self._prefix + label
        return f"[Assignment: {label}]"


def objects(node: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """Give the objects of a member that should be a list of objects; anything else is left out."""
    found = node.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def prop(node: Mapping[str, Any], name: str, namespace: str | None = None) -> str | None:
    """Give the value of a property: of the one without a class, if several have the name."""
    found = [
        one
        for one in objects(node, "props")
        if one.get("name") == name
        and isinstance(one.get("value"), str)
        and (namespace is None or one.get("ns") == namespace)
    ]
    plain = next((one for one in found if "class" not in one), found[0] if found else None)
    return plain["value"] if plain else None


def label_of(node: Mapping[str, Any]) -> str | None:
    """Give what the publisher prints before a node."""
    return prop(node, "label") if "props" in node else None


def _string(node: Mapping[str, Any], name: str) -> str:
    value = node.get(name)
    return value if isinstance(value, str) else ""
