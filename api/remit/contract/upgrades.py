"""What schema api offers about upgrades: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import LABEL, PAGE_LIMIT, SCOPE_RULE, SHA256
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Function,
    ListOf,
    RowType,
    many,
    one,
)

UPGRADE_LINK = RowType(
    "upgrade_link",
    (
        Column("control", TEXT, help="Code of the control."),
        Column("number", INTEGER, help="Version of the control."),
        Column(
            "requirement",
            TEXT,
            nullable=True,
            help="Key of the requirement that it leads to now; null when nothing takes the place.",
        ),
        Column(
            "coverage",
            TEXT,
            nullable=True,
            help="full or part, of that requirement; null when nothing takes the place.",
        ),
        Column(
            "outcome",
            TEXT,
            help=(
                "carried: a link is made, to be reviewed. joined: another link of the same control "
                "makes it already. present: the organization has made it\nitself, and it stays. "
                "ended: no requirement takes the place."
            ),
        ),
    ),
    help="What becomes of a link from a control to a requirement of the earlier version.",
    example={
        "control": "access-review",
        "number": 2,
        "requirement": "1.4",
        "coverage": "full",
        "outcome": "carried",
    },
)

UPGRADE_ITEM = RowType(
    "upgrade_item",
    (
        Column(
            "relation",
            TEXT,
            help="same, reworded, moved, merged, split, withdrawn, reinstated or new.",
        ),
        Column(
            "origin",
            TEXT,
            help="Who says so: proposal (a comparison), publisher, configuration or overlay.",
        ),
        Column("note", TEXT, nullable=True, help="What they add."),
        Column(
            "from_requirement",
            TEXT,
            nullable=True,
            help="Key of the requirement in the earlier version.",
        ),
        Column("from_code", TEXT, nullable=True, help="Identifier as that version prints it."),
        Column("from_title", TEXT, nullable=True, help="Its title."),
        Column(
            "from_in_scope",
            BOOLEAN,
            nullable=True,
            help="Whether the adoption asks for it; null for headings and what had been withdrawn.",
        ),
        Column(
            "to_requirement",
            TEXT,
            nullable=True,
            help="Key of the requirement in the later version.",
        ),
        Column("to_code", TEXT, nullable=True, help="Identifier as that version prints it."),
        Column("to_title", TEXT, nullable=True, help="Its title."),
        Column(
            "to_in_scope",
            BOOLEAN,
            nullable=True,
            help="Whether the adoption will ask for it; null for headings.",
        ),
        Column(
            "controls",
            ListOf(TEXT),
            help="Codes of the controls that satisfy the earlier requirement.",
        ),
        Column("evidence", ListOf(TEXT), help="Codes of the evidence of these controls."),
        Column("links", ListOf(UPGRADE_LINK), help="What becomes of each of their links."),
        Column(
            "needs_control",
            BOOLEAN,
            help="Whether the later requirement will be in scope with no control at all.",
        ),
    ),
    help=(
        "What became of a requirement in the later version, or that one is new; who says so, and "
        "what it touches."
    ),
    example={
        "relation": "merged",
        "origin": "publisher",
        "note": None,
        "from_requirement": "1.3",
        "from_code": "1.3",
        "from_title": "Leavers lose access",
        "from_in_scope": True,
        "to_requirement": "1.1",
        "to_code": "1.1",
        "to_title": "Access is managed",
        "to_in_scope": True,
        "controls": ["access-review"],
        "evidence": ["review-report"],
        "links": [
            {
                "control": "access-review",
                "number": 2,
                "requirement": "1.1",
                "coverage": "part",
                "outcome": "carried",
            },
        ],
        "needs_control": False,
    },
)

UPGRADE_PLAN = RowType(
    "upgrade_plan",
    (
        Column("adoption_id", BIGINT, help="Adoption of the earlier version."),
        Column("framework", TEXT, help="Code of the framework."),
        Column("from_version", TEXT, help="Version that is adopted."),
        Column("from_edition", INTEGER, help="Its edition."),
        Column("from_hash", TEXT, help="SHA-256 of its content."),
        Column("to_version", TEXT, help="Version that it leads to."),
        Column("to_edition", INTEGER, help="Its edition."),
        Column("to_hash", TEXT, help="SHA-256 of its content."),
        Column(
            "plan_hash",
            TEXT,
            help=(
                "SHA-256 of scope and items without the evidence; give it to apply what was read "
                "and nothing else."
            ),
        ),
        Column("same", INTEGER, help="Lines of this relation."),
        Column("reworded", INTEGER, help="Lines of this relation."),
        Column("moved", INTEGER, help="Lines of this relation."),
        Column("merged", INTEGER, help="Lines of this relation."),
        Column("split", INTEGER, help="Lines of this relation."),
        Column("withdrawn", INTEGER, help="Lines of this relation."),
        Column("reinstated", INTEGER, help="Lines of this relation."),
        Column("added", INTEGER, help="Lines of the relation new."),
        Column("links", INTEGER, help="Links that controls have with the earlier version."),
        Column("links_ended", INTEGER, help="Those of them that lead nowhere in the later one."),
        Column("carried", INTEGER, help="Links that are made with the later version."),
        Column(
            "present",
            INTEGER,
            help="Links that lead to where the organization has made one itself, which stays.",
        ),
        Column(
            "needs_control",
            INTEGER,
            help="Requirements of the later version that will be in scope with no control at all.",
        ),
        Column(
            "scope",
            ListOf(SCOPE_RULE),
            help="Rules that will say what is in scope; none: everything.",
        ),
        Column(
            "items",
            ListOf(UPGRADE_ITEM),
            help="Every line, in the order of the earlier version, then what is new.",
        ),
    ),
    help=(
        "What an upgrade from one version of a framework to another does: every requirement of "
        "both, what became of it, and what is carried over."
    ),
    example={
        "adoption_id": 5,
        "framework": "acme-security",
        "from_version": "2.0",
        "from_edition": 1,
        "from_hash": "9c3b",
        "to_version": "2.1",
        "to_edition": 1,
        "to_hash": "04fe",
        "plan_hash": "77d1",
        "same": 30,
        "reworded": 8,
        "moved": 1,
        "merged": 2,
        "split": 0,
        "withdrawn": 1,
        "reinstated": 0,
        "added": 1,
        "links": 60,
        "links_ended": 1,
        "carried": 58,
        "present": 0,
        "needs_control": 1,
        "scope": [],
        "items": [],
    },
)

UPGRADE = RowType(
    "upgrade",
    (
        Column("id", BIGINT, help="Number, unique in the organization."),
        Column("org_id", BIGINT, help="Organization."),
        Column("adoption_id", BIGINT, help="Adoption of the earlier version."),
        Column("successor_id", BIGINT, help="Adoption of the later version."),
        Column("successor_code", TEXT, help="Its code."),
        Column("applied_by", TEXT, help="Person who applied it."),
        Column("applied_at", TIMESTAMPTZ, help="When."),
        Column(
            "reverted_at",
            TIMESTAMPTZ,
            nullable=True,
            help="When it was reverted; null while it stands.",
        ),
        Column("plan", UPGRADE_PLAN, help="What it did."),
    ),
    help=(
        "An upgrade of an adoption to another version of its framework, with the plan as it was "
        "applied."
    ),
    example={
        "id": 3,
        "org_id": 7,
        "adoption_id": 5,
        "successor_id": 9,
        "successor_code": "acme-2027",
        "applied_by": "idp|ana",
        "applied_at": "2026-12-01T09:00:00+00:00",
        "reverted_at": None,
        "plan": {
            "adoption_id": 5,
            "framework": "acme-security",
            "from_version": "2.0",
            "from_edition": 1,
            "from_hash": "9c3b",
            "to_version": "2.1",
            "to_edition": 1,
            "to_hash": "04fe",
            "plan_hash": "77d1",
            "same": 30,
            "reworded": 8,
            "moved": 1,
            "merged": 2,
            "split": 0,
            "withdrawn": 1,
            "reinstated": 0,
            "added": 1,
            "links": 60,
            "links_ended": 1,
            "carried": 58,
            "present": 0,
            "needs_control": 1,
            "scope": [],
            "items": [],
        },
    },
)

apply_upgrade = Function(
    "apply_upgrade",
    "Upgrade an adoption to another version of its framework.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "to_version",
            LABEL,
            help="another version of its framework, or the same with another edition",
        ),
        Argument(
            "to_edition",
            INTEGER,
            default="null",
            nullable=True,
            help="its edition; the latest published one when absent",
        ),
        Argument(
            "code",
            LABEL,
            default="null",
            nullable=True,
            help="code of the new adoption; when absent that of the earlier one with the version",
        ),
        Argument(
            "plan_hash",
            SHA256,
            default="null",
            nullable=True,
            help="the plan that was read; another one is refused",
        ),
    ),
    returns=one(UPGRADE),
    volatility="volatile",
    help=(
        "An adoption of that version is made for the same system, dates and observation period, "
        "with the scope carried over; links of controls are\ncarried as the plan says, marked as "
        "not reviewed. The earlier adoption stays as it is until somebody retires it.\nAfter a "
        "revert the adoption that it had made is taken again."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM014", "not_published"),
        ("RM015", "no_upgrade"),
        ("RM024", "plan_changed"),
        ("23505", "code_taken"),
        ("23514", "unreadable_label"),
        ("23514", "invalid_hash"),
    ),
    example={"to_version": "2.1", "code": "acme-2027"},
)

get_upgrade_plan = Function(
    "get_upgrade_plan",
    (
        "Get the plan of an upgrade: what became of every requirement, which controls and evidence "
        "it touches, and what will be carried over."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument(
            "to_version",
            LABEL,
            help="another version of its framework, or the same with another edition",
        ),
        Argument(
            "to_edition",
            INTEGER,
            default="null",
            nullable=True,
            help="its edition; the latest published one when absent",
        ),
    ),
    returns=one(UPGRADE_PLAN),
    volatility="stable",
    help=(
        "Same, reworded and moved requirements keep the coverage of their controls; what was "
        "merged, split or reinstated is covered in part until\na person says more. Whatever is "
        "carried is marked as not reviewed. What was withdrawn ends; what is new and in scope "
        "needs a control."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM014", "not_published"),
        ("RM015", "no_upgrade"),
    ),
)

list_upgrades = Function(
    "list_upgrades",
    (
        "List the upgrades that an adoption had or came from, a page at a time, each with its plan "
        "as it was applied."
    ),
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption"),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(UPGRADE),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

revert_upgrade = Function(
    "revert_upgrade",
    "Take the upgrade of an adoption back.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("adoption_id", BIGINT, help="the adoption of the earlier version"),
    ),
    returns=one(UPGRADE),
    volatility="volatile",
    help=(
        "Only while nothing was built on it: no link of the later version reviewed or made by "
        "hand, no exception, audit, change of scope or further upgrade.\nWhat was carried over "
        "ends, and the adoption of the later version is retired. The upgrade can be applied again."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM015", "no_upgrade"),
        ("RM016", "built_upon"),
    ),
)
