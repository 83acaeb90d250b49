"""Endpoints of organization charts: their employees, members and files."""

from remit import contract
from remit.contracts.types import BIGINT, TEXT, Argument, Domain
from remit.http.routing import Route, delete, get, grouped, patch, post, put
from remit.render.csv import CSV, read_employees

CHART = "/orgcharts/{org_id}"
EMPLOYEE = "/orgcharts/{org_id}/employees/{employee_id}"

EXPORT_FORMAT = Argument(
    "format",
    Domain("export_format", TEXT, {"enum": ["json", "csv", "mermaid", "svg"]}),
    default="'json'",
    help="How to write the chart; what json and csv say can be imported again.",
)
LAST_EVENT_ID = Argument(
    "last_event_id",
    Domain("journal_position", BIGINT, {"minimum": 0, "maximum": 2**63 - 1}),
    default="null",
    help="Begin after this entry, as Last-Event-ID does; default: what happens from now on.",
)

CHARTS = (
    post("/orgcharts", contract.create_org_chart, status=201),
    get("/orgcharts", contract.list_org_charts),
    get(CHART, contract.get_org_chart),
    patch(CHART, contract.update_org_chart, body="changes"),
    delete(CHART, contract.delete_org_chart),
)
EMPLOYEES = (
    post(f"{CHART}/employees", contract.create_employee, status=201),
    get(f"{CHART}/employees", contract.list_employees),
    get(EMPLOYEE, contract.get_employee),
    put(EMPLOYEE, contract.replace_employee),
    patch(EMPLOYEE, contract.update_employee, body="changes"),
    delete(EMPLOYEE, contract.delete_employee),
    put(f"{EMPLOYEE}/promote", contract.promote_employee, options=("reports",)),
    get(f"{EMPLOYEE}/direct_reports", contract.list_direct_reports),
    get(f"{EMPLOYEE}/manager_chain", contract.list_manager_chain),
    get(f"{EMPLOYEE}/subtree", contract.list_subtree),
    get(f"{EMPLOYEE}/history", contract.list_employee_history),
)
WHOLE_CHART = (
    get(f"{CHART}/tree", contract.get_tree),
    get(f"{CHART}/statistics", contract.get_statistics),
    get(f"{CHART}/common_manager", contract.get_common_manager),
    post(f"{CHART}/reorganize", contract.reorganize_chart, size="large", patient=True),
    post(
        f"{CHART}/import",
        contract.import_employees,
        body="employees",
        hidden=("first_row",),
        accepts={CSV: read_employees},
        size="large",
        patient=True,
    ),
    get(f"{CHART}/export", contract.export_employees, extra=(EXPORT_FORMAT,), answers="export"),
    get(f"{CHART}/journal", contract.list_journal),
    get(
        f"{CHART}/events",
        contract.list_journal,
        hidden=("limit", "after"),
        extra=(LAST_EVENT_ID,),
        answers="events",
        operation="stream_events",
    ),
)
PEOPLE = (
    get(f"{CHART}/members", contract.list_members),
    put(f"{CHART}/members/{{principal}}", contract.put_member),
    delete(f"{CHART}/members/{{principal}}", contract.delete_member),
    get("/me", contract.whoami),
)

ROUTES: tuple[Route, ...] = (
    *grouped("Charts", CHARTS),
    *grouped("Employees", EMPLOYEES),
    *grouped("Whole chart", WHOLE_CHART),
    *grouped("People", PEOPLE),
)
