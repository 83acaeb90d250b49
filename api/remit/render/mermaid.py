"""Mermaid: a chart that Markdown viewers draw."""

from collections.abc import Sequence

from remit.render.rows import EmployeeRow

CONTENT_TYPE = b"text/vnd.mermaid; charset=utf-8"


def flowchart(rows: Sequence[EmployeeRow]) -> str:
    """Write a flowchart from the CEO down, ending in a newline."""
    # Keys are free text; the names of nodes must not be.
    node = {row.key: f"e{number}" for number, row in enumerate(rows, start=1)}
    boxes = [f'    {node[row.key]}["{_label(row)}"]' for row in rows]
    arrows = [
        f"    {node[row.manager_key]} --> {node[row.key]}"
        for row in rows
        if row.manager_key in node
    ]
    return "\n".join(["flowchart TD", *boxes, *arrows]) + "\n"


def _label(row: EmployeeRow) -> str:
    lines = [row.name, row.title] if row.title else [row.name]
    return "<br/>".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    """Write every character that Mermaid, Markdown or HTML could take for its own as an entity."""
    return "".join(
        character if character.isalnum() or character in " .,'" else f"#{ord(character)};"
        for character in text
    )
