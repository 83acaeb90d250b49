"""What tests of compliance over HTTP begin with: a framework, an organization that adopts it."""

from __future__ import annotations

import itertools
from typing import Any

import httpx
from serving import Chart

_numbers = itertools.count(1)

KINDS = [
    {"code": "chapter", "name": "Chapter", "assessable": False},
    {"code": "rule", "name": "Rule", "assessable": True},
]


def new_code(word: str = "rules") -> str:
    """A code that no other test has."""
    return f"{word}-{next(_numbers)}"


def framework(code: str | None = None, version: str = "1", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """A framework of two rules below a chapter."""
    rules = [
        {"key": "1.1", "kind": "rule", "title": "Doors are shut at night"},
        {"key": "1.2", "kind": "rule", "title": "Keys are counted"},
    ]
    return {
        "framework": {"code": code or new_code(), "name": "House Rules", "text_rights": "Ours."},
        "version": {
            "version": version,
            "title": f"House Rules {version}",
            "language": "en",
            "source": "The wall.",
        },
        "vocabulary": {"kinds": KINDS},
        "requirements": [{"key": "1", "kind": "chapter", "title": "Doors", "children": rules}],
        "baselines": [{"code": "core", "title": "Core", "include": ["1.1"]}],
        **more,
    }


def done(answer: httpx.Response, status: int = 200) -> Any:  # noqa: ANN401
    """The body of an answer that went well."""
    assert answer.status_code == status, answer.text
    return answer.json()


def refused(answer: httpx.Response, status: int, code: str) -> Any:  # noqa: ANN401
    """The problem of an answer that did not."""
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.json()


class Company(Chart):
    """A chart whose CEO ana has bob, who has cyd; it has adopted a framework of its own."""

    def __init__(self, client: httpx.Client, **more: Any) -> None:  # noqa: ANN401
        super().__init__(client, "ana > bob > cyd")
        self.code = new_code()
        path = f"/frameworks?publish=true&org_id={self.id}"
        self.version = done(client.post(path, json=framework(self.code, **more)))
        self.adoption = self.adopt("house")

    def adopt(self, code: str, **more: object) -> dict[str, Any]:
        body = {"code": code, "framework": self.code, "framework_version": "1", **more}
        made: dict[str, Any] = done(self.client.post(f"{self.path}/adoptions", json=body), 201)
        return made

    @property
    def adopted(self) -> str:
        """Path of the adoption."""
        return f"{self.path}/adoptions/{self.adoption['id']}"

    def satisfies(self, key: str, **more: object) -> dict[str, Any]:
        named = {"framework": self.code, "version": "1", "requirement": key, "coverage": "full"}
        return {**named, **more}

    def control(self, code: str, *keys: str, owner: str = "bob") -> dict[str, Any]:
        """A control in force that satisfies these requirements in full."""
        body = {
            "code": code,
            "title": code.capitalize(),
            "owner_id": self.ids[owner],
            "status": "implemented",
            "satisfies": [self.satisfies(key) for key in keys],
        }
        made: dict[str, Any] = done(self.client.post(f"{self.path}/controls", json=body), 201)
        return made

    def evidence(self, *items: dict[str, Any]) -> list[dict[str, Any]]:
        """Hand in evidence that was collected an instant ago."""
        usual = {
            "kind": "report",
            "title": "Report",
            "source": "the porter",
            "collected_at": "2026-01-01T00:00:00Z",
            "owner_id": self.ids["bob"],
        }
        found: list[dict[str, Any]] = done(
            self.client.post(f"{self.path}/evidence", json=[{**usual, **item} for item in items])
        )
        return found

    def statuses(self, **query: str) -> dict[str, str]:
        """Status of each requirement by key."""
        found = done(self.client.get(f"{self.adopted}/readiness", params=query))
        return {one["key"]: one["status"] for one in found["requirements"]}
