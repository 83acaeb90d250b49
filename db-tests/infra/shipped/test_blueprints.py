"""What ships: each blueprint is imported, filled in, priced, and evidence for known controls."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import psycopg
import pytest
import yaml
from databases import Database
from psycopg.types.json import Jsonb

from remit.commands.catalogue import (
    BLUEPRINTS,
    ENVIRONMENTS,
    PRICES,
    File,
    read_all,
    shipped,
)
from remit.frameworks.yaml_reader import read_yaml

SEED = Path(__file__).parents[3] / "seed"
SCHEMA = json.loads((SEED / "blueprints" / "schema.json").read_text("utf-8"))
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)
FILES = {one.name: one for one in read_all(BLUEPRINTS, shipped(BLUEPRINTS))}
OTHERS = [one for kind in (ENVIRONMENTS, PRICES) for one in read_all(kind, shipped(kind))]
GUARDRAILS = {
    "aws/dynamodb-table": {"point-in-time-recovery", "encryption", "deletion-protection"},
    "aws/lambda-function": {"least-privilege", "log-retention", "reserved-concurrency"},
    "aws/rds-instance": {
        "encryption", "backups", "no-public-access", "managed-password", "deletion-protection",
    },
    "aws/s3-bucket": {
        "encryption", "public-access-block", "owner-enforced", "versioning", "tls-only",
        "lifecycle",
    },
    "aws/sqs-queue": {"encryption", "dead-letter-queue"},
    "kubernetes/namespace": {
        "quota", "container-limits", "default-deny", "peers-named", "pod-security", "owner-only",
    },
}  # fmt: skip
"""What a user is promised of each: a guardrail that is taken out is missed here."""
Json = Any


@pytest.fixture(scope="module")
def connection(migrated: Database) -> Iterator[psycopg.Connection]:
    with migrated.copied("shipped") as own, own.connect() as connected:
        for one in FILES.values():
            connected.execute("select api.import_blueprint(%s, true)", [Jsonb(one.read.document)])
        for name, one in zip(("environments", "prices"), OTHERS, strict=True):
            connected.execute(f"select api.import_{name}(%s)".encode(), [Jsonb(one.read.document)])
        yield connected


def rows(connection: psycopg.Connection, query: str, **values: object) -> list[tuple[Any, ...]]:
    return connection.execute(query.encode(), values).fetchall()


def tried(connection: psycopg.Connection, name: str) -> list[tuple[Json, Json, Json, Json]]:
    """Each sample of parameters, what it becomes, its use and its cost; most objects first."""
    provider, _, plain = name.partition("/")
    samples = rows(
        connection,
        """
        select s.given, infra.render_objects(v.objects, infra.sample_context(p.effective)),
            infra.usage_of(v.usage, p.effective),
            infra.cost_of(0, v.cost, p.effective, 'eu-west-1', '2026-11-22')
        from infra.find_blueprint_version(0, %(provider)s, %(name)s) as v
        cross join jsonb_array_elements(infra.sample_parameters(v.parameters)) as s(given)
        cross join infra.complete_parameters(v.parameters, s.given) as p(effective)
        """,
        provider=provider,
        name=plain,
    )
    return sorted(samples, key=lambda sample: -len(sample[1]))


def test_these_are_shipped() -> None:
    assert set(FILES) == set(GUARDRAILS)
    for name, one in FILES.items():
        assert one.read.document["blueprint"] == name


@pytest.mark.parametrize("one", [*FILES.values(), *OTHERS], ids=lambda one: one.name)
def test_it_fits_the_json_schema(one: File) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(one.read.document)] == []


def test_the_schema_is_one_and_refuses() -> None:
    jsonschema_rs.meta.validate(SCHEMA)
    document = FILES["aws/s3-bucket"].read.document
    assert not VALIDATOR.is_valid({**document, "extra": 1})
    assert not VALIDATOR.is_valid({**document, "version": 0})


@pytest.mark.parametrize("name", sorted(FILES))
def test_its_guardrails_are_as_promised_and_each_is_evidence(name: str) -> None:
    document = FILES[name].read.document
    codes = {one["code"] for one in document["guardrails"]}
    assert codes == GUARDRAILS[name]
    assert {code for one in document["evidence"] for code in one["guardrails"]} == codes


def test_evidence_is_for_controls_there_are() -> None:
    known: set[str] = set()
    for file in (SEED / "frameworks").glob("control-templates-*.yaml"):
        templates = yaml.safe_load(file.read_text("utf-8"))["control_templates"]
        known |= {template["code"] for template in templates}
    for name, one in FILES.items():
        named = {
            code for evidence in one.read.document["evidence"] for code in evidence["controls"]
        }
        assert named
        assert named <= known, name


@pytest.mark.parametrize("name", sorted(FILES))
def test_whatever_is_asked_for_is_filled_in_and_priced(
    connection: psycopg.Connection, name: str
) -> None:
    samples = tried(connection, name)
    assert len(samples) > 3
    for given, objects, usage, cost in samples:
        assert "${" not in json.dumps(objects), given
        assert "null" not in re.findall(r"\bnull\b", json.dumps(objects)), given
        assert usage["count"] == 1
        assert cost["missing"] == [], given
        assert len({(one["type"], one["name"]) for one in objects}) == len(objects)
    assert max(cost["monthly"] for _, _, _, cost in samples) > 0


@pytest.mark.parametrize("name", sorted(FILES))
def test_taking_any_object_away_breaks_a_guardrail(
    connection: psycopg.Connection, name: str
) -> None:
    """All that guardrails speak of is there because they ask for it."""
    guardrails = FILES[name].read.document["guardrails"]
    _, objects, _, _ = tried(connection, name)[0]
    spoken_of = [one for one in objects if any(f"$.{one['id']}." in g["holds"] for g in guardrails)]
    assert spoken_of
    optional = {"allow_peers", "allow_own", "owner"}
    for gone in spoken_of:
        rest = [one for one in objects if one is not gone]
        (broken,) = rows(
            connection,
            "select infra.broken_guardrails(%(g)s, %(o)s)",
            g=Jsonb(guardrails),
            o=Jsonb(rest),
        )[0]
        assert bool(broken) == (gone["id"] not in optional), (gone["id"], broken)


@pytest.mark.parametrize(
    ("name", "place", "value", "broken"),
    [
        ("aws/s3-bucket", "{1,body,PolicyDocument,Statement,0,Effect}", "Allow", {"tls-only"}),
        ("aws/s3-bucket", "{0,body,PublicAccessBlockConfiguration,BlockPublicAcls}", False,
         {"public-access-block"}),
        ("aws/s3-bucket", "{0,body,VersioningConfiguration,Status}", "Suspended", {"versioning"}),
        ("aws/s3-bucket", "{0,body,LifecycleConfiguration,Rules,0,Status}", "Disabled",
         {"lifecycle"}),
        ("aws/s3-bucket", "{0,body,OwnershipControls,Rules,0,ObjectOwnership}", "ObjectWriter",
         {"owner-enforced"}),
        ("aws/dynamodb-table", "{0,body,DeletionProtectionEnabled}", False,
         {"deletion-protection"}),
        ("aws/sqs-queue", "{1,body,RedrivePolicy}", {}, {"dead-letter-queue"}),
        ("aws/sqs-queue", "{0,body,SqsManagedSseEnabled}", False, {"encryption"}),
        ("aws/lambda-function", "{1,body,Policies,0,PolicyDocument,Statement,0,Action}", "*",
         {"least-privilege"}),
        ("aws/lambda-function", "{1,body,Policies,0,PolicyDocument,Statement,0,Resource}", "*",
         {"least-privilege"}),
        ("aws/lambda-function", "{1,body,ManagedPolicyArns}", ["arn:aws:iam::aws:policy/Admin"],
         {"least-privilege"}),
        ("aws/lambda-function", "{2,body,ReservedConcurrentExecutions}", None,
         {"reserved-concurrency"}),
        ("aws/rds-instance", "{0,body,PubliclyAccessible}", True, {"no-public-access"}),
        ("aws/rds-instance", "{0,body,BackupRetentionPeriod}", 0, {"backups"}),
        ("kubernetes/namespace", "{0,body,metadata,labels,pod-security.kubernetes.io/enforce}",
         "privileged", {"pod-security"}),
        ("kubernetes/namespace", "{3,body,spec,podSelector}", {"matchLabels": {"a": "b"}},
         {"default-deny"}),
        ("kubernetes/namespace", "{3,body,spec,policyTypes}", ["Ingress"], {"default-deny"}),
        ("kubernetes/namespace", "{5,body,spec,ingress,0,from}", [{"namespaceSelector": {}}],
         {"peers-named"}),
        ("kubernetes/namespace", "{6,body,roleRef,name}", "cluster-admin", {"owner-only"}),
    ],
)  # fmt: skip
def test_a_guardrail_sees_what_somebody_changed(
    connection: psycopg.Connection, name: str, place: str, value: Json, broken: set[str]
) -> None:
    guardrails = FILES[name].read.document["guardrails"]
    _, objects, _, _ = tried(connection, name)[0]
    (found,) = rows(
        connection,
        "select infra.broken_guardrails(%(g)s, jsonb_set(%(o)s, %(p)s::text[], %(v)s))",
        g=Jsonb(guardrails), o=Jsonb(objects), p=place, v=Jsonb(value),
    )[0]  # fmt: skip
    assert set(found) == broken


@pytest.mark.parametrize("block", range(3))
def test_the_readmes_examples_are_taken(connection: psycopg.Connection, block: int) -> None:
    readme = (SEED / "blueprints" / "README.md").read_text("utf-8")
    kind = (BLUEPRINTS, ENVIRONMENTS, PRICES)[block]
    text = re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)[block]
    document = read_yaml(text.encode(), "README.md", kind.typed).document
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    with connection.transaction(force_rollback=True):
        rows(connection, f"select api.{kind.imports.name}(%(d)s)", d=Jsonb(document))


def test_the_handbooks_blueprint_is_taken(connection: psycopg.Connection) -> None:
    handbook = (SEED.parent / "docs" / "infrastructure.md").read_text("utf-8")
    (text,) = re.findall(r"```yaml\n(blueprint: .*?)```", handbook, re.DOTALL)
    document = read_yaml(text.encode(), "infrastructure.md", BLUEPRINTS.typed).document
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    with connection.transaction(force_rollback=True):
        rows(connection, "select api.import_blueprint(%(d)s)", d=Jsonb(document))
