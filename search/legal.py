"""Placeholder until the query-side reader of legal references is written."""
