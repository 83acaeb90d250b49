"""Write the package `remit.contract` from the catalog: ``python -m remit.contracts.generate``.

Without a URL a throwaway server is started and migrated from db/, so that the files always say
what a fresh install offers. ``--check`` writes nothing and fails when a file is out of date.
"""

import argparse
import difflib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psycopg

from remit.contracts.catalog import Catalog
from remit.contracts.modules import contract_files
from remit.contracts.rooms import rooms
from remit.paths import share

TARGET = Path(__file__).parents[1] / "contract"


def generate(url: str) -> dict[str, str]:
    """Print the contract of the database at this URL: file name -> text.

    Needs any login that may read its catalog.
    """
    with psycopg.connect(url) as connection:
        catalog = Catalog(connection)
        return contract_files(catalog.functions(), catalog.error_codes(), rooms(share() / "db"))


def committed() -> dict[str, str]:
    """Read the files of the package as they are."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(TARGET.glob("*.py"))}


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
    present = committed()
    if present == wanted:
        return 0
    if options.check:
        sys.stdout.writelines(_differences(present, wanted))
        return 1
    _write(present, wanted)
    return 0


def _differences(present: Mapping[str, str], wanted: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*present, *wanted}):
        yield from difflib.unified_diff(
            present.get(name, "").splitlines(keepends=True),
            wanted.get(name, "").splitlines(keepends=True),
            f"committed/{name}",
            f"database/{name}",
        )


def _write(present: Mapping[str, str], wanted: Mapping[str, str]) -> None:
    TARGET.mkdir(exist_ok=True)
    for name in present.keys() - wanted.keys():
        (TARGET / name).unlink()
    for name, text in wanted.items():
        (TARGET / name).write_text(text, encoding="utf-8")


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
