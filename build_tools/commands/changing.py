"""Changes: `ændringer`, what later law touches, and what an edit touches before it is committed."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_tools.commands.help import Command
from build_tools.load import EnvironmentUnreadableError

if TYPE_CHECKING:
    from build_tools.changes import Change
    from build_tools.compile import Checked


@click.command("ændringer", cls=Command)
@click.option(
    "--format", "form", type=click.Choice(["tekst", "json", "csv"]), default="tekst", help="Hvordan rapporten skrives."
)
@click.option(
    "--siden", metavar="REV", help="Vis i stedet, hvad ændringerne i guidelines/ siden en git-udgave rører ved."
)
@click.pass_obj
def changed(rod: Path, form: str, siden: str | None) -> None:
    """Vis, hvilke anvisninger, punkter, praksisafsnit, hændelser og frister der hviler på ændret lov."""
    from build_tools.changes import changes, edits  # noqa: PLC0415 - keeps the other commands fast

    now = _read(rod)
    if siden is not None:
        with tempfile.TemporaryDirectory() as folder:
            before = _read(_at_revision(rod, siden, Path(folder)))
        found_edits = edits((before.corpus, before.graph), (now.corpus, now.graph))
        edited: list[dict[str, object]] = [
            {"slags": e.kind, "id": e.id, "hvad": e.what, "rører": list(e.touches)} for e in found_edits
        ]
        lines = [f"{e.kind} {e.id}: {e.what}. Rører {', '.join(e.touches) or 'intet andet'}." for e in found_edits]
        _write(edited, form, lines, "Ingen lov, tekst, afgørelse, hændelse eller frist er ændret.")
        return
    found = changes(now.corpus, now.graph)
    _write([_row(c) for c in found], form, [_line(c) for c in found], "Ingen kendte lovændringer.")


def _read(root: Path) -> Checked:
    from build_tools.compile import check_corpus  # noqa: PLC0415
    from build_tools.load import read_sources  # noqa: PLC0415

    return check_corpus(*read_sources(root))


def _at_revision(rod: Path, revision: str, folder: Path) -> Path:
    """Unpack `guidelines/` as it was at a revision."""
    said = subprocess.run(["git", "archive", revision, "--", "guidelines"], cwd=rod, check=False, capture_output=True)  # noqa: S603, S607 - the editor's own git
    if said.returncode:
        message = f"Git kender ikke udgaven »{revision}« her, eller mappen er ikke et git-lager."
        raise EnvironmentUnreadableError(message)
    with tarfile.open(fileobj=io.BytesIO(said.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def _row(c: Change) -> dict[str, object]:
    return {
        "bestemmelse": c.key,
        "stk": c.row.stk,
        "status": c.row.status.value,
        "fra": c.row.since,
        "til": " ".join(filter(None, (c.row.to.act, c.row.to.place_in_act))) if c.row.to else None,
        "ved": c.row.changed_by,
        "hvad": c.row.what,
        "sikkerhed": c.row.confidence,
        "kontrolleret": c.row.checked,
        "skal": list(c.skal),
        "bør": list(c.boer),
        "kan": list(c.kan),
        "praksis": list(c.practice),
        "hændelser": list(c.events),
        "frister": list(c.deadlines),
    }


def _line(c: Change) -> str:
    place = f"{c.key}{f', stk. {c.row.stk}' if c.row.stk else ''}"
    since = f" {c.row.since}" if c.row.since else ""
    head = f"{place}: {c.row.status.value}{since} (sikkerhed: {c.row.confidence or 'ukendt'})"
    touched = [
        f"{len(ids)} {one if len(ids) == 1 else many}: {', '.join(ids)}"
        for one, many, ids in (
            ("skal", "skal", c.skal),
            ("bør", "bør", c.boer),
            ("kan", "kan", c.kan),
            ("praksis", "praksis", c.practice),
            ("hændelse", "hændelser", c.events),
            ("frist", "frister", c.deadlines),
        )
        if ids
    ]
    return f"{head}\n    {'; '.join(touched) or 'rører ingen tekst'}"


def _write(rows: list[dict[str, object]], form: str, lines: list[str], nothing: str) -> None:
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif form == "csv":
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]) if rows else ["bestemmelse"], lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({k: " ".join(map(str, v)) if isinstance(v, list) else v for k, v in row.items()})
        click.echo(out.getvalue(), nl=False)
    else:
        click.echo("\n".join(lines) if lines else nothing)
