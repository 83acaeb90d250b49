"""Compliance: frameworks, controls, evidence, tests, adoptions, exceptions, audits."""

from remit.migrate.revisions import run_beside

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    run_beside(__file__)
