"""When the department works: the week, and days that differ from it. Reply clocks run in these hours only (R1)."""

from server.sync.entity import Entity, Rule, day, integer, text

MINUTES = 24 * 60

WORK_HOURS = Entity(
    name="work_hours",
    home="staff",
    fields={
        "weekday": integer(1, 7, rule=Rule.ONCE, required=True),  # 1 is Monday; several spans a day may stand
        "begins": integer(0, MINUTES, required=True),  # minutes after midnight, by the department's clock
        "ends": integer(0, MINUTES, required=True),
    },
)

WORK_DAY = Entity(
    name="work_day",
    home="staff",
    fields={
        "day": day(rule=Rule.ONCE, required=True),
        "name": text(60),
        "begins": integer(0, MINUTES),  # null: a holiday, closed
        "ends": integer(0, MINUTES),
    },
)
"""A holiday, or a day on which the department works though the week says otherwise (调休)."""
