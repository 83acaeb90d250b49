"""The shipped namespace, rendered for all kinds of parameters, is what Kubernetes takes.

`kubernetes-validate` knows the schemas and not what a quantity is, so quantities, names and labels
are checked beside it; and the double, which refuses as the recorded server did, applies them all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import yaml
from databases import Database
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worker.kube_cluster import KubeCluster, kube_cluster
from worker.kube_estate import BLUEPRINT
from worker.kube_quantities import parse
from worker.kube_schema import ValidationError, validate
from worker.kube_work import UID, differing, work

from remit.worker.gitops import layout
from remit.worker.gitops.target import Target

LABEL = re.compile(r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
LABEL_VALUE = re.compile(r"([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?")
namespaces = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", fullmatch=True)
peers = st.builds(
    lambda namespace, port: {"namespace": namespace, **({"port": port} if port else {})},
    namespaces,
    st.none() | st.integers(1, 65535),
)
parameters = st.fixed_dictionaries(
    {},
    optional={
        "cpu": st.integers(1, 256),
        "memory_gb": st.integers(1, 2048),
        "storage_gb": st.integers(1, 10_000),
        "pods": st.integers(1, 1000),
        "pod_security": st.sampled_from(["restricted", "baseline"]),
        "allowed_peers": st.lists(peers, max_size=20),
    },
)
contexts = st.fixed_dictionaries(
    {
        "name": st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True)
        .filter(lambda name: 2 <= len(name) <= 40),
        "prefix": st.sampled_from(["", "dev-", "a123456789"]),
        "email": st.none() | st.emails(),
    }
)  # fmt: skip
many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def connection(migrated: Database) -> Iterator[psycopg.Connection]:
    with migrated.connect() as connection:
        yield connection


def rendered(
    connection: psycopg.Connection, given: dict[str, Any], about: dict[str, Any]
) -> list[dict[str, Any]]:
    """Check, complete and render in the database, as a request is."""
    found = connection.execute(
        "select cardinality(infra.check_parameters(%(declared)s, %(given)s)), "
        "infra.render_objects(%(objects)s, jsonb_build_object("
        '\'organization\', \'{"id": 7, "name": "Acme"}\'::jsonb, '
        "'resource', jsonb_build_object('uid', %(uid)s::text, 'name', %(name)s::text, "
        "'physical_name', infra.physical_name(%(name)s, %(uid)s::uuid), "
        "'owner_email', %(email)s::text, 'owner_name', 'Cyd'), "
        "'environment', jsonb_build_object('code', 'dev', 'stage', 'development', "
        "'namespace_prefix', %(prefix)s::text, 'cluster', 'test'), "
        "'parameters', infra.complete_parameters(%(declared)s, %(given)s)))",
        {
            "declared": json.dumps(BLUEPRINT["parameters"]),
            "objects": json.dumps(BLUEPRINT["objects"]),
            "given": json.dumps(given),
            "uid": UID,
            **about,
        },
    ).fetchone()
    assert found is not None
    violations, objects = found
    assert not violations
    return list(objects)


def quantities(manifest: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from manifest.get("spec", {}).get("hard", {}).items()
    for limit in manifest.get("spec", {}).get("limits", []):
        for key in ("default", "defaultRequest", "max", "min"):
            yield from limit.get(key, {}).items()


def check_manifest(manifest: dict[str, Any]) -> None:
    validate(manifest)
    metadata = manifest["metadata"]
    assert LABEL.fullmatch(metadata["name"])
    assert LABEL.fullmatch(metadata.get("namespace", "x"))
    for value in metadata.get("labels", {}).values():
        assert LABEL_VALUE.fullmatch(value)
    for name, value in quantities(manifest):
        assert isinstance(value, str), f"{name} is written as text"
        assert parse(value)[0] >= 0


@many
@given(chosen=parameters, about=contexts)
def test_every_manifest_is_valid(
    connection: psycopg.Connection, chosen: dict[str, Any], about: dict[str, Any]
) -> None:
    objects = rendered(connection, chosen, about)
    assert len({(o["type"], o["name"]) for o in objects}) == len(objects)
    asked = work("", wanted=objects)
    target = Target("https://git.example/m.git", "main", "remit", None)
    for path, content in layout.files_of(asked, target).items():
        manifest = yaml.safe_load(content)
        if "/applications/" in path:
            check_application(manifest, path, target)
        else:
            check_manifest(manifest)
    for wanted in objects:
        assert wanted["body"]["metadata"]["name"] == wanted["name"]
        check_manifest(wanted["body"])


def check_application(manifest: dict[str, Any], path: str, target: Target) -> None:
    """Check what Argo CD's own schema asks for; the shape is written down in its documentation."""
    assert (manifest["apiVersion"], manifest["kind"]) == ("argoproj.io/v1alpha1", "Application")
    assert LABEL.fullmatch(manifest["metadata"]["name"])
    assert manifest["metadata"]["namespace"] == "argocd"
    spec = manifest["spec"]
    assert spec.keys() == {"project", "source", "destination", "syncPolicy"}
    assert spec["source"]["repoURL"] == target.repository
    assert spec["source"]["targetRevision"] == target.branch
    assert spec["source"]["path"] == path.replace("/applications", "").removesuffix(".yaml")
    assert len(spec["destination"].keys() & {"server", "name"}) == 1
    assert spec["syncPolicy"]["automated"].keys() == {"prune", "selfHeal"}


@settings(many, max_examples=40)
@given(chosen=parameters, about=contexts)
def test_every_rendering_is_reached_and_observed_as_desired(
    connection: psycopg.Connection, tmp_path_factory: pytest.TempPathFactory,
    chosen: dict[str, Any], about: dict[str, Any],
) -> None:  # fmt: skip
    objects = rendered(connection, chosen, about)
    with kube_cluster(tmp_path_factory.mktemp("kube")) as cluster:
        reached(cluster, objects)
        seen = cluster.observe(wanted=objects)
        assert differing(seen, objects) == {}
        observed = json.dumps([o.to_json() for o in seen.objects])
        broken = connection.execute(
            "select infra.broken_guardrails(%s, %s), infra.difference(%s, %s)",
            [json.dumps(BLUEPRINT["guardrails"]), observed, json.dumps(objects), observed],
        ).fetchone()
        assert broken == ([], [])


def reached(cluster: KubeCluster, objects: list[dict[str, Any]]) -> None:
    outcome = cluster.apply(wanted=objects)
    assert outcome.kind == "reached"
    assert differing(outcome, objects) == {}


def test_the_checks_find_what_they_are_for() -> None:
    """Wrong in one place each: schema, quantity, name, label."""
    good = yaml.safe_load(
        "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: n}, "
        "spec: {hard: {pods: '20'}}}"
    )
    check_manifest(good)
    wrong: list[dict[str, Any]] = [
        {**good, "specs": {}},
        {**good, "spec": {"hard": {"pods": "twenty"}}},
        {**good, "spec": {"hard": {"pods": 20}}},
        {**good, "metadata": {"name": "Q_", "namespace": "n"}},
        {**good, "metadata": {"name": "q", "namespace": "n", "labels": {"a": "b c"}}},
    ]
    for manifest in wrong:
        with pytest.raises((AssertionError, ValueError, ValidationError)):
            check_manifest(manifest)


def test_kubernetes_validate_alone_would_miss_a_bad_quantity() -> None:
    manifest = {
        "apiVersion": "v1", "kind": "ResourceQuota", "metadata": {"name": "q", "namespace": "n"},
        "spec": {"hard": {"pods": "twenty"}},
    }  # fmt: skip
    validate(manifest)
