"""Connection URLs: parse, compose, and derive one role's URL from another's. No I/O.

The forms are libpq's: several hosts, percent-encoding, options in the query. Everything that is
not a user, password, host or database name is passed through, so a managed server's ``sslmode``
or ``target_session_attrs`` reaches psycopg and asyncpg alike.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, Self
from urllib.parse import quote, unquote, urlsplit

from remit.failures import Failure

if TYPE_CHECKING:
    from remit.settings import Settings

Role = Literal["owner", "api", "analyst", "worker"]

LOGINS: Mapping[Role, str] = {
    "api": "remit_api",
    "analyst": "remit_analyst",
    "worker": "remit_worker",
}
"""Login of each role but the owner, whose login is whatever the migrating URL names."""

DEFAULT_PORT = 5432

_LIBPQ_ONLY = frozenset({
    "channel_binding", "connect_timeout", "fallback_application_name", "gssdelegation",
    "gssencmode", "keepalives", "keepalives_count", "keepalives_idle", "keepalives_interval",
    "load_balance_hosts", "require_auth", "requirepeer", "sslcertmode", "sslcompression",
    "sslcrldir", "sslsni", "tcp_user_timeout",
})  # fmt: skip


@dataclass(frozen=True)
class Dsn:
    """A PostgreSQL connection URL taken apart; ``str()`` puts it together again."""

    hosts: tuple[tuple[str, int], ...] = (("localhost", DEFAULT_PORT),)
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, url: str) -> Self:
        """Take a URL apart; raise `Failure` (without the password in it) when it is none."""
        try:
            return cls._parse(url)
        except ValueError as error:
            message = f"The database URL is not valid: {error}."
            raise Failure(message) from None

    @classmethod
    def _parse(cls, url: str) -> Self:
        scheme, separator, rest = url.strip().partition("://")
        # SQLAlchemy's "postgresql+driver" names are in many people's environment.
        if not separator or scheme.partition("+")[0] not in {"postgresql", "postgres"}:
            message = "it must begin with postgresql://"
            raise ValueError(message)
        # urlsplit would stumble over "[::1]:1,[::2]:2": only the tail is its business.
        authority_end = min((i for i in map(rest.find, "/?#") if i >= 0), default=len(rest))
        authority, tail = rest[:authority_end], urlsplit(rest[authority_end:])
        login, _, host_list = authority.rpartition("@")
        user, _, password = login.partition(":")
        options = dict(_options(tail.query))
        host_list = options.pop("host", "") or host_list
        port_list = options.pop("port", "")
        return cls(
            hosts=_hosts(host_list, port_list),
            user=options.pop("user", unquote(user)) or None,
            password=options.pop("password", unquote(password)) or None,
            database=options.pop("dbname", unquote(tail.path.removeprefix("/"))) or None,
            options=options,
        )

    def __str__(self) -> str:
        """Compose the URL, with every port written out because asyncpg wants all or none."""
        login = quote(self.user or "", safe="")
        if self.password is not None:
            login += ":" + quote(self.password, safe="")
        hosts = ",".join(f"{_quoted_host(host)}:{port}" for host, port in self.hosts)
        query = "&".join(
            f"{quote(k, safe='')}={quote(v, safe='')}" for k, v in self.options.items()
        )
        return (
            "postgresql://"
            + (f"{login}@" if login else "")
            + hosts
            + f"/{quote(self.database or '', safe='')}"
            + (f"?{query}" if query else "")
        )

    def without_password(self) -> str:
        """Compose the URL for messages and logs."""
        return str(replace(self, password=None))


def for_asyncpg(url: str) -> str:
    """Drop the options that only libpq knows; asyncpg would send them as server settings."""
    parsed = Dsn.parse(url)
    return str(
        replace(parsed, options={k: v for k, v in parsed.options.items() if k not in _LIBPQ_ONLY})
    )


def derived_password(owner_password: str, login: str) -> str:
    """Password of a login role that nobody chose one for.

    It follows from the owner's, so that a second container computes the same one; knowing it
    does not give away the owner's.
    """
    digest = hmac.digest(owner_password.encode(), login.encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def owner_dsn(settings: "Settings") -> Dsn:
    """Where the migrating login connects; raise `Failure` when the settings name no database."""
    if settings.database_url is not None:
        return Dsn.parse(settings.database_url.get_secret_value())
    if settings.db_host is None:
        message = "No database is configured: set DATABASE_URL, or DB_HOST and its companions."
        raise Failure(message)
    password = settings.db_password
    return Dsn(
        hosts=_hosts(settings.db_host, str(settings.db_port)),
        user=settings.db_user,
        password=password.get_secret_value() if password is not None else None,
        database=settings.db_name,
        options={"sslmode": settings.db_sslmode} if settings.db_sslmode else {},
    )


def role_password(settings: "Settings", role: Role) -> str | None:
    """Password of a role's login: the configured one, else derived, else unknown (None)."""
    owner = owner_dsn(settings)
    if role == "owner":
        return owner.password
    configured = {
        "api": settings.api_db_password,
        "analyst": settings.analyst_db_password,
        "worker": settings.worker_db_password,
    }[role]
    if configured is not None:
        return configured.get_secret_value()
    return derived_password(owner.password, LOGINS[role]) if owner.password else None


def role_url(settings: "Settings", role: Role) -> str:
    """Compose the connection URL for a role, on the database that the settings name."""
    owner = owner_dsn(settings)
    if role == "owner":
        return str(owner)
    return str(replace(owner, user=LOGINS[role], password=role_password(settings, role)))


def _options(query: str) -> list[tuple[str, str]]:
    """Split a query string as libpq does: a plus sign is a plus sign."""
    pairs = []
    for part in filter(None, query.split("&")):
        key, separator, value = part.partition("=")
        if not separator:
            message = f'the option "{unquote(key)}" has no value'
            raise ValueError(message)
        pairs.append((unquote(key), unquote(value)))
    return pairs


def _hosts(host_list: str, port_list: str = "") -> tuple[tuple[str, int], ...]:
    hosts = [_host(entry) for entry in host_list.split(",")]
    ports = [_port(text) if text else None for text in port_list.split(",")]
    if len(ports) == 1:
        ports *= len(hosts)
    if len(ports) != len(hosts):
        message = f"it names {len(hosts)} hosts but {len(ports)} ports"
        raise ValueError(message)
    return tuple(
        (host, own or given or DEFAULT_PORT)
        for (host, own), given in zip(hosts, ports, strict=True)
    )


def _host(entry: str) -> tuple[str, int | None]:
    """Split ``host``, ``host:port`` or ``[v6]:port``; a socket folder keeps its slashes."""
    if entry.startswith("["):
        host, bracket, port = entry[1:].partition("]")
        if not bracket:
            message = "an IPv6 address lacks its closing bracket"
            raise ValueError(message)
        port = port.removeprefix(":")
    elif entry.count(":") > 1:
        host, port = entry, ""
    else:
        host, _, port = entry.partition(":")
    return unquote(host) or "localhost", _port(port) if port else None


def _port(text: str) -> int:
    largest = 65535
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) <= largest:
        message = f'"{text}" is no port number'
        raise ValueError(message)
    return int(text)


def _quoted_host(host: str) -> str:
    return f"[{host}]" if ":" in host else quote(host, safe="")
