"""Measures the search: quality part by part, and speed and size beside its peers."""
