"""Infrastructure: blueprints, environments, policies, quotas, requests, approvals, resources."""

from remit.migrate.revisions import run_beside

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    run_beside(__file__)
