"""`vis`: what is told while an editor saves, goes wrong and mends."""

from __future__ import annotations

import build_tools.serve


def test_a_fault_that_is_taken_back_is_told_too(site_project, tell, monkeypatch) -> None:
    """The site is then the one that already stands there; silence would leave the fault as the last word."""
    themes = site_project / "guidelines" / "temaer.yml"
    right = themes.read_text(encoding="utf-8")

    def saved(_root, _port, rebuild) -> None:
        for text in (right.replace("side: 6", "sidde: 6"), right):
            themes.write_text(text, encoding="utf-8")
            rebuild()

    monkeypatch.setattr(build_tools.serve, "serve", saved)
    done = tell(site_project, "vis")
    assert "fejl[S201]" in done.stderr
    said = done.stdout.splitlines()
    assert said[0].startswith("Bygget: ")
    assert said[1].startswith("Vejviser står på http://127.0.0.1:8000/")
    assert said[2:] == ["Alt i orden. Siden er den samme som før."]
