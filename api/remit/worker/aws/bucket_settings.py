"""Settings of buckets, each with a call of its own to read and to put it."""

from collections.abc import Callable
from dataclasses import dataclass

from botocore.exceptions import ClientError

from remit.worker.aws.bucket_lifecycle import rules_from_s3, rules_to_s3
from remit.worker.aws.errors import code_of
from remit.worker.aws.place import Client
from remit.worker.aws.shapes import picked
from remit.worker.provider import Json

UNSET = frozenset({
    "NoSuchPublicAccessBlockConfiguration", "OwnershipControlsNotFoundError",
    "ServerSideEncryptionConfigurationNotFoundError",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """How one property of a bucket is read and put."""

    look: Callable[[Client, str], Json]
    put: Callable[[Client, str, Json], object]

    def read(self, s3: Client, bucket: str) -> Json:
        """Give its value in CloudFormation's shape; None when it is not set."""
        try:
            return self.look(s3, bucket)
        except ClientError as error:
            if code_of(error) in UNSET:
                return None
            raise


def _encryption(s3: Client, bucket: str) -> Json:
    given = s3.get_bucket_encryption(Bucket=bucket)["ServerSideEncryptionConfiguration"]
    rules = []
    for rule in given["Rules"]:
        by_default = picked(
            rule.get("ApplyServerSideEncryptionByDefault", {}), ("SSEAlgorithm", "KMSMasterKeyID")
        )
        shown = {"ServerSideEncryptionByDefault": by_default}
        # False is what it is without a word; a blueprint that says nothing means the same.
        rules.append(shown | ({"BucketKeyEnabled": True} if rule.get("BucketKeyEnabled") else {}))
    return {"ServerSideEncryptionConfiguration": rules}


def _put_encryption(s3: Client, bucket: str, value: Json) -> object:
    rules = []
    for rule in value["ServerSideEncryptionConfiguration"]:
        wanted = {"ApplyServerSideEncryptionByDefault": rule["ServerSideEncryptionByDefault"]}
        rules.append(wanted | picked(rule, ("BucketKeyEnabled",)))
    return s3.put_bucket_encryption(
        Bucket=bucket, ServerSideEncryptionConfiguration={"Rules": rules}
    )


def _public_access(s3: Client, bucket: str) -> Json:
    return s3.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"]


def _put_public_access(s3: Client, bucket: str, value: Json) -> object:
    return s3.put_public_access_block(Bucket=bucket, PublicAccessBlockConfiguration=value)


def _versioning(s3: Client, bucket: str) -> Json:
    return {"Status": s3.get_bucket_versioning(Bucket=bucket).get("Status", "Suspended")}


def _put_versioning(s3: Client, bucket: str, value: Json) -> object:
    return s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration=value)


def _ownership(s3: Client, bucket: str) -> Json:
    given = s3.get_bucket_ownership_controls(Bucket=bucket)["OwnershipControls"]
    return {"Rules": [picked(rule, ("ObjectOwnership",)) for rule in given["Rules"]]}


def _put_ownership(s3: Client, bucket: str, value: Json) -> object:
    return s3.put_bucket_ownership_controls(Bucket=bucket, OwnershipControls=value)


def _lifecycle(s3: Client, bucket: str) -> Json:
    try:
        given = s3.get_bucket_lifecycle_configuration(Bucket=bucket)
    except ClientError as error:
        if code_of(error) == "NoSuchLifecycleConfiguration":
            return {"Rules": []}
        raise
    return {"Rules": rules_from_s3(given.get("Rules", ()))}


def _put_lifecycle(s3: Client, bucket: str, value: Json) -> object:
    if not value["Rules"]:
        return s3.delete_bucket_lifecycle(Bucket=bucket)
    return s3.put_bucket_lifecycle_configuration(
        Bucket=bucket, LifecycleConfiguration={"Rules": rules_to_s3(value["Rules"])}
    )


SETTINGS = {
    "BucketEncryption": Setting(_encryption, _put_encryption),
    "PublicAccessBlockConfiguration": Setting(_public_access, _put_public_access),
    "VersioningConfiguration": Setting(_versioning, _put_versioning),
    "OwnershipControls": Setting(_ownership, _put_ownership),
    "LifecycleConfiguration": Setting(_lifecycle, _put_lifecycle),
}
