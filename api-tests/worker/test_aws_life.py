"""Each shipped kind of resource, from nothing to running, through drift and repair, to nothing."""

from __future__ import annotations

from typing import Any

import pytest
from worker.cloud import Cloud
from worker.conftest import Making
from worker.rendered import BLUEPRINTS

from remit.worker.aws.provider import AwsProvider
from remit.worker.aws.shapes import differing

KINDS = pytest.mark.parametrize("kind", BLUEPRINTS)


def assert_contains(observed: Any, desired: Any) -> None:  # noqa: ANN401
    """As the database compares: without knowing AWS, and whatever is desired word for word."""
    if isinstance(desired, dict):
        for key, value in desired.items():
            assert_contains(observed[key], value)
    else:
        assert observed == desired


@KINDS
def test_everything_desired_is_made_once_and_tagged(
    kind: str, cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make(kind)
    outcome = aws.apply(resource.work("apply"))
    assert outcome.kind == "reached"
    there = cloud.everything()
    assert set(there) == {f"{o['type']} {o['name']}" for o in resource.objects}
    for tags in there.values():
        assert resource.tags.items() <= tags.items()


@KINDS
def test_what_is_reported_does_not_differ_from_what_is_desired(
    kind: str, aws: AwsProvider, make: Making
) -> None:
    resource = make(kind)
    outcome = aws.apply(resource.work("apply"))
    for seen in outcome.objects:
        assert seen.exists
        assert seen.ready
        assert seen.reference
        assert_contains(seen.body, resource.body(seen.id))


@KINDS
def test_a_second_look_changes_nothing_and_says_the_same(
    kind: str, aws: AwsProvider, make: Making, proxy_calls: list[str]
) -> None:
    resource = make(kind, endpoint_url=proxy_calls.pop())
    first = aws.apply(resource.work("apply"))
    proxy_calls.clear()
    assert aws.apply(resource.work("apply")) == first
    assert aws.observe(resource.work("observe")) == first
    assert proxy_calls == []


@KINDS
def test_everything_is_gone_in_the_end(
    kind: str, cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make(kind)
    resource.remember(aws.apply(resource.work("apply")))
    outcome = aws.delete(resource.work("delete"))
    assert outcome.kind == "gone"
    assert not any(seen.exists for seen in outcome.objects)
    assert cloud.everything() == {}
    assert aws.observe(resource.work("observe")).kind == "gone"


@KINDS
def test_deleting_what_was_never_made_is_gone(kind: str, aws: AwsProvider, make: Making) -> None:
    assert aws.delete(make(kind).work("delete")).kind == "gone"


@KINDS
def test_what_was_taken_away_is_seen_and_made_again(
    kind: str, cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make(kind)
    resource.remember(aws.apply(resource.work("apply")))
    cloud.reset()
    assert aws.observe(resource.work("observe")).kind == "gone"
    assert aws.apply(resource.work("apply")).kind == "reached"
    assert len(cloud.everything()) == len(resource.objects)


CHANGES = [
    ("bucket", "bucket", "VersioningConfiguration", {"Status": "Suspended"}),
    ("bucket", "bucket", "LifecycleConfiguration", {"Rules": []}),
    (
        "bucket", "bucket", "BucketEncryption",
        {"ServerSideEncryptionConfiguration": [
            {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms"},
             "BucketKeyEnabled": True}]},
    ),
    ("table", "table", "DeletionProtectionEnabled", False),
    ("table", "table", "PointInTimeRecoverySpecification", {"PointInTimeRecoveryEnabled": False}),
    ("table", "table", "TimeToLiveSpecification", {"Enabled": False}),
    ("queue", "queue", "VisibilityTimeout", 120),
    ("function", "role", "Policies", []),
    ("function", "logs", "RetentionInDays", 90),
    ("function", "function", "MemorySize", 512),
    ("function", "function", "ReservedConcurrentExecutions", 9),
    ("function", "function", "Code", {"ZipFile": "def handler(event, context):\n    return 1\n"}),
    ("function", "function", "Environment", {"Variables": {"STAGE": "test"}}),
    ("instance", "instance", "BackupRetentionPeriod", 14),
    ("instance", "instance", "AllocatedStorage", "40"),
    ("instance", "instance", "DBInstanceClass", "db.t4g.small"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "object_id", "name", "value"), CHANGES)
def test_a_change_is_made_and_reported(
    kind: str, object_id: str, name: str, value: object, aws: AwsProvider, make: Making
) -> None:
    resource = make(kind)
    before = aws.apply(resource.work("apply"))
    resource.body(object_id)[name] = value
    drift = {
        seen.id: differing(resource.body(seen.id), seen.body)
        for seen in aws.observe(resource.work("observe")).objects
    }
    assert {key for key, paths in drift.items() if paths} == {object_id}
    after = aws.apply(resource.work("apply"))
    assert after.kind == "reached"
    assert_contains(next(s for s in after.objects if s.id == object_id).body[name], value)
    assert [s for s in after.objects if s.id != object_id] == [
        s for s in before.objects if s.id != object_id
    ]
