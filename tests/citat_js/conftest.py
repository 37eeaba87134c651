"""A browser page with the citation engine in it, and the page »Indsæt og tjek« of the built site."""

from __future__ import annotations

import pytest

from build_tools.citat_data import URI as CITATIONS
from build_tools.render.paste_pages import ENGINE, URI
from tests.builders import ROOT

ASSETS = ROOT / "docs" / "assets"


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
def page_address(file_base) -> str:
    """The page of the built site, opened as a file."""
    return file_base + URI


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
