"""Packages of files that are handed over."""
