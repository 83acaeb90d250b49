"""Catalogs that are refused: each with the reason and where; and none that trips the reader."""

from __future__ import annotations

import copy
import json

import pytest
from frameworks.nist import IDENTITY, Json, import_catalog, parsed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from remit.frameworks.options import Options
from remit.frameworks.readers import read
from remit.frameworks.source import InvalidFile

FROM_REV4 = Options(identity=IDENTITY, from_version="rev4")


def refused(catalog: object) -> list[tuple[str, str]]:
    with pytest.raises(InvalidFile) as caught:
        read(json.dumps(catalog).encode(), "bad.json", Options(identity=IDENTITY))
    for flaw in caught.value.flaws:
        assert flaw.place is not None
    assert str(caught.value).startswith("bad.json:1")
    return [(flaw.reason, flaw.place.inner if flaw.place else "") for flaw in caught.value.flaws]


def test_a_control_without_id_or_title_is_refused() -> None:
    catalog = parsed()
    controls = catalog["catalog"]["groups"][1]["controls"]
    del controls[0]["id"]
    controls[1]["title"] = "  "
    catalog["catalog"]["groups"][2]["controls"] = {"id": "no list"}
    catalog["catalog"]["groups"][3]["controls"][0] = "no control"
    assert refused(catalog) == [
        ("a control needs an id", "/catalog/groups/1/controls/0"),
        ("a control needs a title", "/catalog/groups/1/controls/1"),
        ("controls must be a list", "/catalog/groups/2/controls"),
        ("a control must be an object", "/catalog/groups/3/controls/0"),
    ]


@pytest.mark.parametrize(
    "catalog",
    [
        {"catalog": {}},
        {"catalog": {"groups": [], "metadata": None}},
        {"catalog": []},
        {"catalog": {"groups": {"a": 1}}},
        {"system-security-plan": {}},
        {"profile": None},
        [],
        "catalog",
    ],
)
def test_what_is_no_catalog_is_refused(catalog: object) -> None:
    with pytest.raises(InvalidFile):
        read(json.dumps(catalog).encode(), "bad.json", Options(identity=IDENTITY))


def test_xml_is_refused_with_the_way_out() -> None:
    with pytest.raises(InvalidFile, match=r"c\.xml:1: .*JSON"):
        read(b'<?xml version="1.0"?><catalog/>', "c.xml")


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_stands_in_a_catalog_it_is_read_or_refused(data: st.DataObject) -> None:
    catalog = copy.deepcopy(SMALL)
    for _ in range(data.draw(st.integers(1, 3))):
        spots = list(_spots(catalog))
        holder, name = data.draw(st.sampled_from(spots))
        holder[name] = data.draw(junk)
    try:
        found = import_catalog(catalog, FROM_REV4)
    except InvalidFile:
        return
    json.dumps(found.document)
    found.locate("/requirements/0/children/0/title")


def _small() -> Json:
    catalog = parsed()
    catalog["catalog"]["back-matter"]["resources"] = catalog["catalog"]["back-matter"]["resources"][
        :1
    ]
    group = catalog["catalog"]["groups"][0]
    catalog["catalog"]["groups"] = [group]
    group["controls"] = [group["controls"][3], *group["controls"][12:13]]
    group["controls"][0]["controls"] = group["controls"][0]["controls"][3:4]
    return catalog


def _spots(node: object) -> list[tuple[Json, str]]:
    found: list[tuple[Json, str]] = []
    if isinstance(node, dict):
        for name, value in node.items():
            found += [(node, name), *_spots(value)]
    elif isinstance(node, list):
        for value in node:
            found += _spots(value)
    return found


SMALL = _small()
