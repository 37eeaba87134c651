"""A confirmation holds until either end changes, and then exactly the links of that end are suspect."""

from __future__ import annotations

import pytest

from build_tools.changes import edits
from build_tools.compile import check_corpus
from build_tools.confirm import LinkState, ends, provision_hash, states, unit_hash
from build_tools.graph import build_graph
from build_tools.load import SourceFile
from build_tools.model.law import Statement
from build_tools.questions import verb_questions
from build_tools.resolve import Resolver, law_names
from tests.builders import changed, lille_sources, make_anvisning, make_corpus_of, make_lov, make_paragraf, make_status

B = "retningslinjer/boligfastholdelse.yml"
S = "lov/serviceloven.yml"
SEL110 = "serviceloven|§110"
NOTHING = "Ingen lov, tekst, afgørelse, hændelse eller frist er ændret.\n"


def confirmed(*links: tuple[str, str]) -> tuple[SourceFile, ...]:
    """Return the small corpus with these links confirmed as they stand."""
    checked = check_corpus(lille_sources())
    rows = []
    for unit, provision in links:
        one, two = ends(checked.corpus, checked.graph, unit, provision)
        rows.append(
            f'- fra: "{unit}"\n  til: "{provision}"\n  fra_hash: "{one}"\n  til_hash: "{two}"\n  dato: "2026-01-04"\n  rolle: jurist\n'
        )
    return (*lille_sources(), SourceFile("guidelines/bekraeftelser.yml", "".join(rows)))


def told(sources) -> dict[tuple[str, str], str]:
    checked = check_corpus(sources)
    assert checked.findings == ()
    return {(c.unit, c.provision): c.state.value for c in states(checked.corpus, checked.graph)}


LINKS = (("1.1", SEL110), ("2.1.1", SEL110), ("1.1.2", "serviceloven|§12"))


def test_a_link_that_nobody_has_touched_is_confirmed():
    assert set(told(confirmed(*LINKS)).values()) == {"bekræftet"}


@pytest.mark.parametrize(
    ("path", "old", "new", "suspect"),
    [
        (
            B,
            "Kommunen kan med fordel samle sin viden ét sted.",
            "Kommunen kan med fordel samle al sin viden ét sted.",
            {"1.1.2"},
        ),
        (S, "Lederen afgør, om borgeren optages.", "Lederen afgør selv, om borgeren optages.", {"1.1", "2.1.1"}),
        (S, 'fra: "2023-10-01"', 'fra: "2023-10-02"', {"1.1", "2.1.1"}),
        (S, "emne: Rådgivning", "emne: Råd", {"1.1.2"}),
        (B, "titel: Rådgivning", "titel: Råd", set()),
        (S, 'kontrolleret: "2026-01-02"\n  - paragraf: "13"', 'kontrolleret: "2026-05-02"\n  - paragraf: "13"', set()),
        (B, "    bemærkninger: [Kilden har en slåfejl her.]\n", "", set()),
    ],
)
def test_one_changed_character_makes_exactly_its_links_suspect(path, old, new, suspect):
    found = told(changed(path, old, new, confirmed(*LINKS)))
    assert {unit for (unit, _), state in found.items() if state == "mistænkt"} == suspect


def test_a_link_that_is_no_more_is_gone():
    sources = changed(
        B, "hjemmel: [servicelovens § 12]\n        fodnoter: []", "hjemmel: []\n        fodnoter: []", confirmed(*LINKS)
    )
    assert told(sources)["1.1.2", "serviceloven|§12"] == "borte"


@pytest.mark.parametrize(
    ("unit", "provision"),
    [("9.9", SEL110), ("1.1", "serviceloven|§999"), ("1.1", "serviceloven|§12"), ("1.1.1", SEL110)],
)
def test_only_a_link_that_is_there_can_be_confirmed(unit, provision):
    checked = check_corpus(lille_sources())
    assert ends(checked.corpus, checked.graph, unit, provision) is None


def test_hashes_do_not_depend_on_the_process():
    checked = check_corpus(lille_sources())
    again = check_corpus(lille_sources())
    assert {u: unit_hash(x) for u, x in checked.graph.units.items()} == {
        u: unit_hash(x) for u, x in again.graph.units.items()
    }
    act, p = make_lov(), make_paragraf(status=(make_status("ændret"),))
    assert provision_hash(act, p) != provision_hash(act, make_paragraf(status=(make_status("gældende"),)))
    assert len(provision_hash(act, p)) == 16


def test_the_command_confirms_shows_and_confirms_again(project, tell):
    done = tell(project, "bekræft", "1.1", SEL110, "--rolle", 'jurist: "A"')
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Bekræftet: 1.1 til {SEL110}.\n", "")
    assert tell(project, "tjek").stdout == "Alt i orden.\n"
    assert tell(project, "bekræft").stdout == "1 bekræftede links, 0 mistænkte.\n"
    file = project / "guidelines" / B
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            "Kommunen skal handle hurtigt,", "Kommunen skal handle meget hurtigt,"
        ),
        encoding="utf-8",
    )
    other = project / "guidelines" / "retningslinjer" / "opsoegende-indsats.yml"
    other.write_text(
        other.read_text(encoding="utf-8").replace(
            "Kommunen skal handle hurtigt,", "Kommunen skal handle meget hurtigt,"
        ),
        encoding="utf-8",
    )
    told_ = tell(project, "bekræft").stdout.splitlines()
    assert told_[0] == "0 bekræftede links, 1 mistænkte."
    assert told_[1].startswith(f"1.1 til {SEL110}: {LinkState.SUSPECT} siden ")
    assert tell(project, "bekræft", "2.1.1", SEL110).returncode == 0
    assert tell(project, "bekræft", "1.1", SEL110).returncode == 0
    assert tell(project, "bekræft").stdout == "2 bekræftede links, 0 mistænkte.\n"


# what an edit touches


def test_an_edit_says_what_it_touches():
    old, new = (
        check_corpus(lille_sources()),
        check_corpus(changed(S, "Lederen afgør, om borgeren optages.", "Lederen afgør det.")),
    )
    (edit,) = edits((old.corpus, old.graph), (new.corpus, new.graph))
    assert (edit.kind, edit.id, edit.what, set(edit.touches)) == (
        "bestemmelse",
        SEL110,
        "ændret",
        {"1.1", "2.1.1", "p1-2", "udsaettelse"},
    )


def test_a_text_touches_its_events_and_the_other_places_of_its_rule():
    old, new = check_corpus(lille_sources()), check_corpus(changed(B, "fodnoter: [2]", "fodnoter: []"))
    (edit,) = edits((old.corpus, old.graph), (new.corpus, new.graph))
    assert (edit.kind, edit.id, edit.what, edit.touches) == ("tekst", "1.1", "ændret", ("udsaettelse", "2.1.1"))


def test_what_is_new_and_what_is_gone():
    less = changed("retningslinjer/opsoegende-indsats.yml", '  - kode: "2.2"', '  - kode: "2.3"')
    one, two = check_corpus(lille_sources()), check_corpus(less)
    assert [(e.id, e.what) for e in edits((one.corpus, one.graph), (two.corpus, two.graph))] == [
        ("2.2", "fjernet"),
        ("2.3", "ny"),
    ]
    assert edits((one.corpus, one.graph), (one.corpus, one.graph)) == ()


def test_the_command_shows_what_edits_since_a_revision_touch(project, tell):
    import subprocess

    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@y.dk", *arguments],
            cwd=project,
            check=True,
            capture_output=True,
        )

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "x")
    assert tell(project, "ændringer", "--siden", "HEAD").stdout == NOTHING
    file = project / "guidelines" / S
    file.write_text(
        file.read_text(encoding="utf-8").replace("Lederen afgør, om borgeren optages.", "Lederen afgør det."),
        encoding="utf-8",
    )
    assert (
        tell(project, "ændringer", "--siden", "HEAD").stdout
        == f"bestemmelse {SEL110}: ændret. Rører 1.1, 2.1.1, p1-2, udsaettelse.\n"
    )


def test_the_command_shows_what_rests_on_changed_law(project, tell):
    text = tell(project, "ændringer").stdout
    assert (
        f"{SEL110}, stk. 4: omnummereret 2023-10-01 (sikkerhed: høj)\n    1 skal: 1.1; 1 praksis: p1-2; 1 hændelse: udsaettelse\n"
        in text
    )
    rows = tell(project, "ændringer", "--format", "csv").stdout.splitlines()
    assert rows[0].startswith("bestemmelse,stk,status,fra,til,ved,hvad,sikkerhed,kontrolleret,skal")
    assert len(rows) == 1 + text.count("(sikkerhed:")


# verbs against verbs


def test_a_duty_on_law_that_says_kan_is_a_question():
    checked = check_corpus(lille_sources())
    asked = {(q.unit, q.key): [m.value for m in q.law] for q in verb_questions(checked.corpus, checked.graph)}
    assert asked["2.1", "serviceloven|§82a"] == ["kan"]
    assert asked["1.1.2", "serviceloven|§12"] == ["skal"]
    assert ("1.1", "serviceloven|§110|stk1") not in asked


def law_says(stk: str | None, *statements: tuple[str | None, str]) -> list[list[str]]:
    """Return the verbs that are asked about when a skal cites a paragraph that says this."""
    says = tuple(Statement(text, "nr2020:1", stk=at) for at, text in statements)
    written = f"servicelovens § 110, stk. {stk}" if stk else "servicelovens § 110"
    corpus = make_corpus_of(
        make_anvisning(modality="skal", legal_basis=(written,)),
        acts=(make_lov(paragraphs=(make_paragraf(says=says),)),),
    )
    resolver = Resolver(corpus, law_names(corpus))
    graph = build_graph(corpus, resolver.grounds(), resolver.decisions())
    return [[m.value for m in q.law] for q in verb_questions(corpus, graph)]


@pytest.mark.parametrize(
    ("stk", "statements", "asked"),
    [
        (None, [("1", "Kommunen kan hjælpe.")], [["kan"]]),
        (None, [("1", "Kommunen kan hjælpe."), ("2", "Kommunen skal svare.")], []),
        ("1", [("1", "Kommunen kan hjælpe."), ("2", "Kommunen skal svare.")], [["kan"]]),
        ("2", [("1", "Kommunen kan hjælpe."), ("2", "Kommunen skal svare.")], []),
        ("3", [("1", "Kommunen kan hjælpe.")], []),
        (None, [(None, "Borgeren har ret til hjælp.")], []),
        (None, [], []),
    ],
)
def test_only_what_the_law_says_of_the_cited_stykke_is_asked_about(stk, statements, asked):
    assert law_says(stk, *statements) == asked
