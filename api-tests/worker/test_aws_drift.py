"""What others change, and what AWS takes its time for or never gets done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from worker.cloud import Cloud
from worker.conftest import Making
from worker.rendered import Resource

from remit.worker.aws.place import Target
from remit.worker.aws.provider import AwsProvider
from remit.worker.provider import ProviderError


def test_variables_that_others_have_set_stay_and_are_not_shown(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("function")
    aws.apply(resource.work("apply"))
    functions = cloud.client("lambda")
    variables = {"STAGE": "wrong", "PASSWORD": "secret"}
    functions.update_function_configuration(
        FunctionName=resource.name, Environment={"Variables": variables}
    )
    seen = aws.observe(resource.work("observe"))
    assert "secret" not in str(seen)
    assert "wrong" not in str(seen)
    assert aws.apply(resource.work("apply")).kind == "reached"
    given = functions.get_function_configuration(FunctionName=resource.name)
    assert given["Environment"]["Variables"] == {"STAGE": "dev", "PASSWORD": "secret"}


def test_rights_that_somebody_added_are_drift_and_taken_away(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("function")
    resource.body("role")["ManagedPolicyArns"] = []
    aws.apply(resource.work("apply"))
    iam = cloud.client("iam")
    document = (
        '{"Version": "2012-10-17", '
        '"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}'
    )
    iam.put_role_policy(RoleName=resource.name, PolicyName="all", PolicyDocument=document)
    arn = iam.create_policy(PolicyName="more", PolicyDocument=document)["Policy"]["Arn"]
    iam.attach_role_policy(RoleName=resource.name, PolicyArn=arn)
    role = aws.observe(resource.work("observe")).objects[0]
    assert [policy["PolicyName"] for policy in role.body["Policies"]] == ["all", "logs"]
    assert role.body["ManagedPolicyArns"] == [arn]
    aws.apply(resource.work("apply"))
    assert iam.list_role_policies(RoleName=resource.name)["PolicyNames"] == ["logs"]
    assert iam.list_attached_role_policies(RoleName=resource.name)["AttachedPolicies"] == []


def test_an_instance_that_takes_its_time_is_waited_for(
    cloud: Cloud, aws: AwsProvider, make: Making
) -> None:
    resource = make("instance")
    with _status(aws, resource, DBInstanceStatus="creating"):
        outcome = aws.apply(resource.work("apply"))
    assert outcome.kind == "waiting"
    assert outcome.retry_after_seconds == 15
    assert [(seen.exists, seen.ready, seen.status) for seen in outcome.objects] == [
        (True, False, "creating")
    ]
    assert aws.apply(resource.work("apply")).kind == "reached"
    assert len(cloud.everything()) == 1


def test_an_instance_that_will_never_run_fails_with_its_state(
    aws: AwsProvider, make: Making
) -> None:
    resource = make("instance")
    aws.apply(resource.work("apply"))
    with (
        _status(aws, resource, DBInstanceStatus="incompatible-network"),
        pytest.raises(ProviderError, match="incompatible-network") as raised,
    ):
        aws.apply(resource.work("apply"))
    assert raised.value.error_class == "permanent"


@contextmanager
def _status(aws: AwsProvider, resource: Resource, **changes: str) -> Iterator[None]:
    """Change what AWS answers of an instance: the emulator's are available at once."""
    client = aws._clients.get(Target.of(resource.work("observe").targets), "rds")

    def changed(parsed: dict[str, Any], **more: object) -> None:
        del more
        for instance in parsed.get("DBInstances", ()):
            instance.update(changes)

    event = "after-call.rds.DescribeDBInstances"
    client.meta.events.register(event, changed)
    try:
        yield
    finally:
        client.meta.events.unregister(event, changed)
