"""A frozen audit as a package to hand over: a zip of tables, JSON and OSCAL.

Everything in it follows from the frozen document, so the same audit gives the same bytes.
"""

import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from remit.frameworks import oscal_inputs as oscal
from remit.frameworks.csv_writer import write_csv
from remit.frameworks.oscal_parts import catalog_href
from remit.frameworks.oscal_results import assessment_results
from remit.frameworks.oscal_systems import component_definition, system_security_plan
from remit.frameworks.oscal_writer import catalog
from remit.frameworks.sheets import EVIDENCE_REGISTER
from remit.frameworks.xlsx_writer import write_xlsx
from remit.packages.tables import STATEMENT, statement_rows

Document = Mapping[str, Any]

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first instant that a zip can tell."""


def audit_package(
    audit: Document, content: str, framework: Document | None, system: Document | None
) -> bytes:
    """Make the zip of an audit.

    `audit` is its row, `content` its document to the byte, `framework` the document of the
    framework version with ``published_at``, `system` the row of the system it is about, if any.
    """
    document = json.loads(content)
    at = _instant(audit["recorded_at"])
    statement = assessed(document)
    register = document["evidence"]
    files = {
        "audit.json": content.encode(),
        "readiness.json": _json(_readiness(audit, document)),
        "statement-of-applicability.csv": write_csv(STATEMENT, statement),
        "statement-of-applicability.xlsx": write_xlsx("Applicability", STATEMENT, statement, at),
        "evidence-register.csv": write_csv(EVIDENCE_REGISTER, register),
        "evidence-register.xlsx": write_xlsx("Evidence", EVIDENCE_REGISTER, register, at),
        **_oscal(audit, document, framework, system, at),
    }
    listed = [
        {"name": name, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
        for name, raw in sorted(files.items())
    ]
    manifest = {
        "audit": audit["id"],
        "organization": audit["org_id"],
        "title": audit["title"],
        "frozen_at": audit["recorded_at"],
        "frozen_by": audit["frozen_by"],
        "content_hash": audit["content_hash"],
        "files": listed,
    }
    sums = "".join(f"{one['sha256']}  {one['name']}\n" for one in listed)
    return _zip({**files, "SHA256SUMS": sums.encode(), "manifest.json": _json(manifest)})


def assessed(document: Document) -> list[dict[str, Any]]:
    """Pick the requirements that are assessed, as rows of a statement of applicability."""
    rows = [
        one
        for one in document["requirements"]
        if one["assessable"] and one["applicable"] is not None
    ]
    return statement_rows(rows, document)


def _readiness(audit: Document, document: Document) -> dict[str, Any]:
    named = ("as_of", "effective_at", "observation", "framework", "summary", "requirements")
    return {"audit": audit["id"], **{name: document[name] for name in named}}


def _oscal(
    audit: Document,
    document: Document,
    framework: Document | None,
    system: Document | None,
    at: dt.datetime,
) -> dict[str, bytes]:
    """Write the OSCAL files; those that refer to the catalog find it beside them."""
    inputs = _Inputs(audit, document)
    findings = inputs.audit(audit, document, at)
    files = {
        "oscal/assessment-results.json": assessment_results(findings, at),
        "oscal/component-definition.json": component_definition(
            inputs.organization, [inputs.framework], inputs.controls, at
        ),
    }
    if any(one.applicable for one in inputs.scope):
        files["oscal/system-security-plan.json"] = system_security_plan(
            inputs.organization,
            _system(document, audit, system),
            inputs.framework,
            inputs.scope,
            inputs.controls,
            at=at,
        )
    if framework is not None:
        href = catalog_href(inputs.framework)
        files[f"oscal/{href}"] = catalog(framework, at)
    return {name: _json(written) for name, written in files.items()}


class _Inputs:
    """An audit's document in the terms of the OSCAL writers."""

    def __init__(self, audit: Document, document: Document) -> None:
        named = document["framework"]
        self.organization = oscal.Organization(
            key=str(audit["org_id"]), name=f"Organization {audit['org_id']}"
        )
        self.framework = oscal.Framework(named["code"], named["version"], named["title"])
        self.assessed = assessed(document)
        self.scope = [
            oscal.Scoped(one["key"], one["applicable"], one["justification"] or "")
            for one in self.assessed
        ]
        self.controls = [self._control(one) for one in document["controls"]]
        self._evidence_of = {
            code: [_key(one) for one in document["evidence"] if code in one["controls"]]
            for code in {code for one in document["evidence"] for code in one["controls"]}
        }

    def _control(self, one: Document) -> oscal.Control:
        statuses = {"implemented": "implemented", "planned": "planned"}
        return oscal.Control(
            key=one["control"],
            title=one["title"],
            status=statuses.get(one["status"], "alternative"),
            satisfies=[
                oscal.Satisfies(
                    self.framework.code,
                    self.framework.version,
                    met["requirement"],
                    met["coverage"],
                    met["rationale"] or "",
                )
                for met in one["satisfies"]
            ],
        )

    def audit(self, audit: Document, document: Document, at: dt.datetime) -> oscal.Audit:
        """Make the assessment: a finding a requirement in scope, an observation an evidence."""
        period = document["observation"] or {}
        applicable = {one["key"] for one in self.assessed if one["applicable"]}
        return oscal.Audit(
            key=str(audit["id"]),
            title=audit["title"],
            organization=self.organization,
            framework=self.framework,
            start=_instant(period.get("from") or document["effective_at"]),
            end=max(at, _instant(document["effective_at"])),
            findings=[self._finding(one) for one in self.assessed if one["applicable"]],
            observations=[_observation(one) for one in document["evidence"]],
            risks=[
                _risk(one) for one in document["exceptions"] if one["requirement"] in applicable
            ],
            excluded=[one for one in self.scope if not one.applicable],
            content_hash=audit["content_hash"],
        )

    def _finding(self, one: Document) -> oscal.Finding:
        codes = one["controls"] or ()
        observed = [key for code in codes for key in self._evidence_of.get(code, ())]
        return oscal.Finding(
            requirement=one["key"],
            title=one["title"],
            satisfied=one["status"] == "ready",
            status=one["status"],
            reasons=one["reasons"],
            observations=list(dict.fromkeys(observed)),
        )


def _key(evidence: Document) -> str:
    return f"{evidence['evidence']} {evidence['revision']}"


def _observation(one: Document) -> oscal.Observation:
    until = one["effective_until"]
    return oscal.Observation(
        key=_key(one),
        title=f"{one['evidence']}, revision {one['revision']}",
        description=f"{one['kind']} from {one['source']}",
        collected=_instant(one["collected_at"]),
        expires=_instant(until) if until else None,
        sha256=one["content_hash"],
        href=one["location"],
        kind=one["kind"],
    )


def _risk(one: Document) -> oscal.Risk:
    return oscal.Risk(
        key=str(one["id"]),
        title=f"Exception {one['id']}",
        reason=one["reason"],
        requirement=one["requirement"],
        until=_instant(one["expires_at"]),
        approved_by=one["decided_by"],
    )


def _system(document: Document, audit: Document, system: Document | None) -> oscal.System:
    """Describe the system, or the organization as one where the adoption names none."""
    if system is None:
        return oscal.System(
            key=f"adoption {document['adoption']['code']}",
            name=document["adoption"]["code"],
            description=f"All that {audit['title']} is about.",
        )
    levels = system["categorization"] or {}
    return oscal.System(
        key=system["code"],
        name=system["title"],
        description=system["description"] or "",
        confidentiality=levels.get("confidentiality"),
        integrity=levels.get("integrity"),
        availability=levels.get("availability"),
    )


def _instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def _json(document: object) -> bytes:
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.encode(errors="replace") + b"\n"


def _zip(files: Mapping[str, bytes]) -> bytes:
    """Pack files without the instant of their packing."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED)
    return packed.getvalue()
