"""`remit blueprints`, `environments` and `prices` as a person types them."""

from __future__ import annotations

from pathlib import Path

from cli.typed import remit, told
from databases import Database

QUEUE = """\
blueprint: aws/plain-queue
version: 1
title: Plain queue
summary: An encrypted queue.
parameters:
  - {name: delay_seconds, type: integer, title: Delay, minimum: 0, maximum: 900, default: 0}
objects:
  - id: queue
    type: AWS::SQS::Queue
    name: ${resource.physical_name}
    body:
      QueueName: ${resource.physical_name}
      DelaySeconds: ${parameters.delay_seconds}
      SqsManagedSseEnabled: true
guardrails:
  - {code: encryption, title: Encrypted, holds: $.queue.SqsManagedSseEnabled == true}
"""


def test_everything_that_is_shipped_is_imported_and_listed(database: Database) -> None:
    assert "remit blueprints import --all-shipped" in told(database, "blueprints", "list")
    made = told(database, "blueprints", "import", "--all-shipped")
    assert "aws/s3-bucket: version 1, published, 6 guardrails" in made
    assert told(database, "environments", "import", "--all-shipped") == "examples: 3 created\n"
    assert "created" in told(database, "prices", "import", "--all-shipped")
    assert told(database, "environments", "import", "examples") == "examples: 3 unchanged\n"

    listed = told(database, "blueprints", "list")
    assert listed.count("\n") == 7
    assert "kubernetes/namespace" in listed
    assert "production" in told(database, "environments", "list")
    assert "aws.s3.storage" in told(database, "prices", "list")


def test_a_file_of_ones_own_is_a_new_blueprint(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "queue.yaml"
    file.write_text(QUEUE, "utf-8")
    assert "version 1, draft" in told(database, "blueprints", "import", str(file), "--draft")
    assert "version 1, published" in told(database, "blueprints", "import", str(file))
    file.write_text(QUEUE.replace("900", "800"), "utf-8")
    refused = remit(database, "blueprints", "import", str(file))
    assert refused.returncode == 1
    assert "published with another content" in refused.stderr
    assert "Import the change as version 2" in refused.stderr


def test_flaws_are_told_with_their_lines_and_nothing_is_imported(
    database: Database, tmp_path: Path
) -> None:
    file = tmp_path / "queue.yaml"
    file.write_text(
        QUEUE.replace("parameters.delay", "parameters.dealy").replace("AWS::SQS", "SQS"), "utf-8"
    )
    refused = remit(database, "blueprints", "import", "aws/s3-bucket", str(file))
    assert refused.returncode == 1
    assert f"{file}:9:5: a type of AWS is written as CloudFormation does" in refused.stderr
    assert f"{file}:13:7: ${{parameters.dealy_seconds}} leads nowhere" in refused.stderr
    assert "There are no blueprints" in told(database, "blueprints", "list")


def test_a_name_that_nobody_knows_is_told(database: Database) -> None:
    refused = remit(database, "blueprints", "import", "aws/nothing")
    assert refused.returncode == 1
    assert "none of that name is shipped (aws/dynamodb-table" in refused.stderr
    assert remit(database, "prices", "import").returncode == 1
