"""An organization whose environment is a double of the API server, and the shipped namespace."""

from __future__ import annotations

import json
from typing import Any

import yaml
from databases import Database
from worker.estate import SEED, Estate, estate_on

BLUEPRINT: dict[str, Any] = yaml.safe_load(
    (SEED / "blueprints" / "kubernetes" / "namespace.yaml").read_text("utf-8")
)
CODE = BLUEPRINT["blueprint"]


def kube_estate(database: Database, drift: str = "repair", **targets: Any) -> Estate:  # noqa: ANN401
    """Fill a migrated database; `targets` are those of its environment `dev`."""
    estate = estate_on(database, "http://127.0.0.1:1")
    environment = {
        "code": "dev", "title": "Development", "stage": "development", "targets": targets,
        "drift_action": drift, "observe_every": "PT10M",
    }  # fmt: skip
    with database.connect() as connection:
        connection.execute("select api.import_blueprint(%s, true)", [json.dumps(BLUEPRINT)])
        connection.execute(
            "select api.import_environments(%s)", [json.dumps({"environments": [environment]})]
        )
    return estate
