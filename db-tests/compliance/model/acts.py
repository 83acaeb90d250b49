"""What a random company does to its records, by direct SQL where a function would not go so far."""

from __future__ import annotations

import itertools
import random
from datetime import datetime, timedelta
from typing import Any

from compliance.model.replay import Row
from compliance.model.world import EVERY_KEY, KEYS, MOMENT, NEXT_KEYS, START, World
from psycopg.types.json import Jsonb

# Few days, so that the end of one thing is often the begin of another.
DAYS = [START + timedelta(days=5 * n) for n in range(-12, 7)]
STEPS = [MOMENT, timedelta(hours=3), timedelta(days=5)]
KINDS = ["log", "list"]
STATUSES = [*["implemented"] * 4, "planned", "retired"]
RESULTS = [*["pass"] * 4, "fail", "error", "not_run", "not_applicable"]


class Acts:
    """Draws one act after another and does it."""

    def __init__(self, world: World, luck: random.Random) -> None:
        self.world = world
        self.luck = luck
        self.codes = (f"x{n:02}" for n in itertools.count(1))

    def one_of(self, table: str, condition: str = "true") -> int:
        """The number of a random row; 0, which no row has, where there is none."""
        found = self.world.rows(
            f"select t.id from compliance.{table} as t "
            f"where t.org_id = %s and {condition} order by t.id",
            self.world.org_id,
        )
        return self.pick(found) if found else 0

    def employee(self) -> int:
        found = self.world.rows(
            "select e.id from org.employees as e where e.org_id = %s order by e.id",
            self.world.org_id,
        )
        return self.pick(found)

    def pick(self, found: list[tuple[Any, ...]]) -> int:
        return int(self.luck.choice(found)[0])

    def links(self) -> Jsonb:
        version = self.luck.choice(["1", "1", "2"])
        known = KEYS if version == "1" else NEXT_KEYS
        keys = self.luck.sample(known, self.luck.randint(1, 4))
        coverages = ["full", "full", "full", "part"]
        made_up = {"framework": "made-up", "version": version}
        return Jsonb(
            [
                {**made_up, "requirement": key, "coverage": self.luck.choice(coverages)}
                for key in keys
            ]
        )

    # Controls.

    def create_control(self) -> None:
        code = next(self.codes)
        self.world.one(
            "select api.create_control(%s, %s, %s, %s, status => %s, valid_from => %s, "
            "satisfies => %s)",
            *(self.world.org_id, self.employee(), code, code, self.luck.choice(STATUSES)),
            *(self.luck.choice([None, self.luck.choice(DAYS)]), self.links()),
        )

    def create_version(self) -> None:
        self.world.one(
            "select api.create_control_version(%s, %s, status => %s, valid_from => %s)",
            *(self.world.org_id, self.one_of("controls"), self.luck.choice(STATUSES)),
            self.luck.choice([None, self.luck.choice(DAYS)]),
        )

    def replace_links(self) -> None:
        self.world.rows(
            "select api.replace_satisfactions(%s, %s, %s)",
            *(self.world.org_id, self.one_of("controls"), self.links()),
        )

    def carry_links(self) -> None:
        """Links as an upgrade leaves them: carried, not reviewed."""
        control = self.one_of("controls")
        with self.world.transaction():
            self.world.end("satisfactions", "t.control_id = %s", control)
            self.world.rows(
                "insert into compliance.satisfactions (org_id, control_id, number, "
                "framework_owner_id, version_id, requirement_id, coverage, review) "
                "select org_id, control_id, number, framework_owner_id, version_id, "
                "requirement_id, coverage, 'carried' from compliance.satisfactions "
                "where org_id = %s and control_id = %s and not upper_inf(recorded_during) "
                "and upper(recorded_during) = kernel.stamp(org_id) returning id",
                *(self.world.org_id, control),
            )

    def review_links(self) -> None:
        self.world.rows(
            "select api.review_satisfactions(%s, %s)",
            *(self.world.org_id, self.one_of("controls")),
        )

    def leave(self) -> None:
        """Somebody leaves, and the manager answers for what was theirs."""
        self.world.one("select api.delete_employee(%s, %s)", self.world.org_id, self.employee())

    # Evidence.

    def period(self) -> tuple[datetime, datetime | None]:
        begins = self.luck.choice(DAYS)
        days = self.luck.choice([None, None, 5, 20, 60])
        return begins, None if days is None else begins + timedelta(days=days)

    def create_evidence(self) -> None:
        """A piece with a revision and links to controls; some pieces have no revision yet."""
        control, other = self.one_of("controls"), self.one_of("controls")
        with self.world.transaction():
            kind = self.luck.choice(KINDS)
            evidence = self.world.add_evidence(next(self.codes), kind, self.employee())
            if self.luck.randint(0, 5):
                self.world.add_revision(evidence, *self.period(), self.luck.choice(DAYS))
            for each in {control, other}:
                self.world.link(evidence, each)

    def revise_evidence(self) -> None:
        self.world.add_revision(self.one_of("evidence"), *self.period(), self.luck.choice(DAYS))

    def withdraw_revision(self) -> None:
        number = self.luck.randint(1, 3)
        self.world.end(
            "evidence_revisions",
            "t.evidence_id = %s and t.number = %s",
            *(self.one_of("evidence"), number),
        )

    def link_evidence(self) -> None:
        self.world.link(self.one_of("evidence"), self.one_of("controls"))

    def unlink_evidence(self) -> None:
        self.world.end("evidence_controls", "t.id = %s", self.one_of("evidence_controls"))

    # Tests.

    def create_test(self) -> None:
        with self.world.transaction():
            test = self.world.one(
                "insert into compliance.tests (org_id, control_id, code) "
                "values (%s, %s, %s) returning id",
                *(self.world.org_id, self.one_of("controls"), next(self.codes)),
            )
            self._version_of(test, 1)

    def change_test(self) -> None:
        test = self.one_of("tests")
        with self.world.transaction():
            number = self.world.one(
                "select max(v.number) + 1 from compliance.test_versions as v "
                "where v.org_id = %s and v.test_id = %s",
                *(self.world.org_id, test),
            )
            self.world.end("test_versions", "t.test_id = %s", test)
            self._version_of(test, number)

    def _version_of(self, test: int, number: int) -> None:
        self.world.rows(
            "insert into compliance.test_versions (org_id, test_id, number, title, "
            "evidence_kind, predicate, requires, freshness, retired) "
            "values (%s, %s, %s, 'a test', %s, '$.ok == true', '{$.ok}', %s, %s) returning number",
            *(self.world.org_id, test, number, self.luck.choice(KINDS)),
            timedelta(days=self.luck.choice([5, 30, 90]), hours=3),
            self.luck.randint(0, 4) == 0,
        )

    def run_test(self) -> None:
        """Every open version of a test on every open revision of its kind says the same."""
        self.world.rows(
            "insert into compliance.test_runs (org_id, test_id, test_number, evidence_id, "
            "evidence_number, result, run_by) "
            "select v.org_id, v.test_id, v.number, r.evidence_id, r.number, %s, 'somebody' "
            "from compliance.test_versions as v "
            "inner join compliance.tests as t on t.org_id = v.org_id and t.id = v.test_id "
            "inner join compliance.evidence_controls as l on l.org_id = v.org_id "
            "and l.control_id = t.control_id and upper_inf(l.recorded_during) "
            "inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id "
            "inner join compliance.evidence_revisions as r "
            "on r.org_id = e.org_id and r.evidence_id = e.id "
            "where v.org_id = %s and e.kind = v.evidence_kind and upper_inf(v.recorded_during) "
            "and upper_inf(r.recorded_during) and (v.test_id + r.evidence_id) %% 4 <> %s "
            "returning id",
            *(self.luck.choice(RESULTS), self.world.org_id, self.luck.randint(0, 7)),
        )

    # Adoptions.

    def replace_scope(self) -> None:
        self.world.rows(
            "select api.replace_scope(%s, %s, %s)",
            *(self.world.org_id, self.world.adoption_id),
            Jsonb([self.scope_rule() for _ in range(self.luck.randint(0, 3))]),
        )

    def scope_rule(self) -> Row:
        made: Row = {"action": self.luck.choice(["include", "exclude"])}
        target = self.luck.choice(["baseline", "requirement", "requirement", None])
        if target == "baseline":
            made["baseline"] = self.luck.choice(["core", "rest"])
        elif target == "requirement":
            made["requirement"] = self.luck.choice(EVERY_KEY)
        if made["action"] == "exclude":
            made["justification"] = "We have none."
        return made

    def ask_for_exception(self) -> None:
        begins = self.luck.choice(DAYS)
        self.world.one(
            "insert into compliance.exceptions (org_id, adoption_id, version_id, requirement_id, "
            "reason, requested_by, approver_id, valid_during) "
            "select a.org_id, a.id, a.version_id, r.id, 'because', 'somebody', %s, "
            "tstzrange(%s, %s) from compliance.adoptions as a "
            "inner join compliance.requirements as r on r.version_id = a.version_id "
            "where a.org_id = %s and r.key = %s returning id",
            *(self.employee(), begins, begins + timedelta(days=self.luck.randint(1, 60))),
            *(self.world.org_id, self.luck.choice(KEYS)),
        )

    def decide(self) -> None:
        state = self.luck.choice(["approved", "approved", "approved", "rejected"])
        self.world.one(
            "insert into compliance.exception_decisions (org_id, exception_id, state, decided_by) "
            "values (%s, %s, %s, 'somebody else') returning number",
            *(self.world.org_id, self.one_of("exceptions", "t.state = 'pending'"), state),
        )

    def revoke(self) -> None:
        self.world.one(
            "select api.revoke_exception(%s, %s)",
            *(self.world.org_id, self.one_of("exceptions")),
        )

    def upgrade(self) -> None:
        self.world.one(
            "select api.apply_upgrade(%s, %s, '2')", self.world.org_id, self.one_of("adoptions")
        )

    def revert(self) -> None:
        self.world.one(
            "select api.revert_upgrade(%s, %s)", self.world.org_id, self.world.adoption_id
        )
