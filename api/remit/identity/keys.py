"""The issuer's public keys (JWKS): fetched when needed, kept through outages, rotated."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import jwt

log = logging.getLogger("remit.keys")

FRESH_SECONDS = 600
"""Keys are fetched again after this long."""
BETWEEN_FETCHES_SECONDS = 10
"""Tokens with made-up key ids cannot make us ask more often than this."""
FETCH_TIMEOUT_SECONDS = 5

_TYPES: Mapping[str, tuple[str, frozenset[str] | None]] = {
    "RS256": ("RSA", None),
    "ES256": ("EC", frozenset({"P-256"})),
    "EdDSA": ("OKP", frozenset({"Ed25519", "Ed448"})),
}
_SMALLEST_RSA_BITS = 2048


class KeysUnavailableError(Exception):
    """No key has ever been fetched, and the issuer does not answer."""


class KeySet:
    """Keys of one issuer.

    `url` is its JWKS document; when it is None the issuer's discovery document names it.
    """

    def __init__(
        self,
        issuer: str,
        url: str | None,
        client: Callable[[], httpx.AsyncClient] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._issuer = issuer
        self._url = url
        self._client = client or _client
        self._clock = clock
        self._keys: list[Mapping[str, Any]] = []
        self._parsed: dict[tuple[str | None, str], Any] = {}
        self._fetched_at = float("-inf")
        self._tried_at = float("-inf")
        self._fetching = asyncio.Lock()

    async def find(self, key_id: str | None, algorithm: str) -> Any:  # noqa: ANN401
        """Find the key for a token's header; None: the issuer publishes none like it.

        Raises `KeysUnavailableError` when there is nothing to look through.
        """
        if self._clock() - self._fetched_at > FRESH_SECONDS:
            await self._fetch()
        key = self._look_up(key_id, algorithm)
        if key is None:
            # The issuer may have begun to sign with a new key since.
            await self._fetch()
            key = self._look_up(key_id, algorithm)
        if key is None and not self._keys:
            raise KeysUnavailableError
        return key

    def _look_up(self, key_id: str | None, algorithm: str) -> Any:  # noqa: ANN401
        remembered = self._parsed.get((key_id, algorithm))
        if remembered is not None:
            return remembered
        fitting = [key for key in self._keys if _fits(key, algorithm)]
        if key_id is not None:
            fitting = [key for key in fitting if key.get("kid") == key_id]
        if len(fitting) != 1:
            return None
        try:
            parsed = jwt.PyJWK(dict(fitting[0]), algorithm).key
        except (jwt.PyJWTError, ValueError, TypeError):
            return None
        if getattr(parsed, "key_size", _SMALLEST_RSA_BITS) < _SMALLEST_RSA_BITS and (
            algorithm == "RS256"
        ):
            return None
        self._parsed[key_id, algorithm] = parsed
        return parsed

    async def _fetch(self) -> None:
        """Fetch the keys; on failure keep the old ones."""
        async with self._fetching:
            if self._clock() - self._tried_at < BETWEEN_FETCHES_SECONDS:
                return
            self._tried_at = self._clock()
            try:
                async with self._client() as client:
                    found = await self._download(client)
            except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
                log.warning("the issuer's keys cannot be fetched", extra={"reason": repr(error)})
                return
            self._keys, self._parsed = found, {}
            self._fetched_at = self._clock()

    async def _download(self, client: httpx.AsyncClient) -> list[Mapping[str, Any]]:
        url = self._url
        if url is None:
            discovery = f"{self._issuer.rstrip('/')}/.well-known/openid-configuration"
            document = (await client.get(discovery)).raise_for_status().json()
            if document["issuer"] != self._issuer:
                message = "the discovery document speaks of another issuer"
                raise ValueError(message)
            url = str(document["jwks_uri"])
        keys = (await client.get(url)).raise_for_status().json()["keys"]
        usable: list[Mapping[str, Any]] = [key for key in keys if isinstance(key, dict)]
        if not usable:
            message = "the issuer publishes no keys"
            raise ValueError(message)
        return usable


def _fits(key: Mapping[str, Any], algorithm: str) -> bool:
    key_type, curves = _TYPES[algorithm]
    return (
        key.get("kty") == key_type
        and (curves is None or key.get("crv") in curves)
        and key.get("use", "sig") == "sig"
        and key.get("alg", algorithm) == algorithm
    )


def _client() -> httpx.AsyncClient:
    return httpx.AsyncClient(timeout=FETCH_TIMEOUT_SECONDS, follow_redirects=False)
