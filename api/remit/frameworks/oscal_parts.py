"""Parts that all OSCAL documents of ours have: metadata, properties of our own, references."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any

from remit.frameworks.oscal_inputs import Framework, Organization
from remit.frameworks.oscal_names import NAMESPACE, uuid_of

OSCAL_VERSION = "1.1.2"
_LINES = re.compile(r"[\r\n\x85\u2028\u2029]+")


def stamp(at: dt.datetime) -> str:
    """Write an aware instant, in UTC."""
    if at.tzinfo is None:
        raise ValueError(f"the instant {at} is not aware of its time zone")
    return at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def own(name: str, value: object, **more: str) -> dict[str, Any]:
    """Make a property in our namespace; OSCAL wants its value on one line and not empty."""
    return {
        "name": name,
        "ns": NAMESPACE,
        "value": _LINES.sub(" ", str(value)).strip() or "-",
    } | more


def present(members: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is None or empty: OSCAL has no empty lists and texts."""
    return {
        name: value
        for name, value in members.items()
        if value is not None and not (isinstance(value, (str, list, dict)) and not value)
    }


def metadata(
    title: str,
    version: str,
    at: dt.datetime,
    *,
    props: Iterable[Mapping[str, Any]] = (),
    organization: Organization | None = None,
    people: Iterable[str] = (),
) -> dict[str, Any]:
    """Make the metadata; people become parties in the role of owners of controls."""
    parties = [
        {"uuid": person_uuid(name), "type": "person", "name": name}
        for name in dict.fromkeys(people)
    ]
    if organization is not None:
        parties.insert(
            0,
            {
                "uuid": uuid_of("organization", organization.key),
                "type": "organization",
                "name": organization.name,
            },
        )
    roles = [{"id": "control-owner", "title": "Owner of controls"}] if people else []
    return present(
        {
            "title": title,
            "last-modified": stamp(at),
            "version": version,
            "oscal-version": OSCAL_VERSION,
            "props": list(props),
            "roles": roles,
            "parties": parties,
        }
    )


def person_uuid(name: str) -> str:
    """Give the uuid of a person's party."""
    return uuid_of("person", name)


def catalog_uuid(framework: Framework) -> str:
    """Give the uuid of the resource that stands for a framework version's catalog."""
    return uuid_of("catalog", framework.code, framework.version)


def catalog_href(framework: Framework) -> str:
    """Give the address of a framework version's catalog: a file beside, if none is said."""
    name = "".join(
        letter if letter.isalnum() or letter in ".-" else "_"
        for letter in f"{framework.code}-{framework.version}"
    )
    return framework.href or f"{name}-catalog.json"


def catalog_resource(framework: Framework) -> dict[str, Any]:
    """Make the back-matter resource of a framework version's catalog."""
    return {
        "uuid": catalog_uuid(framework),
        "title": framework.title,
        "props": [own("framework", framework.code), own("framework-version", framework.version)],
        "rlinks": [
            {"href": catalog_href(framework), "media-type": "application/oscal.catalog+json"}
        ],
    }
