"""Bring a database to what db/ and migrations/ say: `migrate` is the one entry."""

from remit.migrate.failures import MigrationFailure
from remit.migrate.runner import Report, migrate

__all__ = ["MigrationFailure", "Report", "migrate"]
