"""Endpoints of infrastructure: what may be asked for, who decides, what runs and what it costs."""

from remit import contract
from remit.http.routing import Route, delete, get, grouped, patch, post, put

CHART = "/orgcharts/{org_id}"
BLUEPRINT = "/blueprints/{provider}/{name}"
BLUEPRINT_VERSION = f"{BLUEPRINT}/versions/{{version}}"
ENVIRONMENT = "/environments/{code}"
APPROVAL = f"{CHART}/approvals/{{approval_id}}"
DELEGATIONS = f"{CHART}/approvals/delegations"
DELEGATION = f"{DELEGATIONS}/{{delegation_id}}"
GROUP = f"{CHART}/groups/{{group_id}}"
QUOTA = f"{CHART}/quotas/{{quota_id}}"
REQUEST = f"{CHART}/requests/{{request_id}}"
POLICY = f"{CHART}/policies/{{policy_id}}"
RESOURCE = f"{CHART}/resources/{{resource_id}}"

BLUEPRINTS = (
    post(
        "/blueprints",
        contract.import_blueprint,
        body="document",
        options=("publish", "org_id"),
        size="large",
    ),
    get("/blueprints", contract.list_blueprints),
    get(BLUEPRINT, contract.get_blueprint),
    get(f"{BLUEPRINT}/schema", contract.get_blueprint_schema),
    get(f"{BLUEPRINT}/versions", contract.list_blueprint_versions),
    get(BLUEPRINT_VERSION, contract.get_blueprint, operation="get_blueprint_version"),
    post(f"{BLUEPRINT_VERSION}/publish", contract.publish_blueprint, options=("org_id",)),
    post(f"{BLUEPRINT_VERSION}/retire", contract.retire_blueprint, options=("org_id",)),
)
ENVIRONMENTS = (
    post("/environments", contract.create_environment, options=("org_id",), status=201, key="code"),
    get("/environments", contract.list_environments),
    post(
        "/environments/import",
        contract.import_environments,
        body="document",
        options=("org_id",),
        size="large",
    ),
    get(ENVIRONMENT, contract.get_environment),
    patch(ENVIRONMENT, contract.update_environment, body="changes", options=("org_id",)),
    post("/prices", contract.import_prices, body="document", options=("org_id",), size="large"),
    get("/prices", contract.list_prices),
)
REQUESTS = (
    post(f"{CHART}/requests", contract.create_request, options=("submit",), status=201),
    get(f"{CHART}/requests", contract.list_requests),
    post(f"{CHART}/requests/plan", contract.plan_request),
    get(REQUEST, contract.get_request),
    patch(REQUEST, contract.update_request, body="changes"),
    get(f"{REQUEST}/plan", contract.get_request_plan),
    post(f"{REQUEST}/submit", contract.submit_request),
    post(f"{REQUEST}/cancel", contract.cancel_request),
    post(f"{REQUEST}/retry", contract.retry_request),
    post(f"{REQUEST}/abandon", contract.abandon_request),
)
APPROVALS = (
    get(f"{CHART}/approvals", contract.list_approvals),
    get(APPROVAL, contract.get_approval),
    post(f"{APPROVAL}/decide", contract.decide_approval),
    post(DELEGATIONS, contract.create_delegation, status=201),
    get(DELEGATIONS, contract.list_delegations),
    get(DELEGATION, contract.get_delegation),
    post(f"{DELEGATION}/revoke", contract.revoke_delegation),
    post(f"{CHART}/groups", contract.create_group, status=201),
    get(f"{CHART}/groups", contract.list_groups),
    get(GROUP, contract.get_group),
    patch(GROUP, contract.update_group, body="changes"),
    delete(GROUP, contract.delete_group),
    put(f"{GROUP}/members/{{employee_id}}", contract.put_group_member),
    delete(f"{GROUP}/members/{{employee_id}}", contract.delete_group_member),
)
QUOTAS = (
    post(f"{CHART}/quotas", contract.create_quota, status=201),
    get(f"{CHART}/quotas", contract.list_quotas),
    get(f"{CHART}/quotas/usage", contract.list_quota_usage),
    get(QUOTA, contract.get_quota),
    patch(QUOTA, contract.update_quota),
    delete(QUOTA, contract.delete_quota),
)
POLICIES = (
    post(f"{CHART}/policies", contract.create_policy, status=201),
    get(f"{CHART}/policies", contract.list_policies),
    post(f"{CHART}/policies/test", contract.test_policy),
    get(POLICY, contract.get_policy),
    patch(POLICY, contract.update_policy, body="changes"),
    delete(POLICY, contract.delete_policy, status=200),
)
RESOURCES = (
    get(f"{CHART}/resources", contract.list_resources),
    get(f"{CHART}/resources/drift", contract.list_drift),
    get(RESOURCE, contract.get_resource),
    get(f"{RESOURCE}/drift", contract.get_resource_drift),
    get(f"{RESOURCE}/history", contract.list_resource_history),
    post(f"{RESOURCE}/extend", contract.extend_resource),
    post(f"{RESOURCE}/transfer", contract.transfer_resource),
    get(f"{CHART}/untracked", contract.list_untracked),
    get("/untracked", contract.list_ownerless),
)
COSTS = (
    get(f"{CHART}/costs", contract.list_costs),
    get(f"{CHART}/costs/teams", contract.list_team_costs),
)
OVERVIEW = (
    get(f"{CHART}/infrastructure", contract.get_infrastructure),
    get(f"{CHART}/infrastructure/settings", contract.get_infrastructure_settings),
    put(f"{CHART}/infrastructure/settings", contract.put_infrastructure_settings),
)

ROUTES: tuple[Route, ...] = (
    *grouped("Blueprints", BLUEPRINTS),
    *grouped("Environments and prices", ENVIRONMENTS),
    *grouped("Requests", REQUESTS),
    *grouped("Approvals", APPROVALS),
    *grouped("Quotas", QUOTAS),
    *grouped("Policies", POLICIES),
    *grouped("Resources", RESOURCES),
    *grouped("Costs", COSTS),
    *grouped("Infrastructure", OVERVIEW),
)
