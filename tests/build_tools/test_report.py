"""Findings as text, GitHub lines and JSON."""

from __future__ import annotations

import json

from build_tools.diagnostics import Diagnostic, Location, Severity
from build_tools.report import format_github, format_json, format_text, summary

ERROR = Diagnostic(Location("b.yml", 14, 7), "R301", "Ukendt lov »servicelooven«.", "Mente du »serviceloven«?")
WARNING = Diagnostic(Location("a.yml", 2, 1), "T504", "Siden har LIX 60.", severity=Severity.WARNING)
LATER = Diagnostic(Location("b.yml", 100, 1), "K301", "100 % »ens«,\nto linjer.")


def test_text_has_place_severity_code_words_and_hint_in_the_order_of_the_files():
    assert format_text([LATER, ERROR, WARNING]) == (
        "a.yml:2:1: advarsel[T504] Siden har LIX 60.\n"
        "b.yml:14:7: fejl[R301] Ukendt lov »servicelooven«.\n"
        "    Forslag: Mente du »serviceloven«?\n"
        "b.yml:100:1: fejl[K301] 100 % »ens«,\nto linjer."
    )


def test_github_lines_are_escaped():
    assert format_github([LATER, ERROR, WARNING]) == (
        "::warning file=a.yml,line=2,col=1,title=T504::Siden har LIX 60.\n"
        "::error file=b.yml,line=14,col=7,title=R301::Ukendt lov »servicelooven«. Forslag: Mente du »serviceloven«?\n"
        "::error file=b.yml,line=100,col=1,title=K301::100 %25 »ens«,%0Ato linjer."
    )


def test_json_has_danish_keys_and_letters():
    text = format_json([ERROR, WARNING])
    assert "»servicelooven«" in text
    assert json.loads(text) == [
        {
            "fil": "a.yml",
            "linje": 2,
            "kolonne": 1,
            "alvor": "advarsel",
            "kode": "T504",
            "besked": "Siden har LIX 60.",
            "forslag": None,
        },
        {
            "fil": "b.yml",
            "linje": 14,
            "kolonne": 7,
            "alvor": "fejl",
            "kode": "R301",
            "besked": "Ukendt lov »servicelooven«.",
            "forslag": "Mente du »serviceloven«?",
        },
    ]


def test_nothing_found_is_nothing_said():
    assert (format_text([]), format_github([]), json.loads(format_json([]))) == ("", "", [])


def test_the_summary_counts_in_danish():
    assert summary([ERROR]) == "1 fejl i 1 fil."
    assert summary([ERROR, LATER, WARNING]) == "2 fejl og 1 advarsel i 2 filer."
    assert summary([WARNING, WARNING]) == "0 fejl og 2 advarsler i 1 fil."


def test_findings_on_one_place_stand_in_the_order_of_codes():
    here = Location("a.yml", 1, 1)
    found = [Diagnostic(here, "S202", "b"), Diagnostic(here, "S201", "c"), Diagnostic(here, "S202", "a")]
    assert [line.split("] ")[1] for line in format_text(found).splitlines()] == ["c", "a", "b"]
