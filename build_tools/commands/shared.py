"""What several commands do: show findings, compile or stop."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from build_tools.report import format_github, format_json, format_text, summary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from build_tools.compile import Compilation
    from build_tools.diagnostics import Diagnostic


def show(findings: Sequence[Diagnostic], form: str = "tekst") -> None:
    """Print findings: text to stderr with a summary, other forms to stdout."""
    text = {"tekst": format_text, "github": format_github, "json": format_json}[form](findings)
    if text:
        click.echo(text, err=form == "tekst")
    if findings and form == "tekst":
        click.echo(summary(findings), err=True)


def compiled(rod: Path) -> Compilation:
    """Compile the project; print the findings and stop with 1 when one is an error."""
    from build_tools.compile import compile_corpus  # noqa: PLC0415
    from build_tools.load import read_sources  # noqa: PLC0415

    compilation = compile_corpus(*read_sources(rod))
    if compilation.failed:
        show(compilation.findings)
        sys.exit(1)
    return compilation
