"""The collector of pgTAP files takes nothing for a success that is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import HELPERS, HERE
from databases import Database
from pgtap_collector import NotOk, run

GOOD = "begin;\nselect plan(1);\nselect pass('fine');\nselect * from finish();\nrollback;\n"


def outcome(tmp_path: Path, database: Database, text: str) -> str:
    """Run a file with this text; the report of its failure, or nothing."""
    file = tmp_path / "behaviour.sql"
    file.write_text(text)
    try:
        run(file, database)
    except NotOk as report:
        return str(report)
    return ""


@pytest.mark.parametrize("plan", ["select plan(1);", "select * from no_plan();"])
def test_a_good_file_passes(tmp_path: Path, pgtap_database: Database, plan: str) -> None:
    assert outcome(tmp_path, pgtap_database, GOOD.replace("select plan(1);", plan)) == ""


@pytest.mark.parametrize(
    ("old", "new", "report"),
    [
        ("select pass('fine');", "select fail('not fine');", "1 of 1 failed:"),
        ("plan(1)", "plan(2)", "2 tests were planned, 1 were run."),
        ("select pass('fine');", "select pass('a'), pass('b');", "1 tests were planned"),
        ("select pass('fine');", "", "It runs no test."),
        ("select pass('fine');", "select 1/0;", "ended with an error"),
        ("select * from finish();", "select 1/0;", "ended with an error"),
        ("select plan(1);", "", "There must be one plan, not 0."),
        ("select pass('fine');", "select pass('a'), fail('b');", "1 of 2 failed:"),
        ("rollback;", "commit;", "leaves nothing behind"),
        ("begin;\n", "", "leaves nothing behind"),
    ],
)
def test_a_bad_one_does_not(
    tmp_path: Path, pgtap_database: Database, old: str, new: str, report: str
) -> None:
    assert old in GOOD

    assert report in outcome(tmp_path, pgtap_database, GOOD.replace(old, new))


def test_a_failure_names_the_line_of_an_error(tmp_path: Path, pgtap_database: Database) -> None:
    report = outcome(tmp_path, pgtap_database, GOOD.replace("select pass('fine');", "select 1/0;"))

    assert "behaviour.sql:3: ERROR:  division by zero" in report


def test_files_are_short_and_say_what_they_test() -> None:
    files = [file for file in HERE.rglob("*.sql") if file not in HELPERS]
    lines = sorted(len(file.read_text().splitlines()) for file in files)

    assert len(files) > 150
    assert lines[len(lines) // 2] < 40
    assert [file for file in files if not file.read_text().startswith("-- ")] == []
