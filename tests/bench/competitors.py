"""A Python of the bench's own with the engines that byline is compared with; installed on first use."""

from __future__ import annotations

import os
import subprocess
import sysconfig
import venv
from functools import cache
from pathlib import Path

from tests.bench.setting import BUILD, ROOT

# What is installed, and how each is imported.
_PACKAGES = {
    "numpy": "numpy",
    "rank-bm25": "rank_bm25",
    "bm25s": "bm25s",
    "numba": "numba",
    "tantivy": "tantivy",
    "xapian-bindings-binary": "xapian",
    "matplotlib": "matplotlib",
}
_CHECK = "import importlib.util, sys; print(*[name for name in sys.argv[1:] if not importlib.util.find_spec(name)])"


@cache
def bench_python() -> Path:
    """Return the bench's Python. Says which packages are missing where they cannot be installed, and goes on."""
    folder = BUILD / "venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print("\ninstalling the engines to compare with (once) ...", flush=True)
        venv.create(folder, with_pip=True, clear=True)
    if _absent(python):
        everything = _install(python, *_PACKAGES)
        for package, name in _PACKAGES.items() if not everything else ():
            if name in _absent(python):
                _install(python, package)
    if missing := _absent(python):
        print(f"\nnot here, and could not be installed: {', '.join(missing)}; the bench goes on without", flush=True)
    _add_project(python)
    return python


def _absent(python: Path) -> list[str]:
    # -I: what is installed there, whatever else is on the path.
    command = [str(python), "-I", "-c", _CHECK, *_PACKAGES.values()]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def _install(python: Path, *packages: str) -> bool:
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--retries=1"]
    return subprocess.run([*pip, *packages], check=False, stdin=subprocess.DEVNULL).returncode == 0


def _add_project(python: Path) -> None:
    """Put the project and what it needs behind what is installed there."""
    command = [str(python), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())
    paths = f"{ROOT}\n{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n"
    (packages / "byline-bench.pth").write_text(paths, encoding="utf-8")
