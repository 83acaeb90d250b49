"""Who calls: nobody in particular (AUTH_MODE=off), or the subject of an OIDC token (jwt)."""

import re
import time
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Protocol

import jwt

from remit.errors import InvalidRequest, Problem, Violation, own
from remit.http.exchange import Exchange, Principal
from remit.identity.keys import KeySet, KeysUnavailableError
from remit.settings import Settings

ALGORITHMS = ("RS256", "ES256", "EdDSA")
"""Signatures that are believed: asymmetric ones only, whatever the token's own header says."""

LEEWAY_SECONDS = 30
REMEMBERED_SECONDS = 60
"""A token is verified again after this long, so that a withdrawn key stops counting."""
REMEMBERED_TOKENS = 10_000
LONGEST_TOKEN = 16 * 1024

DEVELOPER = Principal("developer", "admin")
"""Everybody, when AUTH_MODE is off, who does not say to act as somebody else."""

ACT_AS = b"remit-act-as"

_ROLE = re.compile(r"[A-Za-z0-9_.:/-]{1,100}", re.ASCII)
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,120}", re.ASCII)
_LONGEST_ACTOR = 200


def developer(exchange: Exchange) -> Principal:
    """Say who acts when AUTH_MODE is off: the developer, or whose e-mail address they give.

    So approvals, which take two people, can be tried without tokens. Everybody is a platform
    administrator all the same. Raise `InvalidRequest` when it is no address.
    """
    named = exchange.header(ACT_AS)
    if named is None:
        return DEVELOPER
    if not _ADDRESS.fullmatch(named):
        message = "is not an e-mail address"
        raise InvalidRequest([Violation("header", message, name="Remit-Act-As")])
    return Principal(named, DEVELOPER.roles, named)


class Authenticator(Protocol):
    """Finds out who calls."""

    async def principal(self, exchange: Exchange) -> Principal:
        """Say who calls; raise `Problem` (401) when nobody knows."""


class Tokens:
    """AUTH_MODE=jwt: a bearer token of the configured issuer, for the configured audience."""

    def __init__(self, settings: Settings, keys: KeySet) -> None:
        self._issuer = settings.jwt_issuer
        self._audience = settings.jwt_audience
        self._roles_claim = settings.jwt_roles_claim
        self._keys = keys
        self._seen: OrderedDict[str, tuple[float, Principal]] = OrderedDict()

    async def principal(self, exchange: Exchange) -> Principal:
        """Say whose token it is; raise `Problem` (401, or 503 when no key could be had)."""
        token = _bearer(exchange)
        now = time.time()
        remembered = self._seen.get(token)
        if remembered is not None and now < remembered[0]:
            return remembered[1]
        claims = await self._verified(token)
        principal = principal_of(claims, self._roles_claim)
        until = min(now + REMEMBERED_SECONDS, claims["exp"] + LEEWAY_SECONDS)
        self._seen[token] = (until, principal)
        self._seen.move_to_end(token)
        if len(self._seen) > REMEMBERED_TOKENS:
            self._seen.popitem(last=False)
        return principal

    async def _verified(self, token: str) -> Mapping[str, Any]:
        try:
            header = jwt.get_unverified_header(token)
            algorithm = header.get("alg")
            if algorithm not in ALGORITHMS:
                raise refused("The token is not signed with an algorithm that is taken here.")
            key = await self._keys.find(header.get("kid"), algorithm)
            if key is None:
                raise refused("The token is signed with a key that its issuer does not publish.")
            claims: Mapping[str, Any] = jwt.decode(
                token,
                key,
                algorithms=[algorithm],
                issuer=self._issuer,
                audience=self._audience,
                leeway=LEEWAY_SECONDS,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )
        except KeysUnavailableError:
            raise own(
                "RM503",
                "The keys of the token's issuer cannot be had just now.",
                headers={"Retry-After": "5"},
            ) from None
        except jwt.ExpiredSignatureError:
            raise refused("The token has expired.") from None
        except jwt.InvalidAudienceError:
            raise refused("The token is meant for somebody else.") from None
        except jwt.InvalidIssuerError:
            raise refused("The token has another issuer.") from None
        except (jwt.PyJWTError, ValueError, TypeError):
            raise refused("The token is not valid.") from None
        return claims


def principal_of(claims: Mapping[str, Any], roles_claim: str) -> Principal:
    """Read who a verified token speaks of; `roles_claim` may be a path such as a.b.c."""
    subject = claims["sub"]
    actor = f"{claims['iss']}|{subject}"
    if not isinstance(subject, str) or not subject or not actor.isprintable():
        raise refused("The token's subject is not readable.")
    if len(actor) > _LONGEST_ACTOR:
        raise refused("The token's subject is too long.")
    email = claims.get("email")
    if claims.get("email_verified") is not True or not isinstance(email, str):
        email = ""
    return Principal(
        actor=actor,
        roles=",".join(_roles(claims, roles_claim)),
        email=email if email.isprintable() else "",
        expires_at=float(claims["exp"]) + LEEWAY_SECONDS,
    )


def _roles(claims: Mapping[str, Any], roles_claim: str) -> list[str]:
    """Find the roles: under the claim's whole name, or down its path; a list or a text."""
    found: Any = claims.get(roles_claim)
    if found is None:
        found = claims
        for part in roles_claim.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        found = found.replace(",", " ").split()
    if not isinstance(found, list):
        return []
    # A comma inside a name would become two roles on the way to the database.
    return [role for role in found if isinstance(role, str) and _ROLE.fullmatch(role)]


def _bearer(exchange: Exchange) -> str:
    header = exchange.header(b"authorization")
    if header is None:
        raise refused("No token was sent.", error="")
    scheme, _, token = header.partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token:
        raise refused("The Authorization header holds no bearer token.", error="invalid_request")
    if len(token) > LONGEST_TOKEN:
        raise refused("The token is too long.")
    return token


def refused(detail: str, error: str = "invalid_token") -> Problem:
    """Make the 401 of RFC 6750."""
    challenge = 'Bearer realm="remit"'
    if error:
        challenge += f', error="{error}", error_description="{detail}"'
    return own(
        "RM401",
        detail,
        "Send Authorization: Bearer and a token of the configured issuer.",
        {"WWW-Authenticate": challenge},
    )
