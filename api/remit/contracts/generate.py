"""Write `contract.py` from the catalog: ``python -m remit.contracts.generate [--check]``.

Without a URL a throwaway server is started and migrated from db/, so that the file always says
what a fresh install offers. ``--check`` writes nothing and fails when the file is out of date.
"""

import argparse
import difflib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from remit.contracts.catalog import Catalog
from remit.contracts.source import contract_source

TARGET = Path(__file__).parents[1] / "contract.py"


def generate(url: str) -> str:
    """Print the contract of the database at this URL; needs any login that may read its catalog."""
    with psycopg.connect(url) as connection:
        catalog = Catalog(connection)
        return contract_source(catalog.functions(), catalog.error_codes())


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the exit status is 1 when a check finds a difference."""
    parser = argparse.ArgumentParser(prog="python -m remit.contracts.generate")
    parser.add_argument("--check", action="store_true", help="only compare, write nothing")
    parser.add_argument("--url", help="a migrated database; default: a throwaway one")
    options = parser.parse_args(arguments)
    if options.url:
        wanted = generate(options.url)
    else:
        with _fresh_database() as url:
            wanted = generate(url)
    present = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
    if present == wanted:
        return 0
    if options.check:
        difference = difflib.unified_diff(
            present.splitlines(), wanted.splitlines(), "committed", "database", lineterm=""
        )
        sys.stdout.write("\n".join(difference) + "\n")
        return 1
    TARGET.write_text(wanted, encoding="utf-8")
    return 0


@contextmanager
def _fresh_database() -> Iterator[str]:
    from remit.cluster import Cluster  # noqa: PLC0415  (starts no server unless one is wanted)
    from remit.migrate import migrate  # noqa: PLC0415
    from remit.settings import load  # noqa: PLC0415

    with Cluster.temporary() as cluster:
        url = cluster.url("owner")
        migrate(url, settings=load())
        yield url


if __name__ == "__main__":
    sys.exit(main())
