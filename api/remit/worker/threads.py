"""Blocking calls beside the event loop, in threads that do not hold up the end of the process."""

import asyncio
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


async def in_thread(work: Callable[[], Result], name: str) -> Result:
    """Run `work` in a thread of its own; its result, or what it raises.

    The threads of `asyncio.to_thread` are waited for when the process ends, however long their
    call to a provider still takes. The lease of a step that nobody waits for any more is revoked,
    so it changes nothing.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001  (it is raised where it is awaited)
            _tell(loop, done, error=error)
        else:
            _tell(loop, done, result=result)

    Thread(target=run, name=name, daemon=True).start()
    return await done


def _tell(
    loop: asyncio.AbstractEventLoop,
    done: "asyncio.Future[Result]",
    *,
    result: Result | None = None,
    error: BaseException | None = None,
) -> None:
    def settle() -> None:
        if done.cancelled():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]

    if not loop.is_closed():
        loop.call_soon_threadsafe(settle)
