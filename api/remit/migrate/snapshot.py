"""Write the newest revision from the state files: ``python -m remit.migrate.snapshot``.

While a revision is not released it holds what `db/` says and the revisions before it do not.
Once it is released, a change of state is a new revision.
"""

from __future__ import annotations

from pathlib import Path

from remit import paths
from remit.migrate import sources

NEWEST = "0003_infrastructure"


def newest_revision() -> Path:
    """File of the revision that is not released yet."""
    return paths.share() / "migrations" / "versions" / f"{NEWEST}.sql"


def snapshot() -> str:
    """SQL that makes the state of db/ that earlier revisions do not make, in load order.

    Comments and grants are no part of it: they are replayed as code.
    """
    target = newest_revision()
    earlier = "\n\n".join(
        file.read_text(encoding="utf-8")
        for file in sorted(target.parent.glob("*.sql"))
        if file.name < target.name
    )
    found = sources.load(paths.share() / "db")
    return "\n\n".join(one.text for one in found.state if one.text not in earlier) + "\n"


if __name__ == "__main__":
    newest_revision().write_text(snapshot(), encoding="utf-8")
