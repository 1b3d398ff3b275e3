"""Anytown's own rule: a collection on a holiday moves to the next working day."""

import datetime

HOLIDAYS = {datetime.date(2026, 12, 25), datetime.date(2026, 12, 28), datetime.date(2027, 1, 1)}


def next_working_day(day: datetime.date) -> datetime.date:
    """Move a collection off holidays and Sundays."""
    while day in HOLIDAYS or day.weekday() == 6:
        day += datetime.timedelta(days=1)
    return day
