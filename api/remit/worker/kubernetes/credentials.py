"""How requests to an API server say who sends them. No token is ever logged or part of an error."""

import json
import os
import subprocess
from collections.abc import Generator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

import httpx

from remit.worker.provider import ProviderError

_PLUGIN_SECONDS = 30
_UNAUTHORIZED = 401
_RENEW_BEFORE = timedelta(minutes=1)


class Token(httpx.Auth):
    """A token that does not change."""

    def __init__(self, token: str) -> None:
        self._token = token

    def token(self) -> str:
        """Give the token of now."""
        return self._token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Put it in the header, and once more when it is no longer taken and there is another."""
        request.headers["Authorization"] = f"Bearer {self.token()}"
        response = yield request
        if response.status_code == _UNAUTHORIZED and self.renew():
            request.headers["Authorization"] = f"Bearer {self.token()}"
            yield request

    def renew(self) -> bool:
        """Forget the token; say whether another can be had."""
        return False


class FileToken(Token):
    """A token that is kept fresh in a file, as that of a service account in a pod is."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def token(self) -> str:
        """Read it anew: it is exchanged about once an hour, and reading it costs microseconds."""
        try:
            return self._path.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            message = f"The token file {self._path} cannot be read."
            raise ProviderError("transient", "TokenUnreadable", message) from None


class PluginToken(Token):
    """A token that a program gives, as the kubeconfigs of managed clusters have it (`exec`)."""

    def __init__(self, plugin: Mapping[str, Any]) -> None:
        self._plugin = plugin
        self._lock = Lock()
        self._token = ""
        self._until = datetime.min.replace(tzinfo=UTC)

    def token(self) -> str:
        """Ask the program when the last token is about to end."""
        with self._lock:
            if datetime.now(UTC) >= self._until:
                self._token, self._until = self._ask()
            return self._token

    def renew(self) -> bool:
        """Let the program be asked again."""
        with self._lock:
            self._until = datetime.min.replace(tzinfo=UTC)
        return True

    def _ask(self) -> tuple[str, datetime]:
        command = [str(self._plugin["command"]), *map(str, self._plugin.get("args") or [])]
        version = self._plugin.get("apiVersion", "client.authentication.k8s.io/v1")
        info = {"apiVersion": version, "kind": "ExecCredential", "spec": {"interactive": False}}
        given = {entry["name"]: entry["value"] for entry in self._plugin.get("env") or []}
        try:
            answer = subprocess.run(
                command,
                # Passed on, not read: these programs look for their own profiles there.
                env={**os.environ, **given, "KUBERNETES_EXEC_INFO": json.dumps(info)},
                check=True,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                timeout=_PLUGIN_SECONDS,
            )
            status = json.loads(answer.stdout)["status"]
            token, until = status["token"], status.get("expirationTimestamp")
        except (OSError, subprocess.SubprocessError, ValueError, LookupError, TypeError):
            # What the program wrote may hold the token: it stays unsaid.
            message = f"The program {command[0]} of the kubeconfig gave no token."
            raise ProviderError("transient", "TokenUnavailable", message) from None
        ends = datetime.fromisoformat(until) if until else datetime.now(UTC) + timedelta(hours=1)
        return token, ends - _RENEW_BEFORE
