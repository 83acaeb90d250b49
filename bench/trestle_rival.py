"""Do with compliance-trestle what Remit does: read a catalog, resolve profiles.

Prints seconds as JSON.

Run as a process of its own, so that neither's imports or caches help the other; importing
trestle itself is not counted.
"""

import json
import logging
import shutil
import sys
import tempfile
import time
from pathlib import Path

from trestle.core.profile_resolver import ProfileResolver
from trestle.oscal.catalog import Catalog

logging.disable(logging.CRITICAL)


def main(catalog: Path, profiles: list[Path]) -> dict[str, object]:
    """Seconds for reading the catalog, and for resolving each profile."""
    began = time.perf_counter()
    Catalog.oscal_read(catalog)
    read = time.perf_counter() - began
    resolved: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / ".trestle").mkdir()
        shutil.copy(catalog, root / "catalog.json")
        for profile in profiles:
            document = json.loads(profile.read_text(encoding="utf-8"))
            for one in document["profile"]["imports"]:
                one["href"] = "trestle://catalog.json"
            name = root / profile.name
            name.write_text(json.dumps(document), encoding="utf-8")
            began = time.perf_counter()
            ProfileResolver.get_resolved_profile_catalog(root, str(name))
            resolved[profile.name] = time.perf_counter() - began
    return {"read": read, "resolved": resolved}


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]]
    print(json.dumps(main(given[0], given[1:])))
