"""One figure of a benchmark: a ratio to a baseline of the same run, with its bound; printed and kept as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

OUT = Path(__file__).parent / "out"


@dataclass(frozen=True)
class Figure:
    """`ratio` may be at most `bound`; `detail` holds what was measured, in the units that its keys name."""

    name: str
    ratio: float
    bound: float
    detail: Mapping[str, float | str] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bound


def keep(figures: list[Figure]) -> None:
    """Write each figure to bench/out/<name>.json."""
    OUT.mkdir(parents=True, exist_ok=True)
    for figure in figures:
        text = json.dumps(asdict(figure) | {"holds": figure.holds}, ensure_ascii=False, indent=2)
        (OUT / f"{figure.name}.json").write_text(text + "\n", encoding="utf-8")


def table(figures: list[Figure]) -> str:
    """The figures for people."""
    lines = [f"{'':3}{'name':44}{'ratio':>8}{'bound':>8}  measured"]
    for figure in figures:
        detail = ", ".join(f"{name} {value}" for name, value in figure.detail.items())
        mark = "ok" if figure.holds else "!!"
        lines.append(f"{mark:3}{figure.name:44}{figure.ratio:>8.2f}{figure.bound:>8.2f}  {detail}")
    return "\n".join(lines)
