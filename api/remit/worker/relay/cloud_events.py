"""A journal entry as a CloudEvent (1.0.2).

In structured mode: the whole event is the body. CloudEvents defines no headers for AMQP 0.9.1, and
a body stays whole through whatever the broker does with it: dead letters, streams, other protocols.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from aio_pika import DeliveryMode, Message

MEDIA_TYPE = "application/cloudevents+json"
TYPE_PREFIX = "dev.remit."
MAXIMUM_BYTES = 8_000_000
"""A larger event leaves its changes behind; RabbitMQ 4 takes no message above 16 MiB."""


def message(entry: Mapping[str, Any], source: str) -> Message:
    """Make the message of an entry: columns of `api.journal_entry` and ``body``, all as JSON."""
    attributes = {
        "specversion": "1.0",
        "id": f"{entry['org_id']}/{entry['seq']}",
        "source": source,
        "type": TYPE_PREFIX + entry["event"],
        "subject": subject(entry["event"], entry["changes"]),
        "time": _time(entry["recorded_at"]),
        "datacontenttype": "application/json",
        # CloudEvents' integers have 32 bits, and sequences are compared as texts.
        "orgid": str(entry["org_id"]),
        "sequence": f"{entry['seq']:019d}",
    }
    data: str = entry["body"]
    if len(data) > MAXIMUM_BYTES // 4 and len(data.encode()) > MAXIMUM_BYTES:
        after = entry["seq"] - 1
        attributes["dataref"] = f"/orgcharts/{entry['org_id']}/journal?after={after}&limit=1"
        data = json.dumps({**json.loads(data), "changes": None}, ensure_ascii=False)
    head = json.dumps(attributes, ensure_ascii=False)
    return Message(
        f'{head[:-1]}, "data": {data}}}'.encode(),
        content_type=MEDIA_TYPE,
        delivery_mode=DeliveryMode.PERSISTENT,
        message_id=attributes["id"],
        type=attributes["type"],
        timestamp=entry["recorded_at"],
        app_id="remit",
    )


def routing_key(entry: Mapping[str, Any]) -> str:
    """Give the words that queues are bound by: the organization, then the event's own."""
    return f"{entry['org_id']}.{entry['event']}"


def subject(event: str, changes: str) -> str:
    """Name what an entry is about: ``requests/12``, or ``requests`` for several at once."""
    noun = event.partition(".")[0]
    found = json.loads(changes) if len(changes) < MAXIMUM_BYTES else []
    ids = {str(change.get("id")) for change in found if change.get("id") is not None}
    return f"{noun}/{quote(ids.pop(), safe='')}" if len(ids) == 1 else noun


def _time(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")
