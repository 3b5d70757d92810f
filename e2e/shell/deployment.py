"""Deployments of the client: each a build of its own, put in place of the one before while the server runs."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from e2e.served import ROOT

BUILD_SECONDS = 600  # a loaded machine is slow, not broken


class Builds:
    """The client built as one version or another; each is built once for all tests of a worker."""

    def __init__(self, folder: Path):
        self._folder = folder

    def build(self, version: str) -> Path:
        """The folder with this version's files, for copying from."""
        built = self._folder / version
        if not built.exists():
            vite = ROOT / "node_modules" / ".bin" / "vite"
            making = self._folder / f"{version}.making"
            command = [str(vite), "build", "--outDir", str(making), "--emptyOutDir"]
            environment = {**os.environ, "QIANCHANG_VERSION": version}
            subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True, timeout=BUILD_SECONDS)
            making.rename(built)
        return built


class Deployment:
    """A folder like `web/`, which a server under test is told to serve."""

    def __init__(self, folder: Path, builds: Builds):
        self.web, self._builds = folder / "web", builds
        shutil.copytree(ROOT / "web" / "templates", self.web / "templates")
        shutil.copytree(ROOT / "web" / "static", self.web / "static", ignore=shutil.ignore_patterns("build"))

    def deploy(self, version: str) -> None:
        """Put this version in place, as an upgrade does: all of the old build's files are gone."""
        built = self._builds.build(version)
        place = self.web / "static" / "build"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(built, place)

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
