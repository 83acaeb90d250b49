"""The three calls to a remote repository: where the branch is, fetch it, move it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import urllib3
from dulwich.client import (
    GitClient,
    HTTPUnauthorized,
    default_urllib3_manager,
    get_transport_and_path,
)
from dulwich.errors import GitProtocolError, HangupException, NotGitRepository, SendPackError
from dulwich.file import FileLocked
from dulwich.objects import Commit, ObjectID
from dulwich.refs import Ref
from dulwich.repo import Repo

from remit.worker.gitops.credentials import Credentials
from remit.worker.gitops.target import Target
from remit.worker.provider import ProviderError

_LONGEST = 1000
# What a server says when a rule of its own is in the way, and not another writer.
_DECLINED = re.compile(r"declined|protected|prohibited|denied|not allowed|forbidden", re.IGNORECASE)
_USER = re.compile(r"//[^/@\s]*@")


class LostRaceError(Exception):
    """The branch is elsewhere: somebody else pushed."""


class Remote:
    """One repository, as a client of it."""

    def __init__(self, target: Target, credentials: Credentials, seconds: float) -> None:
        self._target = target
        self._credentials = credentials
        self._seconds = seconds
        self.name = target.repository
        self.push_seconds = 2 * seconds
        """How long a push may take: it asks where the branch is, then sends."""

    def tip(self) -> ObjectID | None:
        """Say where the branch is; None while there is no such branch."""
        with self._errors():
            client, path = self._client()
            refs = client.get_refs(path.encode()).refs
        return refs.get(Ref(self._target.ref))

    def fetch(self, tip: ObjectID, into: Repo) -> None:
        """Have the commit, and everything below it, in the local repository."""
        if tip in into.object_store:
            return

        def wanted(refs: Mapping[Ref, ObjectID], depth: int | None = None) -> list[ObjectID]:
            del refs, depth
            return [tip]

        with self._errors():
            client, path = self._client()
            client.fetch(path.encode(), into, determine_wants=wanted)

    def push(self, commit: Commit, before: ObjectID | None, source: Repo) -> None:
        """Move the branch from `before` to a commit.

        Raises `LostRaceError` when it was not there, `ProviderError` when it is refused (permanent)
        or when nothing is known of what became of it (transient).
        """
        ref = Ref(self._target.ref)

        def update(refs: dict[Ref, ObjectID]) -> dict[Ref, ObjectID]:
            if refs.get(ref) != before:
                raise LostRaceError
            return {ref: commit.id}

        words: list[bytes] = []
        try:
            with self._errors():
                client, path = self._client()
                result = client.send_pack(
                    path.encode(),
                    update,
                    source.object_store.generate_pack_data,
                    progress=words.append,
                )
        except FileLocked:
            raise LostRaceError from None
        if trouble := (result.ref_status or {}).get(ref):
            told = f"{trouble} {b''.join(words).decode('utf-8', 'replace')}".strip()
            if not _DECLINED.search(told):
                raise LostRaceError
            raise ProviderError("permanent", "PushRefused", self._clean(told))

    def _client(self) -> tuple[GitClient, str]:
        repository = self._target.repository
        credential = self._credentials.of(repository)
        web = repository.startswith(("http://", "https://"))
        pool = (
            default_urllib3_manager(None, base_url=repository, timeout=self._seconds)
            if web
            else None
        )
        return get_transport_and_path(
            repository,
            quiet=True,
            username=credential.username if credential else None,
            password=credential.password if credential else None,
            ssh_command=f"ssh -o BatchMode=yes -o ConnectTimeout={self._seconds:.0f}",
            # The union's other member is for callbacks, which are not asked for.
            pool_manager=pool,  # type: ignore[arg-type]
        )

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Say what went wrong in the words of Git, without whoever we are there."""
        try:
            yield
        except (HTTPUnauthorized, PermissionError) as error:
            raise ProviderError("permanent", "Unauthorized", self._told(error)) from None
        except NotGitRepository as error:
            raise ProviderError("permanent", "NotGitRepository", self._told(error)) from None
        except FileLocked:
            raise
        except (
            GitProtocolError,
            HangupException,
            SendPackError,
            urllib3.exceptions.HTTPError,
            OSError,
            EOFError,
            AssertionError,
        ) as error:
            raise ProviderError("transient", type(error).__name__, self._told(error)) from None

    def _told(self, error: Exception) -> str:
        return self._clean(f"{self._target.repository}: {error}")

    @staticmethod
    def _clean(text: str) -> str:
        return _USER.sub("//", text)[:_LONGEST]
