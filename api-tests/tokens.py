"""Servers that believe tokens, and clients with tokens of whoever a test needs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from databases import Database
from jwt.algorithms import ECAlgorithm
from serving import Served, served

Caller = Callable[..., httpx.Client]


@contextmanager
def callers(database: Database) -> Iterator[Caller]:
    """Make clients of a server that believes tokens, by subject, roles and e-mail address."""
    key = ec.generate_private_key(ec.SECP256R1())
    public = {**ECAlgorithm.to_jwk(key.public_key(), as_dict=True), "kid": "k", "alg": "ES256"}

    class Keys(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(httpx.Response(200, json={"keys": [public]}).content)

        def log_message(self, *_: object) -> None:
            pass

    issuer = ThreadingHTTPServer(("127.0.0.1", 0), Keys)
    threading.Thread(target=issuer.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{issuer.server_port}"

    def client(
        running: Served, subject: str, *roles: str, email: str | None = None
    ) -> httpx.Client:
        now = int(time.time())
        claims = {"iss": url, "aud": "remit", "sub": subject, "iat": now, "exp": now + 600}
        if email is not None:
            claims |= {"email": email, "email_verified": True}
        token = jwt.encode(
            {**claims, "roles": list(roles)}, key, algorithm="ES256", headers={"kid": "k"}
        )
        return running.client(headers={"Authorization": f"Bearer {token}"})

    with served(
        database, auth_mode="jwt", jwt_issuer=url, jwt_audience="remit", jwt_jwks_url=f"{url}/keys"
    ) as running:
        yield lambda *who, **more: client(running, *who, **more)
    issuer.shutdown()
