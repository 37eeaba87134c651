"""The real documents, one table and one index of them for all tests of search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from search.documents import SearchDocument
from search.index import Index, open_index, write_index
from search.table import Table, build_table

if TYPE_CHECKING:
    from pathlib import Path


def make_document(
    name: str, kind: str = "anvisning", title: str = "Kommunen skal svare.", text: str = "", **more
) -> SearchDocument:
    return SearchDocument(name, kind, title, text, f"{name}.html", "nr2020:1", **more)


SMALL = (
    make_document("1.1", title="Kommunen skal tilbyde en handleplan.", laws=("serviceloven|§141", "serviceloven")),
    make_document("1.2", title="Kommunen bør have en boligstrategi.", modality="bør", target_groups=("alle",)),
    make_document("1.3", "punkt", "Kommunen bør have en strategi for bolig.", modality="bør"),
    make_document("1.4", title="En lejer bliver sat ud af sin bolig.", modality="skal"),
    make_document(
        "p1-1", "praksis", "Udsættelse", "Kommunen skal handle straks.\nEr der børn, er det vigtigt.", modality="skal"
    ),
    make_document(
        "serviceloven", "lov", "Serviceloven", synonyms=("SEL", "lov om social service"), laws=("serviceloven",)
    ),
    make_document(
        "serviceloven|§10", "paragraf", "§ 10 i serviceloven: Rådgivning", laws=("serviceloven|§10", "serviceloven")
    ),
    make_document(
        "serviceloven|§110", "paragraf", "§ 110 i serviceloven: Boformer", laws=("serviceloven|§110", "serviceloven")
    ),
    make_document(
        "serviceloven|§141", "paragraf", "§ 141 i serviceloven: Handleplan", laws=("serviceloven|§141", "serviceloven")
    ),
    make_document(
        "serviceloven|§82a", "paragraf", "§ 82 a i serviceloven: Gruppe", laws=("serviceloven|§82a", "serviceloven")
    ),
    make_document(
        "begreb-boform", "begreb", "boform", "Et sted at bo for en tid.", synonyms=("herberg", "forsorgshjem")
    ),
)


@pytest.fixture(scope="session")
def table(documents) -> Table:
    return build_table(documents)


@pytest.fixture(scope="session")
def index(documents, tmp_path_factory) -> Index:
    folder = tmp_path_factory.mktemp("soegeindeks")
    write_index(documents, folder)
    with open_index(folder) as opened:
        yield opened


@pytest.fixture
def small(tmp_path: Path) -> Index:
    write_index(SMALL, tmp_path / "lille")
    with open_index(tmp_path / "lille") as opened:
        yield opened
