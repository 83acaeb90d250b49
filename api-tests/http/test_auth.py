"""AUTH_MODE=jwt: tokens of one issuer, for one audience, signed with a key it publishes."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from databases import Database
from jwt.algorithms import ECAlgorithm, OKPAlgorithm, RSAAlgorithm
from serving import Chart, Served, served

from remit.identity import keys as remit_keys

AUDIENCE = "remit"


class Issuer:
    """An identity provider that publishes keys and signs tokens."""

    def __init__(self) -> None:
        self.signing: dict[str, tuple[str, Any]] = {
            "rsa": ("RS256", rsa.generate_private_key(public_exponent=65537, key_size=2048)),
            "ec": ("ES256", ec.generate_private_key(ec.SECP256R1())),
            "ed": ("EdDSA", ed25519.Ed25519PrivateKey.generate()),
        }
        self.published = ["rsa", "ec", "ed"]
        self.down = False
        self.asked = 0
        issuer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                issuer.asked += 1
                self.send_response(500 if issuer.down else 200)
                self.end_headers()
                self.wfile.write(json.dumps(issuer.jwks()).encode())

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def jwks(self) -> dict[str, Any]:
        writers = {"RS256": RSAAlgorithm, "ES256": ECAlgorithm, "EdDSA": OKPAlgorithm}
        found = []
        for kid in self.published:
            algorithm, key = self.signing[kid]
            public = writers[algorithm].to_jwk(key.public_key(), as_dict=True)
            found.append({**public, "kid": kid, "use": "sig", "alg": algorithm})
        return {"keys": found}

    def token(self, kid: str = "rsa", /, **claims: object) -> str:
        algorithm, key = self.signing[kid]
        return jwt.encode(self.claims(**claims), key, algorithm=algorithm, headers={"kid": kid})

    def claims(self, **claims: object) -> dict[str, object]:
        now = int(time.time())
        usual = {"iss": self.url, "aud": AUDIENCE, "sub": "ana", "exp": now + 600, "iat": now}
        return {k: v for k, v in {**usual, **claims}.items() if v is not None}


@pytest.fixture(scope="module")
def issuer() -> Iterator[Issuer]:
    made = Issuer()
    yield made
    made.server.shutdown()


@pytest.fixture(scope="module")
def guarded(database: Database, issuer: Issuer) -> Iterator[Served]:
    with served(
        database,
        auth_mode="jwt",
        jwt_issuer=issuer.url,
        jwt_audience=AUDIENCE,
        jwt_jwks_url=f"{issuer.url}/keys",
        jwt_roles_claim="realm_access.roles",
    ) as running:
        yield running


def whoami(guarded: Served, token: str | None) -> httpx.Response:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    with guarded.client(headers=headers) as client:
        return client.get("/me")


@pytest.mark.parametrize("kid", ["rsa", "ec", "ed"])
def test_a_good_token_says_who_calls(guarded: Served, issuer: Issuer, kid: str) -> None:
    answer = whoami(guarded, issuer.token(kid, realm_access={"roles": ["creator", "a,admin"]}))
    assert answer.status_code == 200
    assert answer.json()["actor"] == f"{issuer.url}|ana"
    assert answer.json()["platform_roles"] == ["creator"]


def test_only_a_verified_address_counts(guarded: Served, issuer: Issuer) -> None:
    claims = {"email": "ana@example.com"}
    assert whoami(guarded, issuer.token(**claims)).json()["email"] is None
    verified = issuer.token(**claims, email_verified=True)
    assert whoami(guarded, verified).json()["email"] == "ana@example.com"


WRONG_CLAIMS = {
    "expired": {"exp": 1},
    "no expiry": {"exp": None},
    "not yet valid": {"nbf": 4_000_000_000},
    "another issuer": {"iss": "https://elsewhere.example"},
    "another audience": {"aud": "elsewhere"},
    "no audience": {"aud": None},
    "no subject": {"sub": None},
    "an empty subject": {"sub": ""},
    "NUL in the subject": {"sub": "a\x00b"},
    "a line break in the subject": {"sub": "a\nb"},
    "an endless subject": {"sub": "a" * 5000},
}


@pytest.mark.parametrize("claims", WRONG_CLAIMS.values(), ids=WRONG_CLAIMS)
def test_a_wrong_claim_is_401(guarded: Served, issuer: Issuer, claims: dict[str, object]) -> None:
    answer = whoami(guarded, issuer.token(**claims))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith('Bearer realm="remit"')
    assert answer.headers["content-type"] == "application/problem+json"


def test_no_token_or_none_of_ours_is_401(guarded: Served, issuer: Issuer) -> None:
    claims = issuer.claims()
    public = issuer.signing["rsa"][1].public_key()
    header, body, signature = issuer.token().split(".")
    forged = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    for token in (
        None,
        "x",
        "a.b.c",
        jwt.encode(claims, None, algorithm="none"),
        jwt.encode(claims, "secret" * 10, algorithm="HS256", headers={"kid": "rsa"}),
        jwt.encode(claims, str(public.public_numbers().n), algorithm="HS512"),
        jwt.encode(claims, forged, algorithm="RS256", headers={"kid": "rsa"}),
        jwt.encode(claims, issuer.signing["rsa"][1], algorithm="RS512", headers={"kid": "rsa"}),
        f"{header}.{body}.",
        f"{header}.{body}.{signature[:-4]}AAAA",
        "x" * 20_000,
    ):
        assert whoami(guarded, token).status_code == 401, token


def test_nothing_works_without_a_token_but_health(guarded: Served) -> None:
    with guarded.client() as client:
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz").status_code == 200
        for path in ("/docs", "/openapi.json", "/metrics", "/orgcharts", "/nothing", "/"):
            assert client.get(path).status_code == 401, path
        assert client.options("/orgcharts").status_code == 401
        assert client.post("/orgcharts", json={"name": "x"}).status_code == 401


def test_the_guard_is_in_the_database(guarded: Served, issuer: Issuer, remit: Served) -> None:
    with remit.client() as developer:
        chart = Chart(developer, "ana > bob")
        token = issuer.token(sub="stranger")
        with guarded.client(headers={"Authorization": f"Bearer {token}"}) as stranger:
            assert stranger.get(chart.path).status_code == 403
            # One that does not exist gets the same answer: ids cannot be probed.
            assert stranger.get("/orgcharts/999999").status_code == 403
            assert stranger.post("/orgcharts", json={"name": "x"}).status_code == 403
            member = f"{chart.path}/members/{issuer.url.replace('/', '%2F')}%7Cstranger"
            assert developer.put(member, json={"role": "viewer"}).status_code == 200
            assert stranger.get(chart.path).status_code == 200
            path = chart.employee("bob")
            assert stranger.patch(path, json={"title": "x"}).status_code == 403


def test_a_new_key_is_fetched_and_nonsense_does_not_make_us_ask(
    guarded: Served, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remit_keys, "BETWEEN_FETCHES_SECONDS", 0)
    issuer.signing["new"] = (
        "RS256",
        rsa.generate_private_key(public_exponent=65537, key_size=2048),
    )
    assert whoami(guarded, issuer.token("new")).status_code == 401
    issuer.published.append("new")
    assert whoami(guarded, issuer.token("new")).status_code == 200
    monkeypatch.setattr(remit_keys, "BETWEEN_FETCHES_SECONDS", 60)
    asked = issuer.asked
    issuer.signing["unpublished"] = issuer.signing["new"]
    for number in range(5):
        assert whoami(guarded, issuer.token("unpublished", jti=str(number))).status_code == 401
    assert issuer.asked == asked


def test_an_outage_of_the_issuer_keeps_the_old_keys(
    guarded: Served, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert whoami(guarded, issuer.token()).status_code == 200
    monkeypatch.setattr(issuer, "down", True)
    monkeypatch.setattr(remit_keys, "BETWEEN_FETCHES_SECONDS", 0)
    monkeypatch.setattr(remit_keys, "FRESH_SECONDS", -1)
    assert whoami(guarded, issuer.token(jti="another")).status_code == 200


def test_no_keys_yet_is_503(database: Database) -> None:
    with served(
        database,
        auth_mode="jwt",
        jwt_issuer="http://127.0.0.1:9",
        jwt_audience=AUDIENCE,
        jwt_jwks_url="http://127.0.0.1:9/keys",
    ) as running:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        answer = whoami(running, jwt.encode({"sub": "x"}, key, algorithm="RS256"))
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
