"""Events and time limits rest on something that is there, with enough force."""

from __future__ import annotations

import pytest

from tests.builders import check_changed, said

H = "haendelser/udsaettelse.yml"
IN_H = f"guidelines/{H}"


@pytest.mark.parametrize(
    ("path", "old", "new", "first"),
    [
        (H, 'grundlag: ["1.1"]', 'grundlag: ["1.9"]', f"{IN_H}:12:17: fejl[H401] Grundlaget »1.9« findes ikke."),
        (H, 'grundlag: ["1.1"]', "grundlag: []", f"{IN_H}:12:15: fejl[H401] Grundlaget mangler."),
        (H, 'grundlag: ["1.2"]', 'grundlag: ["p9-9"]', f"{IN_H}:23:17: fejl[H401] Grundlaget »p9-9« findes ikke."),
        (H, "trin: 2}", "trin: 3}", f"{IN_H}:27:41: fejl[H401] Trin 3 findes ikke; der er 2."),
        (H, "trin: 2}", "trin: 0}", f"{IN_H}:27:41: fejl[H401] Trin 0 findes ikke; der er 2."),
        (
            H,
            "{tekst: Det er noget andet at stå uden bolig.}",
            "{tekst: x, hændelse: ukendt}",
            f"{IN_H}:29:26: fejl[H401] Hændelsen »ukendt« findes ikke.",
        ),
        (
            H,
            "styrke: kan",
            "styrke: skal",
            f"{IN_H}:21:13: fejl[T501] Trinnet er skal, men intet af grundlaget er så stærkt.",
        ),
        (
            "frister.yml",
            "grundlag: [p1-1]",
            "grundlag: [p1-9]",
            "guidelines/frister.yml:6:14: fejl[H401] Grundlaget »p1-9« findes ikke.",
        ),
    ],
)
def test_a_fault_is_found_at_its_place(path, old, new, first):
    assert said(path, old, new).splitlines()[0] == first


@pytest.mark.parametrize("basis", ['["1.1"]', '["1.2", "1.1"]', '["p1-1:1"]', '["1.1.2:2"]'])
def test_the_strongest_basis_carries_the_step(basis):
    assert said(H, 'grundlag: ["1.1"]', f"grundlag: {basis}") == ""


def test_a_step_may_be_weaker_than_its_basis():
    assert (
        check_changed(
            H, "  - styrke: skal\n    tekst: Handl hurtigt.", "  - styrke: kan\n    tekst: Handl hurtigt."
        ).findings
        == ()
    )


def test_a_step_on_praksis_alone_is_no_duty():
    assert "T501" in said(H, 'grundlag: ["1.1"]', "grundlag: [p1-1]")


@pytest.mark.parametrize(("old", "new"), [("enhed: dage", "enhed: uger"), ("ord: straks", "ord: hurtigst muligt")])
def test_a_duration_has_a_unit_of_the_closed_list(old, new):
    assert said("frister.yml", old, new) == ""
    assert "[S204]" in said("frister.yml", "enhed: dage", "enhed: døgn")


def test_each_event_and_time_limit_is_a_page_a_document_and_an_export(lille):
    assert "haendelser/udsaettelse.html" in {p.uri for p in lille.pages}
    assert {"haendelse-udsaettelse"} <= {d.id for d in lille.documents}
    assert [e["id"] for e in lille.export["hændelser"]] == ["udsaettelse"]
    assert {t["id"] for t in lille.export["frister"]} == {"svar", "vejled-straks"}


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("1.9", "Ret koden eller nøglen."),
        ("serviceloven|§11", "Mente du »serviceloven|§110«?"),
        ("x", "Ret koden eller nøglen."),
    ],
)
def test_news_name_only_what_is_there(name, hint):
    assert said("nyheder.yml", 'rører: ["1.1"', f'rører: ["{name}"') == (
        f"guidelines/nyheder.yml:5:12: fejl[H401] »{name}« findes ikke.\n    Forslag: {hint}"
    )
