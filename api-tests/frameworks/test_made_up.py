"""A framework nobody has heard of, in another alphabet, through every format there is."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from frameworks.nist import Json, walk
from frameworks.test_schema import errors
from trestle.oscal.catalog import Catalog

from remit.frameworks import oscal_writer
from remit.frameworks.options import Identity, Options, slug
from remit.frameworks.readers import read
from remit.frameworks.yaml_writer import write_yaml

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
THAI = """\
framework:
  code: มาตรฐาน-กาแฟ
  name: มาตรฐานความปลอดภัยร้านกาแฟ
  publisher: สมาคมกาแฟไทย
  text_rights: ข้อความเป็นของสมาคม
version:
  version: ๒.๑๐
  title: มาตรฐาน รุ่น ๒.๑๐
  language: th
  source: สมาคม ๒๕๖๙
vocabulary:
  kinds:
    - {code: หมวด, name: หมวด, assessable: false}
    - {code: ข้อ, name: ข้อ, assessable: true}
    - {code: ข้อย่อย, name: ข้อย่อย, assessable: true}
  properties: {สี: [แดง, เขียว]}
requirements:
  - key: หมวด ๑
    kind: หมวด
    title: การเข้าถึง
    children:
      - key: ข้อ ๑.๑
        kind: ข้อ
        title: ประตูล็อก
        text: |-
          ก. ทุกคืน
          ข. ทุกวันหยุด
        children:
          - {key: ข้อ ๑.๑ (ก), kind: ข้อย่อย, title: ทุกคืน, properties: {สี: แดง}}
          - {key: ข้อ ๑.๑ (ข), kind: ข้อย่อย, title: ทุกวันหยุด, withdrawn: true}
      - {key: ข้อ ๑.๒, kind: ข้อ, title: กุญแจนับได้, assessable: false}
baselines:
  - {code: เริ่มต้น, title: เริ่มต้น, include: [ข้อ ๑.๑]}
lineage:
  - from_version: ๑
    entries: [{relation: merged, from: ข้อ ๙, to: ข้อ ๑.๑, note: รวม}]
"""


@pytest.fixture
def document() -> Json:
    return read(THAI.encode(), "ไทย.yaml").document


def test_it_is_read_as_it_is_written(document: Json) -> None:
    assert document["version"]["version"] == "๒.๑๐"
    assert [one["key"] for _, one in walk(document["requirements"])] == [
        "หมวด ๑",
        "ข้อ ๑.๑",
        "ข้อ ๑.๑ (ก)",
        "ข้อ ๑.๑ (ข)",
        "ข้อ ๑.๒",
    ]
    assert errors(document) == []


def test_yaml_and_json_give_it_back(document: Json) -> None:
    written = write_yaml(document)
    assert "มาตรฐานความปลอดภัยร้านกาแฟ" in written
    assert read(written.encode(), "x.yaml").document == document
    assert read(json.dumps(document).encode(), "x.json").document == document


def test_oscal_gives_it_back(document: Json, tmp_path: Path) -> None:
    raw = json.dumps(oscal_writer.catalog(document, AT)).encode()
    (tmp_path / "catalog.json").write_bytes(raw)
    assert Catalog.oscal_read(tmp_path / "catalog.json")
    assert read(raw, "x.json").document == document
    profile = oscal_writer.profile(document, document["baselines"][0], AT)
    identity = Identity(code="x", version="y", baseline="z")
    options = Options(identity=identity, catalog=document)
    found = read(json.dumps(profile).encode(), "p.json", options).document["baseline"]
    assert found["include"] == ["ข้อ ๑.๑", "ข้อ ๑.๑ (ก)", "ข้อ ๑.๑ (ข)"]


def test_a_table_of_it() -> None:
    raw = "key;parent_key;kind;title\nข้อ ๑.๑;หมวด ๑;ข้อ;ประตูล็อก\nหมวด ๑;;หมวด;การเข้าถึง\n"
    options = Options(identity=Identity(code="ก", name="ข", version="๑"))
    found = read(raw.encode(), "x.csv", options).document
    assert [one["title"] for _, one in walk(found["requirements"])] == ["การเข้าถึง", "ประตูล็อก"]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Größe & Maß", "grösse-mass"),
        ("Стандарт № 5", "стандарт-no-5"),
        ("規格 第二版", "規格-第二版"),
    ],
)
def test_codes_keep_their_letters(title: str, code: str) -> None:
    assert slug(title) == code
