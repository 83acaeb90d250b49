"""Run the CLI as ``python -m remit``."""

from remit.cli import app

if __name__ == "__main__":
    app()
