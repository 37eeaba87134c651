"""Every command: help in Danish, exit codes 0, 1 and 2, one Danish line for wrong use, and never a traceback."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from build_tools.cli import vejviser
from build_tools.codes import CODES
from build_tools.shape import KINDS
from tests.builders import ROOT

B = "guidelines/retningslinjer/boligfastholdelse.yml"
COMMANDS = sorted(vejviser.commands)
ENGLISH = re.compile(
    r"\b(usage|options|commands|arguments|show this|error|invalid|missing|no such|unexpected|got|requires|is not|must be|try|default|exit|the|with|file|directory)\b",
    re.IGNORECASE,
)


def ask(*arguments: str):
    return CliRunner().invoke(vejviser, arguments)


@pytest.fixture
def faulty(project):
    file = project / B
    text = (
        file.read_text(encoding="utf-8").replace("modalitet: bør", "modalitet: måske").replace("side: 12", "side: tolv")
    )
    file.write_text(text, encoding="utf-8")
    themes = project / "guidelines" / "temaer.yml"
    themes.write_text(themes.read_text(encoding="utf-8").replace("side: 6", "sidde: 6"), encoding="utf-8")
    return project


def test_the_commands_of_the_contract_are_there():
    assert {"byg", "vis", "tjek", "søg", "citat", "eksport", "sider", "forklar", "skema", "dækning"} <= set(COMMANDS)


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], *[[c, "--help"] for c in COMMANDS]], ids=" ".join)
def test_help_is_danish(arguments):
    done = ask(*arguments)
    assert done.exit_code == 0
    assert done.output.startswith("Brug: ")
    words = re.sub(r"`[^`]*`|--\w+|\[[^\]]*\]|[A-Z]{3,}", "", done.output)
    assert ENGLISH.findall(words) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_and_each_of_its_options_says_what_it_does(command):
    found = vejviser.commands[command]
    assert found.help
    assert found.help.endswith((".", ").", ":"))
    for option in found.params:
        assert option.param_type_name == "argument" or option.help, option.name


def test_every_command_is_shown_in_the_guide_of_the_editors():
    guide = (ROOT / "docs" / "brug" / "redaktoer.md").read_text(encoding="utf-8")
    missing = [c for c in COMMANDS if f"`vejviser {c}" not in guide]
    assert missing == []


def test_the_guide_names_no_command_that_is_not_there():
    guide = (ROOT / "docs" / "brug" / "redaktoer.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`vejviser ([a-zæøå]+)", guide)) <= set(COMMANDS)


@pytest.mark.parametrize(
    ("twin", "command"),
    [("soeg", "søg"), ("daekning", "dækning"), ("aendringer", "ændringer"), ("bekraeft", "bekræft")],
)
def test_a_danish_name_has_an_ascii_twin(twin, command):
    assert ask(twin, "--help").output.splitlines()[1:] == ask(command, "--help").output.splitlines()[1:]


@pytest.mark.parametrize(
    "arguments",
    [
        ["ukendt"],
        ["--ukendt"],
        ["byg", "--ukendt"],
        ["byg", "for", "mange"],
        ["tjek", "--format"],
        ["tjek", "--format", "xml"],
        ["vis", "--port", "otte"],
        ["sider"],
        ["sider", "--ud"],
        ["eksport"],
        ["søg"],
        ["søg", "--antal", "0", "x"],
        ["søg", "--antal", "mange", "x"],
        ["forklar", "R999"],
        ["forklar", "x"],
        ["skema", "ukendt"],
        ["tjek", "findes-ikke.yml"],
        ["tjek", "/"],
        ["bekræft", "1.1", "ukendt|§1"],
        ["ændringer", "--siden", "ingen-udgave"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_danish_line_and_exit_2(arguments, project, tell):
    done = tell(project, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    first, *rest = done.stderr.splitlines()
    assert first.startswith("vejviser: ")
    assert rest in ([], ["Skriv »vejviser --help« for at se kommandoerne."])
    assert "Traceback" not in done.stderr
    assert ENGLISH.findall(re.sub(r"»[^«]*«|/\S+", "", done.stderr)) == []


def test_no_command_is_wrong_use(project, tell):
    done = tell(project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "vejviser: Der mangler en kommando.\nSkriv »vejviser --help« for at se kommandoerne.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["tjek"],
        ["byg"],
        ["dækning"],
        ["sider", "--ud", "ud"],
        ["eksport", "ud"],
        ["citat", "§ 110"],
        ["ændringer"],
        ["bekræft"],
        ["søg", "bolig"],
    ],
    ids=" ".join,
)
def test_a_wrong_folder_is_one_danish_line(arguments, tmp_path, tell):
    done = tell(tmp_path, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr.splitlines()[-1]
        == f"vejviser: Mappen »guidelines« findes ikke i {tmp_path}. Kør kommandoen i projektets mappe."
    )


@pytest.mark.parametrize(
    "arguments", [["eksport", "optaget"], ["eksport", "optaget/under"], ["sider", "--ud", "optaget"]], ids=" ".join
)
def test_a_folder_that_cannot_be_written_is_one_danish_line(arguments, project, tell):
    (project / "optaget").write_text("en fil", encoding="utf-8")
    done = tell(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("vejviser: ")
    assert "optaget" in done.stderr
    assert "Traceback" not in done.stderr


def test_building_where_there_is_no_mkdocs_file_is_no_traceback(project, tell):
    done = tell(project, "byg")
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_building_where_build_is_a_file_is_no_traceback(site_project, tell):
    (site_project / "build").write_text("en fil", encoding="utf-8")
    done = tell(site_project, "byg")
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr


def test_the_version_is_told(project, run):
    done = run(project, "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"vejviser \d+\.\d+\.\d+\n", done.stdout)


# byg


def test_building_tells_how_many_pages_and_then_that_nothing_has_changed(site_project, tell, lille):
    first = tell(site_project, "byg")
    assert (first.returncode, first.stdout, first.stderr) == (0, f"Bygget: {len(lille.pages)} sider i site/.\n", "")
    second = tell(site_project, "byg")
    assert (second.returncode, second.stdout, second.stderr) == (0, "Intet er ændret. site/ er frisk.\n", "")
    assert tell(site_project, "byg", "--altid").stdout == first.stdout


# tjek


def test_clean_data_is_told_so(project, tell):
    done = tell(project, "tjek")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Alt i orden.\n", "")


FAULTS = (
    f"{B}:5:7: fejl[S203] »side« skal være et helt tal. Her står »tolv«.\n"
    f"{B}:40:20: fejl[S204] »modalitet« skal være skal, bør eller kan. Her står »måske«.\n"
)
THEMES = "guidelines/temaer.yml:3:3: fejl[S201] Nøglen »sidde« kendes ikke her.\n    Forslag: Mente du »side«?\n"


def test_faults_are_told_with_their_number_and_exit_1(faulty, tell):
    done = tell(faulty, "tjek")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{FAULTS}{THEMES}3 fejl i 2 filer.\n"


@pytest.mark.parametrize("path", [B, f"./{B}", "guidelines/retningslinjer", "guidelines/retningslinjer/"])
def test_only_the_faults_of_a_file_or_folder_are_told(path, faulty, tell):
    done = tell(faulty, "tjek", path)
    assert (done.returncode, done.stderr) == (1, f"{FAULTS}2 fejl i 1 fil.\n")


def test_a_file_can_be_named_from_the_folder_where_one_stands(faulty, tell):
    assert tell(faulty, "tjek", str(faulty / B)).stderr == f"{FAULTS}2 fejl i 1 fil.\n"


def test_a_clean_file_among_faulty_ones_is_clean(faulty, tell):
    done = tell(faulty, "tjek", "guidelines/principper.yml")
    assert (done.returncode, done.stdout) == (0, "Alt i orden.\n")


def test_findings_for_github_stand_on_standard_output(faulty, tell):
    done = tell(faulty, "tjek", "--format", "github")
    assert (done.returncode, done.stderr) == (1, "")
    assert (
        done.stdout.splitlines()[0]
        == f"::error file={B},line=5,col=7,title=S203::»side« skal være et helt tal. Her står »tolv«."
    )


def test_findings_as_json(faulty, project, tell):
    done = tell(faulty, "tjek", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert [(row["kode"], row["linje"]) for row in json.loads(done.stdout)][:2] == [("S203", 5), ("S204", 40)]


def test_no_findings_as_json_is_an_empty_list(project, tell):
    done = tell(project, "tjek", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_data_with_odd_names_is_told_without_traceback(project, tell):
    (project / "guidelines" / "lov" / "æ ø.yml").write_text("a: 1", encoding="utf-8")
    (project / "guidelines" / "mappe.yml").mkdir()
    done = tell(project, "tjek")
    assert done.returncode == 1
    assert done.stderr.startswith("guidelines/lov/æ ø.yml:1:1: fejl[S201]")


# forklar, skema


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_explained(code):
    done = ask("forklar", code.lower())
    info = CODES[code]
    assert done.exit_code == 0
    assert done.output.startswith(f"{code}: {info.title} ({info.severity})\n\n{info.why}\n\nForkert:\n    ")
    assert "\n\nRigtigt:\n    " in done.output


def test_all_codes_are_listed_when_none_is_named():
    assert ask("forklar").output == "".join(f"{code}  {info.title}\n" for code, info in CODES.items())


def test_a_code_that_is_nearly_right_gets_a_hint(project, tell):
    assert tell(project, "forklar", "T51").stderr == "vejviser: Koden »T51« findes ikke. Mente du »T501«?\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.schema)
def test_the_schema_of_each_kind_is_json_schema_with_danish_keys(kind):
    done = ask("skema", kind.schema)
    schema = json.loads(done.output)
    assert done.exit_code == 0
    assert schema["type"] in {"object", "array"}
    properties = {key for part in (schema, *schema.get("$defs", {}).values()) for key in part.get("properties", {})}
    assert properties
    assert not properties & {
        "text",
        "title",
        "source",
        "number",
        "kind",
        "place",
        "footnotes",
        "legal_basis",
        "unit",
        "basis",
    }
    text = json.dumps(schema)
    for reference in re.findall(r'"#/\$defs/([^"]+)"', text):
        assert reference in schema["$defs"]


def test_the_kinds_are_listed_when_none_is_named():
    lines = ask("skema").output.splitlines()
    assert [line.split()[0] for line in lines] == [k.schema for k in KINDS]


# eksport, sider, dækning, citat


def test_the_export_is_the_knowledge_of_the_compilation(project, tmp_path, tell, lille):
    done = tell(project, "eksport", str(tmp_path / "ud"))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Skrevet: {tmp_path / 'ud' / 'viden.json'}\n", "")
    assert json.loads((tmp_path / "ud" / "viden.json").read_text(encoding="utf-8")) == json.loads(
        json.dumps(lille.export)
    )


@pytest.mark.parametrize("arguments", [["eksport", "ud"], ["sider", "--ud", "ud"], ["byg"]], ids=" ".join)
def test_nothing_is_written_from_faulty_data(arguments, faulty, tell):
    before = {f for f in faulty.rglob("*") if f.is_file()}
    done = tell(faulty, *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith(FAULTS)
    assert {f for f in faulty.rglob("*") if f.is_file()} == before


def test_coverage_is_told_and_is_whole(project, tell):
    done = tell(project, "dækning")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:3] == [
        "Principper                2 af    2",
        "Retningslinjer            2 af    2",
        "Anvisninger               4 af    4",
    ]


def test_coverage_that_is_not_whole_is_exit_1(project, tell):
    file = project / "guidelines" / "daekning.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("fodnoter: 6", "fodnoter: 7"), encoding="utf-8")
    done = tell(project, "dækning")
    assert done.returncode == 1
    assert "Fodnoter                  6 af    7  mangler: 7" in done.stdout


def test_law_is_found_in_an_argument_and_in_what_comes_in(project, tell):
    text = "Se servicelovens § 110, stk. 4."
    told = tell(project, "citat", text)
    assert told.stdout.split() == [
        "3-30",
        "afgjort",
        "serviceloven|§110|stk4",
        "servicelovens",
        "§",
        "110,",
        "stk.",
        "4",
    ]
    assert tell(project, "citat", text=text).stdout == told.stdout
    assert [r["nøgle"] for r in json.loads(tell(project, "citat", "--json", text).stdout)] == ["serviceloven|§110|stk4"]
    lines = tell(project, "citat", "--linjer", text=f"{text}\n\nIntet.\n").stdout.splitlines()
    assert [len(json.loads(line)) for line in lines] == [1, 0, 0]
    assert tell(project, "citat", "Intet her.").stdout == "Ingen lovhenvisninger.\n"


@pytest.mark.parametrize("inside", ["\x0c", "\u2028", "\x85"])
def test_only_a_line_feed_ends_a_line(project, tell, inside):
    done = tell(project, "citat", "--linjer", text=f"servicelovens § 110{inside}og mere\nIntet.\n")
    assert [len(json.loads(line)) for line in done.stdout.splitlines()] == [1, 0]


def test_the_output_is_utf8_whatever_the_terminal_says(project, run, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("LC_ALL", "C")
    assert "dækning" in run(project, "--help").stdout


def test_a_reader_that_goes_away_is_no_traceback(project):
    """`vejviser forklar | head -1`: the pipe closes before everything is written."""
    import subprocess

    from tests.conftest import VEJVISER

    process = subprocess.Popen(
        [*VEJVISER, "skema", "retningslinje"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert "Traceback" not in errors
