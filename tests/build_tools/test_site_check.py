"""A seeded fault of each sort on a small site is found, and a good site is not complained of."""

from __future__ import annotations

import pytest

from build_tools.site_check import check_site

GOOD = """<!doctype html>
<html lang="da"><head><title>Titel</title>
<link rel="stylesheet" href="{up}assets/stil.css"><script src="{up}assets/kode.js"></script></head>
<body><h1 id="top">Et</h1><h2 id="to">To</h2><h3>Tre</h3><h2>Fire</h2>
{body}
</body></html>
"""


@pytest.fixture
def site(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "lov").mkdir()
    for name in ("assets/stil.css", "assets/kode.js", "assets/data.json"):
        (tmp_path / name).write_text("", encoding="utf-8")
    write(
        tmp_path, "index.html", '<a href="lov/a.html#to">a</a> <a href="#top">top</a> <a href="assets/data.json">d</a>'
    )
    write(
        tmp_path,
        "lov/a.html",
        '<a href="../index.html">hjem</a> <a href="https://www.retsinformation.dk/">ude</a> <a href="mailto:x@y.dk">m</a>',
    )
    return tmp_path


def write(site, path: str, body: str = "", page: str = GOOD) -> None:
    (site / path).write_text(page.replace("{up}", "../" * path.count("/")).replace("{body}", body), encoding="utf-8")


def said(site) -> list[str]:
    return [f"{f.location.path}:{f.location.line} {f.code} {f.message}" for f in check_site(site)]


def test_a_good_site_has_no_findings(site):
    assert said(site) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="ukendt.html">x</a>', "W601 Linket »ukendt.html« fører ingen steder hen."),
        ('<a href="lov/">x</a>', "W601 Linket »lov/« fører ingen steder hen."),
        ('<a href="ukendt.html?q=1#x">x</a>', "W601 Linket »ukendt.html?q=1#x« fører ingen steder hen."),
        ('<img src="assets/væk.png" alt="">', "W601 Filen »assets/væk.png« findes ikke."),
        ('<a href="#mangler">x</a>', "W602 Stedet »#mangler« findes ikke."),
        ('<a href="lov/a.html#mangler">x</a>', "W602 Stedet »lov/a.html#mangler« findes ikke."),
        ('<svg><use href="#i-mangler"/></svg>', "W602 Stedet »#i-mangler« findes ikke."),
        ('<p id="to">x</p>', "W602 Ankeret »to« står to gange på siden."),
        ("<h4>Fire</h4>", "W603 Overskriften springer fra h2 til h4."),
        ('<script src="https://cdn.example/x.js"></script>', "W605 Siden henter »https://cdn.example/x.js«."),
        ('<script src="//cdn.example/x.js"></script>', "W605 Siden henter »//cdn.example/x.js«."),
        ('<img src="http://example.org/x.png" alt="">', "W605 Siden henter »http://example.org/x.png«."),
        ('<iframe src="https://example.org/"></iframe>', "W605 Siden henter »https://example.org/«."),
        ('<link rel="preconnect" href="https://fonts.example/">', "W605 Siden henter »https://fonts.example/«."),
        ('<video src="https://example.org/x.mp4"></video>', "W605 Siden henter »https://example.org/x.mp4«."),
        (
            '<img srcset="https://example.org/x.png 2x" src="assets/data.json" alt="">',
            "W605 Siden henter »https://example.org/x.png«.",
        ),
        (
            '<style>@import url("https://fonts.example/a.css");</style>',
            "W605 Siden henter »https://fonts.example/a.css«.",
        ),
        (
            '<div style="background:url(https://example.org/b.png)"></div>',
            "W605 Siden henter »https://example.org/b.png«.",
        ),
    ],
)
def test_a_seeded_fault_is_found_on_its_line(site, body, expected):
    write(site, "index.html", body)
    assert said(site) == [f"index.html:5 {expected}"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('<html lang="da">', "<html>", "W604 Siden mangler »lang=da« eller en titel."),
        ('<html lang="da">', '<html lang="en">', "W604 Siden mangler »lang=da« eller en titel."),
        ("<title>Titel</title>", "", "W604 Siden mangler »lang=da« eller en titel."),
        ("<title>Titel</title>", "<title> </title>", "W604 Siden mangler »lang=da« eller en titel."),
        ("<title>Titel</title>", "<svg><title>Tegn</title></svg>", "W604 Siden mangler »lang=da« eller en titel."),
        ('<h1 id="top">Et</h1>', "", "W603 Siden har 0 overskrifter på øverste niveau; der skal være én."),
        ("<h2>Fire</h2>", "<h1>Fire</h1>", "W603 Siden har 2 overskrifter på øverste niveau; der skal være én."),
    ],
)
def test_a_page_without_language_title_or_one_top_heading_is_found(site, old, new, expected):
    assert old in GOOD
    write(site, "lov/b.html", page=GOOD.replace(old, new))
    assert said(site) == [f"lov/b.html:1 {expected}"]


def test_a_style_sheet_that_loads_from_outside_is_found(site):
    (site / "assets" / "stil.css").write_text(
        "a{}\n@font-face{src:url(https://fonts.example/a.woff2)}", encoding="utf-8"
    )
    assert said(site) == ["assets/stil.css:2 W605 Siden henter »https://fonts.example/a.woff2«."]


def test_a_fault_on_many_pages_is_said_once_with_their_number(site):
    for name in ("index.html", "lov/a.html", "lov/b.html"):
        write(site, name, '<a href="' + "../" * name.count("/") + 'væk.html">x</a>')
    assert said(site) == ["index.html:5 W601 Linket »væk.html« fører ingen steder hen. Det samme på 2 sider til."]


def test_different_faults_stay_apart(site):
    write(site, "index.html", '<a href="a.html">x</a> <a href="b.html">y</a>')
    assert len(said(site)) == 2


def test_addresses_are_read_as_a_browser_does(site):
    (site / "lov" / "æ b.html").write_text((site / "lov" / "a.html").read_text(encoding="utf-8"), encoding="utf-8")
    write(
        site,
        "index.html",
        '<a href="lov/%C3%A6%20b.html">x</a> <a href="lov/a.html?x=1#to">y</a> <a href="">z</a> <a href="#">top</a>',
    )
    assert said(site) == []


def test_an_escaped_anchor_is_the_same_anchor(site):
    write(site, "index.html", '<p id="å">x</p><a href="#%C3%A5">y</a>')
    assert said(site) == []
