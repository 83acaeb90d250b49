"""Frameworks are configuration: no SQL and no Python knows one of them by its name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
COMMENT = re.compile(r"--[^\n]*|\$doc\$.*?\$doc\$", re.DOTALL)


def names() -> set[str]:
    """Codes, names and publishers of all that ships, in small letters."""
    found: set[str] = set()
    for file in (ROOT / "seed" / "frameworks").glob("*.yaml"):
        head = yaml.safe_load(file.read_text("utf-8")).get("framework") or {}
        found |= {str(head[key]).lower() for key in ("code", "name", "publisher") if key in head}
    return found


NAMES = names()


def test_there_are_names_to_look_for() -> None:
    assert {"soc2", "pci-dss", "iso-27001"} <= NAMES


@pytest.mark.parametrize("file", sorted((ROOT / "db").rglob("*.sql")), ids=lambda f: f.name)
def test_sql_knows_none(file: Path) -> None:
    code = COMMENT.sub("", file.read_text("utf-8")).lower()
    assert [name for name in NAMES if f"'{name}'" in code] == []


@pytest.mark.parametrize(
    "file", sorted((ROOT / "api" / "remit").rglob("*.py")), ids=lambda f: f.name
)
def test_python_knows_none(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    constants = {
        node.value.lower()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert constants & NAMES == set()
