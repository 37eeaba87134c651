"""The data of the explorer without a browser: safe, small, true to the documents."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from build_tools.render.explorer_data import NONE, address, kinds
from build_tools.render.explorer_pages import explorer_assets, explorer_pages
from build_tools.render.explorer_provisions import named, overlapping, provision_label
from build_tools.render.explorer_script import beginning, explorer_script, script_json, steps
from search.documents import SearchDocument


def decoded(script: str) -> dict:
    assert script.startswith("window.VV_UDFORSK={")
    return json.loads(script.removeprefix("window.VV_UDFORSK=").rstrip(";\n"))


def test_the_script_gives_back_every_document_and_every_value(desk, documents, found) -> None:
    data = decoded(explorer_script(desk, documents, found))
    assert data["id"] == [d.id for d in documents]
    urls = [
        data["sider"][page] + (f"#{anchor}" if anchor else "")
        for page, anchor in zip(data["side"], data["anker"], strict=True)
    ]
    assert urls == [d.url for d in documents]
    names = [data["love"][n].replace("\u00a0", " ") for n in data["lov"]]
    for d, name in zip(documents, names, strict=True):
        assert name.startswith(d.law_names) if d.kind in {"hændelse", "frist"} else name == d.law_names, d.id
    for facet, packed in zip(found, data["facetter"], strict=True):
        assert (packed["navn"], packed["id"], packed["ord"]) == (
            facet.name,
            [v.id for v in facet.values],
            [v.label for v in facet.values],
        )
        for value, jumps in zip(facet.values, packed["dok"], strict=True):
            assert tuple(sum(jumps[: n + 1]) for n in range(len(jumps))) == value.documents


def test_no_text_can_end_the_script_or_break_its_line(desk, documents, found) -> None:
    evil = replace(documents[0], title="</script><script>alert(1)</script>", text="a\u2028b\u2029c")
    script = explorer_script(desk, (evil, *documents[1:]), found)
    assert "</script" not in script
    assert "\u2028" not in script
    assert "\u2029" not in script
    assert decoded(script)["titel"][0] == evil.title


def test_script_json_is_json() -> None:
    assert json.loads(script_json({"a": "</b>\u2028"})) == {"a": "</b>\u2028"}


def test_the_pages_escape_what_the_documents_say(desk, documents) -> None:
    evil = replace(documents[0], title="<img src=x onerror=alert(1)>")
    page = explorer_pages(desk, (evil, *documents[1:]))[0]
    assert "<img" not in page.body
    assert "&lt;img src=x" in page.body


def test_the_same_documents_give_the_same_bytes(desk, documents) -> None:
    assert explorer_assets(desk, documents) == explorer_assets(desk, documents)
    assert explorer_pages(desk, documents) == explorer_pages(desk, documents)


def test_a_type_that_nobody_has_named_comes_last_and_names_itself() -> None:
    made = [
        SearchDocument(f"x{n}", kind, "", "", "a.html", "nr2020:1")
        for n, kind in enumerate(("metode", "begreb", "punkt"))
    ]
    assert kinds(made) == {"punkt": "Punkter", "begreb": "Begreber", "metode": "Metode"}


def test_a_retningslinje_hangs_under_its_chapter_and_a_paragraph_under_its_law(desk, found) -> None:
    by = {f.name: f for f in found}
    chapters = {str(r.number): str(r.chapter) for r in desk.corpus.retningslinjer}
    assert {v.id: v.parent for v in by["r"].values} == chapters
    laws = {v.id for v in by["lov"].values}
    assert {v.parent for v in by["paragraf"].values} <= laws
    assert (by["r"].parent, by["paragraf"].parent) == ("kapitel", "lov")


def test_what_stands_for_nothing_comes_last_in_the_facets_sorted_by_use(found) -> None:
    law = next(f for f in found if f.name == "lov")
    assert law.values[-1].id == NONE
    uses = [len(v.documents) for v in law.values[:-1]]
    assert uses == sorted(uses, reverse=True)


def test_points_and_ranges_with_a_point_in_common_are_found_by_each_other() -> None:
    laws = [
        ("vej:1/2019", "vej:1/2019|pkt147-149"),
        ("vej:1/2019|pkt148",),
        ("vej:1/2019|pkt150",),
        ("vej:2/2019|pkt148",),
    ]
    assert overlapping(laws) == [
        ("vej:1/2019|pkt147-149", "vej:1/2019|pkt148"),
        ("vej:1/2019|pkt147-149", "vej:1/2019|pkt148"),
        ("vej:1/2019|pkt150",),
        ("vej:2/2019|pkt148",),
    ]


def test_only_whole_provisions_are_values() -> None:
    assert overlapping([("serviceloven|§110|stk4", "serviceloven|§110", "serviceloven")]) == [("serviceloven|§110",)]


def test_provisions_stand_in_the_order_of_their_act() -> None:
    keys = [("sel|§110", "sel|§9", "sel|§82a", "sel|§82", "sel|kap12", "abl|§59")]
    assert list(named(keys)) == ["abl|§59", "sel|kap12", "sel|§9", "sel|§82", "sel|§82a", "sel|§110"]


@pytest.mark.parametrize(
    ("place", "label"), [("§82a", "§ 82 a"), ("pkt9", "pkt. 9"), ("afsnitV", "Afsnit V"), ("ukendt", "ukendt")]
)
def test_a_provision_is_written_as_people_write_it(place: str, label: str) -> None:
    assert provision_label(place) == label


def test_an_address_carries_any_id_safely() -> None:
    assert address() == "udforsk.html"
    assert address(lov="vej:10172/2019", paragraf="serviceloven|§110") == (
        "udforsk.html?lov=vej%3A10172%2F2019&paragraf=serviceloven%7C%C2%A7110"
    )


def test_a_beginning_ends_with_a_sentence_or_says_that_it_goes_on() -> None:
    assert beginning("Et. " * 60).endswith("Et.")
    long = beginning("ord " * 100)
    assert long.endswith("ord …")
    assert len(long) <= 182


def test_steps_are_undone_by_adding() -> None:
    assert steps(()) == []
    assert steps((0, 1, 7)) == [0, 1, 6]
