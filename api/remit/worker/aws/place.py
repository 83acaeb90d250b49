"""Where a step acts: one account and region, through clients that all steps share."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any

import boto3
from botocore.config import Config
from botocore.credentials import AssumeRoleCredentialFetcher, DeferredRefreshableCredentials
from botocore.session import get_session

import remit
from remit.worker.aws.errors import translated
from remit.worker.provider import Json, Lease, ProviderError

Client = Any
"""A boto3 client; its methods come from AWS's models when it is made."""

CONNECT_SECONDS = 5
READ_SECONDS = 20
DEFAULT_PARTITION = "aws"


@dataclass(frozen=True, slots=True)
class Target:
    """`targets.aws` of an environment. No credential: profile and role name the worker's own."""

    account: str | None
    region: str
    partition: str
    endpoint_url: str | None
    profile: str | None
    role_arn: str | None

    @classmethod
    def of(cls, targets: Mapping[str, Json]) -> "Target":
        """Take what the environment says; raise `ProviderError` when it says nothing of AWS."""
        given = targets.get("aws")
        if not given or not given.get("region"):
            message = "the environment has no targets.aws with a region"
            raise ProviderError("permanent", "NoTarget", message)
        return cls(
            account=given.get("account"),
            region=given["region"],
            partition=given.get("partition") or DEFAULT_PARTITION,
            endpoint_url=given.get("endpoint_url"),
            profile=given.get("profile"),
            role_arn=given.get("role_arn"),
        )


class Clients:
    """One client for each target and service. Clients may be shared by threads, sessions not."""

    def __init__(self, *, connections: int = 32, read_seconds: float = READ_SECONDS) -> None:
        self._lock = Lock()
        self._sessions: dict[tuple[str | None, str | None, str | None], boto3.Session] = {}
        self._clients: dict[tuple[Target, str], Client] = {}
        self._seen_in_account: set[Target] = set()
        connect_seconds = min(CONNECT_SECONDS, read_seconds)
        self.call_seconds = connect_seconds + read_seconds
        self._config = Config(
            # The database counts attempts and says when to come again.
            retries={"total_max_attempts": 1},
            connect_timeout=connect_seconds,
            read_timeout=read_seconds,
            max_pool_connections=connections,
            tcp_keepalive=True,
            user_agent_extra=f"remit/{remit.__version__}",
        )

    def get(self, target: Target, service: str) -> Client:
        """Give the client, made when it is first asked for."""
        with self._lock:
            client = self._clients.get((target, service))
            if client is None:
                client = self._client(target, service)
                self._clients[target, service] = client
            return client

    def require_account(self, target: Target) -> None:
        """Raise `ProviderError` when the credentials are of another account than is meant."""
        if target.account is None or target in self._seen_in_account:
            return
        with translated():
            account = self.get(target, "sts").get_caller_identity()["Account"]
        if account != target.account:
            message = (
                f"the worker's credentials are of account {account}, and the environment is in "
                f"account {target.account}: set targets.aws.role_arn or profile"
            )
            raise ProviderError("permanent", "WrongAccount", message)
        self._seen_in_account.add(target)

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()

    def _client(self, target: Target, service: str) -> Client:
        config = self._config
        if service == "s3" and target.endpoint_url:
            # No wildcard names there: the bucket goes into the path.
            config = config.merge(Config(s3={"addressing_style": "path"}))
        with translated():
            session: Any = self._session(target)
            return session.client(
                service, region_name=target.region, endpoint_url=target.endpoint_url, config=config
            )

    def _session(self, target: Target) -> boto3.Session:
        key = (target.profile, target.role_arn, target.endpoint_url)
        if key not in self._sessions:
            session = boto3.Session(profile_name=target.profile)
            if target.role_arn:
                session = self._assumed(session, target, target.role_arn)
            self._sessions[key] = session
        return self._sessions[key]

    def _assumed(self, session: boto3.Session, target: Target, role_arn: str) -> boto3.Session:
        """Session of another role, whose credentials are renewed before they end."""
        fetcher = AssumeRoleCredentialFetcher(
            client_creator=partial(
                session.client,
                region_name=target.region,
                endpoint_url=target.endpoint_url,
                config=self._config,
            ),
            source_credentials=session.get_credentials(),
            role_arn=role_arn,
            extra_args={"RoleSessionName": "remit-worker"},
        )
        core: Any = get_session()
        core._credentials = DeferredRefreshableCredentials(  # noqa: SLF001  (there is no other way)
            refresh_using=fetcher.fetch_credentials, method="assume-role"
        )
        return boto3.Session(botocore_session=core)


@dataclass(frozen=True, slots=True)
class Place:
    """A target for the time of one step."""

    clients: Clients
    target: Target
    lease: Lease

    def look(self, service: str) -> Client:
        """Client for calls that change nothing."""
        return self.clients.get(self.target, service)

    def change(self, service: str) -> Client:
        """Client for one call that changes something; raise `LeaseLostError` when it is too late.

        Ask for it anew for each call: the answer has to come while the lease lasts.
        """
        self.lease.require(self.clients.call_seconds)
        return self.clients.get(self.target, service)
