"""NIST's catalogs and baselines, from the file into the database: all of it, and fast."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from databases import Database
from frameworks.nist import FOLDER, REV4, REV5, raw, walk

from remit.frameworks.options import Identity, Options
from remit.frameworks.readers import read

LEVELS = ("LOW", "MODERATE", "HIGH")
REV = {"rev4": REV4, "rev5": REV5}


def identity(version: str, baseline: str | None = None) -> Identity:
    return Identity(
        code="nist-800-53",
        name="NIST SP 800-53",
        version=version,
        language="en",
        baseline=baseline,
    )


@pytest.fixture(scope="module")
def catalogue(migrated: Database) -> Iterator[psycopg.Connection]:
    """Both revisions published, with their baselines."""
    with migrated.copied("nist") as own, own.connect() as connection:
        import_catalog(connection, "rev4")
        import_catalog(connection, "rev5", from_version="rev4")
        for version in REV:
            for level in LEVELS:
                import_baseline(connection, version, level)
        yield connection


def import_catalog(connection: psycopg.Connection, version: str, **more: Any) -> None:  # noqa: ANN401
    file = REV[version]
    document = read(raw(file), file.name, Options(identity(version), **more)).document
    connection.execute("select api.import_framework(%s, true)", [json.dumps(document)])


def import_baseline(connection: psycopg.Connection, version: str, level: str) -> None:
    file = FOLDER / f"NIST_SP-800-53_{version}_{level}-baseline_profile-min.json"
    document = read(raw(file), file.name, Options(identity(version, level.lower()))).document
    connection.execute("select api.import_baseline(%s)", [json.dumps(document)])


def one(connection: psycopg.Connection, query: str, *arguments: object) -> Any:  # noqa: ANN401
    row = connection.execute(query.encode(), arguments).fetchone()
    return None if row is None else row[0]


@pytest.mark.parametrize(
    ("version", "count", "withdrawn"), [("rev4", 922 + 18, 96), ("rev5", 1189 + 20, 182)]
)
def test_every_control_arrives(
    catalogue: psycopg.Connection, version: str, count: int, withdrawn: int
) -> None:
    row = catalogue.execute(
        "select count(*), count(*) filter (where r.withdrawn), count(distinct r.key)"
        " from compliance.requirements as r"
        " join compliance.framework_versions as v on v.id = r.version_id where v.version = %s",
        [version],
    ).fetchone()
    assert row == (count, withdrawn, count)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("version", REV)
def test_a_baseline_resolves_to_the_ids_its_profile_lists_plus_parents(
    catalogue: psycopg.Connection, version: str, level: str
) -> None:
    file = FOLDER / f"NIST_SP-800-53_{version}_{level}-baseline_profile-min.json"
    listed = json.loads(raw(file))["profile"]["imports"][0]["include-controls"][0]["with-ids"]
    document = read(raw(REV[version]), "x.json", Options(identity(version))).document
    parents = {key["key"]: parent for parent, key in walk(document["requirements"])}
    expected = set(listed)
    for key in listed:
        above = parents[key]
        while above is not None:
            expected.add(above)
            above = parents[above]
    found = one(
        catalogue,
        "select to_jsonb(b) from api.get_baseline('nist-800-53', %s, %s) as b",
        version,
        level.lower(),
    )
    assert set(found["requirements"]) == expected


def test_what_is_exported_is_the_document_again(catalogue: psycopg.Connection) -> None:
    exported = one(catalogue, "select api.export_framework('nist-800-53', 'rev5')")
    document = read(raw(REV5), "x.json", Options(identity("rev5"), from_version="rev4")).document
    assert exported["requirements"] == document["requirements"]
    assert exported["vocabulary"] == document["vocabulary"]
    assert exported["version"] == document["version"]


def test_rev_5_is_imported_in_less_than_a_second(database: Database) -> None:
    def once(connection: psycopg.Connection) -> float:
        began = time.perf_counter()
        import_catalog(connection, "rev5")
        took = time.perf_counter() - began
        connection.rollback()
        return took

    with database.connect(autocommit=False) as connection:
        assert min(once(connection) for _ in range(3)) < 1
