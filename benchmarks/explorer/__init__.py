"""How fast the explorer answers in a real browser."""
