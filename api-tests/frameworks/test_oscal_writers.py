"""What we write as OSCAL: compliance-trestle takes it, and it reads back as it was."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from frameworks.nist import IDENTITY, REV5, Json, import_file, walk
from frameworks.shipped import FRAMEWORKS
from trestle.oscal.assessment_results import AssessmentResults
from trestle.oscal.catalog import Catalog
from trestle.oscal.component import ComponentDefinition
from trestle.oscal.profile import Profile
from trestle.oscal.ssp import SystemSecurityPlan

from remit.frameworks import oscal_writer
from remit.frameworks.options import Identity, Options
from remit.frameworks.oscal_inputs import (
    Audit,
    Control,
    Finding,
    Framework,
    InformationType,
    Observation,
    Organization,
    Risk,
    Satisfies,
    Scoped,
    System,
)
from remit.frameworks.oscal_names import token_of
from remit.frameworks.oscal_results import assessment_results
from remit.frameworks.oscal_systems import component_definition, system_security_plan
from remit.frameworks.readers import read

AT = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
ACME = Organization("17", "Acme GmbH")
PCI = Framework("pci-dss", "4.0.1", "PCI DSS 4.0.1")
ISO = Framework("iso-27001", "2022", "ISO/IEC 27001:2022")
CATALOG = "trestle://catalogs/catalog/catalog.json"
PROFILE = "trestle://profiles/profile/profile.json"
"""Where trestle keeps in a workspace what was imported by these names."""
TOKEN = re.compile(r"[^\W\d][\w.\-]*")


def controls() -> list[Control]:
    return [
        Control(
            key="access-review",
            title="Access is reviewed",
            description="Each quarter.\n\nBy the owners.",
            owner="Åsa Öberg",
            satisfies=[
                Satisfies("pci-dss", "4.0.1", "7.2.4", "full", "Owners attest."),
                Satisfies("iso-27001", "2022", "A.5.18", "part"),
            ],
        ),
        Control(key="политика", title="Политика", status="planned"),
    ]


def plan() -> Json:
    system = System(
        key="shop",
        name="Shop",
        description="Sells coffee.",
        sensitivity="moderate",
        confidentiality="moderate",
        integrity="moderate",
        availability="low",
        information_types=[InformationType("Card data", "PAN", "high", "high", "low")],
        authorized_on=dt.date(2026, 3, 1),
    )
    scope = [
        Scoped("7.2.4"),
        Scoped("8.3.1"),
        Scoped("1.1.1", applicable=False, justification="No network."),
    ]
    return system_security_plan(ACME, system, PCI, scope, controls(), at=AT, profile_href=PROFILE)


def results() -> Json:
    audit = Audit(
        key="2026",
        title="Audit of 2026",
        organization=ACME,
        framework=PCI,
        start=AT - dt.timedelta(days=90),
        end=AT,
        findings=[
            Finding(
                "7.2.4",
                "Access is reviewed",
                satisfied=True,
                status="ready",
                observations=["review#1", "run#7"],
            ),
            Finding(
                "8.3.1",
                "Strong sign-in",
                satisfied=False,
                status="not_ready",
                reasons=["no control"],
            ),
        ],
        observations=[
            Observation("review#1", "Review", AT, expires=AT, sha256="ab" * 32, kind="review"),
            Observation("run#7", "Nothing open", AT, method="TEST", result="pass"),
        ],
        risks=[Risk("e1", "No sign-in", "Until June", requirement="8.3.1", until=AT)],
        excluded=[Scoped("1.1.1", applicable=False, justification="No network.")],
        content_hash="cd" * 32,
    )
    return assessment_results(audit, AT)


def documents() -> dict[str, tuple[Json, Any]]:
    pci = FRAMEWORKS["pci-dss-4.0.1"]
    baseline = {"code": "access", "title": "Access", "include": ["7", "8.3"], "exclude": ["7.3"]}
    nist = import_file(REV5, Options(identity=IDENTITY, from_version="rev4")).document
    return {
        "catalog": (oscal_writer.catalog(pci, AT), Catalog),
        "catalog-nist": (oscal_writer.catalog(nist, AT), Catalog),
        "profile": (oscal_writer.profile(pci, baseline, AT, CATALOG), Profile),
        "component-definition": (
            component_definition(ACME, [PCI, ISO], controls(), AT),
            ComponentDefinition,
        ),
        "component-definition-empty": (
            component_definition(ACME, [], [], AT),
            ComponentDefinition,
        ),
        "system-security-plan": (plan(), SystemSecurityPlan),
        "assessment-results": (results(), AssessmentResults),
    }


DOCUMENTS = documents()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_trestle_reads_it(name: str, tmp_path: Path) -> None:
    document, model = DOCUMENTS[name]
    file = tmp_path / f"{name}.json"
    file.write_text(json.dumps(document), "utf-8")
    found = model.oscal_read(file)
    assert found is not None
    assert str(found.metadata.oscal_version.root.root) == "1.1.2"


def test_trestle_validates_all_of_them(tmp_path: Path) -> None:
    """As a person would: a workspace, everything imported, everything validated."""
    trestle = Path(sys.executable).with_name("trestle")
    assert trestle.exists(), "compliance-trestle is not installed: `uv sync` brings it"
    workspace = tmp_path / "workspace"
    workspace.mkdir()

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [trestle, *arguments], cwd=workspace, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("init", "--local")
    for name, (document, _) in DOCUMENTS.items():
        file = tmp_path / f"{name}.json"
        file.write_text(json.dumps(document), "utf-8")
        run("import", "-f", str(file), "-o", name)
    assert run("validate", "-a").count("VALID") >= len(DOCUMENTS)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_catalog_reads_back_as_the_same_document(name: str) -> None:
    document = FRAMEWORKS[name]
    raw = json.dumps(oscal_writer.catalog(document, AT)).encode()
    assert read(raw, "x.json").document == document


def test_nists_catalog_comes_through_two_conversions_unchanged() -> None:
    document = import_file(REV5, Options(identity=IDENTITY, from_version="rev4")).document
    raw = json.dumps(oscal_writer.catalog(document, AT)).encode()
    assert read(raw, "x.json").document == document


@pytest.mark.parametrize("name", ["catalog", "profile", "system-security-plan"])
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    assert json.dumps(documents()[name][0]) == json.dumps(DOCUMENTS[name][0])


def test_a_profile_reads_back_as_what_its_baseline_selects() -> None:
    document = DOCUMENTS["profile"][0]
    identity = Identity(code="pci-dss", version="4.0.1", baseline="access")
    options = Options(identity=identity, catalog=FRAMEWORKS["pci-dss-4.0.1"])
    found = read(json.dumps(document).encode(), "x.json", options).document["baseline"]
    keys = [one["key"] for _, one in walk(FRAMEWORKS["pci-dss-4.0.1"]["requirements"])]
    selected = [key for key in keys if key.startswith(("7.1.", "7.2.", "8.3."))]
    assert [key for key in found["include"] if key in selected] == selected
    assert not [key for key in found["include"] if key.startswith("7.3")]
    assert found["code"] == "access"


def test_a_baseline_that_selects_nothing_is_no_profile() -> None:
    baseline = {"code": "none", "title": "None", "include": []}
    with pytest.raises(ValueError, match="selects no control"):
        oscal_writer.profile(FRAMEWORKS["pci-dss-4.0.1"], baseline, AT)


def test_an_instant_without_a_time_zone_is_refused() -> None:
    naive = dt.datetime(2026, 1, 1)  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        oscal_writer.catalog(FRAMEWORKS["pci-dss-4.0.1"], naive)


def test_a_finding_needs_the_observations_it_names() -> None:
    finding = Finding("1", "t", satisfied=True, status="ready", observations=["lost"])
    audit = Audit("a", "t", ACME, PCI, AT, AT, findings=[finding])
    with pytest.raises(ValueError, match="lost"):
        assessment_results(audit, AT)


def test_every_finding_points_at_a_statement_of_the_catalogs_naming() -> None:
    (result,) = DOCUMENTS["assessment-results"][0]["assessment-results"]["results"]
    targets = [one["target"]["target-id"] for one in result["findings"]]
    assert targets == [f"{token_of('7.2.4')}_smt", f"{token_of('8.3.1')}_smt"]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("AC-2", "AC-2"),
        ("8.3.1", "_8.3.1"),
        ("ข้อ1", None),
        ("164.308(a)(1)(ii)(A)", None),
        ("(1)", None),
        ("a b", None),
        ("a.b", "a.b"),
        ("~", None),
    ],
)
def test_tokens_of_keys(key: str, name: str | None) -> None:
    found = token_of(key)
    assert TOKEN.fullmatch(found)
    assert found == (name or found)


def test_keys_that_look_alike_have_tokens_of_their_own() -> None:
    keys = ["1(a)", "1.a", "1 a", "1/a", "_1.a", "1-a"]
    assert len({token_of(key) for key in keys}) == len(keys)
