"""A small site on disk for an index of any size: the real scripts and the real dialog."""

from __future__ import annotations

import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "docs" / ".overrides"
PAGE = """<!doctype html><html lang="da" data-rod="./"><head><meta charset="utf-8"><title>Forside</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="assets/vejviser.css"></head><body>{signs}
<header class="vv-hoved"><button type="button" data-soeg aria-haspopup="dialog">Søg</button></header>
<main class="vv" id="indhold"><h1>Forside</h1></main>{dialog}<script src="assets/soeg.js"></script></body></html>"""


def write_site(folder: Path, index: str) -> None:
    """Write `index.html` with everything that search needs."""
    (folder / "assets" / "data").mkdir(parents=True, exist_ok=True)
    for file in (ROOT / "docs" / "assets").iterdir():
        if file.is_file():
            shutil.copy(file, folder / "assets" / file.name)
    (folder / "assets" / "data" / "soegeindeks.js").write_text(index, encoding="utf-8")
    html = PAGE.format(signs=_part("vv-tegn.html"), dialog=_part("vv-soeg.html"))
    (folder / "index.html").write_text(html, encoding="utf-8")


def _part(name: str) -> str:
    environment = Environment(loader=FileSystemLoader(OVERRIDES), autoescape=False)  # noqa: S701  # our own templates
    environment.filters["url"] = lambda address: address
    return environment.get_template(f"partials/{name}").render()
