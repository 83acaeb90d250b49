"""DynamoDB tables."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from botocore.exceptions import ClientError

from remit.worker.aws.errors import code_of
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Client, Place
from remit.worker.aws.shapes import differing, picked, renamed, tag_list, tag_map
from remit.worker.provider import Body, DesiredObject, FoundObject, Json, ProviderError

_THROUGHPUT = ("ReadCapacityUnits", "WriteCapacityUnits")
_KEYS = ("KeySchema", "AttributeDefinitions")
_SSE = {"SSEEnabled": "Enabled", "SSEType": "SSEType", "KMSMasterKeyId": "KMSMasterKeyId"}
_AT_ONCE = (
    "AttributeDefinitions", "BillingMode", "DeletionProtectionEnabled", "KeySchema",
    "LocalSecondaryIndexes", "ProvisionedThroughput", "StreamSpecification", "TableClass",
)  # fmt: skip
_INDEX = ("IndexName", "KeySchema", "Projection")
BROKEN = frozenset({"ARCHIVED", "INACCESSIBLE_ENCRYPTION_CREDENTIALS"})


class Table(Kind):
    """AWS::DynamoDB::Table."""

    type: ClassVar = "AWS::DynamoDB::Table"
    properties: ClassVar = frozenset({
        "TableName", "Tags", "GlobalSecondaryIndexes", "SSESpecification",
        "PointInTimeRecoverySpecification", "TimeToLiveSpecification", *_AT_ONCE,
    })  # fmt: skip
    immutable: ClassVar = frozenset({"TableName", "KeySchema", "LocalSecondaryIndexes"})

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look at the table, its tags, and what has calls of its own."""
        dynamodb, name = place.look("dynamodb"), desired.name
        try:
            table = dynamodb.describe_table(TableName=name)["Table"]
            body = _body(table)
            tags = _tags(dynamodb, table["TableArn"])
            if "PointInTimeRecoverySpecification" in desired.body:
                body["PointInTimeRecoverySpecification"] = _recovery(dynamodb, name)
            if "TimeToLiveSpecification" in desired.body:
                body["TimeToLiveSpecification"] = _time_to_live(dynamodb, name)
        except ClientError as error:
            if code_of(error) in {"ResourceNotFoundException", "TableNotFoundException"}:
                return None
            raise
        status = table["TableStatus"]
        building = any(
            index.get("IndexStatus", "ACTIVE") != "ACTIVE"
            for index in table.get("GlobalSecondaryIndexes", ())
        )
        ready = status == "ACTIVE" and not building
        broken = f"the table is {status}" if status in BROKEN else None
        return Found(body, tags, table["TableArn"], ready, status, broken)

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Create it with everything that the call takes; recovery and TTL follow."""
        body = desired.body
        given = picked(body, _AT_ONCE)
        if "SSESpecification" in body:
            given["SSESpecification"] = renamed(body["SSESpecification"], _SSE)
        if body.get("GlobalSecondaryIndexes"):
            given["GlobalSecondaryIndexes"] = [
                picked(index, (*_INDEX, "ProvisionedThroughput"))
                for index in body["GlobalSecondaryIndexes"]
            ]
        place.change("dynamodb").create_table(TableName=desired.name, Tags=tag_list(tags), **given)

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Change what differs. DynamoDB takes one change at a time: the next step has the rest."""
        body, name = desired.body, desired.name
        if "PointInTimeRecoverySpecification" in changed:
            place.change("dynamodb").update_continuous_backups(
                TableName=name,
                PointInTimeRecoverySpecification=body["PointInTimeRecoverySpecification"],
            )
        if "TimeToLiveSpecification" in changed:
            place.change("dynamodb").update_time_to_live(
                TableName=name,
                # To end it takes the name of the attribute again.
                TimeToLiveSpecification={
                    **picked(found.body["TimeToLiveSpecification"], ("AttributeName",)),
                    **body["TimeToLiveSpecification"],
                },
            )
        for change in _changes(body, found.body, changed):
            place.change("dynamodb").update_table(TableName=name, **change)

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set these tags."""
        place.change("dynamodb").tag_resource(ResourceArn=found.reference, Tags=tag_list(tags))

    def release(self, place: Place, desired: DesiredObject, found: Found) -> None:
        """Take off the protection from deletion."""
        if found.body.get("DeletionProtectionEnabled"):
            place.change("dynamodb").update_table(
                TableName=desired.name, DeletionProtectionEnabled=False
            )

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Delete it, after an on-demand backup of this name if one is wanted."""
        if found.status == "DELETING":
            return
        if snapshot is not None and not _backup(place.look("dynamodb"), desired.name, snapshot):
            place.change("dynamodb").create_backup(TableName=desired.name, BackupName=snapshot)
        place.change("dynamodb").delete_table(TableName=desired.name)

    def remains(self, place: Place, desired: DesiredObject, snapshot: str | None) -> str | None:
        """Name the backup."""
        if snapshot is None:
            return None
        backup = _backup(place.look("dynamodb"), desired.name, snapshot)
        return f"backup {backup}" if backup else None

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List the tables of the region."""
        dynamodb = place.look("dynamodb")
        for page in dynamodb.get_paginator("list_tables").paginate():
            for name in page["TableNames"]:
                try:
                    arn = dynamodb.describe_table(TableName=name)["Table"]["TableArn"]
                    yield FoundObject(self.type, arn, name, _tags(dynamodb, arn))
                except ClientError as error:
                    if code_of(error) != "ResourceNotFoundException":
                        raise


def _body(table: Body) -> Body:
    sse = table.get("SSEDescription", {})
    body = picked(table, (*_KEYS, "StreamSpecification", "DeletionProtectionEnabled"))
    body |= {
        "TableName": table["TableName"],
        "BillingMode": table.get("BillingModeSummary", {}).get("BillingMode", "PROVISIONED"),
        "TableClass": table.get("TableClassSummary", {}).get("TableClass", "STANDARD"),
        "SSESpecification": {"SSEEnabled": sse.get("Status") in {"ENABLED", "ENABLING", "UPDATING"}}
        | renamed(sse, {"SSEType": "SSEType", "KMSMasterKeyArn": "KMSMasterKeyId"}),
        "GlobalSecondaryIndexes": [_index(i) for i in table.get("GlobalSecondaryIndexes") or ()],
        "LocalSecondaryIndexes": [
            picked(index, _INDEX) for index in table.get("LocalSecondaryIndexes") or ()
        ],
    }
    if body["BillingMode"] == "PROVISIONED":
        body["ProvisionedThroughput"] = picked(table["ProvisionedThroughput"], _THROUGHPUT)
    return body


def _index(index: Body) -> Body:
    shown = picked(index, _INDEX)
    throughput = picked(index.get("ProvisionedThroughput") or {}, _THROUGHPUT)
    return shown | ({"ProvisionedThroughput": throughput} if any(throughput.values()) else {})


def _changes(body: Body, present: Body, changed: frozenset[str]) -> Iterable[Body]:
    """Calls of UpdateTable, in an order in which each is possible after the one before."""
    for together in (
        ("BillingMode", "ProvisionedThroughput"),
        ("DeletionProtectionEnabled",),
        ("TableClass",),
        ("StreamSpecification",),
    ):
        if changed & set(together):
            yield picked(body, together)
    if "SSESpecification" in changed:
        yield {"SSESpecification": renamed(body["SSESpecification"], _SSE)}
    if changed & {"GlobalSecondaryIndexes", "AttributeDefinitions"}:
        yield from _index_changes(body, present)


def _index_changes(body: Body, present: Body) -> Iterable[Body]:
    wanted = {index["IndexName"]: index for index in body.get("GlobalSecondaryIndexes", ())}
    there = {index["IndexName"]: index for index in present["GlobalSecondaryIndexes"]}
    for name in there.keys() - wanted.keys():
        yield {"GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": name}}]}
    for name in sorted(wanted.keys() & there.keys()):
        paths = differing(wanted[name], there[name])
        if any(not path.startswith("ProvisionedThroughput") for path in paths):
            message = f"index {name}: keys and projection cannot be changed; give it another name"
            raise ProviderError("permanent", "ImmutableProperty", message)
        if paths:
            given = picked(wanted[name], ("IndexName", "ProvisionedThroughput"))
            yield {"GlobalSecondaryIndexUpdates": [{"Update": given}]}
    for name in sorted(wanted.keys() - there.keys()):
        yield {
            "AttributeDefinitions": body["AttributeDefinitions"],
            "GlobalSecondaryIndexUpdates": [{"Create": wanted[name]}],
        }


def _tags(dynamodb: Client, arn: str) -> dict[str, str]:
    pages = dynamodb.get_paginator("list_tags_of_resource").paginate(ResourceArn=arn)
    return {key: value for page in pages for key, value in tag_map(page.get("Tags")).items()}


def _recovery(dynamodb: Client, name: str) -> Json:
    backups = dynamodb.describe_continuous_backups(TableName=name)["ContinuousBackupsDescription"]
    recovery = backups.get("PointInTimeRecoveryDescription", {})
    enabled = recovery.get("PointInTimeRecoveryStatus") == "ENABLED"
    return {"PointInTimeRecoveryEnabled": enabled} | picked(recovery, ("RecoveryPeriodInDays",))


def _time_to_live(dynamodb: Client, name: str) -> Json:
    given = dynamodb.describe_time_to_live(TableName=name)["TimeToLiveDescription"]
    enabled = given.get("TimeToLiveStatus") in {"ENABLED", "ENABLING"}
    return {"Enabled": enabled} | picked(given, ("AttributeName",))


def _backup(dynamodb: Client, table: str, name: str) -> str | None:
    given = dynamodb.list_backups(TableName=table).get("BackupSummaries", ())
    return next((backup["BackupArn"] for backup in given if backup["BackupName"] == name), None)
