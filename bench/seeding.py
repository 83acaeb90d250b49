"""How fast the rules take in many charts: what `remit seed` does, in databases of its own."""

from data import Advance
from measure import Numbers
from remit.commands import seed
from servers import Postgres


def seeded(server: Postgres, name: str, charts: int, advance: Advance) -> Numbers:
    """Make a database with so many charts in it; employees, seconds and employees/s."""
    database = server.migrated(name)
    server.quiet()
    made = seed.charts(database.url, charts, advance)
    return {
        "employees": made.employees,
        "seconds": made.seconds,
        "rate": made.employees / made.seconds,
    }
