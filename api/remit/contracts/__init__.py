"""The contract's types, and what writes `remit.contract` from the catalog."""
