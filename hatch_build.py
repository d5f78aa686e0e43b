"""Build the search kernel in C on install, where there is a compiler; elsewhere the package is pure Python."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import sysconfig
from pathlib import Path
from subprocess import CalledProcessError, run
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_SOURCE = Path("index/engine/kernel.c")
_BUILT = Path("index/engine/_kernel.abi3.so")
# Scores must be the same to the bit everywhere: no fused multiplication and addition.
_FLAGS = ["-O3", "-std=c99", "-fPIC", "-ffp-contract=off"]


class KernelBuildHook(BuildHookInterface):  # type: ignore[type-arg, misc]
    """Puts the kernel into the wheel, or beside its source where the project is installed to be edited."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the kernel, and say in *build_data* what became of it."""
        source, beside = Path(self.root) / _SOURCE, Path(self.root) / _BUILT
        self._directory = Path(mkdtemp())
        built = self._directory / _BUILT.name
        compiled = _compile(source, built)
        if version == "editable":
            # A running program keeps the one it has loaded: the new one takes its name, not its place on disk.
            beside.unlink(missing_ok=True)
            if compiled:
                shutil.copyfile(built, beside)
        elif compiled:
            build_data["force_include"][str(built)] = str(_BUILT)
        if compiled:
            # One build for every CPython from 3.11 on.
            platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
            build_data["pure_python"], build_data["tag"] = False, f"cp311-abi3-{platform}"
        else:
            self.app.display_info("no C compiler that builds index/engine/kernel.c: searches will use NumPy alone")

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was built, now that the wheel holds it."""
        shutil.rmtree(self._directory, ignore_errors=True)


def _compile(source: Path, built: Path) -> bool:
    """Compile *source* to *built*; return whether it worked."""
    if os.name != "posix" or sys.implementation.name != "cpython":
        return False
    usual = shlex.split(sysconfig.get_config_var("CC") or "cc")
    linking = shlex.split(sysconfig.get_config_var("LDSHARED") or "cc -shared")[len(usual) :]
    wanted = os.environ.get("CC")
    for compiler in [shlex.split(wanted)] if wanted else [usual, ["cc"]]:
        command = [*compiler, *linking, *_FLAGS, *shlex.split(os.environ.get("CFLAGS", ""))]
        command += [f"-I{sysconfig.get_path('include')}", str(source), "-o", str(built), "-lm"]
        try:
            run(command, check=True, capture_output=True)  # noqa: S603  # the compiler that built Python, our source
        except (OSError, CalledProcessError):
            continue
        return True
    return False
