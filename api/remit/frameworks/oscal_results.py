"""A frozen audit as OSCAL assessment results."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from remit.frameworks.oscal_inputs import Audit, Finding, Observation, Risk
from remit.frameworks.oscal_names import token_of, uuid_of
from remit.frameworks.oscal_parts import catalog_resource, metadata, own, present, stamp


def assessment_results(audit: Audit, at: dt.datetime) -> dict[str, Any]:
    """Write an audit as ``{"assessment-results": ...}``.

    Evidence and test runs become observations, requirements findings, exceptions risks. OSCAL
    knows satisfied and not satisfied; our own status and reasons stand beside it. Raises
    `ValueError` for a finding that names an observation that is not there.
    """
    plan = uuid_of("assessment-plan", audit.key)
    return {
        "assessment-results": {
            "uuid": uuid_of("assessment-results", audit.organization.key, audit.key),
            "metadata": metadata(
                audit.title,
                stamp(audit.end),
                at,
                props=[own("content-hash", audit.content_hash)] if audit.content_hash else (),
                organization=audit.organization,
            ),
            "import-ap": {
                "href": f"#{plan}",
                "remarks": "The assessment was made from the records; there is no plan apart.",
            },
            "results": [_result(audit)],
            "back-matter": {
                "resources": [
                    {"uuid": plan, "title": f"Plan of {audit.title}", "description": "None apart."},
                    catalog_resource(audit.framework),
                ]
            },
        }
    }


def _result(audit: Audit) -> dict[str, Any]:
    known = {one.key for one in audit.observations}
    lost = sorted({key for one in audit.findings for key in one.observations} - known)
    if lost:
        raise ValueError(f"findings name observations that are not there: {', '.join(lost[:5])}")
    return present(
        {
            "uuid": uuid_of("result", audit.organization.key, audit.key),
            "title": audit.title,
            "description": audit.description or audit.title,
            "start": stamp(audit.start),
            "end": stamp(audit.end),
            "reviewed-controls": {"control-selections": [_selection(audit)]},
            "observations": [_observation(audit, one) for one in audit.observations],
            "risks": [_risk(audit, one) for one in audit.risks],
            "findings": [_finding(audit, one) for one in audit.findings],
        }
    )


def _selection(audit: Audit) -> dict[str, Any]:
    included = _controls(one.requirement for one in audit.findings)
    excluded = _controls(one.requirement for one in audit.excluded)
    return present(
        {
            "include-controls": included,
            "include-all": None,
            "exclude-controls": excluded,
            "remarks": "\n".join(
                f"{one.requirement} is not applicable: {one.justification}"
                for one in audit.excluded
                if one.justification
            ),
        }
    ) | ({} if included else {"include-all": {}})


def _controls(keys: Iterable[str]) -> list[dict[str, Any]]:
    return [{"control-id": token_of(key)} for key in dict.fromkeys(keys)]


def _observation(audit: Audit, one: Observation) -> dict[str, Any]:
    evidence = present(
        {
            "href": one.href,
            "description": one.title,
            "props": [own("sha256", one.sha256)] if one.sha256 else [],
        }
    )
    said = {"kind": one.kind, "result": one.result, "evidence": one.key}
    return present(
        {
            "uuid": uuid_of("observation", audit.key, one.key),
            "title": one.title,
            "description": one.description or one.title,
            "props": [own(name, value) for name, value in said.items() if value],
            "methods": [one.method],
            "types": ["control-objective" if one.method == "TEST" else "evidence"],
            "relevant-evidence": [evidence] if one.href or one.sha256 else [],
            "collected": stamp(one.collected),
            "expires": stamp(one.expires) if one.expires else None,
        }
    )


def _risk(audit: Audit, one: Risk) -> dict[str, Any]:
    said = {"requirement": one.requirement, "approved-by": one.approved_by}
    return present(
        {
            "uuid": uuid_of("risk", audit.key, one.key),
            "title": one.title,
            "description": one.reason or one.title,
            "statement": one.reason or one.title,
            "props": [own(name, value) for name, value in said.items() if value],
            "status": one.status,
            "deadline": stamp(one.until) if one.until else None,
        }
    )


def _finding(audit: Audit, one: Finding) -> dict[str, Any]:
    name = token_of(one.requirement)
    reasons = "\n".join(one.reasons)
    risks = [
        {"risk-uuid": uuid_of("risk", audit.key, risk.key)}
        for risk in audit.risks
        if risk.requirement == one.requirement
    ]
    return present(
        {
            "uuid": uuid_of("finding", audit.key, one.requirement),
            "title": f"{one.requirement} {one.title}".strip(),
            "description": reasons or f"{one.requirement} is {one.status}.",
            "props": [own("requirement", one.requirement), own("status", one.status)],
            "target": present(
                {
                    "type": "statement-id",
                    "target-id": f"{name}_smt",
                    "status": {
                        "state": "satisfied" if one.satisfied else "not-satisfied",
                        "reason": "pass" if one.satisfied else "fail",
                        "remarks": reasons or one.status,
                    },
                }
            ),
            "related-observations": [
                {"observation-uuid": uuid_of("observation", audit.key, key)}
                for key in dict.fromkeys(one.observations)
            ],
            "related-risks": risks,
        }
    )
