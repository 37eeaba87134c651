"""»Indsæt og tjek« in a real browser, opened as a file: what is marked, what is said, and that nothing leaves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.render.law_views import today_line
from build_tools.render.paste_pages import URI, law_status
from tests.builders import ROOT

LETTER = """Vi har truffet afgørelse efter servicelovens § 85. Du kan få ophold efter servicelovens § 110, stk. 2.
Kommunen skal vejlede dig, jf. retsikkerhedslovens § 5, 😀 og behandle sagen, jf. § 3, stk. 1. Se aktivlovens §§ 22-25.
Du bor på en § 110-boform. Efter lejelovens § 5 kan udlejeren opsige dig. Se principafgørelse 22-18 og servicelovens § 300."""


def check(page, text=LETTER):
    page.fill("[data-tjek-felt]", text)
    page.click("[data-tjek-knap]")
    return page


def rows(page):
    return page.evaluate(
        "t => VV_TJEK.check(t).rows.map(({status, name, line, place, slips}) => ({status, name, line, place, slips: [...slips]}))",
        LETTER,
    )


def test_it_opens_as_a_file_without_faults(paste):
    assert paste.url.startswith("file://")
    assert not paste.errors
    assert paste.evaluate("typeof VV_CITAT.findCitations") == "function"


def test_the_text_is_marked_and_whole(paste):
    check(paste)
    marks = paste.locator("[data-tjek-tekst] a")
    assert marks.count() == 9
    first = marks.nth(0)
    assert first.text_content() == "servicelovens § 85, serviceloven paragraf 85, Gælder"
    assert first.get_attribute("href") == "#tjek-1"
    shown = paste.evaluate(
        "() => { const x = document.querySelector('[data-tjek-tekst]').cloneNode(true); x.querySelectorAll('.vv-skjult, .vv-status').forEach(n => n.remove()); return x.textContent; }"
    )
    assert shown == LETTER
    for word in ("Nyt nummer: nu stk. 3", "Ophævet", "Skrevet forkert", "Fast udtryk", "Ukendt for Vejviser", "Ukendt"):
        assert paste.locator("[data-tjek-tekst] .vv-status", has_text=word).count(), word


def test_the_list_says_what_the_site_says(paste):
    found = {row["name"]: row for row in rows(paste)}
    assert found["serviceloven § 85"]["status"] == "gældende"
    assert found["serviceloven § 85"]["line"].startswith("set i LBK nr. 1129")
    assert found["serviceloven § 110, stk. 2"]["status"] == "omnummereret"
    assert found["retssikkerhedsloven § 5"]["slips"] == ["»retsikkerhedslovens« læst som »retssikkerhedslovens«"]
    assert found["aktivloven § 23"]["status"] == "ophævet"
    assert found["serviceloven § 300"]["status"] == found["§ 5"]["status"] == "fremmed"
    assert found["principafgørelse 22-18"]["status"] == "ukendt"


def test_nothing_holds_without_a_text_that_it_was_seen_in(desk):
    status = law_status(desk)
    assert all(line for state, _, line, _ in status["raekker"] if state == "gældende")
    for key, (_, _, _, kept, _) in status["steder"].items():
        _, provision = desk.naming.known[key]
        for row in provision.status:
            at = kept.get(row.stk or "", kept["*"])
            if row.stk and sum(r.stk == row.stk for r in provision.status) == 1:
                assert status["raekker"][at][2] == today_line(row), (key, row.stk)


def test_users_are_those_of_the_graph(desk):
    status = law_status(desk)
    users = status["steder"]["serviceloven|§110"][4]
    bearing = desk.graph.bearing["serviceloven|§110"]
    assert [set(u) for u in users] == [
        {x.owner for x in units} for units in (bearing.skal, bearing.boer, bearing.kan, bearing.practice)
    ]


def test_counts_are_announced(paste):
    check(paste)
    said = paste.locator("[data-tjek-status]")
    assert said.get_attribute("role") == "status"
    assert said.inner_text() == (
        "12 forskellige bestemmelser: 2 gælder, 1 er ændret, flyttet eller har nyt nummer, "
        "4 er ophævet eller afløst og 4 er ukendt. 1 er et fast udtryk. 1 er skrevet forkert."
    )
    check(paste, "Kære Hanne. Tak for snakken.")
    assert said.inner_text() == "Ingen lovhenvisninger fundet i teksten."
    assert not paste.locator("[data-tjek-resultat]").is_visible()


def test_pasting_is_enough(paste):
    paste.evaluate(
        "t => { const f = document.querySelector('[data-tjek-felt]'); f.value = t; f.dispatchEvent(new ClipboardEvent('paste', {bubbles: true})); }",
        "Efter servicelovens § 85.",
    )
    paste.wait_for_selector("[data-tjek-raekker] tr")


def test_nothing_is_asked_for_nothing_is_kept(paste):
    before = len(paste.asked)
    check(paste)
    paste.click("[data-tjek-kopi]")
    paste.wait_for_timeout(200)
    assert not [url for url in paste.asked[before:] if not url.endswith("vejviser.svg")]
    assert all(url.startswith("file://") for url in paste.asked)
    assert paste.evaluate(
        "[localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash]"
    ) == [0, 0, "", "", ""]
    # the page's own content has no form that could send the text; the dialog of search is another form
    assert paste.evaluate("document.querySelectorAll('#indhold form').length") == 0
    assert paste.evaluate("document.querySelector('[data-tjek-felt]').form") is None
    field = paste.locator("[data-tjek-felt]")
    assert [field.get_attribute(name) for name in ("name", "autocomplete", "spellcheck")] == [None, "off", "false"]


def test_clearing_leaves_nothing_of_the_text(paste):
    check(paste)
    paste.click("[data-tjek-ryd]")
    assert paste.input_value("[data-tjek-felt]") == ""
    assert "afgørelse efter" not in paste.evaluate("document.body.textContent")
    assert paste.evaluate("document.activeElement.hasAttribute('data-tjek-felt')")


def test_a_cpr_number_is_warned_of(paste):
    warned = paste.locator("[data-tjek-cpr]")
    check(paste, "Borger 010190-1234, jf. servicelovens § 85")
    assert "cpr-nummer" in warned.inner_text()
    check(paste, "Sag 27.36.00-G01-22-18, jf. servicelovens § 85")
    assert warned.inner_text() == ""


def test_a_text_is_never_read_as_markup(paste):
    check(
        paste,
        '<img src="https://x.invalid/y.png" onerror="window.ramt=1"> servicelovens § 85 <script>window.ramt=2</script>',
    )
    assert paste.evaluate("window.ramt") is None
    assert paste.locator("[data-tjek-tekst] img").count() == 0
    assert all(url.startswith("file://") for url in paste.asked)


def test_the_list_can_be_copied(paste):
    check(paste)
    text = paste.evaluate("() => VV_TJEK.asText(VV_TJEK.check(document.querySelector('[data-tjek-felt]').value))")
    first = text.split("\n")[0].split("\t")
    assert first[:3] == ["servicelovens § 85", "serviceloven § 85", "Gælder"]
    assert first[3].startswith("set i LBK nr. 1129")
    assert "20.2.1 (kan)" in first[4]
    paste.click("[data-tjek-kopi]")
    paste.locator("[data-tjek-kopi] [data-tekst]", has_text=re.compile("^(Kopieret|Kunne ikke kopiere)$")).wait_for()


def test_links_lead_to_pages_that_exist(paste, real):
    check(paste)
    pages = {page.uri for page in real.pages}
    links = paste.evaluate("[...document.querySelectorAll('[data-tjek-raekker] a')].map(a => a.getAttribute('href'))")
    assert len(links) > 20
    assert {link.partition("#")[0] for link in links} <= pages


def test_without_script_it_says_so_and_leads_on(chromium, page_address, real):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_address)
    assert page.locator("noscript a").get_attribute("href") == "lov/index.html"
    assert page.locator("noscript").is_visible()
    context.close()
    bodies = {p.uri: p.body for p in real.pages}
    assert "../indsaet.html" in bodies["lov/index.html"]
    assert "../indsaet.html" in bodies["lov/aendringer.html"]
    assert URI in bodies


@pytest.mark.parametrize(
    ("width", "scheme", "forced"),
    [
        (320, "light", "none"),
        (320, "dark", "none"),
        (768, "dark", "none"),
        (1280, "light", "none"),
        (1280, "light", "active"),
    ],
)
def test_axe_finds_nothing_and_nothing_runs_off_the_side(chromium, page_address, width, scheme, forced):
    import axe_playwright_python

    axe = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, forced_colors=forced)
    page = context.new_page()
    page.goto(page_address)
    for text in ("", LETTER):
        check(page, text)
        page.evaluate(axe)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = page.evaluate("tags => axe.run(document, {preload: false, runOnly: tags})", tags)
        assert [(v["id"], [n["target"] for n in v["nodes"]]) for v in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_print_shows_text_and_list_without_the_field(paste):
    check(paste)
    paste.emulate_media(media="print")
    assert not paste.locator("[data-tjek-felt]").is_visible()
    assert paste.locator("[data-tjek-tekst]").is_visible()
    assert paste.locator("[data-tjek-raekker] tr").first.is_visible()


DONE = "!document.querySelector('[data-tjek-resultat]').hasAttribute('aria-busy')"
# Milliseconds from click to the first screen, laid out; and for a plain page to make and lay out 200 links.
FIRST_SCREEN = """t => {
  document.querySelector('[data-tjek-felt]').value = t;
  const measured = () => { document.body.offsetHeight; return performance.now(); };
  const plain = document.createElement('div');
  document.querySelector('main').append(plain);
  let start = measured();
  for (let i = 0; i < 200; i++) { const a = document.createElement('a'); a.href = `#${i}`; a.textContent = t.slice(i * 60, i * 60 + 60); plain.append(a, ' '); }
  const baseline = measured() - start;
  plain.remove();
  start = measured();
  document.querySelector('[data-tjek-knap]').click();
  return [measured() - start, baseline];
}"""


def dense(real) -> str:
    """Fifty thousand characters with a reference in every sixty."""
    written = sorted({r.text for own in real.graph.grounds.values() for r in own.all if "§" in r.text})
    said = "".join(f"Vi har lagt vægt på {words}, og derfor. " for words in written for _ in range(20))
    return (said * 20)[:50_000]


def test_the_whole_corpus_is_shown(paste):
    text = (ROOT / "tests/citations/corpus.txt").read_text(encoding="utf-8")[:50_000]
    check(paste, text)
    paste.wait_for_function(DONE, polling=20)
    rows_ = paste.evaluate("t => VV_TJEK.check(t).rows.length", text)
    assert paste.locator("[data-tjek-raekker] tr").count() == rows_ > 100
    assert paste.evaluate("VV_TJEK.check(document.querySelector('[data-tjek-felt]').value).marks.length") == (
        paste.locator("[data-tjek-tekst] a").count()
    )


def test_a_very_dense_text_is_on_the_screen_at_once(paste, real):
    """Best of five: reading, looking up, drawing and laying out what is in view."""
    text = dense(real)
    runs = []
    for _ in range(5):
        runs.append(paste.evaluate(FIRST_SCREEN, text))
        paste.wait_for_function(DONE, polling=20)
    assert paste.locator("[data-tjek-tekst] a").count() > 700
    spent, baseline = min(r[0] for r in runs), min(r[1] for r in runs)
    print(f"50 kB tæt tekst på skærmen på {spent:.0f} ms, {spent / baseline:.1f} gange 200 links")
    assert spent < 200
    assert spent / baseline < 60


def test_print_and_a_mark_find_what_is_not_drawn_yet(paste, real):
    for act in (
        "window.dispatchEvent(new Event('beforeprint'))",
        "document.querySelector('[data-tjek-tekst] a').click()",
    ):
        drawn, whole = paste.evaluate(
            f"""t => {{
              document.querySelector('[data-tjek-felt]').value = t;
              document.querySelector('[data-tjek-knap]').click();
              const count = () => document.querySelectorAll('[data-tjek-raekker] tr').length, before = count();
              {act};
              return [before < count(), count() === VV_TJEK.check(t).rows.length];
            }}""",
            dense(real),
        )
        assert (drawn, whole) == (True, True)
        assert paste.evaluate(DONE)


def test_a_new_text_stops_the_drawing_of_the_old_one(paste, real):
    paste.evaluate("t => { document.querySelector('[data-tjek-felt]').value = t; }", dense(real))
    paste.click("[data-tjek-knap]")
    check(paste, "Efter servicelovens § 85.")
    paste.wait_for_timeout(150)
    assert paste.locator("[data-tjek-raekker] tr").count() == 1
    assert paste.locator("[data-tjek-tekst]").text_content().startswith("Efter servicelovens § 85")
