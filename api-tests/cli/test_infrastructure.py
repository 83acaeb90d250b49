"""`remit request` and `remit approve` as employees of the sample company type them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from databases import Database

from remit.cluster import Cluster
from remit.commands import demo_infrastructure, seed
from remit.settings import load

KAITO, LUCIA, DANIEL = (f"{name}@lighthouse.example" for name in ("kaito", "lucia", "daniel"))


@pytest.fixture(scope="module")
def sample() -> Iterator[Database]:
    with Cluster.temporary() as cluster:
        made = Database(cluster, "remit")
        made.migrate()
        seed.demo(made.url())
        assert demo_infrastructure.add(load(database_url=made.url()))
        yield made


@pytest.fixture
def database(sample: Database) -> Iterator[Database]:
    with sample.copied("cli") as own:
        yield own


def remit(database: Database, *arguments: str, **environment: str) -> tuple[int, list[str], str]:
    """Status, lines and what was complained about."""
    done = subprocess.run(
        [sys.executable, "-m", "remit", *arguments],
        env={**os.environ, "DATABASE_URL": database.url(), "NO_COLOR": "1", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout.splitlines(), done.stderr


def words(line: str) -> str:
    return " ".join(line.split())


def test_the_sample_has_requests_in_every_state(sample: Database) -> None:
    assert not demo_infrastructure.add(load(database_url=sample.url()))
    with sample.connect() as connection:
        states = connection.execute("select name, state from infra.requests order by id").fetchall()
    assert states == [
        ("sales-exports", "applying"),
        ("web-orders", "applying"),
        ("carts", "applying"),
        ("tastings", "pending"),
        ("shop-images", "pending"),
        ("harvests", "rejected"),
        ("roast-curves", "draft"),
    ]


def test_a_plan_asks_for_nothing(database: Database) -> None:
    before = database.one("select count(*) from infra.requests")
    status, lines, _ = remit(
        *(database, "request", "lighthouse coffee", "aws/s3-bucket", "staging", "notes"),
        *("--as", KAITO, "--set", "storage_gb=50", "--reason", "Notes", "--plan"),
    )
    assert status == 0
    assert lines[0] == "Plan: it needs approval"
    assert "approval Daniel Kim (manager-approves)" in map(words, lines)
    assert "quota Daniel Kim: 1430 of 2000 storage left, 50 needed" in map(words, lines)
    assert any(words(line).startswith("a month 1.") for line in lines)
    assert database.one("select count(*) from infra.requests") == before


def test_a_refused_plan_says_why_and_fails(database: Database) -> None:
    status, lines, _ = remit(
        *(database, "request", "1", "aws/s3-bucket", "dev", "notes"),
        *("--as", KAITO, "--set", "storage_gb=0", "--set", "colour=red"),
    )
    assert status == 1
    assert lines[0] == "Plan: it is refused"
    assert sum(words(line).startswith("violation /") for line in lines) == 2
    assert any(". GET the blueprint" in line for line in lines)
    status, lines, _ = remit(
        database, "request", "1", "aws/s3-bucket", "dev", "notes", "--as", KAITO
    )
    assert (status, lines[0]) == (1, "Plan: it is refused")
    why = "refused tell-why: Nobody knows what it is for. Say why it is wanted."
    assert why in map(words, lines)
    assert database.one("select count(*) from infra.requests where name = 'notes'") == 0


def test_what_waits_is_listed_and_decided(database: Database) -> None:
    status, lines, _ = remit(
        *(database, "request", "1", "aws/sqs-queue", "staging", "steps"),
        *("--as", LUCIA, "--reason", "Steps", "--lifetime", "P30D"),
    )
    assert status == 0
    asked = next(line for line in lines if line.startswith("Request"))
    assert asked.endswith("(steps in staging) is pending.")
    waits = next(line for line in lines if line.startswith("Approval"))
    assert waits.endswith("waits for Daniel Kim.")
    number = waits.split()[1]

    status, lines, _ = remit(database, "approve", "1", REMIT_AS=DANIEL)
    assert status == 0
    assert any(number in line and "Lucia Rossi" in line for line in lines)
    assert remit(database, "approve", "1", "--as", KAITO)[1] == [f"Nothing waits for {KAITO}."]

    status, _, told = remit(database, "approve", "1", number, "--as", LUCIA)
    assert (status, told.startswith("remit: ")) == (1, True)
    status, lines, _ = remit(database, "approve", "1", number, "--as", DANIEL, "--note", "Fine.")
    assert (status, lines[1]) == (
        0,
        f"{asked.removesuffix(' (steps in staging) is pending.')} is applying.",
    )
    status, _, told = remit(database, "approve", "1", number, "--as", DANIEL)
    assert status == 1
    assert "already" in told


def test_a_plan_shows_only_what_costs(database: Database) -> None:
    _, lines, _ = remit(
        *(database, "request", "1", "aws/rds-instance", "dev", "notes"),
        *("--as", KAITO, "--reason", "Notes", "--plan"),
    )
    costs = [words(line) for line in lines if line.startswith("cost")]
    assert [cost.split(":")[0] for cost in costs] == ["cost Storage", "cost Instance db.t4g.micro"]


def test_a_rejection_ends_a_request(database: Database) -> None:
    number = str(
        database.one("select id from infra.approvals where state = 'pending' order by id limit 1")
    )
    status, lines, _ = remit(
        database, "approve", "1", number, "--reject", "--note", "Not now.", "--as", DANIEL
    )
    assert status == 0
    assert lines[0].startswith(f"Approval {number} is rejected")
    assert lines[1].endswith("is rejected.")


def test_mistakes_are_told_in_a_line(database: Database) -> None:
    bucket = ("aws/s3-bucket", "dev", "notes")
    for arguments, words_told in (
        (("9", *bucket, "--as", KAITO), "organization"),
        (("1", "aws/nothing", "dev", "notes", "--as", KAITO), "aws/nothing"),
        (("1", "s3-bucket", "dev", "notes", "--as", KAITO), "provider/name"),
        (("1", "aws/s3-bucket", "dev", "Notes", "--as", KAITO), "Give 2 to 40 lower-case letters"),
        (("1", *bucket, "--as", KAITO, "--set", "storage_gb"), "KEY=VALUE"),
        (("1", *bucket, "--as", "kaito"), "e-mail address"),
        (("1", *bucket, "--as", "stranger@lighthouse.example"), "role"),
    ):
        status, _, told = remit(database, "request", *arguments)
        assert status == 1, told
        assert len(told.splitlines()) == 1
        assert words_told in told
