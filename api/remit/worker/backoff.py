"""How long to wait before the next attempt at something that does not answer."""

import asyncio
import random

FIRST_SECONDS = 0.1
LONGEST_SECONDS = 10.0


class Backoff:
    """Waits that double up to a limit, each anywhere below its length."""

    def __init__(self, first: float = FIRST_SECONDS, longest: float = LONGEST_SECONDS) -> None:
        self._first = first
        self._longest = longest
        self._length = first

    def next(self) -> float:
        """Seconds to wait now."""
        length, self._length = self._length, min(self._longest, self._length * 2)
        return length * random.uniform(0.5, 1)  # noqa: S311  (nothing secret about it)

    async def wait(self) -> None:
        """Wait."""
        await asyncio.sleep(self.next())

    def reset(self) -> None:
        """Begin with short waits again."""
        self._length = self._first
