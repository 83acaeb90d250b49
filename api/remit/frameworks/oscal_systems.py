"""An organization's controls as OSCAL component definition, a system's as system security plan."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from remit.frameworks.oscal_inputs import (
    Control,
    Framework,
    InformationType,
    Organization,
    Satisfies,
    Scoped,
    System,
)
from remit.frameworks.oscal_names import token_of, uuid_of
from remit.frameworks.oscal_parts import (
    catalog_href,
    catalog_resource,
    catalog_uuid,
    metadata,
    own,
    person_uuid,
    present,
)

_NOT_SAID = "Not described yet."


def component_definition(
    organization: Organization,
    frameworks: Sequence[Framework],
    controls: Sequence[Control],
    at: dt.datetime,
) -> dict[str, Any]:
    """Write controls as ``{"component-definition": ...}``, a component each.

    `frameworks` are the versions that the controls speak of.
    """
    owners = [control.owner for control in controls if control.owner]
    return {
        "component-definition": present(
            {
                "uuid": uuid_of("component-definition", organization.key),
                "metadata": metadata(
                    f"Controls of {organization.name}",
                    at.date().isoformat(),
                    at,
                    organization=organization,
                    people=owners,
                ),
                "components": [
                    _component(organization, control, frameworks) for control in controls
                ],
                "back-matter": present(
                    {"resources": [catalog_resource(framework) for framework in frameworks]}
                ),
            }
        )
    }


def system_security_plan(
    organization: Organization,
    system: System,
    framework: Framework,
    scope: Sequence[Scoped],
    controls: Sequence[Control],
    *,
    at: dt.datetime,
    profile_href: str | None = None,
) -> dict[str, Any]:
    """Write a system's plan for one framework version as ``{"system-security-plan": ...}``.

    `profile_href` says where the profile (or catalog) is that it selects its controls with; by
    default in the framework's catalog beside the plan. Tools follow it to validate the plan.

    Each requirement in `scope` that is applicable is there, with the controls that satisfy it or
    the remark that there is none. Raises `ValueError` when nothing is applicable.
    """
    applicable = [one for one in scope if one.applicable]
    if not applicable:
        raise ValueError(f"no requirement is applicable to {system.name}")
    owners = [control.owner for control in controls if control.owner]
    return {
        "system-security-plan": {
            "uuid": uuid_of("ssp", organization.key, system.key, framework.code, framework.version),
            "metadata": metadata(
                f"{system.name}: {framework.title}",
                at.date().isoformat(),
                at,
                organization=organization,
                people=owners,
            ),
            "import-profile": {"href": profile_href or catalog_href(framework)},
            "system-characteristics": _characteristics(organization, system),
            "system-implementation": {
                "users": [
                    {
                        "uuid": uuid_of("users", organization.key, system.key),
                        "title": "Owners of controls",
                        "role-ids": ["control-owner"] if owners else ["user"],
                    }
                ],
                "components": [
                    {
                        "uuid": uuid_of("system", organization.key, system.key),
                        "type": "this-system",
                        "title": system.name,
                        "description": system.description or _NOT_SAID,
                        "status": {"state": system.status},
                    },
                    *(_implemented(organization, control) for control in controls),
                ],
            },
            "control-implementation": {
                "description": f"How {system.name} satisfies {framework.title}.",
                "implemented-requirements": [
                    _requirement(organization, system, framework, one, controls)
                    for one in applicable
                ],
            },
            "back-matter": {"resources": [catalog_resource(framework)]},
        }
    }


def _component(
    organization: Organization, control: Control, frameworks: Iterable[Framework]
) -> dict[str, Any]:
    implementations = [
        {
            "uuid": uuid_of(
                "implementation", organization.key, control.key, framework.code, framework.version
            ),
            "source": f"#{catalog_uuid(framework)}",
            "description": f"What {control.title} does for {framework.title}.",
            "implemented-requirements": [
                {
                    "uuid": uuid_of("satisfies", organization.key, control.key, satisfies),
                    "control-id": token_of(satisfies.requirement),
                    "description": satisfies.rationale or _NOT_SAID,
                    "props": _coverage(satisfies),
                }
                for satisfies in _of(control, framework)
            ],
        }
        for framework in frameworks
        if _of(control, framework)
    ]
    return present(
        {
            **_named(organization, control),
            "props": [own("control", control.key), own("status", control.status)],
            "responsible-roles": _responsible(control),
            "control-implementations": implementations,
        }
    )


def _implemented(organization: Organization, control: Control) -> dict[str, Any]:
    state = "operational" if control.status in ("implemented", "partial") else "under-development"
    return present(
        {
            **_named(organization, control),
            "props": [own("control", control.key)],
            "status": {"state": state},
            "responsible-roles": _responsible(control),
        }
    )


def _named(organization: Organization, control: Control) -> dict[str, Any]:
    return {
        "uuid": uuid_of("control", organization.key, control.key),
        "type": control.component_type,
        "title": control.title,
        "description": control.description or control.title,
    }


def _responsible(control: Control) -> list[dict[str, Any]]:
    if not control.owner:
        return []
    return [{"role-id": "control-owner", "party-uuids": [person_uuid(control.owner)]}]


def _requirement(
    organization: Organization,
    system: System,
    framework: Framework,
    scoped: Scoped,
    controls: Iterable[Control],
) -> dict[str, Any]:
    at = (organization.key, system.key, framework.code, framework.version, scoped.requirement)
    components = [
        {
            "component-uuid": uuid_of("control", organization.key, control.key),
            "uuid": uuid_of("by-component", *at, control.key),
            "description": satisfies.rationale or control.description or control.title,
            "props": _coverage(satisfies),
            "implementation-status": {"state": control.status},
        }
        for control in controls
        for satisfies in _of(control, framework)
        if satisfies.requirement == scoped.requirement
    ]
    return present(
        {
            "uuid": uuid_of("requirement", *at),
            "control-id": token_of(scoped.requirement),
            "by-components": components,
            "remarks": scoped.justification or ("" if components else "There is no control yet."),
        }
    )


def _coverage(satisfies: Satisfies) -> list[dict[str, Any]]:
    return [own("coverage", satisfies.coverage), own("requirement", satisfies.requirement)]


def _of(control: Control, framework: Framework) -> list[Satisfies]:
    return [
        one
        for one in control.satisfies
        if (one.framework, one.version) == (framework.code, framework.version)
    ]


def _characteristics(organization: Organization, system: System) -> dict[str, Any]:
    impacts = {
        f"security-objective-{name}": getattr(system, name)
        for name in ("confidentiality", "integrity", "availability")
    }
    types = system.information_types or (
        InformationType("Information of the system", system.description),
    )
    return present(
        {
            "system-ids": [
                {
                    "identifier-type": "http://ietf.org/rfc/rfc4122",
                    "id": uuid_of("system", organization.key, system.key),
                }
            ],
            "system-name": system.name,
            "description": system.description or _NOT_SAID,
            "date-authorized": system.authorized_on.isoformat() if system.authorized_on else None,
            "security-sensitivity-level": system.sensitivity,
            "system-information": {
                "information-types": [
                    present(
                        {
                            "uuid": uuid_of("information", organization.key, system.key, one.title),
                            "title": one.title,
                            "description": one.description or _NOT_SAID,
                            **{
                                f"{name}-impact": {"base": getattr(one, name)}
                                for name in ("confidentiality", "integrity", "availability")
                                if getattr(one, name)
                            },
                        }
                    )
                    for one in types
                ]
            },
            "security-impact-level": impacts if all(impacts.values()) else None,
            "status": {"state": system.status},
            "authorization-boundary": {"description": system.boundary or _NOT_SAID},
        }
    )
