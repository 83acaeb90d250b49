"""`remit frameworks` and `remit readiness` as a person types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from cli.typed import remit, told
from databases import Database

from remit.commands.shipped import File, in_order
from remit.frameworks.source import Place, Read

DOCUMENT = {
    "framework": {"code": "rules", "name": "House Rules", "text_rights": "Ours."},
    "version": {"version": "1", "title": "House Rules", "language": "en", "source": "The wall."},
    "vocabulary": {"kinds": [{"code": "rule", "name": "Rule", "assessable": True}]},
    "requirements": [
        {"key": "1", "kind": "rule", "title": "Doors are shut at night"},
        {"key": "2", "kind": "rule", "title": "Keys are counted"},
    ],
}


def written(folder: Path, name: str, document: object) -> str:
    path = folder / name
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return str(path)


def test_everything_that_is_shipped_is_imported_at_once(database: Database) -> None:
    said = told(database, "frameworks", "import", "--all-shipped").splitlines()
    assert "soc2-2017.yaml: soc2 2017, published, 86 requirements" in said
    assert sum("control templates: " in line for line in said) >= 10
    listed = told(database, "frameworks", "list").splitlines()
    assert len(listed) == 1 + 6
    again = told(database, "frameworks", "import", "--all-shipped", "soc2")
    assert "mappings: 150 unchanged" in again


def test_a_shipped_framework_has_a_name(database: Database) -> None:
    assert "soc2 2017, published" in told(database, "frameworks", "import", "soc2")
    both = told(database, "frameworks", "import", "iso-27001").splitlines()
    assert [line.partition(":")[0] for line in both] == [
        "iso-27001-2013.yaml",
        "iso-27001-2022.yaml",
    ]


def test_what_is_exported_can_be_imported_again(database: Database, tmp_path: Path) -> None:
    told(database, "frameworks", "import", written(tmp_path, "rules.yaml", DOCUMENT))
    for form, name in (("yaml", "a.yaml"), ("json", "b.json"), ("oscal", "c.json")):
        text = told(database, "frameworks", "export", "rules", "1", "--format", form)
        (tmp_path / name).write_text(text, encoding="utf-8")
        said = told(database, "frameworks", "import", str(tmp_path / name))
        assert said == f"{tmp_path / name}: rules 1, published, 2 requirements\n"
    missing = remit(database, "frameworks", "export", "rules", "2")
    assert (missing.returncode, missing.stdout) == (1, "")


def test_of_several_files_all_are_imported_or_none(database: Database, tmp_path: Path) -> None:
    good = written(tmp_path, "good.yaml", DOCUMENT)
    wrong = {**DOCUMENT, "framework": {**DOCUMENT["framework"], "code": "wrong"}}  # type: ignore[dict-item]
    wrong["requirements"] = [{"key": "1", "kind": "law", "title": "Doors"}]
    bad = written(tmp_path, "bad.yaml", wrong)
    done = remit(database, "frameworks", "import", good, bad)
    assert done.returncode == 1
    line = 1 + Path(bad).read_text(encoding="utf-8").splitlines().index("  kind: law")
    assert done.stderr.splitlines()[0] == "remit: Nothing was imported."
    assert f"{bad}:{line}:" in done.stderr.splitlines()[1]
    assert "There are no frameworks yet" in told(database, "frameworks", "list")


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: ]", ":1:"), ("framework: 1\nframework: 2\n", ":2:"), ("", ":1:"), ("a: \x00", ":1:")],
)
def test_a_file_that_is_none_is_told_with_its_line(
    database: Database, tmp_path: Path, text: str, place: str
) -> None:
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    done = remit(database, "frameworks", "import", str(path))
    assert done.returncode == 1
    assert f"{path}{place}" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_not_there_is_told(database: Database) -> None:
    for arguments, words in (
        (("frameworks", "import"), "Name a file"),
        (("frameworks", "import", "nothing"), "none of that name is shipped"),
        (("frameworks", "import", "no/such.yaml"), "There is no file"),
        (("frameworks", "import", "soc2", "--org", "Nobody"), "no organization Nobody"),
        (("readiness", "Nobody", "soc2"), "no organization Nobody"),
        (("readiness", "999", "soc2"), "no organization"),
    ):
        done = remit(database, *arguments)
        assert (done.returncode, done.stdout) == (1, ""), arguments
        assert words in done.stderr
        assert "Traceback" not in done.stderr


def test_a_draft_and_an_own_framework(database: Database, tmp_path: Path) -> None:
    file = written(tmp_path, "rules.yaml", DOCUMENT)
    assert "rules 1, draft" in told(database, "frameworks", "import", "--draft", file)
    assert "rules 1, published" in told(database, "frameworks", "import", file)
    told(database, "seed", "--charts", "1")
    own = {**DOCUMENT, "framework": {**DOCUMENT["framework"], "code": "own"}}  # type: ignore[dict-item]
    file = written(tmp_path, "own.yaml", own)
    org_id = str(database.one("select id from org.org_charts"))
    told(database, "frameworks", "import", file, "--org", org_id)
    assert "own" not in told(database, "frameworks", "list")
    assert "own" in told(database, "frameworks", "list", "--org", org_id)


def test_the_sample_company_shows_how_ready_it_is(database: Database) -> None:
    assert "Lighthouse Coffee" in told(database, "seed", "--demo")
    assert told(database, "seed", "--demo") == "The sample data is there already.\n"
    lines = told(database, "readiness", "lighthouse coffee", "soc2").splitlines()
    assert lines[0].startswith("Lighthouse Coffee: ")
    by_key = {line.split()[0]: line for line in lines if line.startswith("    ")}
    assert " ready " in by_key["CC1.1"]
    assert "access-review too old" in by_key["CC4.1"]
    assert "second-factor that says fail" in by_key["CC5.2"]
    assert "risk accepted until" in by_key["CC6.6"]
    assert "not applicable" in by_key["P4.2"]
    found = json.loads(told(database, "readiness", "1", "iso-27001", "--json"))
    assert found["ready"] + found["partial"] + found["not_ready"] > 100
    as_of = ("--as-of", found["as_of"], "--effective-at", found["effective_at"])
    assert json.loads(told(database, "readiness", "1", "iso-27001", "--json", *as_of)) == found
    wrong = remit(database, "readiness", "1", "soc2", "--as-of", "yesterday")
    assert wrong.returncode == 1
    assert "yesterday is no instant" in wrong.stderr
    unknown = remit(database, "readiness", "1", "cmmc")
    assert "has not adopted cmmc (adopted: soc2-type2, iso-27001)" in unknown.stderr


def test_files_are_imported_after_those_they_refer_to() -> None:
    def file(name: str, **document: object) -> File:
        return File(name, Read(document, lambda _: Place()))

    def version(name: str, number: str, *earlier: str) -> File:
        lineage = [{"from_version": one, "entries": []} for one in earlier]
        return file(name, framework={"code": "x"}, version={"version": number}, lineage=lineage)

    templates, mappings = file("templates", control_templates=[]), file("mappings", mappings={})
    circle = version("c", "3", "4"), version("d", "4", "3")
    files = [templates, version("b", "2", "1"), mappings, version("a", "1"), *circle]
    assert [one.name for one in in_order(files)] == ["a", "b", "d", "c", "mappings", "templates"]
