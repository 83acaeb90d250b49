"""Endpoints of compliance: the catalogue of frameworks, and what an organization does with it."""

from remit import contract
from remit.http.downloads import format_argument
from remit.http.files import FROM_VERSION, IDENTITY, PROFILE
from remit.http.routing import Route, delete, get, grouped, patch, post, put

CHART = "/orgcharts/{org_id}"
VERSION = "/frameworks/{code}/versions/{version}"
ADOPTION = f"{CHART}/adoptions/{{adoption_id}}"
CONTROL = f"{CHART}/controls/{{control_id}}"
AUDIT = f"{CHART}/audits/{{audit_id}}"
SYSTEM = f"{CHART}/systems/{{system_id}}"
EVIDENCE = f"{CHART}/evidence/{{evidence_id}}"
TEST = f"{CHART}/tests/{{test_id}}"
EXCEPTION = f"{CHART}/exceptions/{{exception_id}}"

TABLE = format_argument("json", "csv", "xlsx")

FRAMEWORKS = (
    post(
        "/frameworks",
        contract.import_framework,
        body="document",
        files=True,
        options=("publish", "org_id"),
        extra=(*IDENTITY, FROM_VERSION),
        size="large",
        patient=True,
    ),
    get("/frameworks", contract.list_frameworks),
    get("/frameworks/{code}", contract.get_framework),
    get("/frameworks/{code}/versions", contract.list_framework_versions),
    get(VERSION, contract.get_framework_version),
    post(
        f"{VERSION}/publish",
        contract.publish_framework_version,
        options=("edition", "org_id"),
        patient=True,
    ),
    get(f"{VERSION}/requirements", contract.list_requirements),
    get(f"{VERSION}/tree", contract.get_requirement_tree),
    get(f"{VERSION}/diff", contract.get_version_difference, renamed={"from": "from_version"}),
    get(f"{VERSION}/lineage", contract.list_lineage),
    put(
        f"{VERSION}/lineage",
        contract.import_lineage,
        body="lineage",
        options=("origin", "edition", "org_id"),
        size="large",
        patient=True,
    ),
    get(f"{VERSION}/baselines", contract.list_baselines),
    get(
        f"{VERSION}/baselines/{{baseline}}",
        contract.get_baseline,
        extra=(format_argument("json", "oscal"),),
        answers="baseline",
    ),
    post(
        "/baselines",
        contract.import_baseline,
        body="document",
        files=True,
        options=("org_id",),
        extra=PROFILE,
        size="large",
        patient=True,
    ),
    get(
        f"{VERSION}/export",
        contract.export_framework,
        extra=(format_argument("yaml", "json", "oscal"),),
        answers="framework",
    ),
)
LIBRARY = (
    post(
        "/mappings",
        contract.import_mappings,
        body="document",
        files=True,
        options=("org_id",),
        size="large",
        patient=True,
    ),
    get("/mappings", contract.list_mappings),
    post(
        "/control-templates",
        contract.import_control_templates,
        body="document",
        files=True,
        options=("org_id",),
        size="large",
        patient=True,
    ),
    get("/control-templates", contract.list_control_templates),
    get("/control-templates/{code}", contract.get_control_template),
)
CONTROLS = (
    post(f"{CHART}/controls", contract.create_control, status=201),
    get(f"{CHART}/controls", contract.list_controls),
    post(
        f"{CHART}/controls/import",
        contract.import_controls,
        body="controls",
        options=("owner_id",),
        size="large",
        patient=True,
    ),
    post(f"{CHART}/controls/from_templates", contract.create_controls, patient=True),
    post(f"{CHART}/controls/review", contract.review_satisfactions),
    get(f"{CHART}/controls/suggestions", contract.list_suggestions),
    get(CONTROL, contract.get_control),
    patch(CONTROL, contract.update_control, body="changes"),
    post(f"{CONTROL}/versions", contract.create_control_version),
    get(f"{CONTROL}/versions", contract.list_control_versions),
    get(f"{CONTROL}/satisfies", contract.list_satisfactions),
    put(
        f"{CONTROL}/satisfies",
        contract.replace_satisfactions,
        body="satisfies",
        options=("number",),
        size="large",
    ),
    get(f"{CONTROL}/suggestions", contract.list_control_suggestions),
)
EVIDENCES = (
    post(
        f"{CHART}/evidence",
        contract.create_evidence,
        body="evidence",
        size="large",
        patient=True,
    ),
    get(f"{CHART}/evidence", contract.list_evidence),
    get(
        f"{CHART}/evidence/register",
        contract.list_evidence,
        hidden=("limit", "after"),
        extra=(TABLE,),
        answers="register",
        operation="export_evidence_register",
    ),
    get(EVIDENCE, contract.get_evidence),
    patch(EVIDENCE, contract.update_evidence, body="changes"),
    post(f"{EVIDENCE}/revisions", contract.create_evidence_revision, size="large"),
    get(f"{EVIDENCE}/revisions", contract.list_evidence_revisions),
    get(f"{EVIDENCE}/revisions/{{number}}/payload", contract.get_evidence_payload),
    post(f"{EVIDENCE}/revisions/{{number}}/withdraw", contract.withdraw_evidence_revision),
    get(f"{EVIDENCE}/controls", contract.list_evidence_controls),
    put(
        f"{EVIDENCE}/controls",
        contract.replace_evidence_controls,
        body="controls",
        size="large",
    ),
)
TESTS = (
    post(f"{CHART}/tests", contract.create_test, status=201),
    get(f"{CHART}/tests", contract.list_tests),
    get(TEST, contract.get_test),
    patch(TEST, contract.update_test, body="changes"),
    post(f"{CHART}/test-runs", contract.run_tests, patient=True),
    get(f"{CHART}/test-runs", contract.list_test_runs),
)
ADOPTIONS = (
    post(f"{CHART}/adoptions", contract.create_adoption, status=201),
    get(f"{CHART}/adoptions", contract.list_adoptions),
    get(ADOPTION, contract.get_adoption),
    patch(ADOPTION, contract.update_adoption, body="changes"),
    get(f"{ADOPTION}/scope", contract.list_scope),
    put(f"{ADOPTION}/scope", contract.replace_scope, body="scope", size="large"),
)
UPGRADES = (
    get(f"{ADOPTION}/upgrade", contract.get_upgrade_plan),
    post(f"{ADOPTION}/upgrade", contract.apply_upgrade, patient=True),
    delete(f"{ADOPTION}/upgrade", contract.revert_upgrade, status=200, patient=True),
    get(f"{ADOPTION}/upgrades", contract.list_upgrades),
)
READINESS = (
    get(f"{CHART}/compliance", contract.list_compliance),
    get(f"{ADOPTION}/readiness", contract.get_readiness),
    get(f"{ADOPTION}/gaps", contract.list_gaps),
    get(
        f"{ADOPTION}/soa",
        contract.list_applicability,
        extra=(TABLE,),
        answers="statement",
    ),
)
SYSTEMS = (
    post(f"{CHART}/systems", contract.create_system, status=201),
    get(f"{CHART}/systems", contract.list_systems),
    get(SYSTEM, contract.get_system),
    patch(SYSTEM, contract.update_system, body="changes"),
    post(f"{SYSTEM}/authorizations", contract.authorize_system),
    get(f"{SYSTEM}/authorizations", contract.list_authorizations),
)
EXCEPTIONS = (
    post(f"{CHART}/exceptions", contract.create_exception, status=201),
    get(f"{CHART}/exceptions", contract.list_exceptions),
    get(EXCEPTION, contract.get_exception),
    post(f"{EXCEPTION}/decide", contract.decide_exception),
    post(f"{EXCEPTION}/revoke", contract.revoke_exception),
)

AUDITS = (
    post(f"{CHART}/audits", contract.freeze_audit, status=201, patient=True),
    get(f"{CHART}/audits", contract.list_audits),
    get(AUDIT, contract.get_audit),
    get(f"{AUDIT}/verify", contract.verify_audit),
    get(
        f"{AUDIT}/soa",
        contract.list_audit_applicability,
        extra=(TABLE,),
        answers="audit_statement",
    ),
    get(f"{AUDIT}/evidence", contract.list_audit_evidence, extra=(TABLE,), answers="register"),
    get(f"{AUDIT}/package", contract.export_audit, answers="package"),
)

ROUTES: tuple[Route, ...] = (
    *grouped("Frameworks", FRAMEWORKS),
    *grouped("Mappings and templates", LIBRARY),
    *grouped("Controls", CONTROLS),
    *grouped("Evidence", EVIDENCES),
    *grouped("Tests", TESTS),
    *grouped("Adoptions", ADOPTIONS),
    *grouped("Upgrades", UPGRADES),
    *grouped("Readiness", READINESS),
    *grouped("Exceptions", EXCEPTIONS),
    *grouped("Systems", SYSTEMS),
    *grouped("Audits", AUDITS),
)
