"""The parts of the OpenAPI document that no stored function has a say in."""

from collections.abc import Mapping
from typing import Any

from remit.http.preconditions import IF_MATCH_PATTERN, IF_NONE_MATCH_PATTERN

Part = dict[str, Any]

PROBLEM_TYPE = "application/problem+json"

DESCRIPTION = """\
Organization charts that stay valid trees, whoever writes to them; what their organizations do \
for compliance: frameworks are configuration, controls and evidence are kept once, readiness is \
derived for any moment; and which infrastructure their people may have: requests from blueprints, \
under policies, quotas and approvals that follow the chart.

**Errors** are RFC 9457 problems: `code` is the SQLSTATE of the database (or RM and an HTTP status \
for what the facade refuses), `violations` names every place that is wrong.

**Versions**: a single resource has an `ETag`; send it back as `If-Match` to be told (412) instead \
of overwriting somebody else's change.

**Pages**: a list takes `limit` and `after`; while there is more, the `Link` header has the next \
page.

**Files**: frameworks, mappings, templates and baselines are taken as our YAML or JSON, OSCAL, CSV \
or XLSX; a refusal names the line of every error.

**Two times**: `as_of` is what had been recorded by then, `effective_at` the instant that the \
answer is about; the same question has the same answer next year.

**Repeating**: a POST with an `Idempotency-Key` is done once, however often it is sent.
"""

_VIOLATION: Part = {
    "type": "object",
    "description": "One thing that is wrong with the request.",
    "properties": {
        "in": {"type": "string", "enum": ["path", "query", "header", "body"]},
        "name": {"type": "string", "description": "Parameter or header."},
        "pointer": {"type": "string", "description": "Part of the body (RFC 6901)."},
        "row": {"type": "integer", "description": "Position in a list from 1, or line of a file."},
        "line": {"type": "integer", "description": "Line of the body, from 1."},
        "column": {
            "type": ["string", "integer", "null"],
            "description": "Field of that row, or character of that line.",
        },
        "inner": {
            "type": "string",
            "description": "Place in the format's own words: a cell, a pointer into an OSCAL file.",
        },
        "code": {"type": "string", "description": "SQLSTATE of this violation."},
        "message": {"type": "string"},
        "rule": {"type": "string", "description": "Policy or rule of the environment."},
        "remedy": {"type": ["string", "null"], "description": "What would pass."},
        "quota_id": {"type": "integer", "format": "int64", "description": "Quota."},
        "employee_id": {
            "type": "integer",
            "format": "int64",
            "description": "Head of the subtree that the quota limits.",
        },
        "employee_name": {"type": "string"},
        "metric": {"type": "string", "description": "What the quota limits."},
        "environment": {"type": ["string", "null"], "description": "Where alone it counts."},
        "amount": {"type": "number", "description": "The limit."},
        "used": {"type": "number"},
        "needed": {"type": "number"},
        "left": {"type": "number", "description": "How much of it is left."},
    },
    "required": ["message"],
}

PROBLEM: Part = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string", "description": "The same for every occurrence."},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What is wrong this time."},
        "code": {"type": "string", "description": "SQLSTATE, or RM and an HTTP status."},
        "hint": {"type": "string", "description": "What to do about it."},
        "constraint": {"type": "string", "description": "Rule of the database."},
        "column": {"type": "string"},
        "violations": {"type": "array", "items": {"$ref": "#/components/schemas/violation"}},
        "request_id": {"type": "string", "description": "Finds the request in the logs."},
    },
    "required": ["type", "title", "status", "detail", "code", "request_id"],
}

SCHEMAS: Mapping[str, Part] = {"problem": PROBLEM, "violation": _VIOLATION}


def _header(description: str, **schema: Any) -> Part:  # noqa: ANN401
    return {"description": description, "schema": {"type": "string", **schema}}


HEADERS: Mapping[str, Part] = {
    "ETag": _header("Version of the resource.", pattern='^"[0-9]+"$'),
    "Link": _header('The next page: `<...>; rel="next"`; absent on the last one.'),
    "Location": _header("Path of the new resource."),
    "Idempotency-Replayed": _header("The first answer to this key, again.", enum=["true"]),
    "X-Request-Id": _header("Finds the request in the logs; a sane one of yours is kept."),
    "Server-Timing": _header("Milliseconds in the database, and in all."),
    "Retry-After": _header("Seconds after which to try again.", pattern="^[0-9]+$"),
    "WWW-Authenticate": _header("What token is wanted (RFC 6750)."),
}


def _parameter(name: str, description: str, **schema: Any) -> Part:  # noqa: ANN401
    return {
        "name": name,
        "in": "header",
        "description": description,
        "schema": {"type": "string", **schema},
    }


PARAMETERS: Mapping[str, Part] = {
    "IfMatch": _parameter(
        "If-Match",
        "Refuse with 412 unless the resource has this ETag; `*`: any.",
        pattern=IF_MATCH_PATTERN,
        examples=['"1"'],
    ),
    "IfNoneMatch": _parameter(
        "If-None-Match",
        "Answer 304 when the resource still has one of these ETags.",
        pattern=IF_NONE_MATCH_PATTERN,
        examples=['"1"'],
    ),
    "IdempotencyKey": _parameter(
        "Idempotency-Key",
        "Do this once: the same key and request get the first answer again, for a day.",
        pattern="^[!-~]{1,200}$",
    ),
    "LastEventId": _parameter("Last-Event-ID", "Resume after this event.", pattern="^[0-9]{1,18}$"),
}


def reference(kind: str, name: str) -> Part:
    """Refer to a component."""
    return {"$ref": f"#/components/{kind}/{name}"}


def event_schema(entry: Part) -> Part:
    """Describe one server-sent event that carries an entry."""
    data = {"type": "string", "contentMediaType": "application/json", "contentSchema": entry}
    return {
        "type": "object",
        "description": "One event of the stream; comments in between keep it open.",
        "properties": {
            "id": {"type": "string", "description": "The entry's seq."},
            "event": {"type": "string", "description": "What happened."},
            "data": data,
        },
        "required": ["data"],
    }


def health_paths() -> Part:
    """Paths for those who run it; health needs no token."""
    unwell = {
        "description": "Not now; the detail says why.",
        "content": {PROBLEM_TYPE: {"schema": reference("schemas", "problem")}},
    }

    def operation(name: str, summary: str, content: Part, **more: Any) -> Part:  # noqa: ANN401
        found = {
            "operationId": name,
            "summary": summary,
            "tags": ["Operations"],
            "responses": {"200": {"description": "OK", "content": content}},
        }
        return {"get": {**found, **more}}

    def status(word: str) -> Part:
        schema = {
            "type": "object",
            "properties": {"status": {"type": "string", "const": word}},
            "required": ["status"],
        }
        return {"application/json": {"schema": schema, "example": {"status": word}}}

    ready = operation("readyz", "Whether it can do its work", status("ready"), security=[])
    ready["get"]["responses"]["503"] = unwell
    text = {"text/plain": {"schema": {"type": "string"}}}
    return {
        "/healthz": operation("healthz", "Whether the process lives", status("ok"), security=[]),
        "/readyz": ready,
        "/metrics": operation("metrics", "Counters for Prometheus", text),
    }
