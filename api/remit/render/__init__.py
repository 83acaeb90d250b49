"""Charts as files: each module writes an export's rows in one format."""
