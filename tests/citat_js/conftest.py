"""A browser page with the citation engine in it, and the page »Indsæt og tjek« written to disk as the site has it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

from build_tools.citat_data import URI as CITATIONS
from build_tools.render.paste_pages import ENGINE
from build_tools.render.paste_pages import URI as PAGE_URI
from tests.builders import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ASSETS = ROOT / "docs" / "assets"
SHELL = """<!doctype html><html lang="da" data-rod="./"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Indsæt og tjek</title><script>document.documentElement.classList.add("js")</script>
<link rel="icon" href="assets/vejviser.svg"><link rel="stylesheet" href="assets/vejviser.css"><link rel="stylesheet" href="assets/tilfoejelser.css"></head>
<body class="vv">{signs}<main class="vv" id="indhold">{body}</main></body></html>"""


@pytest.fixture(scope="session")
def engine(chromium, real):
    """A page with the tables and the grammar only."""
    page = chromium.new_page()
    page.add_script_tag(content=dict(real.assets)[CITATIONS])
    for name in ENGINE:
        page.add_script_tag(path=ASSETS / "citat" / f"{name}.js")
    yield page
    page.close()


@pytest.fixture(scope="session")
def page_address(real, tmp_path_factory) -> str:
    """The real page with the real data, in a folder: opened as a file."""
    folder: Path = tmp_path_factory.mktemp("indsaet")
    shutil.copytree(ASSETS, folder / "assets")
    for uri, text in real.assets:
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / uri).write_text(text, encoding="utf-8")
    signs = Environment(loader=FileSystemLoader(ROOT / "docs" / ".overrides"), autoescape=False)  # noqa: S701 - our own
    signs.filters["url"] = lambda address: address
    body = next(page.body for page in real.pages if page.uri == PAGE_URI)
    html = SHELL.format(signs=signs.get_template("partials/vv-tegn.html").render(), body=body)
    (folder / PAGE_URI).write_text(html, encoding="utf-8")
    return (folder / PAGE_URI).as_uri()


@pytest.fixture
def paste(chromium, page_address):
    """The page, opened; everything it asks for and everything it complains of is kept."""
    context = chromium.new_context()
    page = context.new_page()
    page.asked, page.errors = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.goto(page_address)
    yield page
    context.close()
