"""What is not tagged ours is never touched, whatever its name; what is ours is never lost."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from worker.cloud import Cloud
from worker.conftest import Making
from worker.fault_proxy import Call, Fault, FaultProxy
from worker.rendered import BLUEPRINTS, REGION, Resource

from remit.worker.aws.provider import AwsProvider
from remit.worker.provider import LeaseLostError, ProviderError

KINDS = pytest.mark.parametrize("kind", BLUEPRINTS)


@KINDS
def test_an_object_of_another_resource_is_a_conflict_and_stays_as_it_is(
    kind: str, cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    theirs = make(kind)
    aws.apply(theirs.work("apply"))
    before = cloud.everything()
    # The same end of the uid, and so the same names: what one in four thousand million does.
    ours = make(kind, uid=uuid.UUID(str(uuid.uuid4())[:-8] + str(theirs.uid)[-8:]))
    with pytest.raises(ProviderError) as raised:
        aws.apply(ours.work("apply"))
    assert raised.value.error_class == "conflict"
    assert theirs.objects[0]["name"] in raised.value.message
    assert cloud.everything() == before


@KINDS
def test_deleting_leaves_what_is_not_ours(
    kind: str, cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    theirs = make(kind)
    aws.apply(theirs.work("apply"))
    before = cloud.everything()
    ours = make(kind, uid=uuid.UUID(str(uuid.uuid4())[:-8] + str(theirs.uid)[-8:]))
    outcome = aws.delete(ours.work("delete"))
    assert outcome.kind == "gone"
    assert {seen.status for seen in outcome.objects} == {"not ours"}
    assert cloud.everything() == before


def test_an_object_that_lost_its_tags_is_not_deleted_and_not_forgotten(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("queue")
    resource.remember(aws.apply(resource.work("apply")))
    sqs = cloud.client("sqs")
    url = sqs.get_queue_url(QueueName=resource.name)["QueueUrl"]
    sqs.untag_queue(QueueUrl=url, TagKeys=list(resource.tags))
    with pytest.raises(ProviderError, match="not tagged ours any more") as raised:
        aws.delete(resource.work("delete"))
    assert raised.value.error_class == "conflict"
    assert f"AWS::SQS::Queue {resource.name}" in cloud.everything()


def test_a_tag_that_was_changed_is_set_again_and_others_stay(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("bucket")
    aws.apply(resource.work("apply"))
    tags = cloud.bucket_tags(resource.name)
    changed = {**tags, "team": "nobody", "cost-centre": "12"}
    cloud.client("s3").put_bucket_tagging(
        Bucket=resource.name,
        Tagging={"TagSet": [{"Key": key, "Value": value} for key, value in changed.items()]},
    )
    seen = aws.observe(resource.work("observe")).objects[0]
    assert {"Key": "team", "Value": "nobody"} in seen.body["Tags"]
    aws.apply(resource.work("apply"))
    assert cloud.bucket_tags(resource.name) == {**tags, "cost-centre": "12"}


def _untagged(cloud: Cloud, resource: Resource) -> None:
    cloud.client("s3").create_bucket(
        Bucket=resource.name, CreateBucketConfiguration={"LocationConstraint": REGION}
    )


def test_a_bucket_left_by_an_interrupted_creation_is_finished(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("bucket")
    _untagged(cloud, resource)
    assert aws.apply(resource.work("apply")).kind == "reached"
    assert resource.tags.items() <= cloud.bucket_tags(resource.name).items()


@pytest.mark.parametrize("trace", ["object", "tag", "policy", "age"])
def test_a_bucket_that_anybody_may_have_used_is_a_conflict(
    trace: str, cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("bucket")
    if trace == "age":
        later = int((datetime.now(UTC) + timedelta(hours=1)).timestamp() * 1000)
        uid = uuid.UUID(int=(later << 80) | (resource.uid.int & ((1 << 80) - 1)))
        resource = make("bucket", uid=uid)
    _untagged(cloud, resource)
    s3 = cloud.client("s3")
    if trace == "object":
        s3.put_object(Bucket=resource.name, Key="theirs", Body=b"precious")
    if trace == "tag":
        s3.put_bucket_tagging(
            Bucket=resource.name, Tagging={"TagSet": [{"Key": "team", "Value": "data"}]}
        )
    if trace == "policy":
        s3.put_bucket_policy(Bucket=resource.name, Policy='{"Version": "2012-10-17"}')
    before = cloud.everything()
    with pytest.raises(ProviderError) as raised:
        aws.apply(resource.work("apply"))
    assert raised.value.error_class == "conflict"
    assert cloud.everything() == before


def test_a_bucket_with_objects_is_not_emptied(cloud: Cloud, aws: AwsProvider, make: Making) -> None:
    resource = make("bucket")
    # The emulator takes the policy's deny without its condition.
    resource.objects = resource.objects[:1]
    resource.remember(aws.apply(resource.work("apply")))
    cloud.client("s3").put_object(Bucket=resource.name, Key="report", Body=b"precious")
    with pytest.raises(ProviderError, match="not empty, and is never emptied") as raised:
        aws.delete(resource.work("delete"))
    assert raised.value.error_class == "permanent"
    body = cloud.client("s3").get_object(Bucket=resource.name, Key="report")["Body"].read()
    assert body == b"precious"


@pytest.mark.parametrize("kind", ["instance", "table"])
def test_data_is_kept_in_a_last_snapshot(
    kind: str, cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make(kind, lifecycle={"final_snapshot": True}, generation=3)
    resource.remember(aws.apply(resource.work("apply")))
    outcome = aws.delete(resource.work("delete"))
    assert outcome.kind == "gone"
    name = f"{resource.name}-final-3"
    if kind == "instance":
        kept = cloud.client("rds").describe_db_snapshots(DBSnapshotIdentifier=name)["DBSnapshots"]
        assert outcome.objects[0].status == f"snapshot {kept[0]['DBSnapshotArn']}"
    else:
        kept = cloud.client("dynamodb").list_backups()["BackupSummaries"]
        assert [backup["BackupName"] for backup in kept] == [name]
        assert outcome.objects[0].status == f"backup {kept[0]['BackupArn']}"
    assert len(kept) == 1


def test_what_a_change_leaves_out_is_taken_down(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("queue")
    resource.remember(aws.apply(resource.work("apply")))
    resource.objects = resource.objects[1:]
    del resource.body("queue")["RedrivePolicy"]
    outcome = aws.apply(resource.work("apply"))
    assert outcome.kind == "reached"
    assert [seen.id for seen in outcome.objects] == ["queue"]
    assert set(cloud.everything()) == {f"AWS::SQS::Queue {resource.name}"}


def test_a_property_that_is_not_supported_is_refused_before_anything_is_made(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("bucket")
    resource.body("policy")["Colour"] = "blue"
    with pytest.raises(ProviderError, match="Colour is not supported") as raised:
        aws.apply(resource.work("apply"))
    assert raised.value.error_class == "permanent"
    assert cloud.everything() == {}


def test_a_property_that_cannot_change_says_so(aws: AwsProvider, make: Making) -> None:
    resource = make("instance")
    aws.apply(resource.work("apply"))
    resource.body("instance")["StorageEncrypted"] = False
    with pytest.raises(ProviderError, match="StorageEncrypted cannot be changed") as raised:
        aws.apply(resource.work("apply"))
    assert raised.value.error_class == "permanent"


def test_nothing_is_changed_once_the_lease_has_ended(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("bucket")
    with pytest.raises(LeaseLostError):
        aws.apply(resource.work("apply", seconds=5))
    assert cloud.everything() == {}
    aws.apply(resource.work("apply"))
    with pytest.raises(LeaseLostError):
        aws.delete(resource.work("delete", seconds=5))
    assert len(cloud.everything()) == 2


def test_a_lease_that_is_taken_away_in_the_middle_stops_the_step(
    cloud: Cloud, aws: AwsProvider, make: Making, proxy: FaultProxy
) -> None:
    resource = make("function", endpoint_url=proxy.url)
    work = resource.work("apply")

    def schedule(call: Call) -> Fault:
        if call.operation == "CreateRole":
            work.lease.revoke()
        return Fault.NONE

    proxy.begin(schedule)
    with pytest.raises(LeaseLostError):
        aws.apply(work)
    assert set(cloud.everything()) == {f"AWS::IAM::Role {resource.name}"}
