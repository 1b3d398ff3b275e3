"""What our own pages and tables say, read beforehand: to cut and parse them was a fifteenth of a run.

`beforehand.json` keeps, for each file's name, a checksum of its bytes and what they say. A file that was changed since
is not known here, and is read as any other. Written by scripts/build_beforehand.py.
"""

from __future__ import annotations

import os
import zlib
from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typing import Protocol

    class _Loader(Protocol):
        def get_data(self, path: str) -> bytes: ...


KEPT = "beforehand.json"


def data(name: str) -> bytes:
    """Return the bytes of a file beside this module, also inside a zip file."""
    path = f"{__file__.rpartition(os.sep)[0]}{os.sep}{name}"
    return cast("_Loader", __loader__).get_data(path)  # type: ignore[name-defined]


def text(name: str) -> str:
    """Return the text of a file of this package, such as "readme/roles.txt"; pathlib would cost a run 5 ms."""
    return data(name).decode().replace("\r\n", "\n")


def known(name: str, raw: bytes) -> object | None:
    """Return what a file of this name and these bytes says, from JSON; None where it is not the one that was read."""
    mark, said = _kept().get(name, (None, None))
    return said if mark == checksum(raw) else None


def checksum(raw: bytes) -> int:
    """Return the number by which a file is known again."""
    return zlib.crc32(raw)


@cache
def _kept() -> dict[str, tuple[int, object]]:
    import json  # noqa: PLC0415 - a report laid out anew needs none of it

    return cast("dict[str, tuple[int, object]]", json.loads(data(KEPT)))
