"""OSCAL profiles become baselines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from frameworks.nist import FOLDER, REV4, REV5, Json, by_key, import_file, raw, walk

from remit.frameworks.options import Identity, Options
from remit.frameworks.readers import read
from remit.frameworks.source import InvalidFile

LEVELS = [
    (REV4, "rev4", "LOW", 124),
    (REV4, "rev4", "MODERATE", 261),
    (REV4, "rev4", "HIGH", 343),
    (REV5, "rev5", "LOW", 149),
    (REV5, "rev5", "MODERATE", 287),
    (REV5, "rev5", "HIGH", 370),
]
IDENTITY = Identity(code="nist-800-53", version="rev5", baseline="b")


def options(**more: Any) -> Options:  # noqa: ANN401
    return Options(identity=IDENTITY, **more)


def profile(**selection: Any) -> bytes:  # noqa: ANN401
    return json.dumps(
        {
            "profile": {
                "metadata": {"title": "Ours", "version": "1"},
                "imports": [{"href": "catalog.json", **selection}],
            }
        }
    ).encode()


def included(raw_profile: bytes, catalog: Json | None = None) -> list[str]:
    found = read(raw_profile, "p.json", options(catalog=catalog)).document["baseline"]
    keys: list[str] = found["include"]
    return keys


@pytest.fixture(scope="module")
def rev5() -> Json:
    return import_file(REV5).document


@pytest.mark.parametrize(("catalog", "revision", "level", "count"), LEVELS)
def test_a_baseline_is_what_its_profile_lists(
    catalog: Any,  # noqa: ANN401
    revision: str,
    level: str,
    count: int,
) -> None:
    file = FOLDER / f"NIST_SP-800-53_{revision}_{level}-baseline_profile-min.json"
    document = import_file(catalog).document
    read_with = options(catalog=document)
    baseline = read(raw(file), file.name, read_with).document["baseline"]
    listed = json.loads(raw(file))["profile"]["imports"][0]["include-controls"][0]["with-ids"]
    assert baseline["include"] == listed
    assert len(listed) == count
    assert baseline["with_parents"] is True
    assert baseline["with_children"] is False
    assert baseline["title"].endswith(f"{level} IMPACT BASELINE")
    assert "800-53 Revision" in baseline["source"]
    assert (baseline["framework"], baseline["version"]) == ("nist-800-53", "rev5")
    # All are there and can be assessed; without the catalog the profile reads the same.
    requirements = by_key(document)
    assert all("withdrawn" not in requirements[key] for key in listed)
    assert read(raw(file), file.name, options()).document["baseline"] == baseline


def test_the_code_of_a_baseline_comes_from_its_title() -> None:
    identity = Identity(code="c", version="v")
    document = read(
        profile(**{"include-controls": [{"with-ids": ["ac-1"]}]}), "p.json", Options(identity)
    ).document
    assert document["baseline"]["code"] == "ours"


def test_patterns_select_among_what_can_be_assessed(rev5: Json) -> None:
    raw_profile = profile(**{"include-controls": [{"matching": [{"pattern": "ac-2*"}]}]})
    found = included(raw_profile, rev5)
    assert "ac-2" in found
    assert "ac-20.1" in found
    assert "ac-2.10" not in found  # withdrawn
    assert "ac" not in found


def test_include_all_and_exclude(rev5: Json) -> None:
    raw_profile = profile(
        **{
            "include-all": {},
            "exclude-controls": [{"with-ids": ["ac-2"], "with-child-controls": "yes"}],
        }
    )
    found = included(raw_profile, rev5)
    assert len(found) == 1189 - 182 - 13  # ac-2 and what is live below it
    assert not [key for key in found if key.startswith("ac-2.") or key == "ac-2"]
    assert included(profile(), rev5) == included(profile(**{"include-all": {}}), rev5)


def test_with_child_controls(rev5: Json) -> None:
    selector = {"with-ids": ["ac-2"], "with-child-controls": "yes"}
    found = included(profile(**{"include-controls": [selector]}), rev5)
    children = {one["key"] for parent, one in walk(rev5["requirements"]) if parent == "ac-2"}
    assert set(found) == {"ac-2"} | (children - {"ac-2.10"})


def test_an_excluded_id_needs_no_catalog() -> None:
    found = included(
        profile(
            **{
                "include-controls": [{"with-ids": ["ac-1", "ac-2"]}],
                "exclude-controls": [{"with-ids": ["ac-1"]}],
            }
        )
    )
    assert found == ["ac-2"]


def test_what_a_profile_changes_is_noted() -> None:
    file = FOLDER / "NIST_SP-800-53_rev4_LOW-baseline_profile-min.json"
    (note,) = read(raw(file), file.name, options()).notes
    assert "not part of the baseline" in note.reason


def refused(raw_profile: bytes, **more: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    with pytest.raises(InvalidFile) as caught:
        read(raw_profile, "p.json", options(**more))
    return [(flaw.reason, flaw.place.inner if flaw.place else "") for flaw in caught.value.flaws]


@pytest.mark.parametrize(
    "selection",
    [
        {"include-all": {}},
        {},
        {"include-controls": [{"matching": [{"pattern": "*"}]}]},
        {"include-controls": [{"with-ids": ["ac-2"], "with-child-controls": "yes"}]},
    ],
)
def test_without_the_framework_version_only_ids_can_be_resolved(selection: Json) -> None:
    reason, place = refused(profile(**selection))[0]
    assert reason == "what this selects is known only with the framework version beside it"
    assert place.startswith("/profile/imports/0")


def test_an_unknown_id_is_refused_where_it_stands(rev5: Json) -> None:
    raw_profile = profile(**{"include-controls": [{"with-ids": ["ac-1", "ac-99"]}]})
    assert refused(raw_profile, catalog=rev5) == [
        (
            "the framework version has no 'ac-99'",
            "/profile/imports/0/include-controls/0/with-ids/1",
        )
    ]


def test_a_place_in_the_baseline_is_found_in_the_profile() -> None:
    raw_profile = profile(**{"include-controls": [{"with-ids": ["ac-1", "ac-2"]}]})
    locate = read(raw_profile, "p.json", options()).locate
    at = "/profile/imports/0/include-controls/0/with-ids/1"
    assert locate("/baseline/include/1").inner == at
    assert locate("/baseline/title").inner == "/profile/metadata"


def test_profiles_of_profiles_and_of_several_catalogs_are_refused() -> None:
    document = json.loads(profile(**{"include-controls": [{"with-ids": ["ac-1"]}]}))
    imports = document["profile"]["imports"]
    imports[0]["href"] = "NIST_HIGH-baseline_profile.json"
    imports.append({"href": "other.json", "include-controls": [{"with-ids": ["x"]}]})
    reasons = [reason for reason, _ in refused(json.dumps(document).encode())]
    assert "builds on another profile" in reasons[0]
    assert "several catalogs" in reasons[1]


def test_a_profile_without_a_framework_or_a_selection_is_refused() -> None:
    with pytest.raises(InvalidFile, match=r"framework's code(.|\n)*framework's version"):
        read(profile(**{"include-controls": [{"with-ids": ["a"]}]}), "p.json")
    raw_profile = profile(**{"include-controls": []})
    assert refused(raw_profile) == [("the profile selects nothing", "/profile/imports")]
    assert refused(b'{"profile": {}}')[0][0] == "the profile imports nothing"
