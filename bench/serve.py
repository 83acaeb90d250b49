"""Serve one of the applications that Remit is compared with, by the same server and settings."""

import argparse
import importlib

import uvicorn


def main() -> None:
    """Serve until told to end."""
    parser = argparse.ArgumentParser()
    parser.add_argument("application", choices=["orm_app", "empty_app"])
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    application = importlib.import_module(arguments.application).app
    # As in remit.commands.up; uvicorn's choice of loop and parser is uvloop and httptools for all.
    uvicorn.run(
        application,
        host="127.0.0.1",
        port=arguments.port,
        loop="uvloop",
        http="httptools",
        log_config=None,
        access_log=False,
        lifespan="on",
        ws="none",
        server_header=False,
    )


if __name__ == "__main__":
    main()
