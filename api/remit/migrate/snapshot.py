"""Write revision 0001 from the state files: ``python -m remit.migrate.snapshot``.

For the time before the first release only; afterwards a change of state is a new revision.
"""

from __future__ import annotations

from remit import paths
from remit.migrate import sources


def snapshot() -> str:
    """SQL that makes all state of db/ in load order; comments and grants are replayed as code."""
    found = sources.load(paths.share() / "db")
    return "\n\n".join(one.text for one in found.state) + "\n"


if __name__ == "__main__":
    target = paths.share() / "migrations" / "versions" / "0001_foundation.sql"
    target.write_text(snapshot(), encoding="utf-8")
