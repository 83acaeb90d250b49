"""What tests of infrastructure over HTTP begin with: a blueprint, an environment, a chart."""

from __future__ import annotations

import itertools
from typing import Any

import httpx
from company import done
from databases import Database
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb
from serving import Chart

_numbers = itertools.count(1)
_THERE = {"exists": True, "ready": True, "reference": "arn:made-up", "status": "ok"}

BUCKET: dict[str, Any] = {
    "version": 1,
    "title": "Test bucket",
    "summary": "A bucket for tests.",
    "parameters": [
        {
            "name": "storage_gb",
            "type": "integer",
            "title": "Size",
            "default": 10,
            "minimum": 1,
            "maximum": 1000,
        },
        {
            "name": "purpose",
            "type": "string",
            "title": "Purpose",
            "default": "data",
            "choices": ["data", "logs"],
            "immutable": True,
        },
    ],
    "objects": [
        {
            "id": "bucket",
            "type": "AWS::S3::Bucket",
            "name": "${resource.physical_name}",
            "body": {
                "BucketName": "${resource.physical_name}",
                "BucketEncryption": {
                    "ServerSideEncryptionConfiguration": [
                        {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}
                    ]
                },
            },
        }
    ],
    "guardrails": [
        {
            "code": "encryption",
            "title": "Encrypted at rest",
            "holds": (
                "$.bucket.BucketEncryption.ServerSideEncryptionConfiguration[*]"
                '.ServerSideEncryptionByDefault.SSEAlgorithm == "AES256"'
            ),
        }
    ],
    "usage": {"storage": "$.parameters.storage_gb"},
    "cost": [],
    "evidence": [],
    "outputs": {"bucket": "${resource.physical_name}"},
    "lifecycle": {},
}


def blueprint(name: str | None = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """A blueprint of one bucket, under a name that no other test has."""
    return {"blueprint": f"aws/{name or f'bucket-{next(_numbers)}'}", **BUCKET, **more}


def environment(code: str | None = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """An environment at an endpoint that nobody calls."""
    return {
        "code": code or f"place-{next(_numbers)}",
        "title": "Test environment",
        "stage": "development",
        "targets": {
            "aws": {"account": "123456789012", "region": "eu-central-1", "partition": "aws"}
        },
        **more,
    }


class Estate(Chart):
    """A chart whose CEO ana has bob, who has cyd, each with an address; and an environment."""

    def __init__(self, client: httpx.Client, **environment_more: Any) -> None:  # noqa: ANN401
        super().__init__(client, "ana > bob > cyd")
        for name in self.ids:
            done(client.patch(self.employee(name), json={"email": self.address(name)}))
        document = blueprint()
        self.blueprint: str = document["blueprint"]
        done(client.post("/blueprints?publish=true", json=document))
        self.environment: str = done(
            client.post("/environments", json=environment(**environment_more)), 201
        )["code"]

    def address(self, name: str) -> str:
        return f"{name}-{self.id}@example.com"

    def by(self, name: str) -> dict[str, str]:
        """Headers of somebody who acts."""
        return {"Remit-Act-As": self.address(name)}

    def asks(self, name: str = "data", **more: object) -> dict[str, Any]:
        """The body of a request for a bucket."""
        return {
            "kind": "create",
            "blueprint": self.blueprint,
            "environment": self.environment,
            "name": name,
            **more,
        }

    def request(self, name: str = "data", *, who: str = "cyd", **more: object) -> dict[str, Any]:
        """Submit a request for a bucket."""
        made: dict[str, Any] = done(
            self.client.post(
                f"{self.path}/requests?submit=true",
                json=self.asks(name, **more),
                headers=self.by(who),
            ),
            201,
        )
        return made

    def policy(self, code: str, effect: str, condition: str, **settings: object) -> dict[str, Any]:
        """Add a policy."""
        body = {
            "code": code,
            "title": code.capitalize(),
            "effect": effect,
            "condition": condition,
            "settings": settings,
        }
        made: dict[str, Any] = done(self.client.post(f"{self.path}/policies", json=body), 201)
        return made


class Hand:
    """A worker by hand: claims and reports as the login of workers, and never fails to provide."""

    def __init__(self, database: Database, org_id: int) -> None:
        self._database = database
        self._org_id = org_id
        self.seen: dict[str, Any] = {}
        """How the bodies that are seen differ from those that are desired; None: missing."""

    def work(self, failure: dict[str, str] | None = None) -> list[tuple[str, str | None]]:
        """Do everything that is due of the organization; gives (action, state) of each step."""
        steps = []
        with self._database.connect("worker") as connection:
            connection.row_factory = dict_row  # type: ignore[assignment]
            connection.execute("select set_config('remit.actor', 'by hand', false)")
            claimed: list[Any] = connection.execute(
                'select to_json(c) as work from api.claim_work(%s, "limit" => 100) as c',
                ["by hand"],
            ).fetchall()
            for one in (row["work"] for row in claimed):
                if one["org_id"] != self._org_id:
                    continue
                (receipt,) = connection.execute(
                    "select accepted, state, problem from api.report_work(%s, %s, %s)",
                    [self._org_id, "by hand", Jsonb([self._report(one, failure)])],
                ).fetchall()
                assert receipt["accepted"], receipt
                steps.append((one["action"], receipt["state"]))
        return steps

    def make_due(self) -> None:
        """Let everything be looked at now, as if time had passed."""
        with self._database.connect() as connection:
            connection.execute(
                "update infra.work set due_at = now() where org_id = %s and due_at < 'infinity'",
                [self._org_id],
            )

    def _report(self, work: dict[str, Any], failure: dict[str, str] | None) -> dict[str, Any]:
        about = {key: work[key] for key in ("resource_id", "fence", "generation")}
        if failure is not None:
            return {**about, "outcome": "failed", "objects": [], "error": failure}
        if work["action"] == "delete":
            return {**about, "outcome": "gone", "objects": []}
        seen = [{**each, **_THERE, "body": self._body(each["body"])} for each in work["desired"]]
        return {**about, "outcome": "reached", "objects": seen}

    def _body(self, desired: dict[str, Any]) -> dict[str, Any]:
        found = {**desired, **self.seen}
        return {key: value for key, value in found.items() if value is not None}
