"""How good and how fast the citation parser is: `python -m benchmarks.citations`."""
