"""Commands that act for an employee, as REST does for a token with their e-mail address."""

from collections.abc import Generator
from contextlib import contextmanager

import psycopg

from remit.commands.calls import owner
from remit.commands.organizations import find_organization
from remit.dsn import role_url
from remit.failures import Failure
from remit.settings import Settings


@contextmanager
def employee(settings: Settings, email: str) -> Generator[psycopg.Connection]:
    """Connect for an employee, who may do what any employee may; each call is a transaction."""
    if "@" not in email:
        message = f"{email} is no e-mail address; --as takes that of an employee."
        raise Failure(message)
    with psycopg.connect(
        role_url(settings, "api"), application_name="remit", autocommit=True
    ) as connection:
        connection.execute("set timezone = 'UTC'")
        connection.execute(
            "select set_config('remit.actor', %(email)s, false),"
            " set_config('remit.email', %(email)s, false)",
            {"email": email},
        )
        yield connection


def organization_of(settings: Settings, given: str) -> int:
    """Find the number of an organization, which only its members can list."""
    with owner(role_url(settings, "owner")) as connection:
        return int(find_organization(connection, given)["id"])
