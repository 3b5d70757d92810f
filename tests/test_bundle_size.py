"""What a phone must load before the first screen, built from the source as it is now."""

import json
import subprocess
from pathlib import Path

import pytest

from tools.paths import ROOT
from tools.size import FIRST_LOAD_BYTES, compressed, first_load

VITE = ROOT / "node_modules" / ".bin" / "vite"
ENTRY = "app/main.tsx"
BUILD_SECONDS = 120


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not VITE.exists():
        pytest.skip("the client's tools are not installed (npm ci): its size was not measured")
    folder = tmp_path_factory.mktemp("build")
    command = [str(VITE), "build", "--outDir", str(folder), "--emptyOutDir"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=BUILD_SECONDS)
    return folder


@pytest.mark.proves("Speed")
def test_the_first_load_with_its_sync_worker_stays_within_its_bytes(build: Path) -> None:
    manifest = json.loads((build / ".vite" / "manifest.json").read_text(encoding="utf-8"))
    scripts = [build / name for name in first_load(manifest, ENTRY)]
    workers = list((build / "assets").glob("worker-*.js"))
    assert len(workers) == 1
    sizes = {file.name: compressed(file) for file in [*scripts, *workers]}
    assert sum(sizes.values()) <= FIRST_LOAD_BYTES, sizes


@pytest.mark.proves("X13", "F14")
def test_the_service_worker_keeps_every_file_of_the_build(build: Path) -> None:
    worker = (build / "sw.js").read_text(encoding="utf-8")
    built = [file.name for file in (build / "assets").iterdir() if file.suffix not in (".br", ".gz", ".map")]
    assert len(built) > 10
    assert [name for name in built if f"/static/build/assets/{name}" not in worker] == []


@pytest.mark.proves("Speed")
def test_every_script_lies_there_compressed(build: Path) -> None:
    scripts = list((build / "assets").glob("*.js"))
    assert all(file.with_name(file.name + suffix).exists() for file in scripts for suffix in (".br", ".gz"))
