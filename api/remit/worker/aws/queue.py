"""SQS queues. A name is free again 60 seconds after its queue was deleted, and not before."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from botocore.exceptions import ClientError

from remit.worker.aws.errors import code_of
from remit.worker.aws.kind import Found, Kind
from remit.worker.aws.place import Client, Place
from remit.worker.aws.shapes import document, parsed
from remit.worker.provider import Body, DesiredObject, FoundObject, Json

ABSENT = frozenset({"AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist"})


def _flag(value: str) -> bool:
    return value == "true"


_READ: Mapping[str, Callable[[str], Json]] = {
    "ContentBasedDeduplication": _flag,
    "DeduplicationScope": str,
    "DelaySeconds": int,
    "FifoQueue": _flag,
    "FifoThroughputLimit": str,
    "KmsDataKeyReusePeriodSeconds": int,
    "KmsMasterKeyId": str,
    "MaximumMessageSize": int,
    "MessageRetentionPeriod": int,
    "ReceiveMessageWaitTimeSeconds": int,
    "RedriveAllowPolicy": parsed,
    "RedrivePolicy": parsed,
    "SqsManagedSseEnabled": _flag,
    "VisibilityTimeout": int,
}


class Queue(Kind):
    """AWS::SQS::Queue."""

    type: ClassVar = "AWS::SQS::Queue"
    properties: ClassVar = frozenset({"QueueName", "Tags", *_READ})
    immutable: ClassVar = frozenset({"QueueName", "FifoQueue"})

    def read(self, place: Place, desired: DesiredObject) -> Found | None:
        """Look at the queue, its attributes and tags."""
        sqs = place.look("sqs")
        try:
            url = sqs.get_queue_url(QueueName=desired.name)["QueueUrl"]
            given = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
            tags = sqs.list_queue_tags(QueueUrl=url).get("Tags", {})
        except ClientError as error:
            if code_of(error) in ABSENT:
                return None
            raise
        body: Body = {name: read(given[name]) for name, read in _READ.items() if given.get(name)}
        # AWS says nothing of what is off.
        body.setdefault("FifoQueue", False)
        body.setdefault("SqsManagedSseEnabled", False)
        body |= {"QueueName": desired.name, "QueueUrl": url}
        return Found(body, tags, given["QueueArn"], more={"url": url})

    def create(self, place: Place, desired: DesiredObject, tags: Mapping[str, str]) -> None:
        """Create it with everything."""
        # AWS refuses FifoQueue=false: only a FIFO queue says what it is.
        attributes = _attributes(
            {k: v for k, v in desired.body.items() if not (k == "FifoQueue" and not v)}
        )
        place.change("sqs").create_queue(
            QueueName=desired.name, Attributes=attributes, tags=dict(tags)
        )

    def update(
        self, place: Place, desired: DesiredObject, found: Found, changed: frozenset[str]
    ) -> None:
        """Set the attributes that differ."""
        place.change("sqs").set_queue_attributes(
            QueueUrl=found.more["url"],
            Attributes=_attributes({name: desired.body[name] for name in changed & _READ.keys()}),
        )

    def tag(self, place: Place, found: Found, tags: Mapping[str, str]) -> None:
        """Set these tags."""
        place.change("sqs").tag_queue(QueueUrl=found.more["url"], Tags=dict(tags))

    def delete(
        self, place: Place, desired: DesiredObject, found: Found, snapshot: str | None
    ) -> None:
        """Delete it with its messages."""
        del desired, snapshot
        place.change("sqs").delete_queue(QueueUrl=found.more["url"])

    def scan(self, place: Place) -> Iterable[FoundObject]:
        """List the queues of the region."""
        sqs = place.look("sqs")
        for page in sqs.get_paginator("list_queues").paginate(PaginationConfig={"PageSize": 1000}):
            for url in page.get("QueueUrls", ()):
                if (found := _scanned(sqs, url)) is not None:
                    yield found


def _scanned(sqs: Client, url: str) -> FoundObject | None:
    try:
        given = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]
        tags = sqs.list_queue_tags(QueueUrl=url).get("Tags", {})
    except ClientError as error:
        if code_of(error) in ABSENT:
            return None
        raise
    return FoundObject(Queue.type, given["QueueArn"], url.rpartition("/")[2], tags)


def _attributes(body: Body) -> dict[str, str]:
    """Attributes as the calls take them: all are texts."""
    return {name: _text(value) for name, value in body.items() if name in _READ}


def _text(value: Json) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return document(value) if isinstance(value, dict | list) else str(value)
