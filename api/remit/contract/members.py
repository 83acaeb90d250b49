"""What schema api offers about members: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import LABEL
from remit.contracts.types import (
    BIGINT,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Domain,
    Function,
    ListOf,
    RowType,
    many,
    nothing,
    one,
)

MEMBER_ROLE = Domain(
    "member_role",
    TEXT,
    {"enum": ["viewer", "editor", "owner"]},
    help="What a person may do in an organization.",
)

MEMBERSHIP = RowType(
    "membership",
    (
        Column("org_id", BIGINT, help="Organization chart."),
        Column("role", TEXT, help="viewer, editor or owner."),
        Column(
            "employee_id",
            BIGINT,
            nullable=True,
            help="The employee with the person's e-mail address.",
        ),
    ),
    help="An organization in which the person has a role, and the employee they are there.",
)

IDENTITY = RowType(
    "identity",
    (
        Column("actor", TEXT, help="The person."),
        Column("email", TEXT, nullable=True, help="Their verified e-mail address."),
        Column(
            "platform_roles",
            ListOf(TEXT),
            help="Roles on the whole installation: admin, creator.",
        ),
        Column(
            "memberships",
            ListOf(MEMBERSHIP),
            help="Organizations in which they have a role of their own.",
        ),
    ),
    help="Who the caller is and where they may act.",
    example={"actor": "developer", "email": None, "platform_roles": ["admin"], "memberships": []},
)

MEMBER = RowType(
    "member",
    (
        Column(
            "principal",
            TEXT,
            help="issuer|subject of the person's token, or their verified e-mail address.",
        ),
        Column("role", TEXT, help="viewer, editor or owner."),
        Column("created_at", TIMESTAMPTZ, help="When the role was given."),
    ),
    help="A person's role in an organization.",
    example={
        "principal": "ana@example.com",
        "role": "editor",
        "created_at": "2026-03-02T09:30:00+00:00",
    },
)

delete_member = Function(
    "delete_member",
    "Take a person's role in an organization away.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "principal",
            LABEL,
            help="issuer|subject of the person's token, or their verified e-mail address",
        ),
    ),
    returns=nothing(),
    volatility="volatile",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_members = Function(
    "list_members",
    "List the people who have a role in an organization.",
    arguments=(Argument("org_id", BIGINT, help="the chart"),),
    returns=many(MEMBER),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

put_member = Function(
    "put_member",
    "Give a person a role in an organization.",
    arguments=(
        Argument("org_id", BIGINT, help="the chart"),
        Argument(
            "principal",
            LABEL,
            help="issuer|subject of the person's token, or their verified e-mail address",
        ),
        Argument("role", MEMBER_ROLE, help="viewer, editor or owner"),
    ),
    returns=one(MEMBER),
    volatility="volatile",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "unknown_role")),
    example={"role": "editor"},
)

whoami = Function(
    "whoami",
    (
        "Get who is calling: the person, their platform roles, their organizations and the "
        "employees they are there."
    ),
    arguments=(),
    returns=one(IDENTITY),
    volatility="stable",
    raises=(("42501", "forbidden"),),
)
