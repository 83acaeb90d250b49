"""Calls of stored functions: connections, statements, when to try again."""
