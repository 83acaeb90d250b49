"""Which organization, and which of its adoptions, a person means."""

from typing import Any

import psycopg

from remit import contract
from remit.commands.calls import call, pages
from remit.failures import Failure


def find_organization(connection: psycopg.Connection, given: str) -> dict[str, Any]:
    """Find a chart by its number or its name, in any case; raise `Failure` when none is meant."""
    if given.isascii() and given.isdecimal():
        found: dict[str, Any] = call(connection, contract.get_org_chart, org_id=int(given))
        return found
    named = [
        chart
        for chart in pages(connection, contract.list_org_charts, search=given)
        if chart["name"].casefold() == given.casefold()
    ]
    if len(named) == 1:
        return named[0]
    if named:
        numbers = ", ".join(str(chart["id"]) for chart in named)
        message = f"Several organizations are called {given}: give a number ({numbers})."
        raise Failure(message)
    message = f"There is no organization {given}."
    raise Failure(message)


def find_adoption(connection: psycopg.Connection, org_id: int, given: str) -> dict[str, Any]:
    """Find an adoption by its code, or by its framework with or without the version.

    Of several the one that is kept up; raises `Failure` when none is meant.
    """
    adoptions = list(pages(connection, contract.list_adoptions, org_id=org_id))
    wanted = given.casefold()
    for names in (_code, _framework_version, _framework):
        found = [one for one in adoptions if wanted in names(one)]
        kept = [one for one in found if not one["retired"]] or found
        if len(kept) == 1:
            return kept[0]
        if kept:
            codes = ", ".join(one["code"] for one in kept)
            message = f"{given} is adopted more than once: give a code ({codes})."
            raise Failure(message)
    known = ", ".join(one["code"] for one in adoptions) or "none"
    message = f"The organization has not adopted {given} (adopted: {known})."
    raise Failure(message)


def _code(adoption: dict[str, Any]) -> set[str]:
    return {adoption["code"].casefold()}


def _framework_version(adoption: dict[str, Any]) -> set[str]:
    code, version = adoption["framework"].casefold(), adoption["framework_version"].casefold()
    return {f"{code} {version}", f"{code}-{version}", f"{code}:{version}"}


def _framework(adoption: dict[str, Any]) -> set[str]:
    return {adoption["framework"].casefold()}
