"""`remit bench --domain compliance`: imports, readiness and the screen of all frameworks."""

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import psycopg

import machine
from compliance_data import Size, add_framework, add_organization, owner
from data import Advance
from measure import BenchError, Numbers, Series, api_connection, interleaved, milliseconds, series
from remit.frameworks import readers
from remit.frameworks.options import Identity, Options
from servers import BENCH, Postgres

CATALOG = "NIST_SP-800-53_rev5.0.1_catalog-min.json"
PROFILES = tuple(
    f"NIST_SP-800-53_rev5_{level}-baseline_profile-min.json"
    for level in ("LOW", "MODERATE", "HIGH")
)
RIVAL = "compliance-trestle"
LARGE = Size(requirements=6000, controls=1500, evidence=5000, revisions=4)
USUAL = Size(requirements=200, controls=60, evidence=80, revisions=4)
READINESS = "select to_json(api.get_readiness(%s, %s))::text"
SCREEN = "select coalesce(json_agg(l), '[]')::text from api.list_compliance(%s) as l"
GAPS = (
    "select coalesce(json_agg(g), '[]')::text "
    "from api.list_gaps(%s, %s, '2026-01-01Z', '2026-12-01Z') as g"
)


@dataclass(frozen=True)
class Extent:
    """How much is measured."""

    rounds: int
    organizations: int
    large: Size
    frameworks: int = 5


FULL = Extent(rounds=7, organizations=1000, large=LARGE)
QUICK = Extent(rounds=2, organizations=20, large=replace(LARGE, controls=150, evidence=500))


@dataclass
class Results:
    """Everything that a run measured; times in ms."""

    extent: Extent
    facts: dict[str, str]
    imports: dict[str, Series] = field(default_factory=dict)
    baselines: dict[str, Series] = field(default_factory=dict)
    answers: dict[str, Series] = field(default_factory=dict)
    crowd: dict[str, Series] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    others: float = 0.0


class Compliance:
    """One run; `results` fills as it goes."""

    def __init__(self, extent: Extent, server: Postgres, folder: Path, advance: Advance) -> None:
        self._extent = extent
        self._server = server
        self._folder = folder
        self._advance = advance
        self._imported = 0
        self.results = Results(extent, dict(machine.facts(server)))

    def run(self) -> Results:
        """Measure everything."""
        began, others = time.monotonic(), machine.Others()
        database = self._server.migrated("bench_compliance")
        with owner(database) as admin:
            self._imports(database)
            self._answers(database, admin)
            self._crowd(database, admin)
        self.results.others = others.cores()
        self.results.seconds = time.monotonic() - began
        return self.results

    def _imports(self, database: Postgres) -> None:
        with api_connection(database) as connection:
            ours: dict[str, Callable[[], Numbers]] = {
                "remit": partial(self._import_catalog, connection)
            }
            if importlib.util.find_spec("trestle") is not None:
                ours[RIVAL] = self._rival
            taken = interleaved(ours, self._extent.rounds, self._told("Imports", len(ours)))
        for name, rounds in taken.items():
            self.results.imports[name] = series(rounds, "read")
            self.results.baselines[name] = Series(
                tuple(one[profile] for one in rounds for profile in PROFILES)
            )
        self.results.imports["remit, reading the file"] = series(taken["remit"], "file")

    def _import_catalog(self, connection: psycopg.Connection) -> Numbers:
        """Import and publish the catalog from its file, under a code of its own, then profiles."""
        self._imported += 1
        identity = Identity(code=f"catalog-{self._imported}", version="5")
        began = time.perf_counter()
        raw = (self._folder / CATALOG).read_bytes()
        read = readers.read(raw, CATALOG, Options(identity=identity))
        numbers = {"file": (time.perf_counter() - began) * 1000}
        connection.execute(
            b"select api.import_framework(%s, true)", (json.dumps(read.document),)
        ).fetchone()
        numbers["read"] = (time.perf_counter() - began) * 1000
        for profile in PROFILES:
            began = time.perf_counter()
            raw = (self._folder / profile).read_bytes()
            read = readers.read(raw, profile, Options(identity=identity))
            row = connection.execute(
                b"select to_json(api.import_baseline(%s))::text", (json.dumps(read.document),)
            ).fetchone()
            numbers[profile] = (time.perf_counter() - began) * 1000
            if row is None:
                message = f"{profile} was not imported"
                raise BenchError(message)
        return numbers

    def _rival(self) -> Numbers:
        done = subprocess.run(
            [
                *(sys.executable, str(BENCH / "trestle_rival.py")),
                *(str(self._folder / name) for name in (CATALOG, *PROFILES)),
            ],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if done.returncode != 0:
            raise BenchError(done.stderr)
        answer = json.loads(done.stdout)
        resolved = {name: seconds * 1000 for name, seconds in answer["resolved"].items()}
        return {"read": answer["read"] * 1000, **resolved}

    def _answers(self, database: Postgres, admin: psycopg.Connection) -> None:
        """Readiness of one large framework, and the screen of several usual ones."""
        large = self._extent.large
        add_framework(admin, "large", large.requirements)
        codes = [f"usual-{number}" for number in range(self._extent.frameworks)]
        for code in codes:
            add_framework(admin, code, USUAL.requirements)
        org, (adoption,) = add_organization(admin, "Large", ["large"], large)
        several, adoptions = add_organization(admin, "Several", codes, USUAL)
        _settle(admin)
        self.results.sizes = {
            "requirements": _assessable(admin, "large"),
            "revisions": large.evidence * large.revisions,
        }
        asked: dict[str, tuple[str, tuple[int, ...]]] = {
            "readiness, large": (READINESS, (org, adoption)),
            "gaps, large": (GAPS, (org, adoption)),
            "readiness, usual": (READINESS, (several, adoptions[0])),
            "screen": (SCREEN, (several,)),
        }
        self.results.answers = self._timed(database, "Answers", asked)

    def _crowd(self, database: Postgres, admin: psycopg.Connection) -> None:
        """Readiness of one organization, alone and among many."""
        alone = self._server.migrated("bench_alone")
        codes = [f"usual-{number}" for number in range(self._extent.frameworks)]
        with owner(alone) as connection:
            for code in codes:
                add_framework(connection, code, USUAL.requirements)
            one, adoptions = add_organization(connection, "Alone", codes, USUAL)
            _settle(connection)
        for number in range(self._extent.organizations):
            self._advance("Organizations", number, self._extent.organizations)
            among, among_adoptions = add_organization(admin, f"Org {number}", codes, USUAL)
        _settle(admin)
        with api_connection(alone) as quiet, api_connection(database) as busy:
            taken = interleaved(
                {
                    "alone": partial(_repeated, quiet, READINESS, (one, adoptions[0])),
                    "among many": partial(_repeated, busy, READINESS, (among, among_adoptions[0])),
                    "screen, alone": partial(_repeated, quiet, SCREEN, (one,)),
                    "screen, among many": partial(_repeated, busy, SCREEN, (among,)),
                },
                self._extent.rounds,
                self._told("One among many", 4),
            )
        self.results.crowd = {name: Series(tuple(values)) for name, values in taken.items()}

    def _timed(
        self, database: Postgres, title: str, asked: dict[str, tuple[str, tuple[int, ...]]]
    ) -> dict[str, Series]:
        with api_connection(database) as connection:
            taken = interleaved(
                {
                    name: partial(_repeated, connection, text, values)
                    for name, (text, values) in asked.items()
                },
                self._extent.rounds,
                self._told(title, len(asked)),
            )
        return {name: Series(tuple(values)) for name, values in taken.items()}

    def _told(self, title: str, contestants: int) -> Callable[[str], None]:
        done = 0

        def told(name: str) -> None:
            nonlocal done
            self._advance(f"{title}: {name}", done, contestants * self._extent.rounds)
            done += 1

        return told


def _repeated(connection: psycopg.Connection, text: str, values: tuple[int, ...]) -> float:
    """Ask three times; the middle one, so that one hiccup is not the answer."""
    return sorted(milliseconds(connection, text, values) for _ in range(3))[1]


def _settle(connection: psycopg.Connection) -> None:
    connection.execute("vacuum analyze")
    connection.execute("checkpoint")


def _assessable(connection: psycopg.Connection, code: str) -> int:
    row = connection.execute(
        b"select count(*) from compliance.requirements as q "
        b"join compliance.framework_versions as v on v.id = q.version_id "
        b"join compliance.frameworks as f on f.id = v.framework_id "
        b"where f.code = %s and q.assessable",
        (code,),
    ).fetchone()
    return int(row[0]) if row else 0
