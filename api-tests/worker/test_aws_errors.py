"""What goes wrong is told in AWS's own words, and taken for what it is."""

from __future__ import annotations

from collections.abc import Iterator

import boto3
import pytest
from botocore.exceptions import ClientError
from worker.cloud import Cloud
from worker.conftest import Making
from worker.fault_proxy import Fault, FaultProxy

from remit.worker.aws.errors import refused
from remit.worker.aws.place import Clients
from remit.worker.aws.provider import AwsProvider
from remit.worker.provider import ErrorClass, Lease, ProviderError, Scan

ANSWERS: list[tuple[str, int, str, str, ErrorClass]] = [
    ("Throttling", 400, "CreateRole", "Rate exceeded", "throttled"),
    ("SlowDown", 503, "CreateBucket", "Reduce your request rate", "throttled"),
    ("LimitExceededException", 400, "CreateTable", "Subscriber limit", "throttled"),
    ("LimitExceededException", 400, "CreateLogGroup", "too many log groups", "permanent"),
    ("InternalFailure", 500, "CreateQueue", "We failed", "transient"),
    ("Whatever", 502, "CreateQueue", "Bad gateway", "transient"),
    ("OperationAborted", 409, "CreateBucket", "A conflicting operation", "transient"),
    ("InvalidDBInstanceState", 400, "ModifyDBInstance", "modifying", "transient"),
    ("ExpiredToken", 400, "GetRole", "expired", "transient"),
    ("AccessDenied", 403, "CreateBucket", "not authorized", "permanent"),
    ("ValidationException", 400, "CreateTable", "no", "permanent"),
    ("BucketAlreadyExists", 409, "CreateBucket", "not available", "permanent"),
    (
        "InvalidParameterValueException", 400, "CreateFunction",
        "The role defined for the function cannot be assumed by Lambda.", "transient",
    ),
    (
        "InvalidParameterValueException", 400, "CreateFunction",
        "MemorySize is too large", "permanent",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "status", "operation", "message", "expected"), ANSWERS)
def test_answers_are_classified(
    code: str, status: int, operation: str, message: str, expected: ErrorClass
) -> None:
    answer = {
        "Error": {"Code": code, "Message": message},
        "ResponseMetadata": {"HTTPStatusCode": status, "HTTPHeaders": {}},
    }
    error = refused(ClientError(answer, operation))  # type: ignore[arg-type]
    assert error.error_class == expected
    assert error.code == code
    assert error.message == f"{operation}: {message}"


def test_a_queue_name_is_free_again_after_a_minute() -> None:
    answer = {
        "Error": {"Code": "AWS.SimpleQueueService.QueueDeletedRecently", "Message": "wait"},
        "ResponseMetadata": {"HTTPStatusCode": 400},
    }
    error = refused(ClientError(answer, "CreateQueue"))  # type: ignore[arg-type]
    assert (error.error_class, error.retry_after_seconds) == ("transient", 60)


def test_the_message_of_the_provider_arrives(
    aws: AwsProvider, make: Making, proxy: FaultProxy
) -> None:
    resource = make("queue", endpoint_url=proxy.url)
    proxy.begin(
        lambda call: Fault.THROTTLE if call.operation.endswith("CreateQueue") else Fault.NONE
    )
    with pytest.raises(ProviderError, match="CreateQueue: made up by the proxy") as raised:
        aws.apply(resource.work("apply"))
    assert (raised.value.error_class, raised.value.code) == ("throttled", "Throttling")


def test_an_address_that_nobody_answers_is_transient(aws: AwsProvider, make: Making) -> None:
    resource = make("queue", endpoint_url="http://127.0.0.1:9")
    with pytest.raises(ProviderError, match="Could not connect") as raised:
        aws.apply(resource.work("apply"))
    assert raised.value.error_class == "transient"


@pytest.fixture
def poor(monkeypatch: pytest.MonkeyPatch) -> Iterator[AwsProvider]:
    """A provider in a process that has no credentials."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    boto3.DEFAULT_SESSION = None
    provider = AwsProvider(Clients(read_seconds=5))
    yield provider
    provider.close()


def test_a_worker_without_credentials_says_what_to_do(poor: AwsProvider, make: Making) -> None:
    with pytest.raises(ProviderError, match="give the worker credentials") as raised:
        poor.apply(make("queue").work("apply"))
    assert raised.value.error_class == "permanent"


def test_credentials_of_another_account_change_nothing(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("queue")
    targets = {"aws": {**resource.work("apply").targets["aws"], "account": "999999999999"}}
    with pytest.raises(ProviderError, match="are of account 123456789012") as raised:
        aws.apply(resource.work("apply", targets=targets))
    assert raised.value.error_class == "permanent"
    assert cloud.everything() == {}


def test_a_role_of_another_account_is_taken_on(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("bucket")
    targets = {
        "aws": {
            **resource.work("apply").targets["aws"],
            "account": "222222222222",
            "role_arn": "arn:aws:iam::222222222222:role/remit",
        }
    }
    assert aws.apply(resource.work("apply", targets=targets)).kind == "reached"
    # The account that the tests look at has none of it.
    assert cloud.everything() == {}


def test_an_environment_without_a_region_says_so(aws: AwsProvider, make: Making) -> None:
    with pytest.raises(ProviderError, match=r"no targets\.aws with a region"):
        aws.observe(make("queue").work("observe", targets={"kubernetes": {}}))


def test_a_scan_lists_everything_with_its_tags(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    ours = [make(kind) for kind in ("bucket", "table", "queue", "function", "instance")]
    references = {
        seen.reference: seen
        for resource in ours
        for seen in aws.apply(resource.work("apply")).objects
        if seen.type != "AWS::S3::BucketPolicy"
    }
    cloud.client("sqs").create_queue(QueueName="made-by-hand", tags={"who": "bob"})
    work = ours[0].work("observe")
    found = list(aws.scan(Scan(1, "dev", work.targets, Lease(60))))
    assert {one.reference for one in found} - references.keys() == {
        "arn:aws:sqs:eu-central-1:123456789012:made-by-hand"
    }
    assert references.keys() <= {one.reference for one in found}
    by_name = {one.name: one for one in found}
    assert by_name["made-by-hand"].tags == {"who": "bob"}
    for one in found:
        if one.reference in references:
            assert one.type == references[one.reference].type
            assert one.tags["remit:organization"] == "7"
