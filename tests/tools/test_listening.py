"""Servers of tests: each on a port that nothing else gets, and no other answers in its place."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools.listening import NotServingError, await_answer, free_port


def lowest_of_connections() -> int:
    return int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])


def test_no_connection_is_ever_given_the_port_that_was_chosen_for_a_server() -> None:
    assert all(free_port() < lowest_of_connections() for _ in range(100))


def test_a_port_that_somebody_listens_on_is_not_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        port = free_port()
        taken.bind(("127.0.0.1", port))
        taken.listen()
        monkeypatch.setattr("tools.listening.random.sample", lambda _ports, _count: [port, port + 1, port + 2])
        assert free_port() != port


def test_a_server_that_ends_at_its_start_is_told_at_once() -> None:
    process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(NotServingError, match="ended with 3"):
        await_answer(free_port(), process, "/")


def test_a_server_that_never_answers_is_told() -> None:
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with process, pytest.raises(NotServingError, match="nothing answered"):
        await_answer(free_port(), process, "/", seconds=0.2)
