"""How long something takes, in this thread's own time on the processor: other work on the machine is not counted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Given = ParamSpec("Given")
Result = TypeVar("Result")
TRIES = 5


def seconds(work: Callable[Given, object], *args: Given.args, **named: Given.kwargs) -> float:
    """Give the seconds of one run of some work, such as what is dear only once: the facts of a repository."""
    began = time.thread_time()
    work(*args, **named)
    return time.thread_time() - began


def within(limit: float, work: Callable[Given, Result], *args: Given.args, **named: Given.kwargs) -> Result:
    """Give what some work gives; fail where even the quickest of several runs takes `limit` seconds or more.

    Only for work that is as dear each time: a busy machine slows one run, and not all of them.
    """
    quickest = float("inf")
    for _ in range(TRIES):
        began = time.thread_time()
        result = work(*args, **named)
        quickest = min(quickest, time.thread_time() - began)
        if quickest < limit:
            return result
    message = f"took {quickest:.3f} seconds, and must take less than {limit}"
    raise AssertionError(message)
