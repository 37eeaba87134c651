"""What lifts a text beside its own words: søgeord, what it is bound to, and words that seldom are the question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search.index import Index, open_index, write_index
from search.meaning import asks_meaning
from search.results import search
from tests.search.conftest import make_document

DUTY = make_document(
    "1.1", title="Kommunen skal handle over for en udadreagerende borger.", asked=("smadrer sit værelse",)
)
OTHER = make_document("1.2", title="Kommunen bør have et roligt værelse.")
LIMIT = make_document("frist-x", "frist", "Underrette: straks", "Kommunen underretter om fravær.")


@pytest.fixture
def make_index(tmp_path):
    opened: list[Index] = []

    def make(*documents) -> Index:
        folder = tmp_path / str(len(opened))
        write_index(documents, folder)
        opened.append(open_index(folder))
        return opened[-1]

    yield make
    for index in opened:
        index.close()


def ids(text: str, index: Index) -> list[str]:
    return [hit.id for hit in search(text, index).hits]


def test_a_text_is_found_by_what_a_reader_would_type(make_index) -> None:
    assert ids("borger smadrer værelse", make_index(DUTY, OTHER, LIMIT))[0] == "1.1"
    assert "1.1" not in ids("smadrer", make_index(replace(DUTY, asked=()), OTHER, LIMIT))


def test_soegeord_are_never_shown(make_index) -> None:
    hit = search("smadrer", make_index(DUTY, OTHER, LIMIT)).hits[0]
    assert "smadrer" not in hit.title + hit.excerpt + hit.context


def test_what_is_bound_to_a_good_answer_is_lifted(make_index) -> None:
    question = "udadreagerende fravær underrette"
    bound = replace(LIMIT, bound=("1.1",))
    score = {hit.id: hit.score for hit in search(question, make_index(DUTY, OTHER, LIMIT)).hits}
    lifted = {hit.id: hit.score for hit in search(question, make_index(DUTY, OTHER, bound)).hits}
    assert lifted["frist-x"] == score["frist-x"] + score["1.1"] * 30 // 100
    assert lifted["1.1"] == score["1.1"]


def test_a_word_that_is_seldom_the_question_counts_less(make_index) -> None:
    documents = (
        make_document("2.1", title="Et tilbud til mænd."),
        make_document("2.2", title="Et tilbud om tandpleje."),
    )
    assert ids("mand med tandpleje", make_index(*documents)) == ["2.2", "2.1"]
    assert ids("mand", make_index(*documents)) == ["2.1"]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("hvad er en skæv bolig", True),
        ("hvornår er man hjemløs", True),
        ("forskel på skp og bostøtte", True),
        ("hvad står cti for", True),
        ("hvad er fristen for svar", False),
        ("hvornår skal kommunen svare", False),
    ],
)
def test_a_question_about_a_word_is_known_by_how_it_is_put(text: str, *, meaning: bool) -> None:
    assert asks_meaning(text.split()) is meaning


def test_a_place_named_by_its_number_only_lifts(index) -> None:
    assert {"25.1.2", "frist-boform-under-24"} & set(ids("Må unge under 24 bo på § 110-boform?", index)[:5])


def test_every_text_has_soegeord_and_what_it_is_bound_to(documents) -> None:
    assert not [d.id for d in documents if len(d.asked) < 2]
    long = [phrase for d in documents for phrase in d.asked if len(phrase.split()) > 14]
    assert not long
    repeated = [d.id for d in documents if len(set(d.asked)) < len(d.asked)]
    assert not repeated
    assert not [d.id for d in documents if d.kind in {"punkt", "frist", "hændelse"} and not d.bound]
