"""The whole state is the address: what is chosen can be copied, opened again, and stepped back through."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlsplit


def status(page) -> str:
    return page.inner_text("[data-status]")


def chips(page) -> list[str]:
    return [t.split(" ×")[0] for t in page.locator("[data-aktive] button").all_text_contents()]


def check(page, name: str, value: str) -> None:
    box = page.locator(f'input[name="{name}"][value="{value}"]')
    if not box.is_visible():
        box.locator("xpath=ancestor::details[1]/summary").click()
    box.check()


def query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_choices_go_into_the_address_and_come_back_from_it(open_page, base) -> None:
    page = open_page(base + "udforsk.html")
    everything = status(page)
    page.fill("#uq", "ophold")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-resultater] mark")
    check(page, "lov", "serviceloven")
    check(page, "paragraf", "serviceloven|§110")
    check(page, "styrke", "skal")
    check(page, "styrke", "bør")
    assert query(page) == {
        "q": ["ophold"],
        "styrke": ["skal", "bør"],
        "lov": ["serviceloven"],
        "paragraf": ["serviceloven|§110"],
    }
    shown, told, marked = page.locator("[data-resultater] h3").all_inner_texts(), status(page), chips(page)
    assert marked == ["Skal", "Bør", "Serviceloven (SEL)", "Serviceloven § 110"]
    again = open_page(page.url, wait="[data-resultater] mark")
    assert (again.locator("[data-resultater] h3").all_inner_texts(), status(again), chips(again)) == (
        shown,
        told,
        marked,
    )
    assert again.locator('input[name="paragraf"][value="serviceloven|§110"]').is_checked()
    assert again.input_value("#uq") == "ophold"
    for _ in range(4):
        page.go_back()
    assert (query(page), chips(page)) == ({"q": ["ophold"]}, [])
    page.go_back()
    assert (status(page), page.input_value("#uq")) == (everything, "")
    for _ in range(5):
        page.go_forward()
    assert (status(page), chips(page)) == (told, marked)


def test_the_same_choice_gives_the_same_address_in_whatever_order_it_was_made(open_page, http_base) -> None:
    one, other = open_page(http_base + "udforsk.html"), open_page(http_base + "udforsk.html")
    for name, value in (("type", "punkt"), ("styrke", "kan"), ("styrke", "skal")):
        check(one, name, value)
    for name, value in (("styrke", "skal"), ("styrke", "kan"), ("type", "punkt")):
        check(other, name, value)
    assert one.url == other.url


def test_a_filter_that_is_not_there_any_more_shows_nothing_and_says_so(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?lov=" + quote("loven om alting"), wait=None)
    assert status(page) == "0 resultater"
    assert chips(page) == ["Lov: loven om alting (findes ikke)"]
    assert page.locator("[data-intet]").is_visible()
    page.locator("[data-aktive] button").click()
    assert "lov" not in query(page)
    assert page.locator("[data-resultater] > li").count() > 10


def test_a_foreign_parameter_changes_nothing(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?fbclid=1&type=princip&vis=<script>")
    assert page.locator("[data-resultater] > li").count() == 9


def test_show_more_is_part_of_the_address(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?type=punkt")
    page.wait_for_function("document.querySelectorAll('[data-resultater] > li').length === 50")
    page.click("[data-flere]")
    assert page.locator("[data-resultater] > li").count() == 100
    assert query(page)["vis"] == ["100"]
    again = open_page(page.url)
    again.wait_for_function("document.querySelectorAll('[data-resultater] > li').length === 100")
    check(again, "styrke", "skal")
    assert "vis" not in query(again)


def test_typing_narrows_at_once_and_leaves_one_step_back(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?kapitel=4")
    page.focus("#uq")
    page.keyboard.type("udsættelse", delay=15)
    page.wait_for_selector("[data-resultater] mark")
    page.wait_for_function("new URLSearchParams(location.search).get('q') === 'udsættelse'")
    assert query(page) == {"kapitel": ["4"], "q": ["udsættelse"]}
    assert page.evaluate("history.length") <= 3


def test_clear_removes_the_filters_and_keeps_the_text(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?q=bolig&styrke=skal&r=15", wait="[data-resultater] mark")
    page.click("[data-ryd]")
    assert query(page) == {"q": ["bolig"]}
    assert page.locator("[data-udforsk] input:checked").count() == 0


def test_to_leave_a_law_is_to_leave_its_paragraphs(open_page, http_base) -> None:
    page = open_page(http_base + "udforsk.html?lov=serviceloven&paragraf=" + quote("serviceloven|§110"))
    page.locator('input[name="lov"][value="serviceloven"]').uncheck()
    assert query(page) == {}
    assert not page.locator('input[name="paragraf"][value="serviceloven|§110"]').is_visible()


def test_a_deep_link_to_a_retningslinje_shows_where_it_belongs(open_page, base) -> None:
    page = open_page(base + "udforsk.html?r=15&styrke=skal")
    assert page.locator('input[name="r"][value="15"]').is_visible()
    assert page.locator('input[name="r"][value="15"]').is_checked()
    assert chips(page) == ["Skal", "15. Boligfastholdelse"]


def test_the_python_address_opens_the_choice_it_names(open_page, http_base) -> None:
    from build_tools.render.explorer_data import address

    page = open_page(http_base + address(styrke=("skal", "bør"), lov="vej:10172/2019", r=25))
    assert chips(page) == ["Skal", "Bør", "Botilbudsvejledningen", "25. Indsatser på boformer for borgere i hjemløshed"]
