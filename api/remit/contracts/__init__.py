"""The contract's types, and what writes contract.py from the catalog."""
