"""»Hvorfor hænger de sammen?«: the cheapest path is the cheapest, the words say what the links say, nothing is guessed."""

from __future__ import annotations

import heapq
import json
import math
import random

import pytest

from build_tools.render.explorer_graph import LINKS, graph_script, links, things

SMALL = {
    "format": 1,
    "id": ["15.2", "p15-1", "rsl|§5a", "rsl", "ast:6-18", "9.4", "øde"],
    "art": ["anvisning", "praksis", "paragraf", "lov", "afgørelse", "anvisning", "begreb"],
    "navn": [
        "15.2",
        "praksisafsnittet »Pligten«",
        "retssikkerhedslovens § 5 a",
        "retssikkerhedsloven",
        "afgørelse 6-18",
        "9.4",
        "ordet »øde«",
    ],
    "kort": ["", "", "§ 5 a", "", "", "", ""],
    "titel": [
        "Handl hurtigt",
        "",
        "Pligt til at handle",
        "Lov om retssikkerhed",
        "Hvem kan få støtte",
        "Handl hurtigt",
        "øde",
    ],
    "url": ["a", "b", "c", "d", "e", "f", "g"],
    "kaldt": [["anvisning 15.2"], [], ["RSL § 5 a", "§ 5 a"], ["RSL"], ["6-18", "PA 6-18"], [], []],
    "links": {"hviler": [0, 2, 1, 2, 0, 3, 5, 3], "bruger": [1, 4], "lov": [2, 3]},
}


@pytest.fixture(scope="module")
def why(chromium, http_base):
    """A page with the real graph; gives a function that asks it."""
    page = chromium.new_page()
    page.goto(http_base + "sammenhaeng.html")
    yield page
    page.close()


def small(why, expression: str, *arguments):
    return why.evaluate(f"([g, a]) => {{ const v = VV_VEJ.aabn(g); return {expression}; }}", [SMALL, list(arguments)])


def test_a_path_is_told_in_words_and_a_thing_named_again_is_named_shortly(why) -> None:
    assert small(why, "v.saetninger(v.vej(0, 4))") == [
        "15.2 hviler på retssikkerhedslovens § 5 a.",
        "§ 5 a bærer også praksisafsnittet »Pligten«.",
        "Praksisafsnittet »Pligten« bruger afgørelse 6-18.",
    ]


def test_the_same_path_the_other_way_says_the_same_the_other_way_round(why) -> None:
    assert small(why, "v.saetninger(v.vej(4, 0))") == [
        "Afgørelse 6-18 bruges af praksisafsnittet »Pligten«.",
        "Praksisafsnittet »Pligten« hviler på retssikkerhedslovens § 5 a.",
        "§ 5 a bærer også 15.2.",
    ]


def test_a_shared_paragraph_goes_before_a_shared_act(why) -> None:
    assert small(why, "v.vej(0, 1).led.map(x => v.g.id[x.til])") == ["rsl|§5a", "p15-1"]
    assert small(why, "v.vej(0, 5).led.map(x => v.g.id[x.til])") == ["rsl", "9.4"]


def test_no_way_is_no_way(why) -> None:
    assert small(why, "v.vej(0, 6)") is None
    assert small(why, "v.veje(0, 6)") == []


def test_other_ways_do_not_go_through_the_same_things(why) -> None:
    ways = small(why, "v.veje(0, 2).map(x => x.led.map(l => v.g.id[l.til]))")
    assert ways[0] == ["rsl|§5a"]
    middle = [set(w[:-1]) for w in ways]
    assert all(not a & b for n, a in enumerate(middle) for b in middle[n + 1 :])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15.2", ["15.2"]),
        (" Anvisning 15.2 ", ["15.2"]),
        ("RSL §5a", ["rsl|§5a"]),
        ("rsl § 5 a.", ["rsl|§5a"]),
        ("PA 6-18", ["ast:6-18"]),
        ("retssikkerhedsloven", ["rsl"]),
        ("Handl hurtigt", ["15.2", "9.4"]),
        ("støtte hvem", ["ast:6-18"]),
        ("findes slet ikke", []),
        ("", []),
    ],
)
def test_what_is_typed_finds_one_several_or_none_and_never_guesses(why, text: str, expected: list[str]) -> None:
    assert small(why, "v.find(a[0]).map(n => v.g.id[n])", text) == expected


def test_the_cheapest_path_costs_what_a_plain_search_in_python_says(why, desk) -> None:
    data = json.loads(graph_script(desk).removeprefix("window.VV_GRAF=").rstrip(";\n"))
    prices = why.evaluate("VV_VEJ.LINKS")
    through = why.evaluate("VV_VEJ.GENNEM")
    count = len(data["id"])
    near: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for kind, flat in data["links"].items():
        for one, other in zip(flat[::2], flat[1::2], strict=True):
            near[one].append((other, prices[kind][0]))
            near[other].append((one, prices[kind][0]))
    toll = [through.get(k, 0) + math.floor(math.log2(1 + len(near[n]) / 4)) for n, k in enumerate(data["art"])]
    pick = random.Random(11)
    pairs = [(pick.randrange(count), pick.randrange(count)) for _ in range(150)]
    got = why.evaluate(
        """pairs => { const v = VV_VEJ.aabn(VV_GRAF); return pairs.map(([a, b]) => {
             if (a === b) return [0, []]; const x = v.vej(a, b); return x ? [x.pris, x.led] : null; }); }""",
        pairs,
    )
    met = 0
    for (a, b), answer in zip(pairs, got, strict=True):
        price = cheapest(near, toll, a, b)
        assert (answer[0] if answer else None) == price, (data["id"][a], data["id"][b])
        if answer and answer[1]:
            steps = answer[1]
            assert (steps[0]["fra"], steps[-1]["til"]) == (a, b)
            for step in steps:
                ends = (step["fra"], step["til"]) if step["frem"] else (step["til"], step["fra"])
                flat = data["links"][step["art"]]
                assert ends in zip(flat[::2], flat[1::2], strict=True)
            met += 1
    assert met > 100


def cheapest(near, toll, start: int, goal: int) -> int | None:
    best = {start: 0}
    queue = [(0, start)]
    while queue:
        price, thing = heapq.heappop(queue)
        if thing == goal:
            return price
        if price > best[thing]:
            continue
        for other, cost in near[thing]:
            new = price + cost + (0 if thing == start else toll[thing])
            if new < best.get(other, math.inf):
                best[other] = new
                heapq.heappush(queue, (new, other))
    return None


def test_every_link_has_both_its_ends_and_every_kind_its_words(why, desk) -> None:
    known = {t.id for t in things(desk)}
    missing = {(kind, end) for kind, one, other in links(desk) for end in (one, other) if end not in known}
    assert missing == set()
    assert set(why.evaluate("Object.keys(VV_VEJ.LINKS)")) == set(LINKS)


def test_every_thing_is_found_by_its_id_and_its_page_is_there(why, desk, site) -> None:
    wrong = why.evaluate(
        "() => { const v = VV_VEJ.aabn(VV_GRAF); return VV_GRAF.id.filter((x, n) => !v.find(x).includes(n)); }"
    )
    assert wrong == []
    assert [t.id for t in things(desk) if not (site / t.url.partition("#")[0]).is_file()] == []


def test_the_page_tells_the_way_with_links_and_keeps_it_in_the_address(open_page, base) -> None:
    page = open_page(base + "sammenhaeng.html", wait="[data-vej]")
    page.fill("#vej-fra", "15.2")
    page.fill("#vej-til", "RSL § 5 a")
    page.keyboard.press("Enter")
    assert page.inner_text("[data-vej-status]") == "De hænger direkte sammen."
    first = page.locator("[data-veje] > ol").first
    assert first.locator(".vv-vej__s").all_inner_texts() == ["15.2 hviler på retssikkerhedslovens § 5 a."]
    assert first.locator("a").first.get_attribute("href").endswith("retningslinjer/boligfastholdelse.html#a15-2")
    again = open_page(page.url, wait="[data-veje] li")
    assert again.inner_text("[data-veje]") == page.inner_text("[data-veje]")
    page.fill("#vej-til", "princip 1")
    page.click("[data-vej] button[type=submit]")
    page.go_back()
    assert page.input_value("#vej-til") == "RSL § 5 a"


def test_when_several_fit_the_reader_chooses(open_page, http_base) -> None:
    page = open_page(http_base + "sammenhaeng.html?fra=%C2%A7+1&til=15.2", wait="[data-mulige=fra] button")
    assert page.locator("[data-veje] li").count() == 0
    assert page.inner_text("[data-vej-status]") == "Vælg to ting."
    choice = page.locator("[data-mulige=fra] button").first
    choice.focus()
    page.keyboard.press("Enter")
    assert page.locator("[data-mulige=fra]").is_hidden()
    assert page.locator("[data-veje] li").count() > 0
    assert page.evaluate("document.activeElement.id") == "vej-fra"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("fra=15.2&til=15.2", "Det er den samme ting to gange. Vælg to forskellige."),
        ("fra=15.2", "Vælg to ting."),
        ("fra=xyzzy&til=15.2", "Vælg to ting."),
        ("", ""),
    ],
)
def test_the_page_says_what_is_missing(open_page, http_base, query: str, said: str) -> None:
    page = open_page(http_base + f"sammenhaeng.html?{query}", wait="[data-vej]")
    assert page.inner_text("[data-vej-status]") == said
    assert page.locator("[data-vej-svar]").is_hidden()


def test_suggestions_belong_to_the_field(open_page, http_base) -> None:
    page = open_page(http_base + "sammenhaeng.html", wait="[data-vej]")
    page.fill("#vej-fra", "udsættelse")
    options = page.locator("#vej-fra-forslag option")
    assert 0 < options.count() <= 20
    assert page.get_attribute("#vej-fra", "list") == "vej-fra-forslag"


def test_without_script_the_page_says_where_to_go(open_page, http_base) -> None:
    page = open_page(http_base + "sammenhaeng.html", wait="article", java_script_enabled=False)
    assert page.locator("[data-vej]").is_hidden()
    assert page.locator("noscript a").get_attribute("href") == "udforsk.html"


def test_every_example_has_an_answer(open_page, http_base) -> None:
    page = open_page(http_base + "sammenhaeng.html", wait="[data-vej]")
    examples = page.eval_on_selector_all(".vv-vejeksempler a", "all => all.map(a => a.getAttribute('href'))")
    assert len(examples) == 3
    for address in examples:
        assert open_page(http_base + address, wait="[data-veje] li").locator("[data-veje] li").count() > 0
