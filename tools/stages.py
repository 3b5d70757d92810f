"""The stages of `make test`, in their order: first what fails fast, last the browsers."""

from dataclasses import dataclass, field

from tools.paths import BIN, RESULTS, ROOT

PYTHON = str(BIN / "python")
NODE_BIN = ROOT / "node_modules" / ".bin"
Command = tuple[str, ...]


@dataclass(frozen=True)
class Stage:
    """A named part of the run: its commands, all of which have to succeed, and whether it leaves test results."""

    name: str
    about: str
    commands: tuple[Command, ...]
    tests: bool = False
    env: dict[str, str] = field(default_factory=dict)


def pytest(stage: str, *arguments: str) -> Command:
    return (PYTHON, "-m", "pytest", "-q", "-n", "2", f"--junitxml={RESULTS / stage}.xml", *arguments)


VITEST = (
    str(NODE_BIN / "vitest"),
    "run",
    "--reporter=default",
    "--reporter=junit",
    f"--outputFile.junit={RESULTS / 'client'}.xml",
)

STAGES = (
    Stage("machine", "browser, PostgreSQL and fonts are there", ((PYTHON, "-m", "tools.needs"),)),
    Stage("format", "every Python file has its form", ((str(BIN / "ruff"), "format", "--check", "."),)),
    Stage("lint", "ruff, and Biome for form and lint", ((str(BIN / "ruff"), "check", "."), ("npm", "run", "lint"))),
    Stage("types", "mypy strict, tsc strict", ((str(BIN / "mypy"),), ("npm", "run", "types"))),
    Stage("layers", "imports point down on both sides", ((str(BIN / "lint-imports"),), ("npm", "run", "layers"))),
    Stage("generated", "the client's types match the declarations", ((str(BIN / "qianchang"), "generate", "--check"),)),
    Stage("unit", "unit and protocol tests on SQLite", (pytest("unit", "tests", "-m", "not postgres"),), tests=True),
    Stage("postgres", "the same on PostgreSQL", (pytest("postgres", "tests", "-m", "postgres"),), tests=True),
    Stage("client", "unit tests of the client", (VITEST,), tests=True),
    Stage("build", "the client builds", ((PYTHON, "-m", "tools.client"),)),
    Stage("size", "first load within its bytes", ((PYTHON, "-m", "tools.size"),)),
    Stage("e2e", "flows in real browsers", (pytest("e2e", "e2e", "--dist", "worksteal"),), tests=True),
)


def selected(names: str) -> tuple[Stage, ...]:
    """All stages for an empty string, else those named (`unit,types`); raises ValueError for a name unknown."""
    wanted = names.replace(",", " ").split()
    known = [stage.name for stage in STAGES]
    for name in wanted:
        if name not in known:
            raise ValueError(f"There is no stage {name!r}. Stages: {', '.join(known)}")
    return tuple(stage for stage in STAGES if not wanted or stage.name in wanted)
