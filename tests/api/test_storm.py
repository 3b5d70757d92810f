"""Everybody comes back at once: the real server takes it (F26, F7)."""

import threading
import time

import pytest

from server.config import Config
from tests.cast import Cast, edit
from tests.served import serving, visit

PHONES = 300


@pytest.mark.proves("F26", "F7", "S1")
def test_three_hundred_phones_that_reconnect_at_once_are_all_served_and_nothing_is_doubled(
    config: Config, cast: Cast
) -> None:
    record = cast.records["check"]
    changes = [edit("check", record, remark=f"phone {number}") for number in range(PHONES)]
    seconds: list[float] = []
    verdicts: list[str] = []
    with serving(config) as server:
        visitors = [visit(server, cast, name) for name in ("crew", "event_lead", "execution_lead")]
        ready = threading.Barrier(PHONES)

        def phone(number: int) -> None:
            ready.wait()
            begun = time.monotonic()
            answer = visitors[number % 3].sync(changes[number])
            again = visitors[number % 3].sync(changes[number])
            seconds.append(time.monotonic() - begun)
            assert answer["verdicts"] == again["verdicts"]
            verdicts.append(answer["verdicts"][0]["verdict"])

        threads = [threading.Thread(target=phone, args=(number,)) for number in range(PHONES)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(verdicts) == PHONES
    assert set(verdicts) <= {"applied", "conflict"}
    history = cast.sign_in("execution_lead").get(f"/api/history/check/{record}?limit=1000").json["changes"]
    assert len([change for change in history if not change["create"]]) == PHONES
