"""Answer which bin goes out next for a street."""

import csv
import datetime
import tomllib
from pathlib import Path

from holidays import next_working_day

SETTINGS = Path("settings.toml")


def rounds(path: Path) -> list[dict[str, str]]:
    """Read the collection rounds."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def next_bins(street: str, today: datetime.date, table: list[dict[str, str]]) -> list[tuple[datetime.date, str]]:
    """Give the next collection of each bin for a street, soonest first."""
    found = []
    for row in table:
        if row["street"].lower() == street.lower():
            ahead = (time_of(row["weekday"]) - today.weekday()) % 7
            found.append((next_working_day(today + datetime.timedelta(days=ahead)), row["bin"]))
    return sorted(found)


def time_of(weekday: str) -> int:
    """Give the number of a weekday, Monday 0."""
    return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].index(weekday.lower())


if __name__ == "__main__":
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    for day, bin_colour in next_bins(input("Street: "), datetime.date.today(), rounds(Path(settings["rounds"]))):
        print(f"{day:%A %d %B}: {bin_colour} bin")
