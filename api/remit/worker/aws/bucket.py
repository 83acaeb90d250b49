"""S3 buckets.

A bucket is tagged by the call that creates it. Stores that speak S3 without knowing that (and an
emulator) create it untagged; there the tags follow at once, and a crash between the two calls
leaves an empty, untagged bucket. On AWS itself an untagged bucket is never ours. Elsewhere (the
environment names an `endpoint_url`) it is, when nobody can have used it: no tag, no policy, no
object, and made after the resource was asked for, under the name that ends in the resource's uid.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from botocore.exceptions import ClientError

from remit.worker.aws.bucket_settings import SETTINGS
from remit.worker.aws.errors import code_of
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Client, Place
from remit.worker.aws.shapes import tag_list, tag_map
from remit.worker.provider import Body, DesiredObject, FoundObject, ProviderError

ABSENT = frozenset({"404", "NoSuchBucket", "NotFound"})
ELSEWHERE = frozenset({"301", "PermanentRedirect", "307"})
FORBIDDEN = frozenset({"403", "Forbidden", "AccessDenied"})
HOME_REGION = "us-east-1"
CLOCKS_DIFFER = timedelta(minutes=5)


class Bucket(Kind):
    """AWS::S3::Bucket."""

    type: ClassVar = "AWS::S3::Bucket"
    properties: ClassVar = frozenset({"BucketName", "Tags", *SETTINGS})
    immutable: ClassVar = frozenset({"BucketName"})

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look at the bucket, and at the settings that are desired."""
        s3, name = place.look("s3"), desired.name
        if not _exists(s3, name):
            return None
        body: Body = {"BucketName": name}
        for setting in SETTINGS.keys() & desired.body.keys():
            value = SETTINGS[setting].read(s3, name)
            if value is not None:
                body[setting] = value
        return Found(body, tags_of(s3, name), arn(place, name))

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Create it with its tags; where the store ignored them, tag it now."""
        configuration: Body = {"Tags": tag_list(tags)}
        if place.target.region != HOME_REGION:
            configuration["LocationConstraint"] = place.target.region
        place.change("s3").create_bucket(
            Bucket=desired.name, CreateBucketConfiguration=configuration
        )
        if place.target.endpoint_url and not tags_of(place.look("s3"), desired.name):
            _tag(place, desired.name, tags)

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Put the settings that differ."""
        del found
        for setting in sorted(changed & SETTINGS.keys()):
            SETTINGS[setting].put(place.change("s3"), desired.name, desired.body[setting])

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set all tags: S3 knows no other way."""
        _tag(place, found.body["BucketName"], {**found.tags, **tags})

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Delete it; one that holds anything stays, since nobody else can tell what it is."""
        del found, snapshot
        try:
            place.change("s3").delete_bucket(Bucket=desired.name)
        except ClientError as error:
            if code_of(error) != "BucketNotEmpty":
                raise
            message = (
                f"the bucket {desired.name} is not empty, and is never emptied by Remit: delete "
                "its objects (and their versions), then retry"
            )
            raise ProviderError("permanent", "BucketNotEmpty", message) from error

    def interrupted(self, place: Place, desired: DesiredObject, found: Found, uid: str) -> bool:
        """Whether it is what a creation left that ended before it could tag; see above."""
        if not place.target.endpoint_url or found.tags or not desired.name.endswith(uid[-8:]):
            return False
        s3 = place.look("s3")
        made = next(
            (b["CreationDate"] for b in _all(s3) if b["Name"] == desired.name), None
        )  # fmt: skip
        return (
            made is not None
            and made >= _asked_for(uid) - CLOCKS_DIFFER
            and "Contents" not in s3.list_objects_v2(Bucket=desired.name, MaxKeys=1)
            and not _has_policy(s3, desired.name)
        )

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List the buckets of the region."""
        s3 = place.look("s3")
        for bucket in _all(s3):
            name = bucket["Name"]
            try:
                region = s3.get_bucket_location(Bucket=name)["LocationConstraint"] or HOME_REGION
                if region == place.target.region:
                    yield FoundObject(self.type, arn(place, name), name, tags_of(s3, name))
            except ClientError as error:
                if code_of(error) in FORBIDDEN:
                    yield FoundObject(self.type, arn(place, name), name, {})
                elif code_of(error) not in ABSENT:
                    raise


def arn(place: Place, name: str) -> str:
    """ARN of a bucket."""
    return f"arn:{place.target.partition}:s3:::{name}"


def _exists(s3: Client, name: str) -> bool:
    try:
        s3.head_bucket(Bucket=name)
    except ClientError as error:
        code = code_of(error)
        if code in ABSENT:
            return False
        if code in ELSEWHERE:
            message = f"a bucket {name} exists in another region"
            raise ProviderError("conflict", "NotOurs", message) from error
        if code in FORBIDDEN:
            message = (
                f"S3 does not show the bucket {name}: it is another account's, "
                "or the worker lacks s3:ListBucket"
            )
            raise ProviderError("permanent", "AccessDenied", message) from error
        raise
    return True


def tags_of(s3: Client, name: str) -> dict[str, str]:
    """Tags of a bucket."""
    try:
        return tag_map(s3.get_bucket_tagging(Bucket=name)["TagSet"])
    except ClientError as error:
        if code_of(error) in {"NoSuchTagSet", "NoSuchTagSetError"}:
            return {}
        raise


def _tag(place: Place, name: str, tags: Mapping[str, str]) -> None:
    place.change("s3").put_bucket_tagging(Bucket=name, Tagging={"TagSet": tag_list(tags)})


def _has_policy(s3: Client, name: str) -> bool:
    try:
        s3.get_bucket_policy(Bucket=name)
    except ClientError as error:
        if code_of(error) == "NoSuchBucketPolicy":
            return False
        raise
    return True


def _all(s3: Client) -> Iterable[Body]:
    for page in s3.get_paginator("list_buckets").paginate():
        yield from page.get("Buckets", ())


def _asked_for(uid: str) -> datetime:
    """When the uid was given: a UUID of version 7 begins with the milliseconds."""
    return datetime.fromtimestamp((UUID(uid).int >> 80) / 1000, UTC)
