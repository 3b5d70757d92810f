"""Managers hear once of each week's and month's report on feedback, in working time, whatever happens (R7)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from server.cli.migrate import sync_engine_of
from server.domain.reception.feedback_report import last_periods, period_of
from server.jobs.tell_report import Reporter
from server.sync.push import instant
from tests.cast import Cast, create, new_id
from tests.jobs.test_tell_outside import Chat, add_chat, chat

__all__ = ["chat"]
ZONE = ZoneInfo("Asia/Shanghai")


class Time:
    """The department's clock at a moment of a test's choice, and a reporter that was started just then."""

    def __init__(self, cast: Cast):
        self.cast, self.engine = cast, sync_engine_of(cast.app)

    def at(self, day: str, hour: int, minute: int = 0) -> int:
        moment = datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}").replace(tzinfo=ZONE).astimezone(UTC)
        self.engine.clock = lambda: moment
        with self.cast.app.app_context():
            return Reporter(self.cast.app, self.engine, None, ZONE, "https://qc.example").tick()


def said(cast: Cast, day: str, overall: int | None) -> None:
    author = cast.sign_in("receptionist")
    made = instant(datetime.fromisoformat(f"{day}T15:00").replace(tzinfo=ZONE).astimezone(UTC))
    score: dict[str, Any] = {} if overall is None else {"overall": overall}
    fact = create("feedback", author=author.person, channel="desk", made=made, **score)
    assert author.verdict(fact)["verdict"] == "applied"


@pytest.mark.proves("R7", "F30")
def test_on_monday_when_work_begins_the_managers_chat_hears_of_the_week_once(any_cast: Cast, chat: Chat) -> None:
    add_chat(any_cast, chat.address)
    for day, overall in (("2026-12-07", 5), ("2026-12-13", 2), ("2026-12-12", None), ("2026-12-14", 1)):
        said(any_cast, day, overall)
    time = Time(any_cast)
    assert [time.at("2026-12-14", 8, 59), time.at("2026-12-14", 9), time.at("2026-12-14", 9, 1)] == [0, 1, 0]
    (message,) = chat.heard
    assert message["title"] == "上周（2026-12-07 起）的反馈报告好了"
    assert "收到 3 份，总体平均 3.5 分，低分 1 份" in message["message"]
    assert "https://qc.example/feedback?unit=week&day=2026-12-07" in message["message"]
    assert time.at("2026-12-21", 9) == 1


@pytest.mark.proves("R7")
def test_the_month_is_told_on_the_first_working_day_and_a_quiet_week_is_not(any_cast: Cast, chat: Chat) -> None:
    add_chat(any_cast, chat.address)
    said(any_cast, "2026-12-02", 4)
    any_cast.write("work_day", new_id(), True, day="2027-01-01", name="New Year")
    time = Time(any_cast)
    assert time.at("2026-12-14", 9) == 0
    assert [time.at("2027-01-01", 12), time.at("2027-01-04", 8, 59), time.at("2027-01-04", 9)] == [0, 0, 1]
    assert chat.heard[0]["title"] == "上个月（2026-12-01 起）的反馈报告好了"


@pytest.mark.proves("R7", "F30")
def test_a_chat_that_is_down_hears_later_and_a_server_that_was_down_for_long_does_not_tell_old_news(
    cast: Cast, chat: Chat
) -> None:
    add_chat(cast, chat.address)
    said(cast, "2026-12-08", 5)
    time = Time(cast)
    chat.broken = True
    assert [time.at("2026-12-14", 9), time.at("2026-12-14", 9, 0)] == [1, 0]
    chat.broken = False
    assert time.at("2026-12-14", 9, 1) == 1
    assert len(chat.heard) == 1
    said(cast, "2026-12-15", 5)
    assert time.at("2026-12-25", 9) == 0


@pytest.mark.proves("R7")
def test_weeks_begin_on_monday_and_months_end_where_they_end() -> None:
    week, month = last_periods(date(2027, 3, 1))
    assert (week.first, week.after) == (date(2027, 2, 22), date(2027, 3, 1))
    assert (month.first, month.after) == (date(2027, 2, 1), date(2027, 3, 1))
    assert [period_of(week.key), period_of(month.key)] == [week, month]
    assert month.after - month.first == timedelta(days=28)
