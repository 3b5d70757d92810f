"""Random histories of several phones against the real engine keep the model's invariants (I1-I11, I13)."""

import os
import random
from pathlib import Path

import pytest

from tests.sync.model.history import random_history, tell
from tests.sync.model.rules import Design
from tests.sync.model.scenarios import SCENARIOS
from tests.sync.model.world import World
from tests.sync.stand_in import StandIn
from tests.sync.wire_server import WireServer, wire_server

HISTORIES = int(os.environ.get("HISTORIES", "150"))
CORE = ("W1", "W2", "W3", "W4", *(f"S{n}" for n in range(1, 13)))


class RealWorld(World):
    def __init__(self, url: str, wire: WireServer | None = None):
        super().__init__(Design(part=1))
        self.server = StandIn(url, self.server.access)
        if wire:
            self.server.served_by = wire.serve
            wire.serve(self.server)
        for phone in self.phones:
            phone.epoch = self.server.epoch


def run(history, folder: Path, name: str) -> dict[str, str]:
    world = RealWorld(f"sqlite:///{folder / name}.db")
    broken = world.run(history)
    world.server.engine.dispose()
    return broken


def random_histories(count: int):
    """Seeded; the seed stands in the failure."""
    seed = int(os.environ.get("SEED", random.randrange(10**6)))
    rng = random.Random(seed)
    for number in range(count):
        history = random_history(rng, rng.randrange(5, 40))
        yield history, f"history {number} of SEED={seed}: {tell(history)}"


@pytest.mark.proves(*CORE)
@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_thought_out_danger_breaks_no_invariant(name, tmp_path):
    assert run(SCENARIOS[name], tmp_path, "db") == {}


@pytest.mark.proves("S7")
def test_an_author_who_builds_on_a_forbidden_change_of_his_own_leaves_it_with_the_supervisor(tmp_path):
    history = [
        ("new", 0, "r1", {"result": "pass", "note": "a", "decision": "open"}),
        ("sync", 0, 3),
        ("edit", 0, "r1", {"note": "v72"}),
        ("edit", 0, "r1", {"note": "v85"}),
        ("move", 2, "r1", ("B",)),
        ("lost", 0, 1),
        ("move", 2, "r1", ("A", "B")),
    ]
    assert run(history, tmp_path, "db") == {}


@pytest.mark.proves(*CORE, "F7", "F10", "F21", "F22")
def test_random_histories_break_no_invariant(tmp_path):
    for number, (history, name) in enumerate(random_histories(HISTORIES)):
        assert run(history, tmp_path, str(number)) == {}, name
        for file in tmp_path.iterdir():
            file.unlink()


@pytest.mark.proves(*CORE, "F7", "F10", "F22")
def test_random_histories_over_http_break_no_invariant(cast, tmp_path):
    folder = tmp_path / "histories"
    folder.mkdir()
    with wire_server(cast) as wire:
        for number, (history, name) in enumerate(random_histories(HISTORIES // 3)):
            world = RealWorld(f"sqlite:///{folder / str(number)}.db", wire)
            assert world.run(history) == {}, name
            world.server.engine.dispose()


@pytest.mark.proves(*CORE, "F7", "F10", "F22")
def test_random_histories_over_http_on_postgresql_break_no_invariant(cast, postgres):
    with wire_server(cast) as wire:
        for history, name in random_histories(HISTORIES // 3):
            world = RealWorld(postgres.url(postgres.create()), wire)
            calm = [step for step in history if step[0] not in ("backup", "restore")]  # a file's copy is SQLite's
            assert world.run(calm) == {}, name
            world.server.engine.dispose()
