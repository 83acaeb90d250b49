"""Where Remit's own files are, and where data goes when nobody says."""

import os
from pathlib import Path

import platformdirs

SYSTEM_HOME = Path("/var/lib/remit")
"""Data and server binaries when run by root; see `remit.cluster`."""


def share() -> Path:
    """Folder that holds ``db``, ``migrations``, ``seed`` and ``bench``.

    In an installed wheel they travel as ``remit/_share``; in a checkout they are the repository's
    own folders, so an edited SQL file counts at once.
    """
    package = Path(__file__).resolve().parent
    shipped = package / "_share"
    return shipped if shipped.is_dir() else package.parent.parent


def default_data_dir() -> Path:
    """Folder for the embedded server's data: the system's for root, the user's own otherwise."""
    if is_root():
        return SYSTEM_HOME / "data"
    return Path(platformdirs.user_data_dir("remit", appauthor=False))


def is_root() -> bool:
    """Whether this process runs as root, as which PostgreSQL refuses to start."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
