"""The register of finding codes: what each means, why it matters, and how it is mended.

A code is never used for anything else, and never used again. The register feeds `vejviser forklar`
and the page of error codes; a test proves that every code has a case under `tests/invalid`.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class CodeInfo:
    """One code, in Danish: title, why it matters, a bad and a good example in YAML or words."""

    title: str
    why: str
    bad: str
    good: str
    severity: Severity = Severity.ERROR


_WARN = Severity.WARNING

CODES: dict[str, CodeInfo] = {
    "Y101": CodeInfo("Filen er tom", "En tom fil ligner en glemt fil.", "(ingen tekst)", "id: boligfastholdelse"),
    "Y102": CodeInfo(
        "Filen er ikke UTF-8, eller har et ulovligt tegn",
        "Æ, ø og å bliver forkerte på siden.",
        "gemt som Windows-1252",
        "gemt som UTF-8",
    ),
    "Y103": CodeInfo(
        "Tabulator i indrykningen", "YAML tillader kun mellemrum først på linjen.", "⇥titel: Bolig", "  titel: Bolig"
    ),
    "Y104": CodeInfo(
        "YAML kan ikke læses",
        "Alt efter fejlen ville blive læst forkert.",
        "titel: Bolig: hjem",
        'titel: "Bolig: hjem"',
    ),
    "Y105": CodeInfo(
        "Nøglen står to gange", "Den første værdi ville forsvinde uden varsel.", "nummer: 4\nnummer: 5", "nummer: 5"
    ),
    "Y106": CodeInfo(
        "Anker eller henvisning",
        "Genbrug med & og * skjuler, hvad der står hvor.",
        "a: &x Tekst\nb: *x",
        "a: Tekst\nb: Tekst",
    ),
    "Y107": CodeInfo(
        "Filen eller linjen er for lang",
        "Så store filer kan ingen rette i.",
        "tekst: (5 MB på én linje)",
        "tekst: >-\n  Kort afsnit.",
    ),
    "Y108": CodeInfo("YAML-mærke", "Mærker kan køre kode og bruges ikke.", "a: !!python/object:x {}", "a: tekst"),
    "Y110": CodeInfo(
        "For mange niveauer",
        "Dyb indlejring er næsten altid en fejl i indrykningen.",
        "a: {b: {c: …}} i over 30 niveauer",
        "a: {b: c}",
    ),
    "S201": CodeInfo(
        "Ukendt nøgle", "En nøgle, der er stavet forkert, ville blive overset.", "modaliet: skal", "modalitet: skal"
    ),
    "S202": CodeInfo("Nøgle mangler", "Siden kan ikke laves uden.", 'kode: "9.4"', 'kode: "9.4"\nmodalitet: skal'),
    "S203": CodeInfo("Forkert slags værdi", "Tal, tekst og lister er ikke det samme.", "nummer: femten", "nummer: 15"),
    "S204": CodeInfo(
        "Værdien er ikke en af de tilladte", "Styrke og status har faste ord.", "modalitet: måske", "modalitet: kan"
    ),
    "S205": CodeInfo("Teksten er tom", "Et punkt uden tekst er en glemt tekst.", 'tekst: ""', "tekst: Kommunen skal …"),
    "S206": CodeInfo(
        "Filnavn og id passer ikke",
        "Filen findes på sit id.",
        "sundhed.yml med id: helbred",
        "sundhed.yml med id: sundhed",
    ),
    "S207": CodeInfo(
        "Filen ligger et ukendt sted",
        "Vejviser ved ikke, hvad filen er.",
        "guidelines/diverse/x.yml",
        "guidelines/lov/x.yml",
    ),
    "K301": CodeInfo(
        "Id eller kode bruges to gange",
        "Et link ville pege to steder hen.",
        'kode: "9.4" to steder',
        'kode: "9.4" og kode: "9.5"',
    ),
    "K302": CodeInfo("Koderne er ikke i rækkefølge", "Koden er det, læserne citerer.", "9.4.1, 9.4.3", "9.4.1, 9.4.2"),
    "K303": CodeInfo(
        "Kildeangivelsen kan ikke bruges",
        "Uden linje kan ingen kontrollere teksten.",
        "kilde: side 40",
        "kilde: nr2020:408",
    ),
    "K304": CodeInfo(
        "Fodnoten er ikke gjort rede for", "Alle 554 fodnoter skal være med.", "fodnoter: [999]", "fodnoter: [315]"
    ),
    "K305": CodeInfo(
        "Gentaget regel har to tekster",
        "Ens regler må ikke glide fra hinanden.",
        "to tekster for samme regel",
        "samme tekst begge steder",
    ),
    "R301": CodeInfo(
        "Ukendt lov",
        "Henvisningen kan ikke blive til et link.",
        "hjemmel: [servicelooven § 110]",
        "hjemmel: [servicelovens § 110]",
    ),
    "R302": CodeInfo(
        "Henvisningen kan ikke læses",
        "Et forkert link er værre end intet.",
        "hjemmel: [se loven]",
        "hjemmel: [servicelovens § 110, stk. 1]",
    ),
    "R303": CodeInfo(
        "Bestemmelsen er ikke i lovregistret",
        "Siden for paragraffen findes ikke.",
        "servicelovens § 999",
        "servicelovens § 110",
    ),
    "R304": CodeInfo(
        "Skal uden hjemmel",
        "En pligt skal vise sin lov eller sige, at kilden ingen nævner.",
        "modalitet: skal\nhjemmel: []",
        "modalitet: skal\nhjemmel: []\nuden_hjemmel: kilden har ingen note",
    ),
    "R305": CodeInfo("Ukendt afgørelse", "Afgørelsen har ingen side.", "afgørelser: [99-99]", "afgørelser: [22-18]"),
    "R306": CodeInfo(
        "Hjemmel og uden_hjemmel på én gang",
        "Kun det ene kan være rigtigt.",
        "hjemmel: [servicelovens § 110]\nuden_hjemmel: ingen note",
        "hjemmel: [servicelovens § 110]",
    ),
    "R307": CodeInfo(
        "Hjemlen står ikke i fodnoten",
        "Lov og fodnote skal sige det samme.",
        "fodnoten siger § 110, hjemlen § 109",
        "begge siger § 110",
    ),
    "H401": CodeInfo(
        "Ukendt henvisning", "Linket ville føre ingen steder hen.", "målgrupper: [unger]", "målgrupper: [unge-18-24]"
    ),
    "T501": CodeInfo(
        "Styrken passer ikke med teksten",
        "Et forkert styrkeord kan skade en borger.",
        "modalitet: bør\ntekst: Kommunen skal …",
        "modalitet: skal\ntekst: Kommunen skal …",
    ),
    "T502": CodeInfo(
        "Udtryk og modalitet passer ikke",
        "Må ikke er skal; god praksis er kan.",
        "modalitet: bør\nudtryk: god praksis",
        "modalitet: kan\nudtryk: god praksis",
    ),
    "T503": CodeInfo(
        "En stærkere sætning gemmer sig i teksten",
        "Hver styrke har sin egen sætning i led.",
        "modalitet: kan\ntekst: … Kommunen skal …",
        "led: med modalitet: skal",
    ),
    "T504": CodeInfo(
        "Teksten er for svær",
        "LIX over 55 læses ikke i en travl sag.",
        "lange ord, lange sætninger",
        "én tanke i hver sætning",
    ),
    "T505": CodeInfo("Teksten ligner et personnummer", "Persondata må ikke stå her.", "010190-1234", "(slettet)"),
    "W601": CodeInfo(
        "Dødt link", "Læseren ender på en side, der ikke findes.", 'href="ukendt.html"', 'href="index.html"'
    ),
    "W602": CodeInfo("Anker findes ikke", "Læseren lander øverst i stedet for det rigtige sted.", "#a99-9", "#a9-4"),
    "W603": CodeInfo("Overskrifterne er ikke i orden", "Skærmlæsere finder vej efter dem.", "h1, h3", "h1, h2, h3"),
    "W604": CodeInfo("Siden mangler sprog eller titel", "Oplæsning og faner bruger dem.", "<html>", '<html lang="da">'),
    "W605": CodeInfo(
        "Siden henter noget udefra", "Vejviser virker uden net og sporer ingen.", 'src="https://…"', 'src="assets/…"'
    ),
}
"""Families: Y YAML, S skema, K korpus, R retshenvisninger, H henvisninger, T tekst, W websted."""
