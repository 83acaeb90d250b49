"""The configuration that ships, read by our own reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from remit.frameworks.readers import read

FOLDER = Path(__file__).parents[2] / "seed" / "frameworks"
FILES = sorted(FOLDER.glob("*.yaml"))
DOCUMENTS: dict[str, dict[str, Any]] = {
    file.stem: read(file.read_bytes(), file.name).document for file in FILES
}
FRAMEWORKS = {name: one for name, one in DOCUMENTS.items() if "framework" in one}
