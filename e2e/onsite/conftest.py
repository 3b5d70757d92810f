"""Crew members with their phones, the event on them."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from e2e.pages.app import sign_in, wait_until_ready
from e2e.stage import Screen, Stage

PATROL, BUILD, LEAD = "QC021", "QC019", "QC015"  # 马晓东, 秦大勇, the event's lead

Phone: TypeAlias = Callable[[str], Screen]


@pytest.fixture
def phone_of(stage: Stage) -> Phone:
    """A phone on which this person signed in and everything has come in."""

    def phone(staff_number: str) -> Screen:
        screen = stage.phone()
        sign_in(screen, staff_number)
        wait_until_ready(screen)
        return screen

    return phone
