"""Commands as a person types them."""

from __future__ import annotations

import os
import subprocess
import sys

from databases import Database


def remit(database: Database, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "remit", *arguments],
        env={**os.environ, "DATABASE_URL": database.url(), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def told(database: Database, *arguments: str) -> str:
    done = remit(database, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout
