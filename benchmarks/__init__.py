"""Measurements, each with a command to run it; figures are ratios within one run."""
