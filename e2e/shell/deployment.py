"""Deployments of the client: each a build of its own, put in place of the one before while the server runs."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from e2e.served import ROOT

BUILD_SECONDS = 120


class Deployment:
    """A folder like `web/`, which a server under test is told to serve."""

    def __init__(self, folder: Path):
        self.web = folder / "web"
        shutil.copytree(ROOT / "web" / "templates", self.web / "templates")
        shutil.copytree(ROOT / "web" / "static", self.web / "static", ignore=shutil.ignore_patterns("build"))
        self._built = folder / "built"

    def deploy(self, version: str) -> None:
        """Build this version and put it in place, as an upgrade does: all of the old build's files are gone."""
        vite = ROOT / "node_modules" / ".bin" / "vite"
        command = [str(vite), "build", "--outDir", str(self._built), "--emptyOutDir"]
        environment = {**os.environ, "QIANCHANG_VERSION": version}
        subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True, timeout=BUILD_SECONDS)
        place = self.web / "static" / "build"
        shutil.rmtree(place, ignore_errors=True)
        shutil.move(self._built, place)

    @contextmanager
    def without(self, pattern: str) -> Iterator[None]:
        """Meanwhile the server lacks these files of the build."""
        place = self.web / "static" / "build"
        missing = [file for file in place.rglob(pattern) if file.is_file()]
        assert missing, f"no file of the build is like {pattern}"
        aside = [file.rename(file.with_name(f".aside-{file.name}")) for file in missing]
        try:
            yield
        finally:
            for file, kept in zip(missing, aside, strict=True):
                kept.rename(file)
