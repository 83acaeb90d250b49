"""What Docker is told is what Remit understands; a typing error there would go unnoticed."""

import json
import re
import subprocess
import sys
import tomllib
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml

from remit.cluster.binaries import MAJOR
from remit.settings import Settings

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE = (ROOT / "docker-compose.yml").read_text()
WITH_SECRETS = (ROOT / "docker-compose.secrets.yml").read_text()
VARIABLES = {str(field.validation_alias) for field in Settings.model_fields.values()}
SET_BY_THE_IMAGE = {"REMIT_HOST", "REMIT_PORT"}
OF_THE_EMBEDDED_SERVER = {"REMIT_DATA_DIR", "REMIT_PG_BIN"}
OF_WORKERS = {
    name
    for name in VARIABLES
    if name.startswith(("REMIT_WORKER_", "REMIT_AMQP_", "REMIT_RELAY_", "REMIT_EVENT_", "GIT_"))
} | {"KUBECONFIG"}
OF_THE_SERVER = {
    name for name in VARIABLES if name.startswith(("AUTH_", "JWT_", "API_", "ANALYST_"))
} | {"REMIT_MAX_BODY_BYTES", "REMIT_POOL_SIZE", "REMIT_SHUTDOWN_SECONDS"}
OF_BOTO3 = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"}
OF_THE_BROKER = {"RABBITMQ_PASSWORD"}


def services(text: str) -> dict[str, Any]:
    """Services of a compose file, with environments as mappings."""
    found: dict[str, Any] = yaml.safe_load(text)["services"]
    return found


def test_the_containers_get_every_variable_under_its_own_name() -> None:
    api, worker = (services(COMPOSE)[name]["environment"] for name in ("api", "worker"))
    for_containers = VARIABLES - SET_BY_THE_IMAGE - OF_THE_EMBEDDED_SERVER
    assert set(api) == for_containers - OF_WORKERS
    assert set(worker) == (for_containers | OF_BOTO3) - OF_THE_SERVER
    assert OF_WORKERS | OF_THE_SERVER < VARIABLES
    for name, value in [*api.items(), *worker.items()]:
        handed_on = name in OF_BOTO3 and value is None
        assert handed_on or value.startswith((f"${{{name}:-", f"${{{name}}}")), name


def test_compose_reads_no_variable_but_ours() -> None:
    read = set(re.findall(r"\$\{([A-Z_]+)", COMPOSE + WITH_SECRETS))
    assert read - OF_THE_BROKER <= VARIABLES


def test_what_a_first_run_needs_not_is_a_profile() -> None:
    found = {name: service.get("profiles") for name, service in services(COMPOSE).items()}
    assert found == {
        "db": None, "api": None, "worker": ["worker"], "rabbitmq": ["rabbitmq"], "aws": ["aws"],
    }  # fmt: skip
    # Interpolation is before profiles: a needed variable would be needed by everybody.
    assert re.findall(r"\$\{([A-Z_]+)\?", COMPOSE) == ["DB_PASSWORD"]


def test_the_local_aws_is_the_one_that_the_tests_passed_with() -> None:
    pins = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["uv"]
    version = next(
        pin.partition("==")[2]
        for pin in pins["constraint-dependencies"]
        if pin.startswith("moto==")
    )
    assert services(COMPOSE)["aws"]["image"] == f"motoserver/moto:{version}"


def test_the_worker_says_on_its_port_whether_it_lives() -> None:
    worker = services(COMPOSE)["worker"]
    assert worker["environment"]["REMIT_WORKER_PORT"].startswith("${REMIT_WORKER_PORT:-80")
    assert "REMIT_WORKER_PORT" in worker["healthcheck"]["test"][-1]


def test_workers_are_installed_with_what_they_need() -> None:
    syncs = re.findall(r"uv sync [^\n]*", DOCKERFILE)
    assert len(syncs) == 2
    assert all("--extra worker" in sync for sync in syncs)


def test_a_secret_from_a_file_is_the_only_one() -> None:
    for name, service in services(WITH_SECRETS).items():
        environment = service["environment"]
        plain = next(key for key in environment if not key.endswith("_FILE"))
        assert environment[plain] == "", name
        assert environment[f"{plain}_FILE"] == f"/run/secrets/{service['secrets'][0]}"
        assert plain in services(COMPOSE)[name]["environment"]


def test_no_password_has_a_default() -> None:
    for service in services(COMPOSE).values():
        for name, value in service["environment"].items():
            if name.endswith(("PASSWORD", "PASS")):
                assert re.fullmatch(r"\$\{[A-Z_]+(:-|\?[^}]*)?\}", value), name


def test_the_server_is_of_the_right_version() -> None:
    assert services(COMPOSE)["db"]["image"] == f"postgres:{MAJOR}"


def test_what_everybody_may_use_is_published_to_this_machine_alone() -> None:
    assert services(COMPOSE)["api"]["ports"] == [
        "${REMIT_HOST:-127.0.0.1}:${REMIT_PORT:-8000}:8000"
    ]
    for name in ("db", "worker", "rabbitmq", "aws"):
        assert "ports" not in services(COMPOSE)[name]


def test_a_request_in_flight_may_end_before_the_container_does() -> None:
    grace = services(COMPOSE)["api"]["stop_grace_period"]
    assert int(grace.removesuffix("s")) > Settings.model_fields["shutdown_seconds"].default


def test_the_image_sets_variables_that_exist_and_is_not_root() -> None:
    assert set(re.findall(r"\b(REMIT_[A-Z_]+)=", DOCKERFILE)) == SET_BY_THE_IMAGE
    user = re.search(r"^USER (\d+)", DOCKERFILE, flags=re.MULTILINE)
    assert user is not None
    assert int(user[1]) > 0


@pytest.mark.parametrize(("status", "healthy"), [(200, True), (503, False)])
def test_the_health_check_tells_a_working_server_from_another(
    status: int,
    healthy: bool,  # noqa: FBT001
) -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/healthz" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    line = re.search(r"^HEALTHCHECK .*\\\n\s+CMD (\[.*\])$", DOCKERFILE, flags=re.MULTILINE)
    assert line is not None
    program, *arguments = json.loads(line[1])
    assert program == "python"
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        done = subprocess.run(
            [sys.executable, *arguments],
            env={"REMIT_PORT": str(server.server_port)},
            capture_output=True,
            check=False,
        )
        server.shutdown()
    assert (done.returncode == 0) is healthy
