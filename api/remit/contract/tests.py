"""What schema api offers about tests: functions and their types.

Generated from the catalog by ``python -m remit.contracts.generate``; do not edit. The words
are the comments in db/, which is where to change them.
"""

from remit.contract.shared import DURATION, LABEL, PAGE_LIMIT, ROW_ID, TITLE
from remit.contracts.types import (
    BIGINT,
    BOOLEAN,
    INTEGER,
    TEXT,
    TIMESTAMPTZ,
    Argument,
    Column,
    Domain,
    Function,
    ListOf,
    RowType,
    many,
    one,
)

TEST_RESULT = Domain(
    "test_result",
    TEXT,
    {"enum": ["pass", "fail", "error", "not_run", "not_applicable"]},
    help="What a run of a test says; not_run and error are never pass.",
)

TEST = RowType(
    "test",
    (
        Column("id", BIGINT, help="Number."),
        Column("org_id", BIGINT, help="Organization."),
        Column("control_id", BIGINT, help="Control."),
        Column("code", TEXT, help="Code, unique in the control."),
        Column("number", INTEGER, help="Version of what it asks, from 1."),
        Column("title", TEXT, help="Title."),
        Column("evidence_kind", TEXT, help="Kind of evidence that it reads."),
        Column("predicate", TEXT, nullable=True, help="jsonpath predicate over the payload."),
        Column("check_name", TEXT, nullable=True, help="Named check, instead of a predicate."),
        Column(
            "applies",
            TEXT,
            nullable=True,
            help="jsonpath predicate: where it is false the test is not applicable.",
        ),
        Column(
            "requires",
            ListOf(TEXT),
            help="Paths that must each find values, none of them null.",
        ),
        Column("freshness", TEXT, help="How old evidence may be, from its collection (ISO 8601)."),
        Column("retired", BOOLEAN, help="Whether it is no longer asked."),
        Column("asked_since", TIMESTAMPTZ, help="When this version was recorded."),
        Column("version", BIGINT, help="Counts the changes of this test; the ETag."),
        Column("created_at", TIMESTAMPTZ, help="When it was created."),
        Column("updated_at", TIMESTAMPTZ, help="When it last changed."),
    ),
    help="A test of a control.",
    example={
        "id": 5,
        "org_id": 7,
        "control_id": 3,
        "code": "review",
        "number": 1,
        "title": "The last review left nothing open",
        "evidence_kind": "access-review",
        "predicate": "$.open_items == 0",
        "check_name": None,
        "applies": None,
        "requires": ["$.open_items"],
        "freshness": "P100D",
        "retired": False,
        "asked_since": "2026-11-02T06:00:05+00:00",
        "version": 1,
        "created_at": "2026-11-02T06:00:05+00:00",
        "updated_at": "2026-11-02T06:00:05+00:00",
    },
)

TEST_CHANGES = RowType(
    "test_changes",
    (
        Column("title", TITLE, help="New title."),
        Column("evidence_kind", LABEL, help="Kind of evidence that it reads."),
        Column(
            "predicate",
            TEXT,
            nullable=True,
            help="jsonpath predicate over the payload; null with a check.",
        ),
        Column("check_name", LABEL, nullable=True, help="Named check; null with a predicate."),
        Column(
            "applies",
            TEXT,
            nullable=True,
            help="jsonpath predicate: where it is false the test is not applicable.",
        ),
        Column(
            "requires",
            ListOf(TEXT),
            help="Paths that must each find values, none of them null.",
        ),
        Column("freshness", DURATION, help="How old evidence may be, from its collection."),
        Column("retired", BOOLEAN, help="Whether it is no longer asked."),
    ),
    help="Changes of a test; what is absent stays, null clears.",
    example={"freshness": "P90D"},
)

TEST_RUN = RowType(
    "test_run",
    (
        Column("id", BIGINT, help="Number."),
        Column("test_id", BIGINT, help="Test."),
        Column("test_number", INTEGER, help="Version of the test."),
        Column("control_id", BIGINT, help="Control that the test is of."),
        Column("test", TEXT, help="Code of the test."),
        Column("evidence_id", BIGINT, help="Evidence."),
        Column("evidence_number", INTEGER, help="Revision of the evidence."),
        Column("evidence", TEXT, help="Code of the evidence."),
        Column("result", TEXT, help="pass, fail, error, not_run or not_applicable."),
        Column("detail", TEXT, nullable=True, help="Why, for what is not a pass."),
        Column("run_by", TEXT, help="Person or service who ran it."),
        Column("recorded_at", TIMESTAMPTZ, help="When it was recorded."),
    ),
    help="What a version of a test said of a revision of evidence.",
    example={
        "id": 99,
        "test_id": 5,
        "test_number": 1,
        "control_id": 3,
        "test": "mfa",
        "evidence_id": 12,
        "evidence_number": 2,
        "evidence": "mfa-2026-11",
        "result": "not_run",
        "detail": "$.accounts[*].mfa is missing",
        "run_by": "collector",
        "recorded_at": "2026-11-02T06:00:05+00:00",
    },
)

TEST_TALLY = RowType(
    "test_tally",
    (
        Column("runs", BIGINT, help="How many runs were made."),
        Column("pass", BIGINT, help="How many passed."),
        Column("fail", BIGINT, help="How many failed."),
        Column("error", BIGINT, help="How many could not be decided."),
        Column("not_run", BIGINT, help="How many lacked what the test needs."),
        Column("not_applicable", BIGINT, help="How many did not apply."),
        Column("recorded_at", TIMESTAMPTZ, help="Instant that the runs carry."),
    ),
    help="What tests said when they were run together.",
    example={
        "runs": 12,
        "pass": 9,
        "fail": 1,
        "error": 0,
        "not_run": 2,
        "not_applicable": 0,
        "recorded_at": "2026-11-02T06:00:05+00:00",
    },
)

create_test = Function(
    "create_test",
    "Give a control a test.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("control_id", BIGINT, help="the control"),
        Argument("code", LABEL, help="code, unique in the control"),
        Argument("title", TITLE, help="title"),
        Argument("evidence_kind", LABEL, help="kind of evidence that it reads"),
        Argument(
            "requires",
            ListOf(TEXT),
            sql="text[]",
            help="jsonpaths of members and elements, such as `$.accounts[*].email`",
        ),
        Argument(
            "freshness",
            DURATION,
            help="how old evidence may be, from its collection (ISO 8601, such as P90D)",
        ),
        Argument(
            "predicate",
            TEXT,
            default="null",
            nullable=True,
            help="jsonpath predicate: true passes, false fails, and anything else is an error",
        ),
        Argument(
            "check_name",
            LABEL,
            default="null",
            nullable=True,
            help=(
                "instead of a predicate: accounts_belong_to_employees (each of "
                "`$.accounts[*].email` belongs to an employee now) or owners_are_employed (each of "
                "`$.owners[*].email`)"
            ),
        ),
        Argument(
            "applies",
            TEXT,
            default="null",
            nullable=True,
            help="jsonpath predicate: where it is false the test is not applicable",
        ),
    ),
    returns=one(TEST),
    volatility="volatile",
    help=(
        "A test asks the payload of evidence of its kind a jsonpath predicate, or a named check of "
        "the database. It names the paths\nthat it needs: where one finds nothing or null, the "
        "test is not run, and never passes. Those paths are read strictly, so every\nelement of a "
        "list must have what is asked of it; an empty list proves nothing. The predicate may read "
        "only what `requires` names."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM026", "test_refused"),
        ("23505", "code_taken"),
        ("23502", "missing_value"),
        ("23514", "unreadable_label"),
        ("23514", "unreadable_title"),
        ("23514", "invalid_duration"),
        ("23514", "invalid_freshness"),
    ),
    example={
        "control_id": 12,
        "code": "review-complete",
        "title": "The last review left nothing open",
        "evidence_kind": "access-review",
        "freshness": "P100D",
        "requires": ["$.open_items"],
        "predicate": "$.open_items == 0",
    },
)

get_test = Function(
    "get_test",
    "Get a test.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("test_id", BIGINT, help="the test"),
    ),
    returns=one(TEST),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

list_test_runs = Function(
    "list_test_runs",
    "List runs of tests, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("test_id", ROW_ID, default="null", nullable=True, help="only of this test"),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only of tests of this control",
        ),
        Argument(
            "evidence_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only on this evidence",
        ),
        Argument(
            "result",
            TEST_RESULT,
            default="null",
            nullable=True,
            help="only with this result",
        ),
        Argument(
            "as_of",
            TIMESTAMPTZ,
            default="null",
            nullable=True,
            help="only what had been recorded at this instant",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(TEST_RUN),
    volatility="stable",
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("23514", "invalid_limit"),
        ("23514", "unknown_result"),
    ),
)

list_tests = Function(
    "list_tests",
    "List tests, a page at a time.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only those of this control",
        ),
        Argument(
            "evidence_kind",
            LABEL,
            default="null",
            nullable=True,
            help="only those that read this kind of evidence",
        ),
        Argument(
            "retired",
            BOOLEAN,
            default="null",
            nullable=True,
            help="only those that are retired, or that are not",
        ),
        Argument("limit", PAGE_LIMIT, default="100", help="rows a page"),
        Argument(
            "after",
            BIGINT,
            default="0",
            help="id after which the page begins; the Link header carries it",
        ),
    ),
    returns=many(TEST),
    volatility="stable",
    raises=(("P0002", "not_found"), ("42501", "forbidden"), ("23514", "invalid_limit")),
)

run_tests = Function(
    "run_tests",
    "Run the tests of an organization, or of one control.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument(
            "control_id",
            ROW_ID,
            default="null",
            nullable=True,
            help="only the tests of this control",
        ),
    ),
    returns=one(TEST_TALLY),
    volatility="volatile",
    help=(
        "Tests run by themselves when evidence arrives or is linked and when a test changes. "
        "Running them again matters for what\nelse changed, such as who is employed."
    ),
    raises=(("P0002", "not_found"), ("42501", "forbidden")),
)

update_test = Function(
    "update_test",
    "Let a test ask something else, or retire it.",
    arguments=(
        Argument("org_id", BIGINT, help="the organization"),
        Argument("test_id", BIGINT, help="the test"),
        Argument("changes", TEST_CHANGES, sql="jsonb", help="what to change"),
        Argument(
            "expected_version",
            BIGINT,
            default="null",
            nullable=True,
            help="refuse when the test is at another version",
        ),
    ),
    returns=one(TEST),
    volatility="volatile",
    help=(
        "What is absent stays, null clears. A change makes the next version, which is asked of the "
        "latest evidence at once."
    ),
    raises=(
        ("P0002", "not_found"),
        ("42501", "forbidden"),
        ("RM001", "stale_version"),
        ("RM026", "test_refused"),
        ("23502", "missing_value"),
        ("22023", "invalid_argument"),
        ("23514", "unreadable_label"),
        ("23514", "unreadable_title"),
        ("23514", "invalid_duration"),
        ("23514", "invalid_freshness"),
    ),
)
