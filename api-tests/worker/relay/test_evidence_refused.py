"""Submissions that are not stored, and where they go."""

from __future__ import annotations

import json

import aio_pika
import pytest
from aio_pika.abc import AbstractChannel
from broker import Broker
from databases import Database
from worker.relay.relaying import body, connected, eventually, relaying
from worker.relay.submitting import (
    SENDER,
    chart_with_member,
    dead_letter,
    report,
    stored,
    submit,
)

from remit.settings import Settings
from remit.worker.relay import submission, topology


@pytest.mark.parametrize(
    ("content", "properties", "code", "reason"),
    [
        (b"{", {}, "RM400", "its body is not JSON"),
        (b"\xff\xfe", {}, "RM400", "its body is not JSON"),
        (b'{"org_id": NaN, "evidence": []}', {}, "RM400", "NaN is no number"),
        (b"[" * 100_000, {}, "RM400", "its body is not JSON"),
        ([], {}, "RM400", "an object with org_id and evidence"),
        ({"org_id": 1}, {}, "RM400", "an object with org_id and evidence"),
        ({"org_id": "1", "evidence": []}, {}, "RM400", "org_id is the number"),
        ({"org_id": True, "evidence": []}, {}, "RM400", "org_id is the number"),
        ({"org_id": 2**63, "evidence": []}, {}, "RM400", "org_id is the number"),
        ({"org_id": 4711, "evidence": []}, {}, "42501", "the role editor in organization 4711"),
        ({"evidence": {}}, {}, "RM012", ""),
        ({"evidence": [{"code": "x"}]}, {}, "RM012", ""),
        ({"evidence": [{"code": "\ud800"}]}, {}, "22", ""),
        ({"evidence": [{"code": "a\0b"}]}, {}, "22", ""),
        ({"evidence": [1e400]}, {}, "RM400", "Infinity"),
        (None, {"user_id": None}, "RM401", "nobody has signed it"),
        (b" " * 200_000, {}, "RM413", "more than 150000 bytes"),
    ],
)
async def test_what_cannot_be_stored_is_put_aside_with_the_reason(
    database: Database,
    settings: Settings,
    sender: AbstractChannel,
    channel: AbstractChannel,
    content: object,
    properties: dict[str, object],
    code: str,
    reason: str,
) -> None:
    org_id = chart_with_member(database)
    if content is None:
        content = report(org_id)
    elif isinstance(content, dict):
        content = {"org_id": org_id, **content}
    async with relaying(settings):
        await submit(sender, content, message_id="m", **properties)
        await submit(sender, report(org_id))
        letter = await dead_letter(channel)
        await eventually(lambda: stored(database), "what follows is not stored")
    assert str(letter.headers["x-remit-code"]).startswith(code)
    assert reason in str(letter.headers["x-remit-reason"])
    assert letter.headers["x-remit-sender"] == ("" if properties else SENDER)
    assert letter.message_id == "m"
    if not isinstance(content, bytes):
        assert body(letter) == json.loads(json.dumps(content))


async def test_violations_travel_with_the_dead_letter(
    database: Database, settings: Settings, sender: AbstractChannel, channel: AbstractChannel
) -> None:
    org_id = chart_with_member(database)
    async with relaying(settings):
        await submit(sender, report(org_id, controls=["none such"], owner_key="nobody"))
        letter = await dead_letter(channel)
    violations = json.loads(str(letter.headers["x-remit-violations"]))
    assert {violation["pointer"] for violation in violations} == {
        "/0/controls/0", "/0/owner_key",
    }  # fmt: skip


async def test_a_viewer_and_a_forged_sender_hand_in_nothing(
    database: Database,
    settings: Settings,
    broker: Broker,
    sender: AbstractChannel,
    channel: AbstractChannel,
) -> None:
    org_id = chart_with_member(database, role="viewer")
    async with relaying(settings):
        await submit(sender, report(org_id))
        letter = await dead_letter(channel)
        assert letter.headers["x-remit-code"] == "42501"
        async with connected(broker, "stranger") as strange:
            with pytest.raises(aio_pika.exceptions.AMQPError, match="user_id"):
                await submit(strange, report(org_id))
    assert await stored(database, 0)


@pytest.mark.parametrize(
    ("reason", "count", "code"),
    [("delivery_limit", 1, "RM500"), ("rejected", submission.ROUNDS, "RM503")],
)
def test_what_goes_round_for_ever_is_put_aside(reason: str, count: int, code: str) -> None:
    class Message:
        user_id = SENDER
        headers = {  # noqa: RUF012
            "x-death": [
                {"queue": topology.EVIDENCE, "reason": reason, "count": count},
                {"queue": topology.EVIDENCE_RETRY, "reason": "expired", "count": count},
            ]
        }

    with pytest.raises(submission.Refusal) as refusal:
        submission.Submission.read(Message(), maximum_bytes=1)  # type: ignore[arg-type]
    assert refusal.value.code == code
