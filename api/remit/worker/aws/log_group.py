"""CloudWatch log groups."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Client, Place
from remit.worker.aws.shapes import picked
from remit.worker.provider import Body, DesiredObject, FoundObject


class LogGroup(Kind):
    """AWS::Logs::LogGroup."""

    type: ClassVar = "AWS::Logs::LogGroup"
    properties: ClassVar = frozenset({
        "LogGroupName", "RetentionInDays", "KmsKeyId", "LogGroupClass", "Tags",
    })  # fmt: skip
    immutable: ClassVar = frozenset({"LogGroupName", "LogGroupClass"})

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look for the group of exactly this name."""
        logs = place.look("logs")
        given = next((g for g in _groups(logs, desired.name)
                      if g["logGroupName"] == desired.name), None)  # fmt: skip
        if given is None:
            return None
        body: Body = {
            "LogGroupName": desired.name,
            "LogGroupClass": given.get("logGroupClass", "STANDARD"),
        }
        # Without a number, logs are kept for ever.
        body |= {"RetentionInDays": given.get("retentionInDays"), "KmsKeyId": given.get("kmsKeyId")}
        reference = _arn(given)
        tags = logs.list_tags_for_resource(resourceArn=reference).get("tags", {})
        return Found(picked(body, body), tags, reference)

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Create it; how long logs are kept has a call of its own."""
        given = picked(
            {
                "kmsKeyId": desired.body.get("KmsKeyId"),
                "logGroupClass": desired.body.get("LogGroupClass"),
            },
            ("kmsKeyId", "logGroupClass"),
        )
        place.change("logs").create_log_group(logGroupName=desired.name, tags=dict(tags), **given)

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Set how long logs are kept, and the key."""
        del found
        if "RetentionInDays" in changed:
            place.change("logs").put_retention_policy(
                logGroupName=desired.name, retentionInDays=int(desired.body["RetentionInDays"])
            )
        if "KmsKeyId" in changed:
            place.change("logs").associate_kms_key(
                logGroupName=desired.name, kmsKeyId=desired.body["KmsKeyId"]
            )

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set these tags."""
        place.change("logs").tag_resource(resourceArn=found.reference, tags=dict(tags))

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Delete it with its logs."""
        del found, snapshot
        place.change("logs").delete_log_group(logGroupName=desired.name)

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List the log groups of the region."""
        logs = place.look("logs")
        for group in _groups(logs):
            reference = _arn(group)
            tags = logs.list_tags_for_resource(resourceArn=reference).get("tags", {})
            yield FoundObject(self.type, reference, group["logGroupName"], tags)


def _groups(logs: Client, prefix: str | None = None) -> Iterable[Body]:
    given = {} if prefix is None else {"logGroupNamePrefix": prefix}
    for page in logs.get_paginator("describe_log_groups").paginate(**given):
        yield from page["logGroups"]


def _arn(group: Body) -> str:
    """ARN without the ":*" that means its streams."""
    return str(group["arn"]).removesuffix(":*")
