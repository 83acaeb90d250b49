"""Policies of S3 buckets. Whose a policy is, its bucket's tags say."""

from collections.abc import Mapping
from typing import ClassVar

from botocore.exceptions import ClientError

from remit.worker.aws import bucket
from remit.worker.aws.errors import code_of
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Place
from remit.worker.aws.shapes import document, parsed
from remit.worker.provider import DesiredObject, ProviderError


class BucketPolicy(Kind):
    """AWS::S3::BucketPolicy."""

    type: ClassVar = "AWS::S3::BucketPolicy"
    properties: ClassVar = frozenset({"Bucket", "PolicyDocument"})
    immutable: ClassVar = frozenset({"Bucket"})
    own_tags: ClassVar = False

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look at the policy, and at whose bucket it is."""
        s3, name = place.look("s3"), desired.body["Bucket"]
        try:
            policy = s3.get_bucket_policy(Bucket=name)["Policy"]
        except ClientError as error:
            if code_of(error) in {"NoSuchBucketPolicy", "NoSuchBucket"}:
                return None
            raise
        body = {"Bucket": name, "PolicyDocument": parsed(policy)}
        return Found(body, bucket.tags_of(s3, name), bucket.arn(place, name) + "/policy")

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Put it, on a bucket that is ours."""
        name = desired.body["Bucket"]
        present = bucket.tags_of(place.look("s3"), name)
        if not tags.items() <= present.items():
            message = f"the bucket {name} is not tagged ours: it gets no policy"
            raise ProviderError("conflict", "NotOurs", message)
        _put(place, desired)

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Put it anew."""
        del found, changed
        _put(place, desired)

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Do nothing: the tags are the bucket's."""

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Take it off the bucket."""
        del found, snapshot
        place.change("s3").delete_bucket_policy(Bucket=desired.body["Bucket"])


def _put(place: Place, desired: DesiredObject) -> None:
    place.change("s3").put_bucket_policy(
        Bucket=desired.body["Bucket"], Policy=document(desired.body["PolicyDocument"])
    )
