"""State diagrams from the transition table: ``python -m remit.render.states [--check]``.

`docs/infrastructure.md` shows them; the rows of `infra.transitions` are what the database enforces.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import psycopg
from psycopg.rows import class_row

PAGE = Path(__file__).parents[3] / "docs" / "infrastructure.md"
SUBJECTS = ("requests", "resources")


class Transition(NamedTuple):
    """One row of infra.transitions."""

    subject: str
    from_state: str
    action: str
    to_state: str
    by_whom: list[str]
    comment: str


def transitions(url: str) -> list[Transition]:
    """All rows, by subject and states; needs a login that may read the table."""
    with (
        psycopg.connect(url) as connection,
        connection.cursor(row_factory=class_row(Transition)) as cursor,
    ):
        return cursor.execute(
            "select t.subject, t.from_state, t.action, t.to_state, t.by_whom, t.comment "
            "from infra.transitions as t "
            "order by t.subject, array_position(array['draft', 'reserved', 'pending', "
            "'provisioning', 'applying', 'running', 'updating', 'deleting', 'failed'], "
            "t.from_state), t.action, t.to_state"
        ).fetchall()


def diagram(rows: Sequence[Transition]) -> str:
    """Mermaid state diagram and table of one subject's transitions, ending in a newline."""
    targets = {row.to_state for row in rows}
    sources = {row.from_state for row in rows}
    arrows = dict.fromkeys(f"    {r.from_state} --> {r.to_state}: {r.action}" for r in rows)
    lines = [
        "```mermaid",
        "stateDiagram-v2",
        *(f"    [*] --> {state}" for state in sorted(sources - targets)),
        *arrows,
        *(f"    {state} --> [*]" for state in sorted(targets - sources)),
        "```",
        "",
        "| from | action | to | by | |",
        "|---|---|---|---|---|",
        *(
            f"| {r.from_state} | {r.action} | {r.to_state} | {', '.join(r.by_whom)} | {r.comment} |"
            for r in rows
        ),
    ]
    return "\n".join(lines) + "\n"


def drawn(page: str, rows: Sequence[Transition]) -> str:
    """Put each subject's diagram between its markers in the page; raise ValueError without them."""
    for subject in SUBJECTS:
        begin, end = f"<!-- states of {subject} -->\n", f"<!-- end of {subject} -->\n"
        found = re.search(re.escape(begin) + ".*?" + re.escape(end), page, re.DOTALL)
        if found is None:
            message = f"no markers for {subject}"
            raise ValueError(message)
        body = diagram([row for row in rows if row.subject == subject])
        page = page[: found.start()] + begin + body + end + page[found.end() :]
    return page


def main(url: str, *, check: bool) -> int:
    """Draw the page anew, or only compare; the exit status is 1 when it differs then."""
    present = PAGE.read_text(encoding="utf-8")
    wanted = drawn(present, transitions(url))
    if check:
        return int(present != wanted)
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    from remit.cluster import Cluster
    from remit.migrate import migrate
    from remit.settings import load

    with Cluster.temporary() as cluster:
        migrate(cluster.url(), settings=load(database_url=cluster.url()))
        sys.exit(main(cluster.url(), check="--check" in sys.argv))
