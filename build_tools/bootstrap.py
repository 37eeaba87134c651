"""Sets up and runs, from nothing but Python: `python3 -m build_tools.bootstrap vis|test|klar`.

Makes `.venv`, installs the locked dependencies with hashes when the lock has changed, and hands over.
Standard library only, since it runs before anything is installed. Works on Windows as well.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
LOCKS = {"vis": "build.lock", "test": "dev.lock", "klar": "dev.lock"}


def main(arguments: list[str]) -> int:
    """Set up for a task, then run it; the rest of the arguments go to the task."""
    task = arguments[0] if arguments else "vis"
    if task not in LOCKS:
        print("Brug: python3 -m build_tools.bootstrap vis|test|klar", file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is run by whatever Python the user has
        print("Vejviser kræver Python 3.11 eller nyere.", file=sys.stderr)
        return 2
    if not set_up(ROOT / "requirements" / LOCKS[task]):
        return 2
    if task == "vis":
        return run([str(program("vejviser")), "vis", *arguments[1:]])
    found = browser()
    environment = dict(os.environ)
    if found:
        environment["VEJVISER_CHROMIUM"] = found
    else:
        print("Chromium mangler: browsertestene springes over. Installér pakken »chromium«.", file=sys.stderr)
        if os.environ.get("VEJVISER_KRAEV_BROWSER") == "1":
            return 2
    if task == "klar":
        return 0
    return run([str(program("python")), "-m", "pytest", *arguments[1:]], environment)


def program(name: str) -> Path:
    """Return a program of the virtual environment."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def run(command: list[str], environment: dict[str, str] | None = None) -> int:
    """Run a command in the project's folder and return its exit code."""
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode  # noqa: S603 - our own commands
    except KeyboardInterrupt:
        return 130


def set_up(lock: Path) -> bool:
    """Make the environment ready for a lock; quick when it already is."""
    stamp = VENV / f"laast-{lock.stem}"
    wanted = hashlib.sha256(
        lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode()
    ).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and program("vejviser").exists():
        return True
    print(f"Gør klar: installerer de låste pakker fra requirements/{lock.name} …", file=sys.stderr)
    if not program("python").exists() and not _make_venv():
        return False
    pip = [str(program("python")), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if run([*pip, "--require-hashes", "-r", str(lock)]) or run(
        [*pip, "--no-deps", "--no-build-isolation", "--editable", "."]
    ):
        print("Pakkerne kunne ikke installeres. Se linjerne ovenfor, og prøv igen.", file=sys.stderr)
        return False
    for other in VENV.glob("laast-*"):
        other.unlink()
    stamp.write_text(wanted, encoding="utf-8")
    if lock.stem == "dev":  # the larger lock also serves the smaller task
        build = lock.with_name("build.lock")
        smaller = hashlib.sha256(
            build.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode()
        ).hexdigest()
        (VENV / "laast-build").write_text(smaller, encoding="utf-8")
    return True


def _make_venv() -> bool:
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False, capture_output=True)  # noqa: S603
    if made.returncode == 0:
        return True
    shutil.rmtree(VENV, ignore_errors=True)
    hint = (
        "Installér pakken »python3-venv«." if sys.platform.startswith("linux") else "Installér Python fra python.org."
    )
    print(f"Python kan ikke lave et virtuelt miljø. {hint}", file=sys.stderr)
    return False


def browser() -> str | None:
    """Return the Chromium that the tests drive; installs Debian's package where that is possible."""
    given = os.environ.get("VEJVISER_CHROMIUM")
    if given and Path(given).exists():
        return given
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Gør klar: installerer Chromium til browsertestene …", file=sys.stderr)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "-qq", "update"],
            ["apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
        ):
            subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)  # noqa: S603
        found = shutil.which("chromium")
    if not found:
        run([str(program("python")), "-m", "playwright", "install", "chromium"])
        found = _playwright_chromium()
    return found


def _playwright_chromium() -> str | None:
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    said = subprocess.run([str(program("python")), "-c", code], check=False, capture_output=True, text=True)  # noqa: S603
    path = said.stdout.strip()
    return path if path and Path(path).exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
