"""Every command: help in Danish, exit codes 0, 1 and 2, one Danish line for wrong use, and never a traceback."""

from __future__ import annotations

import re

import pytest

from build_tools.cli import vejviser
from tests.builders import ROOT
from tests.cli.conftest import ask

COMMANDS = sorted(vejviser.commands)
ENGLISH = re.compile(
    r"\b(usage|options|commands|arguments|show this|error|invalid|missing|no such|unexpected|got|requires|is not|must be|try|default|exit|the|with|file|directory)\b",
    re.IGNORECASE,
)


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
