"""Which cluster an environment means, and how this worker gets in.

The environment names a server, a context or neither; credentials come from this worker's kubeconfig
or from the pod that it runs in, never from the database. A context's credentials go to that
context's server alone: an environment that names another one is refused.
"""

import base64
import os
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import httpx
import yaml

from remit.worker.kubernetes.credentials import FileToken, PluginToken, Token
from remit.worker.provider import Json, ProviderError

SERVICE_ACCOUNT = Path("/var/run/secrets/kubernetes.io/serviceaccount")
IN_CLUSTER_SERVER = "https://kubernetes.default.svc"


@dataclass(frozen=True, slots=True)
class Access:
    """An API server, and how to speak to it."""

    server: str
    verify: ssl.SSLContext | bool
    auth: httpx.Auth | None = None


def refused(message: str) -> ProviderError:
    """Make the error of a configuration that cannot work."""
    return ProviderError("permanent", "NotConfigured", message)


def access(
    target: Mapping[str, Json], files: Sequence[Path], service_account: Path = SERVICE_ACCOUNT
) -> Access:
    """Find the way to the cluster of an environment's `{server, context}`."""
    server, context = target.get("server"), target.get("context")
    if context:
        found = _context(str(context), files)
        if server and server.rstrip("/") != found.server:
            message = f"The environment's server {server} is not that of the context {context}."
            raise refused(message)
        return found
    if not server or server.rstrip("/") == IN_CLUSTER_SERVER:
        return _in_cluster(service_account)
    # No context, no credentials: a proxy that adds its own, such as `kubectl proxy`.
    return Access(server.rstrip("/"), verify=True)


def _in_cluster(folder: Path) -> Access:
    if not (folder / "token").exists():
        message = (
            "The environment names no context, and this worker runs in no cluster: "
            "give targets.kubernetes.context, and the worker a kubeconfig."
        )
        raise refused(message)
    authority = folder / "ca.crt"
    verify = ssl.create_default_context(cafile=str(authority)) if authority.exists() else True
    return Access(IN_CLUSTER_SERVER, verify, FileToken(folder / "token"))


def _context(name: str, files: Sequence[Path]) -> Access:
    parts: dict[str, dict[str, tuple[dict[str, Any], Path]]] = {}
    for file in files:
        document = _read(file)
        for section, key in (("contexts", "context"), ("clusters", "cluster"), ("users", "user")):
            for entry in document.get(section) or []:
                found = (entry.get(key) or {}, file.parent)
                parts.setdefault(section, {}).setdefault(str(entry.get("name")), found)
    if name not in parts.get("contexts", {}):
        message = f"The kubeconfig of this worker has no context {name}."
        raise refused(message)
    context, _ = parts["contexts"][name]
    try:
        cluster, folder = parts["clusters"][context["cluster"]]
        server = str(cluster["server"]).rstrip("/")
        user, users_folder = parts.get("users", {}).get(str(context.get("user")), ({}, folder))
        tls = _tls(cluster, folder, user, users_folder)
        return Access(server, tls, _auth(user, users_folder))
    except (KeyError, OSError, ValueError):
        # The texts of these errors may quote the file.
        message = f"The context {name} of the kubeconfig is not whole: cluster, server and files."
        raise refused(message) from None


def _read(file: Path) -> dict[str, Any]:
    try:
        document = yaml.safe_load(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        message = f"The kubeconfig {file} cannot be read."
        raise refused(message) from None
    return document if isinstance(document, dict) else {}


def _auth(user: Mapping[str, Any], folder: Path) -> httpx.Auth | None:
    if user.get("exec"):
        return PluginToken(user["exec"])
    if user.get("tokenFile"):
        return FileToken(folder / user["tokenFile"])
    if user.get("token"):
        return Token(user["token"])
    if user.get("username"):
        return httpx.BasicAuth(user["username"], user.get("password") or "")
    return None


def _tls(
    cluster: Mapping[str, Any], folder: Path, user: Mapping[str, Any], users_folder: Path
) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if authority := _bytes(cluster, "certificate-authority", folder):
        context = ssl.create_default_context(cadata=authority.decode())
    if cluster.get("insecure-skip-tls-verify"):
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    certificate = _bytes(user, "client-certificate", users_folder)
    key = _bytes(user, "client-key", users_folder)
    if certificate and key:
        # The ssl module takes files alone: one that only its owner can read, and gone at once.
        with NamedTemporaryFile(delete=False) as file:
            file.write(certificate + b"\n" + key)
        try:
            context.load_cert_chain(file.name)
        finally:
            os.unlink(file.name)  # noqa: PTH108 (a name, not a path)
    return context


def _bytes(section: Mapping[str, Any], name: str, folder: Path) -> bytes | None:
    if data := section.get(f"{name}-data"):
        return base64.b64decode(data)
    return (folder / section[name]).read_bytes() if section.get(name) else None
