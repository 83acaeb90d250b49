"""One request and its answer, as the parts of the facade hand them to each other."""

from collections.abc import AsyncGenerator, Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from remit.errors import InvalidRequest, Violation
from remit.frameworks.source import Place

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Header = tuple[bytes, bytes]


class Principal(NamedTuple):
    """Who calls, as the database is told."""

    actor: str
    roles: str = ""
    """Platform roles, joined by commas."""
    email: str = ""
    """Only when it is verified."""
    expires_at: float | None = None
    """When the token ends, in seconds since 1970; None: never."""


NOBODY = Principal("")


@dataclass(slots=True)
class Answer:
    """A whole answer: status, headers of its own, body."""

    status: int
    body: bytes = b""
    headers: list[Header] = field(default_factory=list)
    stream: AsyncGenerator[bytes] | None = None
    """Body in pieces instead, while the client stays."""


@dataclass(slots=True)
class Exchange:
    """One request on its way through the facade."""

    scope: Scope
    receive: Receive
    request_id: str
    route: str = ""
    """Path template, for metrics and logs; empty when no route was found."""
    principal: Principal = NOBODY
    path_values: list[bytes] = field(default_factory=list)
    database_seconds: float = 0.0
    locate: Callable[[str], Place] | None = None
    """From a JSON pointer into the document that the body was to the place in the body."""
    answered: bool = False
    """Whether an answer has begun already."""

    @property
    def context(self) -> tuple[str, str, str, str]:
        """Settings that tell the database who acts: actor, roles, email, request id."""
        principal = self.principal
        return principal.actor, principal.roles, principal.email, self.request_id

    def header(self, name: bytes) -> str | None:
        """Value of a header (its name in lower case); several are joined by commas."""
        values = [value for key, value in self.scope["headers"] if key == name]
        if not values:
            return None
        try:
            return b", ".join(values).decode("ascii").strip()
        except UnicodeDecodeError:
            raise InvalidRequest(
                [Violation("header", "has characters outside ASCII", name=name.decode())]
            ) from None


async def nothing_to_receive() -> Message:
    """Receive for exchanges that no client began."""
    return {"type": "http.disconnect"}


class ClientGoneError(Exception):
    """The client went away before its request was complete; there is nobody to answer."""


Handler = Callable[[Exchange], Awaitable[Answer]]
