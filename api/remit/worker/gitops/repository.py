"""One writer a repository and process: our change on the newest commit, as often as it takes.

Nothing is kept between two changes but a cache of objects: where a crash left off, the next step
looks at the branch, and makes the commit that is still missing, or none.
"""

import random
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from stat import S_IFREG
from tempfile import mkdtemp
from threading import Lock

from dulwich.object_store import commit_tree_changes, iter_tree_contents
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.repo import Repo

from remit.worker.gitops.remote import LostRaceError, Remote
from remit.worker.provider import Lease, ProviderError

_ATTEMPTS = 20
_LONGEST_PAUSE = 1.0
_FILE = S_IFREG | 0o644


class Snapshot:
    """The files of a branch at one commit."""

    def __init__(self, repo: Repo, tip: ObjectID | None) -> None:
        self._repo = repo
        self.tip = tip
        self.tree = self._tree()

    def below(self, folder: str) -> dict[str, bytes]:
        """Give every file below a folder, by its path from the top."""
        entry = self._entry(folder)
        if not isinstance(entry, Tree):
            return {}
        prefix = f"{folder}/".encode()
        return {
            (prefix + each.path).decode("utf-8", "surrogateescape"): self._content(each.sha)
            for each in iter_tree_contents(self._repo.object_store, entry.id)
        }

    def file(self, path: str) -> bytes | None:
        """Give one file; None where there is none."""
        entry = self._entry(path)
        return entry.data if isinstance(entry, Blob) else None

    def is_free(self, path: str) -> bool:
        """Whether a file could be made there: no parent of it is a file, and it is no folder."""
        parts = path.split("/")
        parents = ("/".join(parts[:index]) for index in range(1, len(parts)))
        return not isinstance(self._entry(path), Tree) and not any(
            isinstance(self._entry(parent), Blob) for parent in parents
        )

    def _tree(self) -> Tree:
        if self.tip is None:
            return Tree()
        commit = self._repo.object_store[self.tip]
        if not isinstance(commit, Commit):
            message = "The branch does not point to a commit."
            raise ProviderError("permanent", "NotACommit", message)
        tree = self._repo.object_store[commit.tree]
        assert isinstance(tree, Tree)  # noqa: S101 (what Git guarantees)
        return tree

    def _entry(self, path: str) -> object:
        """Give the blob or tree at a path, or None."""
        node: object = self.tree
        for part in path.encode().split(b"/"):
            if not isinstance(node, Tree) or part not in node:
                return None
            node = self._repo.object_store[node[part][1]]
        return node

    def _content(self, sha: ObjectID) -> bytes:
        blob = self._repo.object_store[sha]
        return blob.data if isinstance(blob, Blob) else b""


def _copy(tree: Tree) -> Tree:
    """Copy a tree, since changing one changes what the cache holds."""
    copied = Tree()
    for name, mode, sha in tree.items():
        copied.add(name, mode, sha)
    return copied


Change = Callable[[Snapshot], Mapping[str, bytes | None]]
"""Given what is there: the files to write, and those to remove as None."""


class Repository:
    """Reads and writes one branch; safe to be used by several threads, one at a time."""

    def __init__(self, remote: Remote, author: str) -> None:
        self._remote = remote
        self._author = author.encode()
        self._lock = Lock()
        self._folder = Path(mkdtemp(prefix="remit-git-"))
        self._repo = Repo.init_bare(str(self._folder))

    def close(self) -> None:
        """Forget the cache."""
        with self._lock:
            self._repo.close()
            shutil.rmtree(self._folder, ignore_errors=True)

    def look(self) -> Snapshot:
        """Give what is on the branch now."""
        with self._lock:
            return self._snapshot()

    def change(self, change: Change, message: str, lease: Lease) -> Snapshot:
        """Have a change on the branch, as one commit, or none when nothing differs.

        A lost race, or an answer that was lost, is resolved by looking at the branch anew. Raises
        `ProviderError` when the push is refused, or transient after so many attempts.
        """
        with self._lock:
            for attempt in range(_ATTEMPTS):
                before = self._snapshot()
                wanted = self._differing(before, change(before))
                if not wanted:
                    return before
                lease.require(self._remote.push_seconds)
                commit = self._commit(before, wanted, message)
                try:
                    self._remote.push(commit, before.tip, self._repo)
                except LostRaceError:
                    pause = min(_LONGEST_PAUSE, 0.01 * 2**attempt)
                    time.sleep(random.uniform(0, pause))  # noqa: S311 (not for secrets)
                else:
                    return Snapshot(self._repo, commit.id)
        message = f"{self._remote.name}: others pushed first, {_ATTEMPTS} times."
        raise ProviderError("transient", "LostRace", message)

    def _snapshot(self) -> Snapshot:
        tip = self._remote.tip()
        if tip is not None:
            self._remote.fetch(tip, self._repo)
        return Snapshot(self._repo, tip)

    @staticmethod
    def _differing(before: Snapshot, wanted: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
        return {path: new for path, new in wanted.items() if before.file(path) != new}

    def _commit(self, before: Snapshot, wanted: Mapping[str, bytes | None], message: str) -> Commit:
        store = self._repo.object_store
        changes: list[tuple[bytes, int | None, ObjectID | None]] = []
        for path, content in sorted(wanted.items()):
            if content is None:
                changes.append((path.encode(), None, None))
                continue
            blob = Blob.from_string(content)
            store.add_object(blob)
            changes.append((path.encode(), _FILE, blob.id))
        commit = Commit()
        commit.tree = commit_tree_changes(store, _copy(before.tree), changes)
        commit.parents = [before.tip] if before.tip else []
        commit.author = commit.committer = self._author
        commit.author_time = commit.commit_time = int(time.time())
        commit.author_timezone = commit.commit_timezone = 0
        commit.encoding = b"UTF-8"
        commit.message = message.encode()
        store.add_object(commit)
        return commit
