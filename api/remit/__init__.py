"""Remit: organization charts kept valid by PostgreSQL, served over REST."""

__version__ = "0.1.0"
