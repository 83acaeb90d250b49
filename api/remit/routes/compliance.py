"""Endpoints of compliance: the catalogue of frameworks, and what an organization does with it."""

from remit import contract
from remit.http.files import FROM_VERSION, IDENTITY
from remit.http.routing import Route, get, grouped, patch, post, put

CHART = "/orgcharts/{org_id}"
ADOPTION = f"{CHART}/adoptions/{{adoption_id}}"
CONTROL = f"{CHART}/controls/{{control_id}}"
SYSTEM = f"{CHART}/systems/{{system_id}}"
EXCEPTION = f"{CHART}/exceptions/{{exception_id}}"

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
ADOPTIONS = (
    post(f"{CHART}/adoptions", contract.create_adoption, status=201),
    get(f"{CHART}/adoptions", contract.list_adoptions),
    get(ADOPTION, contract.get_adoption),
    patch(ADOPTION, contract.update_adoption, body="changes"),
    get(f"{ADOPTION}/scope", contract.list_scope),
    put(f"{ADOPTION}/scope", contract.replace_scope, body="scope", size="large"),
)
READINESS = (
    get(f"{CHART}/compliance", contract.list_compliance),
    get(f"{ADOPTION}/readiness", contract.get_readiness),
    get(f"{ADOPTION}/gaps", contract.list_gaps),
    get(f"{ADOPTION}/soa", contract.list_applicability),
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

ROUTES: tuple[Route, ...] = (
    *grouped("Frameworks", FRAMEWORKS),
    *grouped("Controls", CONTROLS),
    *grouped("Adoptions", ADOPTIONS),
    *grouped("Readiness", READINESS),
    *grouped("Exceptions", EXCEPTIONS),
    *grouped("Systems", SYSTEMS),
)
