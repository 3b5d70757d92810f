"""What the tests of the clock share."""

import pytest

from tests.cast import Cast
from tests.jobs.moved_clock import Later


@pytest.fixture
def later(any_cast: Cast) -> Later:
    return Later(any_cast)
