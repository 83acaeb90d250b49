"""What Docker is told is what Remit understands; a typing error there would go unnoticed."""

import json
import re
import subprocess
import sys
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


def services(text: str) -> dict[str, Any]:
    """Services of a compose file, with environments as mappings."""
    found: dict[str, Any] = yaml.safe_load(text)["services"]
    return found


def test_the_container_gets_every_variable_under_its_own_name() -> None:
    given = services(COMPOSE)["api"]["environment"]
    assert set(given) == VARIABLES - SET_BY_THE_IMAGE - OF_THE_EMBEDDED_SERVER
    for name, value in given.items():
        assert value.startswith((f"${{{name}:-", f"${{{name}}}")), name


def test_compose_reads_no_variable_but_ours() -> None:
    assert set(re.findall(r"\$\{([A-Z_]+)", COMPOSE + WITH_SECRETS)) <= VARIABLES


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
            if name.endswith("PASSWORD"):
                assert re.fullmatch(r"\$\{[A-Z_]+(:-|\?[^}]*)?\}", value), name


def test_the_server_is_of_the_right_version() -> None:
    assert services(COMPOSE)["db"]["image"] == f"postgres:{MAJOR}"


def test_what_everybody_may_use_is_published_to_this_machine_alone() -> None:
    assert services(COMPOSE)["api"]["ports"] == [
        "${REMIT_HOST:-127.0.0.1}:${REMIT_PORT:-8000}:8000"
    ]
    assert "ports" not in services(COMPOSE)["db"]


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
