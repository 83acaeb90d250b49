"""Which user and password go to which Git host, in the format of git's own `store` helper.

A line a host, `https://user:token@host[:port][/path]`; the first line that fits is used, and a line
never goes to another host. What is wrong with a line is said by its number alone.
"""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from remit.worker.provider import ProviderError


@dataclass(frozen=True, slots=True, repr=False)
class Credential:
    """A line of the credentials."""

    scheme: str
    host: str
    path: str
    username: str
    password: str

    def fits(self, repository: str) -> bool:
        """Whether it is meant for this address."""
        address = urlsplit(repository)
        within = address.path == self.path or address.path.startswith(self.path.rstrip("/") + "/")
        return (address.scheme, address.netloc.lower()) == (self.scheme, self.host) and within


class Credentials:
    """The credentials of this worker."""

    def __init__(self, lines: str) -> None:
        numbered = enumerate(lines.splitlines(), 1)
        self._all = [_read(number, line) for number, line in numbered if line.strip()]

    def of(self, repository: str) -> Credential | None:
        """Give the credential for a repository, if there is one."""
        return next((each for each in self._all if each.fits(repository)), None)


def _read(number: int, line: str) -> Credential:
    try:
        address = urlsplit(line.strip())
        host = address.netloc.rpartition("@")[2].lower()
        user, password = unquote(address.username or ""), unquote(address.password or "")
    except ValueError:
        host = user = password = ""
        address = urlsplit("")
    if address.scheme not in {"http", "https"} or not (host and user and password):
        message = f"Line {number} of GIT_CREDENTIALS is not https://user:token@host."
        raise ProviderError("permanent", "NotConfigured", message)
    return Credential(address.scheme, host, address.path, user, password)
