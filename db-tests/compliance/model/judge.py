"""Readiness by the rules as they are written down, from the records that a journal leaves.

Plain loops over rows; nothing here is shared with the database's own functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import psycopg
from compliance.model.replay import Records, Row, duration, holds_at, instant, span


class Reason(NamedTuple):
    reason: str
    control: str | None = None
    evidence: str | None = None
    test: str | None = None
    since: datetime | None = None


class Verdict(NamedTuple):
    status: str
    controls: tuple[str, ...]
    reasons: tuple[Reason, ...]
    exception: int | None
    counts: tuple[int, int, int, int]
    """Ready, partial, not ready, not applicable: of what is assessed here and below."""


@dataclass(frozen=True)
class Catalogue:
    """What a published version asks for, which never changes."""

    version_id: int
    requirements: dict[int, Row]
    baselines: dict[int, set[int]]

    @classmethod
    def read(cls, connection: psycopg.Connection, version_id: int) -> Catalogue:
        found = connection.execute(
            "select to_jsonb(r) from compliance.requirements as r where r.version_id = %s "
            "order by r.id",
            [version_id],
        )
        baselines: dict[int, set[int]] = {}
        for baseline, requirement in connection.execute(
            "select b.baseline_id, b.requirement_id from compliance.baseline_requirements as b "
            "where b.version_id = %s",
            [version_id],
        ):
            baselines.setdefault(baseline, set()).add(requirement)
        return cls(version_id, {row["id"]: row for (row,) in found}, baselines)

    def above(self, number: int | None) -> list[int]:
        """A requirement and what it stands below."""
        way = []
        while number is not None:
            way.append(number)
            number = self.requirements[number]["parent_id"]
        return way

    def assessed(self) -> list[int]:
        return [
            number
            for number, row in self.requirements.items()
            if row["assessable"] and not row["withdrawn"]
        ]


class Judge:
    """What is to be said of an adoption at an instant."""

    def __init__(
        self, catalogue: Catalogue, records: Records, adoption_id: int, effective_at: datetime
    ) -> None:
        self.catalogue = catalogue
        self.records = records
        self.adoption_id = adoption_id
        self.now = effective_at
        self.codes = {row["id"]: row["code"] for row in records.known("controls")}
        self.in_force = {number: self._version(number) for number in self.codes}

    def verdicts(self) -> dict[str, Verdict]:
        requirements = self.catalogue.requirements
        leaves = {number: self._leaf(number) for number in self.catalogue.assessed()}
        statuses = ("ready", "partial", "not_ready", "not_applicable")
        answer = {}
        for number, row in requirements.items():
            below = [
                status
                for leaf, (status, _, _) in leaves.items()
                if number in self.catalogue.above(leaf)
            ]
            ready, partial, not_ready, outside = (below.count(each) for each in statuses)
            if number in leaves:
                status, controls, reasons = leaves[number]
            else:
                status, controls, reasons = together(ready, partial, not_ready), [], []
            answer[row["key"]] = Verdict(
                status,
                tuple(controls),
                tuple(sorted(reasons, key=str)),
                self._exception(number),
                (ready, partial, not_ready, outside),
            )
        return answer

    # Requirements.

    def _leaf(self, number: int) -> tuple[str, list[str], list[Reason]]:
        if not self._in_scope(number):
            status, reasons = "not_applicable", [Reason("out_of_scope")]
            return (
                status,
                sorted(self.codes[each["control_id"]] for each in self._links(number)),
                reasons,
            )
        links = self._links(number)
        if not links:
            return "not_ready", [], [Reason("no_control")]
        problems = {each["control_id"]: self._problems(each["control_id"]) for each in links}
        holding = {control for control, found in problems.items() if not found}
        reasons = [reason for found in problems.values() for reason in found]
        if not any(each["coverage"] == "full" for each in links):
            reasons.append(Reason("partly_covered"))
        carried = [each["control_id"] for each in links if each["review"] == "carried"]
        reasons += [Reason("carried_not_reviewed", self.codes[each]) for each in carried]
        in_full = any(
            each["coverage"] == "full" and each["control_id"] in holding for each in links
        )
        if not holding:
            status = "not_ready"
        elif len(holding) == len(problems) and in_full and not carried:
            status = "ready"
        else:
            status = "partial"
        return status, sorted(self.codes[each] for each in problems), reasons

    def _in_scope(self, number: int) -> bool:
        """The last rule that names it decides; else it is the contrary of the first rule."""
        rules = sorted(
            (r for r in self.records.known("scope_rules") if r["adoption_id"] == self.adoption_id),
            key=lambda rule: rule["position"],
        )
        for rule in reversed(rules):
            if rule["baseline_id"] is not None:
                named = number in self.catalogue.baselines.get(rule["baseline_id"], set())
            else:
                top = rule["requirement_id"]
                named = top is None or top in self.catalogue.above(number)
            if named:
                return bool(rule["action"] == "include")
        return not rules or bool(rules[0]["action"] == "exclude")

    def _links(self, number: int) -> list[Row]:
        """Links of versions in force, or of the latest where none is; none of what is retired."""
        links = []
        for link in self.records.known("satisfactions"):
            if (link["version_id"], link["requirement_id"]) != (self.catalogue.version_id, number):
                continue
            version, in_force = self.in_force[link["control_id"]]
            retired = in_force and version["status"] == "retired"
            if not retired and version["number"] == link["number"]:
                links.append(link)
        return links

    def _exception(self, number: int) -> int | None:
        accepted = []
        for asked in self.records.known("exceptions"):
            decisions = [
                each
                for each in self.records.known("exception_decisions")
                if each["exception_id"] == asked["id"]
            ]
            decided = max(decisions, key=lambda each: each["number"], default={"state": "pending"})
            if (
                (asked["adoption_id"], asked["requirement_id"]) == (self.adoption_id, number)
                and decided["state"] == "approved"
                and holds_at(asked["valid_during"], self.now)
            ):
                accepted.append((span(asked["valid_during"])[1], -asked["id"]))
        return -max(accepted)[1] if accepted else None

    # Controls.

    def _version(self, control: int) -> tuple[Row, bool]:
        versions = [v for v in self.records.known("control_versions") if v["control_id"] == control]
        for version in versions:
            if holds_at(version["valid_during"], self.now):
                return version, True
        return max(versions, key=lambda version: version["number"]), False

    def _problems(self, control: int) -> list[Reason]:
        code = self.codes[control]
        version, in_force = self.in_force[control]
        found = []
        if not in_force:
            found.append(Reason("control_not_in_force", code))
        elif version["status"] != "implemented":
            begins = span(version["valid_during"])[0]
            found.append(Reason("control_not_implemented", code, since=begins))
        evidence = self._evidence(control)
        if not evidence:
            found.append(Reason("no_evidence", code))
        found += [self._missing(code, each) for each in evidence if not self._revision(each)]
        for test in self.records.known("tests"):
            if test["control_id"] == control:
                found += self._test(code, test, evidence)
        return found

    def _evidence(self, control: int) -> list[Row]:
        linked = {
            link["evidence_id"]
            for link in self.records.known("evidence_controls")
            if link["control_id"] == control
        }
        return [each for each in self.records.known("evidence") if each["id"] in linked]

    def _revisions(self, evidence: Row) -> list[Row]:
        known = self.records.known("evidence_revisions")
        return [each for each in known if each["evidence_id"] == evidence["id"]]

    def _revision(self, evidence: Row) -> Row | None:
        """The latest of those in effect."""
        good = [
            each
            for each in self._revisions(evidence)
            if holds_at(each["effective_during"], self.now)
        ]
        return max(good, key=lambda each: each["number"], default=None)

    def _missing(self, code: str, evidence: Row) -> Reason:
        spans = [span(each["effective_during"]) for each in self._revisions(evidence)]
        ended = [end for _, end in spans if end <= self.now]
        to_come = [begin for begin, _ in spans if begin > self.now]
        if ended:
            return Reason("evidence_expired", code, evidence["code"], since=max(ended))
        if to_come:
            return Reason("evidence_not_yet", code, evidence["code"], since=min(to_come))
        return Reason("no_evidence", code, evidence["code"])

    def _test(self, code: str, test: Row, evidence: list[Row]) -> list[Reason]:
        (version,) = (v for v in self.records.known("test_versions") if v["test_id"] == test["id"])
        if version["retired"]:
            return []
        found, asked = [], False
        for each in evidence:
            revision = self._revision(each)
            if each["kind"] != version["evidence_kind"] or revision is None:
                continue
            asked = True
            stale = instant(revision["collected_at"]) + duration(version["freshness"])
            result = self._result(version, revision)
            if stale <= self.now:
                found.append(Reason("evidence_stale", code, each["code"], test["code"], stale))
            elif result in ("fail", "error"):
                reason = "test_failed" if result == "fail" else "test_error"
                found.append(Reason(reason, code, each["code"], test["code"]))
            elif result == "not_run":
                found.append(Reason("test_not_run", code, each["code"], test["code"]))
        return found if asked else [Reason("test_not_run", code, None, test["code"])]

    def _result(self, version: Row, revision: Row) -> str:
        """What the last run said, of this version on this revision."""
        meant = (*(version[each] for each in ("test_id", "number")),)
        about = (*(revision[each] for each in ("evidence_id", "number")),)
        result = "not_run"
        for run in self.records.known("test_runs"):
            if (run["test_id"], run["test_number"]) == meant and about == (
                run["evidence_id"],
                run["evidence_number"],
            ):
                result = run["result"]
        return result


def together(ready: int, partial: int, not_ready: int) -> str:
    if ready + partial + not_ready == 0:
        return "not_applicable"
    if partial + not_ready == 0:
        return "ready"
    return "not_ready" if ready + partial == 0 else "partial"
