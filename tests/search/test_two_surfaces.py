"""Command line and browser are one search: the same ten, in the same order, for every question."""

from __future__ import annotations

import random

import pytest

from search.danish import compose, tokenise
from search.lexicon import load_lexicon
from search.results import search
from tests.search.questions import read_questions
from tests.search.test_legal import cases

ODD = [
    "",
    "  ",
    "§",
    "stk 4",
    "xyzzyq",
    "123456",
    "og",
    "hus\u0301",
    "<script>",
    "a" * 300,
    "Straße",
    "İstanbul",
    "emoji 😀 bolig",
    "retsikkerhedsloven",
    "bo støtte",
    "bostøt",
    "forsorgshjm",
    "lejer ud sat",
    "sætte den gamle lejer ud",
    "«citat» – ‘tegn’",
]
ENGINE = """([questions, words]) => {
  const motor = VV_RANG.aabn(VV_SOEG);
  return {
    stems: words.map(motor.stam),
    answers: questions.map(q => {
      const svar = motor.spoerg(q), top = svar.raekke.slice(0, 10);
      return [top.map(([n, s]) => { const u = svar.uddrag(n); return [motor.dok.id[n], s, u.tekst, u.maerker]; }), svar.raekke.length, svar.instead];
    })
  };
}"""
ASK = """q => {
  const f = document.querySelector('[data-udforsk]'), i = f.querySelector('input[name=q]');
  i.value = q; f.requestSubmit();
  return Array.from(document.querySelectorAll('[data-resultater] > li'), li => li.getAttribute('data-id')).slice(0, 10);
}"""


@pytest.fixture(scope="module")
def questions(documents) -> list[str]:
    chance = random.Random(7)
    asked = (
        [q.text for sealed in (False, True) for q in read_questions(sealed=sealed)]
        + [text for text, _ in cases()]
        + ODD
    )
    for document in chance.sample(documents, 300):
        words = f"{document.title} {document.text}".split()
        length = chance.randint(1, 7)
        start = chance.randint(0, max(0, len(words) - length))
        text = " ".join(words[start : start + length])
        if chance.random() < 0.4:  # a slip of the finger
            place = chance.randrange(len(text))
            text = text[:place] + chance.choice("abcdeøåæ§ ") + text[place + 1 :]
        asked.append(text)
    return asked


def test_both_surfaces_think_alike(chromium, file_base, index, documents, questions) -> None:
    words = sorted({t.form for d in documents for t in tokenise(compose(f"{d.title} {d.text} {' '.join(d.synonyms)}"))})
    page = chromium.new_page()
    page.goto(file_base + "udforsk.html?q=bolig")
    page.wait_for_function("window.VV_RANG && window.VV_SOEG")
    found = page.evaluate(ENGINE, [questions, words])
    page.close()
    assert found["stems"] == [load_lexicon().stem(word) for word in words]
    for text, (rows, total, instead) in zip(questions, found["answers"], strict=True):
        here = search(text, index)
        assert rows == [[h.id, h.score, h.excerpt, [list(mark) for mark in h.marks]] for h in here.hits], text
        assert (total, instead) == (here.total, [list(pair) for pair in here.instead]), text


@pytest.mark.parametrize("way", ["file", "http"])
def test_both_surfaces_answer_alike(chromium, request, index, way: str) -> None:
    asked = [q.text for sealed in (False, True) for q in read_questions(sealed=sealed)]
    page = chromium.new_page()
    page.goto(request.getfixturevalue(f"{way}_base") + "udforsk.html?q=bolig")
    page.wait_for_selector("[data-resultater] mark")
    there = {text: page.evaluate(ASK, text) for text in asked}
    page.close()
    assert there == {text: [hit.id for hit in search(text, index).hits] for text in asked}
