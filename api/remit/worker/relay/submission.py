"""A message of the queue evidence.submit: who sent it, and what is in it."""

import json
import re
from dataclasses import dataclass
from typing import Any, Self

from aio_pika.abc import AbstractIncomingMessage

from remit.worker.relay.topology import DELIVERY_LIMIT, EVIDENCE

ROUNDS = 100
"""How often a submission is tried; with the rest between the rounds that is most of an hour."""
_KEYS = {"org_id", "evidence"}
_LARGEST_ID = 2**63 - 1
_REQUEST_ID = re.compile(r"[\x21-\x7e]{1,100}")


class Refusal(Exception):  # noqa: N818  (not an error of ours)
    """The submission cannot be stored, however often it is tried."""

    def __init__(self, code: str, reason: str, violations: str = "") -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.violations = violations


@dataclass(frozen=True, slots=True)
class Submission:
    """Evidence that somebody handed in."""

    org_id: int
    evidence: str
    """As JSON text."""
    sender: str
    """User of the broker, as the broker itself has checked."""
    request_id: str

    @classmethod
    def read(cls, message: AbstractIncomingMessage, *, maximum_bytes: int) -> Self:
        """Read a message; raise `Refusal`."""
        if not message.user_id:
            raise Refusal(
                "RM401", "nobody has signed it: set the property user_id to the broker's user"
            )
        if died_of(message, "delivery_limit"):
            raise Refusal("RM500", f"its consumer ended {DELIVERY_LIMIT} times while handling it")
        if died_of(message, "rejected") >= ROUNDS:
            raise Refusal("RM503", f"it was tried {ROUNDS} times and never stored")
        if len(message.body) > maximum_bytes:
            raise Refusal("RM413", f"its body has more than {maximum_bytes} bytes")
        document = _document(message.body)
        org_id = document["org_id"]
        if type(org_id) is not int or not 0 < org_id <= _LARGEST_ID:
            raise Refusal("RM400", "org_id is the number of an organization")
        given = message.message_id or ""
        return cls(
            org_id,
            json.dumps(document["evidence"]),
            message.user_id,
            given if _REQUEST_ID.fullmatch(given) else "",
        )

    @property
    def actor(self) -> str:
        """Who has to be a member of the organization."""
        return f"rabbitmq|{self.sender}"


def died_of(message: AbstractIncomingMessage, reason: str) -> int:
    """Count how often the broker took a message from the queue for this reason."""
    deaths = message.headers.get("x-death")
    found = 0
    for death in deaths if isinstance(deaths, list) else []:
        if isinstance(death, dict) and death.get("queue") == EVIDENCE:
            count = death.get("count", 1)
            if death.get("reason") == reason and isinstance(count, int):
                found += count
    return found


def _document(body: bytes) -> dict[str, Any]:
    try:
        document = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Refusal("RM400", f"its body is not JSON: {error}") from None
    if not isinstance(document, dict) or set(document) != _KEYS:
        raise Refusal("RM400", "its body is an object with org_id and evidence, and nothing else")
    return document


def _no_number(word: str) -> None:
    message = f"{word} is no number"
    raise ValueError(message)
