"""A document as YAML that a person can edit, and that reads back as the same document.

Texts that any YAML reader might take for something else (numbers, dates, yes and no) are quoted.
Members keep their order; texts of several lines are blocks.
"""

import re
from collections.abc import Mapping
from typing import Any

import yaml

_WIDTH = 140
_AMBIGUOUS = re.compile(
    r"[-+.0-9~].*|(?:y|n|yes|no|on|off|true|false|null|nan|inf)", re.IGNORECASE | re.DOTALL
)


def write_yaml(document: Mapping[str, Any]) -> str:
    """Write any document of the format; `yaml_reader.read_yaml` reads the same one from it."""
    written: str = yaml.dump(
        document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    return written


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes aliases out, and texts as `_text` says."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text and not text[:1].isspace() and _is_plain(text):
        style = "|"
    elif not text or _AMBIGUOUS.fullmatch(text):
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _is_plain(text: str) -> bool:
    """Say whether a text may stand as a block: the rest is better written with escapes."""
    return all(
        line == line.rstrip() and all(letter.isprintable() for letter in line)
        for line in text.split("\n")
    )


_Dumper.add_representer(str, _text)
