"""RDS database instances. The master password is RDS's own affair; we see where it is kept."""

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from botocore.exceptions import ClientError

from remit.worker.aws.errors import code_of
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Client, Place
from remit.worker.aws.shapes import picked, renamed, tag_list, tag_map
from remit.worker.provider import Body, DesiredObject, FoundObject, ProviderError

ABSENT = frozenset({"DBInstanceNotFound", "DBInstanceNotFoundFault"})
NO_SNAPSHOT = frozenset({"DBSnapshotNotFound", "DBSnapshotNotFoundFault"})
BROKEN = frozenset({
    "failed", "inaccessible-encryption-credentials", "incompatible-credentials",
    "incompatible-network", "incompatible-option-group", "incompatible-parameters",
    "incompatible-restore", "insufficient-capacity", "restore-error", "stopped", "storage-full",
})  # fmt: skip
"""States that an instance does not leave by itself."""
READY = frozenset({"available", "storage-optimization", "configuring-enhanced-monitoring"})

_CALLED = {
    "AllocatedStorage": "AllocatedStorage",
    "AutoMinorVersionUpgrade": "AutoMinorVersionUpgrade",
    "BackupRetentionPeriod": "BackupRetentionPeriod",
    "CACertificateIdentifier": "CACertificateIdentifier",
    "CopyTagsToSnapshot": "CopyTagsToSnapshot",
    "DBInstanceClass": "DBInstanceClass",
    "DBName": "DBName",
    "DBParameterGroupName": "DBParameterGroupName",
    "DBSubnetGroupName": "DBSubnetGroupName",
    "DeletionProtection": "DeletionProtection",
    "EnableIAMDatabaseAuthentication": "EnableIAMDatabaseAuthentication",
    "EnablePerformanceInsights": "EnablePerformanceInsights",
    "Engine": "Engine",
    "EngineVersion": "EngineVersion",
    "Iops": "Iops",
    "KmsKeyId": "KmsKeyId",
    "ManageMasterUserPassword": "ManageMasterUserPassword",
    "MasterUsername": "MasterUsername",
    "MaxAllocatedStorage": "MaxAllocatedStorage",
    "MultiAZ": "MultiAZ",
    "PreferredBackupWindow": "PreferredBackupWindow",
    "PreferredMaintenanceWindow": "PreferredMaintenanceWindow",
    "PubliclyAccessible": "PubliclyAccessible",
    "StorageEncrypted": "StorageEncrypted",
    "StorageType": "StorageType",
    "VPCSecurityGroups": "VpcSecurityGroupIds",
}
"""CloudFormation's names to those of the calls."""
_SHOWN_AS_CALLED = tuple(
    name for name in _CALLED
    if name not in {"DBParameterGroupName", "DBSubnetGroupName", "EnablePerformanceInsights",
                    "EnableIAMDatabaseAuthentication", "ManageMasterUserPassword",
                    "VPCSecurityGroups"}
)  # fmt: skip
_NUMBERS = frozenset({"AllocatedStorage", "BackupRetentionPeriod", "Iops", "MaxAllocatedStorage"})
_ONCE = frozenset({
    "DBInstanceIdentifier", "DBName", "Engine", "KmsKeyId", "MasterUsername", "StorageEncrypted",
})  # fmt: skip


class DBInstance(Kind):
    """AWS::RDS::DBInstance."""

    type: ClassVar = "AWS::RDS::DBInstance"
    properties: ClassVar = frozenset({"DBInstanceIdentifier", "Tags", *_CALLED})
    immutable: ClassVar = _ONCE
    wait_seconds: ClassVar = 15.0

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look at the instance; where its endpoint and its secret are goes with it."""
        instance = _instance(place.look("rds"), desired.name)
        if instance is None:
            return None
        status = instance["DBInstanceStatus"]
        return Found(
            _body(instance, desired.body),
            tag_map(instance.get("TagList")),
            instance["DBInstanceArn"],
            status in READY and not instance.get("PendingModifiedValues"),
            status,
            broken=f"the instance is {status}" if status in BROKEN else None,
        )

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Create it with everything."""
        place.change("rds").create_db_instance(
            DBInstanceIdentifier=desired.name, Tags=tag_list(tags), **_given(desired.body, _CALLED)
        )

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Change what differs, now and not in the next maintenance window."""
        del found
        given = _given(desired.body, changed)
        if "EngineVersion" in changed:
            given["AllowMajorVersionUpgrade"] = True
        place.change("rds").modify_db_instance(
            DBInstanceIdentifier=desired.name, ApplyImmediately=True, **given
        )

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set these tags."""
        place.change("rds").add_tags_to_resource(ResourceName=found.reference, Tags=tag_list(tags))

    def release(self, place: Place, desired: DesiredObject, found: Found) -> None:
        """Take off the protection from deletion."""
        if found.body.get("DeletionProtection") and found.status != "deleting":
            place.change("rds").modify_db_instance(
                DBInstanceIdentifier=desired.name, DeletionProtection=False, ApplyImmediately=True
            )

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Delete it, after a last snapshot of this name if one is wanted."""
        if found.status == "deleting":
            return
        wanted: Body = {"SkipFinalSnapshot": True}
        if snapshot is not None:
            if _snapshot(place.look("rds"), snapshot):
                message = (
                    f"a snapshot {snapshot} exists and the instance still runs: whether it holds "
                    "the last data is not known; rename or delete it, then retry"
                )
                raise ProviderError("permanent", "SnapshotExists", message)
            wanted = {"SkipFinalSnapshot": False, "FinalDBSnapshotIdentifier": snapshot}
        place.change("rds").delete_db_instance(DBInstanceIdentifier=desired.name, **wanted)

    def remains(self, place: Place, desired: DesiredObject, snapshot: str | None) -> str | None:
        """Name the snapshot."""
        del desired
        if snapshot is None:
            return None
        arn = _snapshot(place.look("rds"), snapshot)
        return f"snapshot {arn}" if arn else None

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List the instances of the region."""
        for page in place.look("rds").get_paginator("describe_db_instances").paginate():
            for instance in page["DBInstances"]:
                yield FoundObject(
                    self.type,
                    instance["DBInstanceArn"],
                    instance["DBInstanceIdentifier"],
                    tag_map(instance.get("TagList")),
                )


def _given(body: Body, names: Iterable[str]) -> Body:
    """Properties as the calls take them."""
    given = renamed(body, {name: _CALLED[name] for name in sorted(names) if name in _CALLED})
    given = {name: value for name, value in given.items() if value != []}
    return given | {name: int(given[name]) for name in _NUMBERS & given.keys()}


def _body(instance: Body, desired: Body) -> Body:
    body = picked(instance, ("DBInstanceIdentifier", *_SHOWN_AS_CALLED)) | {
        "EnableIAMDatabaseAuthentication": instance.get("IAMDatabaseAuthenticationEnabled", False),
        "EnablePerformanceInsights": instance.get("PerformanceInsightsEnabled", False),
        "ManageMasterUserPassword": bool(instance.get("MasterUserSecret")),
        "VPCSecurityGroups": [
            group["VpcSecurityGroupId"] for group in instance.get("VpcSecurityGroups", ())
        ],
    }
    groups = instance.get("DBParameterGroups")
    if groups:
        body["DBParameterGroupName"] = groups[0]["DBParameterGroupName"]
    if instance.get("DBSubnetGroup"):
        body["DBSubnetGroupName"] = instance["DBSubnetGroup"]["DBSubnetGroupName"]
    if instance.get("MasterUserSecret"):
        body["MasterUserSecretArn"] = instance["MasterUserSecret"].get("SecretArn")
    if instance.get("Endpoint"):
        body["Endpoint"] = picked(instance["Endpoint"], ("Address", "Port"))
    return body | _as_meant(body, desired)


def _as_meant(body: Body, desired: Body) -> Body:
    """What AWS has rightly moved on by itself counts as desired."""
    # No security group means the network's default.
    meant: Body = {"VPCSecurityGroups": []} if desired.get("VPCSecurityGroups") == [] else {}
    wanted, there = desired.get("EngineVersion"), body.get("EngineVersion")
    if wanted and there and _satisfies(str(there), str(wanted)):
        meant["EngineVersion"] = wanted
    if "MaxAllocatedStorage" in desired and "AllocatedStorage" in desired:
        # Storage grows by itself and never shrinks.
        grown = int(body.get("AllocatedStorage", 0)) >= int(desired["AllocatedStorage"])
        meant |= {"AllocatedStorage": desired["AllocatedStorage"]} if grown else {}
    return meant


def _satisfies(there: str, wanted: str) -> bool:
    """Whether a version is the wanted one, or a later minor of the same major."""
    present, asked = (
        [int(number) for number in re.findall(r"\d+", version)] for version in (there, wanted)
    )
    return present[:1] == asked[:1] and present >= asked


def _instance(rds: Client, name: str) -> Body | None:
    try:
        instances = rds.describe_db_instances(DBInstanceIdentifier=name)["DBInstances"]
    except ClientError as error:
        if code_of(error) in ABSENT:
            return None
        raise
    return instances[0] if instances else None


def _snapshot(rds: Client, name: str) -> str | None:
    try:
        snapshots = rds.describe_db_snapshots(DBSnapshotIdentifier=name)["DBSnapshots"]
    except ClientError as error:
        if code_of(error) in NO_SNAPSHOT:
            return None
        raise
    return snapshots[0]["DBSnapshotArn"] if snapshots else None
