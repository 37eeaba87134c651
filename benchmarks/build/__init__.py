"""How long `byg` takes against plain MkDocs on the same pages as files."""
