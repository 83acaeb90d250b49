"""Alembic's environment: run the revisions on the connection and in the transaction we are handed.

Only `remit migrate` runs revisions. It owns the transaction, so that revisions and the replay of
code are one: alembic's stock environment would commit the revisions before the replay can fail.
"""

from alembic import context

connection = context.config.attributes.get("connection")
if connection is None:
    message = "Run `remit migrate`: it holds the lock and the transaction that revisions need."
    raise SystemExit(message)

context.configure(
    connection=connection,
    version_table_schema="kernel",
    transaction_per_migration=False,
)
# The connection is in a transaction already; alembic leaves such a one to its owner.
context.run_migrations()
