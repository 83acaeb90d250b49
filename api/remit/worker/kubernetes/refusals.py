"""How the answers of an API server are to be taken.

Held to what a kube-apiserver 1.36.2 answered. The one trap: a schema error is an HTTP 500 without a
reason, so a retry on every 5xx would never end.
"""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from remit.worker.provider import ErrorClass, ProviderError

_LONGEST = 2000
_PASSING = {408, 410, 425, 500, 502, 503, 504}
_TOO_MANY = 429


def refusal(response: httpx.Response, what: str) -> ProviderError:
    """Make the error of an answer that is no success."""
    status = _status_of(response)
    reason = str(status.get("reason") or "")
    message = str(status.get("message") or response.reason_phrase or "no message")
    error_class = _class_of(response.status_code, status)
    return ProviderError(
        error_class,
        reason or f"HTTP {response.status_code}",
        f"{what}: {message}"[:_LONGEST],
        retry_after_seconds=retry_after(response),
    )


def unreachable(error: httpx.TransportError, what: str) -> ProviderError:
    """Make the error of a call that got no answer: whether it was carried out is not known."""
    return ProviderError("transient", type(error).__name__, f"{what}: {error}"[:_LONGEST])


def retry_after(response: httpx.Response) -> float | None:
    """Read how long the server asks to wait: seconds, or until an instant."""
    text = response.headers.get("Retry-After", "")
    if text.isdigit():
        return float(text)
    try:
        instant = parsedate_to_datetime(text)
    except ValueError:
        return None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    return max(0.0, (instant - datetime.now(UTC)).total_seconds())


def _status_of(response: httpx.Response) -> dict[str, Any]:
    """Give the Status that an API server answers; empty for the page of some proxy."""
    try:
        body = response.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) and body.get("kind") == "Status" else {}


def _class_of(code: int, status: dict[str, Any]) -> ErrorClass:
    reason = status.get("reason")
    details = status.get("details") or {}
    causes = {cause.get("reason") for cause in details.get("causes") or []}
    if code == _TOO_MANY:
        return "throttled"
    if code in _PASSING:
        # A Status without a reason is what conversion and schema errors come as.
        return "permanent" if status and not reason else "transient"
    # The namespace of an object is not there yet, or is on its way out.
    ordering = reason == "NotFound" and details.get("kind") == "namespaces"
    if ordering or "NamespaceTerminating" in causes:
        return "transient"
    if reason == "AlreadyExists" or "FieldManagerConflict" in causes:
        return "conflict"
    # Somebody else wrote between our look and our write.
    return "transient" if reason == "Conflict" else "permanent"
