"""A command asked in this process, and a project with faults in two files."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from build_tools.cli import vejviser

B = "guidelines/retningslinjer/boligfastholdelse.yml"
FAULTS = (
    f"{B}:5:7: fejl[S203] »side« skal være et helt tal. Her står »tolv«.\n"
    f"{B}:40:20: fejl[S204] »modalitet« skal være skal, bør eller kan. Her står »måske«.\n"
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
