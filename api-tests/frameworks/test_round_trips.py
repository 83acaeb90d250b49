"""Our YAML comes back as the same document, whatever the texts are."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from frameworks.nist import REV4, REV5, import_file
from frameworks.shipped import DOCUMENTS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from remit.frameworks.readers import read
from remit.frameworks.yaml_writer import write_yaml

text = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
    st.sampled_from(
        [
            "no",
            "Yes",
            "ON",
            "null",
            "~",
            "1",
            "1.10",
            ".5",
            "0x1F",
            "0o17",
            "1_000",
            "12:30:00",
            "2026-01-31",
            "1e3",
            ".inf",
            "=1+1",
            "-",
            "?",
            ":",
            "#",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "<<",
            "true",
        ]
    ),
    st.sampled_from(
        [
            "a: b",
            "a #b",
            " a",
            "a ",
            "a\nb",
            "a\n\n",
            "\na",
            "a\tb",
            "a \nb",
            "\x85",
            "\u2028",
            "\ufeff",
        ]
    ),
)
free = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)
requirement = st.deferred(
    lambda: st.fixed_dictionaries(
        {"key": text, "title": text},
        optional={
            "code": text,
            "kind": text,
            "text": text,
            "assessable": st.booleans(),
            "withdrawn": st.booleans(),
            "properties": st.dictionaries(text, free, max_size=3),
            "children": st.lists(requirement, max_size=2),
        },
    )
)
framework = st.fixed_dictionaries(
    {
        "framework": st.fixed_dictionaries({"code": text, "name": text, "text_rights": text}),
        "version": st.fixed_dictionaries(
            {"version": text, "edition": st.integers(1, 999_999), "title": text, "source": text}
        ),
        "vocabulary": st.fixed_dictionaries(
            {
                "kinds": st.lists(
                    st.fixed_dictionaries(
                        {"code": text, "name": text, "assessable": st.booleans()}
                    ),
                    max_size=2,
                )
            },
            optional={"properties": st.dictionaries(text, free, max_size=2)},
        ),
        "requirements": st.lists(requirement, min_size=1, max_size=3),
    },
    optional={
        "baselines": st.lists(
            st.fixed_dictionaries(
                {"code": text, "include": st.lists(text, max_size=3)},
                optional={"with_children": st.booleans(), "with_parents": st.booleans()},
            ),
            max_size=2,
        )
    },
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(framework)
def test_any_document_comes_back(document: dict[str, Any]) -> None:
    assert read(write_yaml(document).encode(), "f.yaml").document == document


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(framework)
def test_other_readers_of_yaml_read_the_same(document: dict[str, Any]) -> None:
    assert yaml.safe_load(write_yaml(document)) == document


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(framework)
def test_as_json_it_comes_back_too(document: dict[str, Any]) -> None:
    raw = json.dumps(document, ensure_ascii=False).encode()
    assert read(raw, "f.json").document == document


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_ships_comes_back(name: str) -> None:
    assert read(write_yaml(DOCUMENTS[name]).encode(), "f.yaml").document == DOCUMENTS[name]


@pytest.mark.parametrize("file", [REV4, REV5], ids=["rev4", "rev5"])
def test_nists_catalogs_as_our_yaml(file: Any) -> None:  # noqa: ANN401
    document = import_file(file).document
    assert read(write_yaml(document).encode(), "f.yaml").document == document


def test_it_is_written_for_people() -> None:
    document = {
        "version": {"version": "2.10", "edition": 1},
        "requirements": [{"key": "no", "title": "Zwei\nZeilen", "assessable": True}],
    }
    assert write_yaml(document) == (
        'version:\n  version: "2.10"\n  edition: 1\n'
        'requirements:\n- key: "no"\n  title: |-\n    Zwei\n    Zeilen\n  assessable: true\n'
    )
