"""The control templates that ship, and the evidence that EVIDENCE.md shows."""

from __future__ import annotations

import json
import re
from typing import Any

from compliance.content.shipped import DOCUMENTS, FOLDER, Document

TEMPLATES: list[Document] = [
    template
    for name, document in DOCUMENTS.items()
    if name.startswith("control-templates-")
    for template in document["control_templates"]
]
TESTS: dict[str, Document] = {
    f"{template['code']}/{test['code']}": test
    for template in TEMPLATES
    for test in template["tests"]
}
PREDICATES = {name: test for name, test in TESTS.items() if "predicate" in test}

_PAGE = (FOLDER / "EVIDENCE.md").read_text("utf-8")
_SECTIONS = re.split(r"^### ", _PAGE, flags=re.MULTILINE)[1:]
SECTIONS = {section.split("\n", 1)[0]: section for section in _SECTIONS}
HEADINGS = [section.split("\n", 1)[0] for section in _SECTIONS]


def example(kind: str) -> Any:  # noqa: ANN401
    """The one payload that the page shows for a kind."""
    (block,) = re.findall(r"^```json\n(.*?)^```$", SECTIONS[kind], re.MULTILINE | re.DOTALL)
    return json.loads(block)


def documented(kind: str) -> dict[str, str]:
    """Type of each key of a kind's table, by jsonpath."""
    rows = re.findall(r"^\| `(.+?)` \| (\w+) \|", SECTIONS[kind], re.MULTILINE)
    return {"$." + key.replace("[]", "[*]"): kind_of_value for key, kind_of_value in rows}


def read_by(predicate: str) -> set[str]:
    """Paths that a predicate reads: those from the root, and in a filter those of its elements."""
    found = set()
    for root, condition in re.findall(r"(\$[\w.*\[\]]*)(?: \? (\(.*\)))?", predicate):
        inner = re.findall(r"@((?:\.\w+)+)", condition)
        found |= {root + each for each in inner} if condition else {root}
    return found
