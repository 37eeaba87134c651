"""A small site on disk for the browser tests: the real scripts, dialog and search page, and the real index."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "docs" / ".overrides"
PAGE = """<!doctype html><html lang="da" data-rod="{rod}"><head><meta charset="utf-8"><title>{title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{rod}assets/vejviser.css"></head><body>{signs}
<header class="vv-hoved"><button class="vv-soegknap" type="button" data-soeg aria-haspopup="dialog">Søg</button></header>
<main class="vv" id="indhold">{body}</main>{dialog}
<script src="{rod}assets/soeg.js"></script></body></html>"""


def write_site(folder: Path, index: str) -> None:
    """Write `index.html`, `soeg.html` and `under/side.html` with everything that search needs."""
    (folder / "assets" / "data").mkdir(parents=True, exist_ok=True)
    for file in (ROOT / "docs" / "assets").iterdir():
        if file.is_file():
            shutil.copy(file, folder / "assets" / file.name)
    (folder / "assets" / "data" / "soegeindeks.js").write_text(index, encoding="utf-8")
    search = (ROOT / "docs" / "soeg.md").read_text(encoding="utf-8")
    body = re.sub(r"\A---\n.*?\n---\n", "", search, flags=re.DOTALL)
    for name, rod, content in (
        ("index.html", "./", "<h1>Forside</h1>"),
        ("soeg.html", "./", body),
        ("under/side.html", "../", "<h1>Side</h1>"),
    ):
        page = folder / name
        page.parent.mkdir(exist_ok=True)
        page.write_text(
            PAGE.format(
                rod=rod, title=name, body=content, signs=_part("vv-tegn.html", rod), dialog=_part("vv-soeg.html", rod)
            ),
            encoding="utf-8",
        )


def _part(name: str, rod: str) -> str:
    environment = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=False)  # noqa: S701  # our own templates
    environment.filters["url"] = lambda address: rod + address
    return environment.get_template(f"partials/{name}").render()
