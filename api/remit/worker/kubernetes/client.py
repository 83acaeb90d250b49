"""The calls to one API server. A call that is refused raises the `ProviderError` it amounts to."""

import json
from collections.abc import Iterator
from typing import Any

import httpx

from remit import __version__
from remit.worker.kubernetes.kinds import Kind
from remit.worker.kubernetes.kubeconfig import Access
from remit.worker.kubernetes.manifest import MANAGER, Manifest
from remit.worker.kubernetes.refusals import refusal, unreachable
from remit.worker.provider import Body

# Seeds a namespace with its labels, which are the same for ever: that another manager has them too
# never is in the way of an apply.
CREATOR = "remit-create"
_PAGE = 500
_CONNECT_SECONDS = 5.0
_MISSING = 404
_CREATED = 201


class Client:
    """Speaks to one API server; may be used by several threads at once."""

    def __init__(self, access: Access, seconds: float) -> None:
        connect_seconds = min(_CONNECT_SECONDS, seconds)
        self.call_seconds = seconds + connect_seconds
        """How long a call may take; one that changes something needs a lease that lasts longer."""
        self._http = httpx.Client(
            base_url=access.server,
            auth=access.auth,
            verify=access.verify,
            timeout=httpx.Timeout(seconds, connect=connect_seconds),
            # The worker's environment is read by its settings alone.
            trust_env=False,
            headers={"User-Agent": f"remit/{__version__}", "Accept": "application/json"},
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def get(self, manifest: Manifest) -> Body | None:
        """Look at an object; None when it is not there."""
        response = self._send("GET", manifest.path)
        return None if response.status_code == _MISSING else self._body(response, manifest.path)

    def create(self, manifest: Manifest) -> Body:
        """Create an object with its labels alone; a conflict when there is one of that name."""
        path = manifest.kind.collection(manifest.namespace)
        query = {"fieldManager": CREATOR, "fieldValidation": "Strict"}
        response = self._send("POST", path, query, manifest.seed, "application/json")
        return self._body(response, manifest.path)

    def apply(
        self, manifest: Manifest, body: Body, *, force: bool = False, dry_run: bool = False
    ) -> tuple[Body, bool]:
        """Apply; also say whether the object was made by it."""
        query = {"fieldManager": MANAGER, "fieldValidation": "Strict"}
        query |= {"force": "true"} if force else {}
        query |= {"dryRun": "All"} if dry_run else {}
        response = self._send("PATCH", manifest.path, query, body, "application/apply-patch+yaml")
        return self._body(response, manifest.path), response.status_code == _CREATED

    def delete(self, path: str, uid: str) -> None:
        """Begin to delete the very object that was looked at; it may be gone already."""
        options = {
            "apiVersion": "v1",
            "kind": "DeleteOptions",
            "propagationPolicy": "Foreground",
            "preconditions": {"uid": uid},
        }
        response = self._send("DELETE", path, None, options, "application/json")
        if response.status_code != _MISSING:
            self._body(response, path)

    def list(self, kind: Kind, namespace: str | None = None, selector: str = "") -> Iterator[Body]:
        """List objects of a kind, page by page."""
        query = {"limit": str(_PAGE), **({"labelSelector": selector} if selector else {})}
        path = kind.collection(namespace)
        while True:
            page = self._body(self._send("GET", path, query), path)
            yield from page.get("items") or []
            if not (token := page.get("metadata", {}).get("continue")):
                return
            query["continue"] = token

    def _send(
        self, method: str, path: str, query: dict[str, str] | None = None,
        body: Body | None = None, content_type: str | None = None,
    ) -> httpx.Response:  # fmt: skip
        headers = {"Content-Type": content_type} if content_type else {}
        # JSON is YAML, and the strict reader of the server takes it faster.
        content = None if body is None else json.dumps(body)
        request = self._http.build_request(
            method, path, params=query, content=content, headers=headers
        )
        try:
            return self._answer(request)
        except httpx.TransportError as error:
            raise unreachable(error, f"{method} {path}") from error

    def _answer(self, request: httpx.Request) -> httpx.Response:
        """Send it; a look once more when the server hung up, as it does on idle connections."""
        try:
            return self._http.send(request)
        except (httpx.NetworkError, httpx.RemoteProtocolError):
            if request.method != "GET":
                raise
        return self._http.send(request)

    @staticmethod
    def _body(response: httpx.Response, what: str) -> dict[str, Any]:
        if not response.is_success:
            raise refusal(response, what)
        try:
            body = response.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise refusal(response, what)
        return body
