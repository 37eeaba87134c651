"""Findings become text, GitHub annotations or JSON; the only place that formats them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.diagnostics import Diagnostic, Severity, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable


def format_text(findings: Iterable[Diagnostic]) -> str:
    """One line a finding, `fil:linje:kolonne: fejl[KODE] …`, and its hint on the line below."""
    lines = []
    for f in sorted(findings, key=sort_key):
        place = f.location
        lines.append(f"{place.path}:{place.line}:{place.column}: {f.severity}[{f.code}] {f.message}")
        if f.hint:
            lines.append(f"    Forslag: {f.hint}")
    return "\n".join(lines)


def format_github(findings: Iterable[Diagnostic]) -> str:
    """Annotations that GitHub shows beside the changed lines."""
    words = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    lines = []
    for f in sorted(findings, key=sort_key):
        said = f"{f.message} Forslag: {f.hint}" if f.hint else f.message
        said = said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        place = f.location
        lines.append(
            f"::{words[f.severity]} file={place.path},line={place.line},col={place.column},title={f.code}::{said}"
        )
    return "\n".join(lines)


def format_json(findings: Iterable[Diagnostic]) -> str:
    """Return a JSON list with Danish keys, in the order of the text."""
    rows = [
        {
            "fil": f.location.path,
            "linje": f.location.line,
            "kolonne": f.location.column,
            "alvor": str(f.severity),
            "kode": f.code,
            "besked": f.message,
            "forslag": f.hint,
        }
        for f in sorted(findings, key=sort_key)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def summary(findings: Iterable[Diagnostic]) -> str:
    """Return how many faults and warnings there are, in words."""
    found = list(findings)
    errors = sum(f.severity is Severity.ERROR for f in found)
    warnings = len(found) - errors
    parts = [f"{errors} fejl"]
    if warnings:
        parts.append(f"{warnings} advarsel" if warnings == 1 else f"{warnings} advarsler")
    files = len({f.location.path for f in found})
    return f"{' og '.join(parts)} i {files} {'fil' if files == 1 else 'filer'}."
