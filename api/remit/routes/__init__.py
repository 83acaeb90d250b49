"""Every endpoint, one line each: verb, path, stored function, and what else is HTTP's business."""

from remit import contract
from remit.http.routing import Route
from remit.routes import charts, compliance, infrastructure

ROUTES: tuple[Route, ...] = (
    *charts.ROUTES,
    *compliance.ROUTES,
    *infrastructure.ROUTES,
)

NOT_ROUTED = frozenset(
    {
        contract.claim_idempotency_key,
        contract.list_error_codes,
        contract.list_journal_heads,
        contract.purge_idempotency_keys,
        contract.store_idempotent_answer,
    }
)
"""Functions that the facade calls for itself."""
