"""What a random company does to its evidence and tests by the functions of the API."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from compliance.model.acts import DAYS, KINDS, Acts
from compliance.model.replay import Row
from psycopg.types.json import Jsonb

FRESHNESS = ["P5D", "P30D", "P90DT3H"]


class Calls(Acts):
    """Draws calls, besides what direct SQL does."""

    def payload(self) -> Row:
        return self.luck.choice([*[{"ok": True}] * 4, {"ok": False}, {"ok": None}, {}, {"ok": "?"}])

    def control_codes(self) -> list[str]:
        found = self.world.rows(
            "select c.code from compliance.controls as c where c.org_id = %s order by c.id",
            self.world.org_id,
        )
        return [code for (code,) in self.luck.sample(found, min(2, len(found)))]

    def hand_in(self) -> None:
        """A batch: new evidence, and the next revision of some that there is."""
        self.world.rows(
            "select api.create_evidence(%s, %s)",
            *(self.world.org_id, Jsonb([self.item() for _ in range(self.luck.randint(1, 3))])),
        )

    def item(self) -> Row:
        begins, ends = self.period()
        known = self.world.rows(
            "select e.code from compliance.evidence as e where e.org_id = %s order by e.id",
            self.world.org_id,
        )
        fresh = self.luck.random() < 0.6 or not known
        made: Row = {
            "code": next(self.codes) if fresh else self.luck.choice(known)[0],
            "source": "a test",
            "collected_at": text(self.luck.choice(DAYS)),
            "effective_from": text(begins),
            "payload": self.payload(),
            "controls": self.control_codes(),
        }
        if ends is not None:
            made["effective_until"] = text(ends)
        if fresh:
            made |= {"kind": self.luck.choice(KINDS), "title": "x", "owner_id": self.employee()}
        return made

    def hand_in_revision(self) -> None:
        begins, ends = self.period()
        self.world.one(
            "select api.create_evidence_revision(%s, %s, 'a test', %s, %s, %s, payload => %s)",
            *(self.world.org_id, self.one_of("evidence"), self.luck.choice(DAYS), begins, ends),
            Jsonb(self.payload()),
        )

    def take_back(self) -> None:
        self.world.one(
            "select api.withdraw_evidence_revision(%s, %s, %s, 'a mistake')",
            *(self.world.org_id, self.one_of("evidence"), self.luck.randint(1, 3)),
        )

    def replace_controls(self) -> None:
        self.world.rows(
            "select api.replace_evidence_controls(%s, %s, %s)",
            *(self.world.org_id, self.one_of("evidence"), self.control_codes()),
        )

    def give_test(self) -> None:
        self.world.one(
            "select api.create_test(%s, %s, %s, 'a test', %s, '{$.ok}', %s, '$.ok == true')",
            *(self.world.org_id, self.one_of("controls"), next(self.codes)),
            *(self.luck.choice(KINDS), self.luck.choice(FRESHNESS)),
        )

    def change_question(self) -> None:
        changes: list[dict[str, Any]] = [
            {"freshness": self.luck.choice(FRESHNESS)},
            {"evidence_kind": self.luck.choice(KINDS)},
            {"applies": "$.ok == true"},
            {"retired": True},
            {"title": "the same question"},
        ]
        self.world.one(
            "select api.update_test(%s, %s, %s)",
            *(self.world.org_id, self.one_of("tests"), Jsonb(self.luck.choice(changes))),
        )

    def run_tests(self) -> None:
        self.world.one("select api.run_tests(%s)", self.world.org_id)

    def rename(self) -> None:
        """What may change of a row is nothing that an answer about the past names."""
        table = self.luck.choice(["evidence", "control", "adoption"])
        changes: Row = {
            "evidence": {"title": self.luck.choice("xyz"), "owner_id": self.employee()},
            "control": {"owner_id": self.employee()},
            "adoption": {"retired": self.luck.random() < 0.3, "target_on": "2027-01-01"},
        }[table]
        plural = table if table == "evidence" else f"{table}s"
        self.world.one(
            f"select api.update_{table}(%s, %s, %s)",
            *(self.world.org_id, self.one_of(plural), Jsonb(changes)),
        )


def text(moment: datetime) -> str:
    return moment.isoformat()


EVERY_ACT = [
    *[Calls.create_control] * 2,
    *[Calls.create_version] * 2,
    *(Calls.replace_links, Calls.carry_links, Calls.review_links, Calls.leave),
    *(Calls.rename, Calls.upgrade, Calls.upgrade, Calls.revert),
    *[Calls.create_evidence] * 2,
    *[Calls.hand_in] * 3,
    *(Calls.revise_evidence, Calls.hand_in_revision, Calls.hand_in_revision),
    *(Calls.withdraw_revision, Calls.take_back),
    *(Calls.link_evidence, Calls.unlink_evidence, Calls.replace_controls),
    *(Calls.create_test, Calls.give_test, Calls.change_test, Calls.change_question),
    *(Calls.run_test, Calls.run_test, Calls.run_tests),
    *(Calls.replace_scope, Calls.ask_for_exception, Calls.decide, Calls.decide, Calls.revoke),
]
