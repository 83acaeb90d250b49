"""The JSON Schema beside the configuration: it takes what ships and what importers make."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import jsonschema_rs
import pytest
import yaml
from frameworks.nist import FOLDER as NIST
from frameworks.nist import IDENTITY, REV4, REV5, Json, import_file, raw
from frameworks.shipped import DOCUMENTS, FOLDER, FRAMEWORKS

from remit.frameworks.options import Options
from remit.frameworks.readers import read

SCHEMA = json.loads((FOLDER / "schema.json").read_text("utf-8"))
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)


def errors(document: Json) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(document)]


def test_it_is_a_schema() -> None:
    jsonschema_rs.meta.validate(SCHEMA)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_ships_is_valid(name: str) -> None:
    assert errors(DOCUMENTS[name]) == []


@pytest.mark.parametrize("block", range(3))
def test_the_readmes_examples_are_valid(block: int) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", (FOLDER / "README.md").read_text("utf-8"), re.DOTALL)
    assert errors(read(blocks[block].encode(), "README.yaml").document) == []
    assert yaml.safe_load(blocks[block])


@pytest.mark.parametrize("file", [REV4, REV5], ids=["rev4", "rev5"])
def test_nists_catalogs_become_valid_documents(file: Any) -> None:  # noqa: ANN401
    options = Options(identity=IDENTITY, from_version="before")
    assert errors(import_file(file, options).document) == []


def test_a_profile_becomes_a_valid_document() -> None:
    file = NIST / "NIST_SP-800-53_rev5_LOW-baseline_profile-min.json"
    assert errors(read(raw(file), file.name, Options(identity=IDENTITY)).document) == []


def objects(schema: Any) -> list[Json]:  # noqa: ANN401
    found = [schema] if isinstance(schema, dict) and "properties" in schema else []
    members = schema.values() if isinstance(schema, dict) else schema
    for member in members:
        if isinstance(member, (dict, list)):
            found += objects(member)
    return found


def test_every_object_is_closed() -> None:
    closed = [one for one in objects(SCHEMA) if one.get("type") == "object"]
    assert len(closed) > 10
    assert all(one["additionalProperties"] is False for one in closed)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/framework/cod", "x"),
        ("/framework/code", ""),
        ("/framework/code", "two\nlines"),
        ("/framework/code", None),
        ("/version/version", 2.1),
        ("/version/edition", 0),
        ("/version/edition", "1"),
        ("/version/language", "english please"),
        ("/version/published_on", "2026-02-31"),
        ("/vocabulary/kinds/0/assessable", "yes"),
        ("/requirements", []),
        ("/requirements/0/kye", "x"),
        ("/requirements/0/children/0/title", 5),
        ("/requirements/0/children/0/withdrawn", "no"),
        ("/baselines", {}),
        ("/lineage", [{"from_version": "1", "entries": [{"relation": "merged", "from": "a"}]}]),
        ("/lineage", [{"from_version": "1", "entries": [{"relation": "new", "from": "a"}]}]),
        ("/lineage", [{"from_version": "1", "entries": [{"relation": "gone", "from": "a"}]}]),
        ("/mappings", []),
        ("/control_templates", [{"code": "x", "title": "y"}]),
    ],
)
def test_what_is_wrong_is_refused(pointer: str, value: object) -> None:
    document = copy.deepcopy(FRAMEWORKS["iso-27001-2022"])
    assert errors(document) == []
    *path, name = pointer.split("/")[1:]
    holder: Any = document
    for step in path:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    holder[name] = value
    assert errors(document)


@pytest.mark.parametrize(
    "change",
    [
        {"freshness": "90 days"},
        {"freshness": "P"},
        {"check": "also_a_check"},
        {"predicate": None},
        {"requires": "$.a"},
        {"requires": None},
    ],
)
def test_a_wrong_test_of_a_template_is_refused(change: Json) -> None:
    test = {
        "code": "t",
        "title": "T",
        "evidence_kind": "k",
        "freshness": "P90D",
        "requires": ["$.a"],
        "predicate": "$.a == 1",
    }
    template = {"code": "c", "title": "C", "description": "D", "tests": [test]}
    assert errors({"control_templates": [template]}) == []
    assert errors({"control_templates": [{**template, "tests": [{**test, **change}]}]})
