"""An AWS on this machine, for trying things out: moto's server in a child process.

It forgets everything when it ends, and ends with whoever started it, however that one ends: the
child reads a pipe from its parent and leaves when the pipe closes.
"""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec

from remit.failures import Failure

ACCOUNT = "123456789012"
"""The account that it has."""
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local"}
"""Any will do; without some, boto3 refuses to call."""
START_SECONDS = 60


def installed() -> bool:
    """Whether it can be started."""
    return find_spec("moto") is not None and find_spec("flask") is not None


@contextmanager
def local_aws(port: int = 0) -> Generator[str]:
    """Run it for the block, on this port or a free one; gives its URL. Raises `Failure`."""
    if not installed():
        message = "A local AWS needs moto: install remit[worker,demo]."
        raise Failure(message)
    with subprocess.Popen(
        [sys.executable, "-m", "remit.worker.local_aws", str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        # Ctrl-C is for the parent, which ends it when nothing needs it any more.
        start_new_session=True,
    ) as child:
        try:
            assert child.stdout is not None  # noqa: S101  (it is a pipe)
            url = child.stdout.readline().strip()
            if not url:
                message = "The local AWS did not start; its own words are above."
                raise Failure(message)
            yield url
        finally:
            child.terminate()


def main(port: int) -> None:
    """Serve until the parent is gone."""
    from moto.core.config import default_user_config  # noqa: PLC0415
    from moto.moto_server.threaded_moto_server import ThreadedMotoServer  # noqa: PLC0415

    default_user_config["lambda"]["use_docker"] = False
    default_user_config["batch"]["use_docker"] = False
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    server.start()
    host, bound = server.get_host_and_port()
    sys.stdout.write(f"http://{host}:{bound}\n")
    sys.stdout.flush()
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    sys.stdin.read()
    # Its threads would be waited for.
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
