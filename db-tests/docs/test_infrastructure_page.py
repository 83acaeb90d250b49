"""docs/infrastructure.md: its diagrams are the transition table, its examples are accepted."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml
from databases import Database
from psycopg.types.json import Jsonb

from remit.render.states import drawn, transitions

PAGE = (Path(__file__).parents[2] / "docs" / "infrastructure.md").read_text(encoding="utf-8")


def example(language: str) -> str:
    """The only code block in this language."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    return found


def test_the_diagrams_are_the_transition_table(migrated: Database) -> None:
    assert drawn(PAGE, transitions(migrated.url())) == PAGE


def test_the_blueprint_is_accepted(database: Database) -> None:
    with database.connect() as owner:
        owner.execute(
            "select api.import_blueprint(%s, publish => true)",
            [Jsonb(yaml.safe_load(example("yaml")))],
        )
        assert database.one("select count(*) from infra.blueprint_versions") == 1


def test_the_policy_is_accepted(charted: Database) -> None:
    policy = json.loads(example("json"))
    with charted.connect() as owner:
        owner.execute("select tap.chart('Acme', 'ana > bob')")
        owner.execute(
            "select api.create_policy(tap.org('Acme'), code => %(code)s, title => %(title)s, "
            "effect => %(effect)s, condition => %(condition)s, settings => %(settings)s, "
            "mode => %(mode)s)",
            policy | {"settings": Jsonb(policy["settings"])},
        )
        assert charted.one("select mode from infra.policies") == "dry_run"
