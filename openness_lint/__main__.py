"""The door: `openness-lint` and `python -m openness_lint` both come in here."""

from __future__ import annotations

import gc
import sys

# Looking for garbage every 700 objects is a twentieth of a short run, which makes next to none: an audit keeps
# 50,000 objects or so until it ends. A run over many repositories still looks.
OBJECTS = 250_000


def main() -> int:
    """Run the command line on `sys.argv` and return the exit code (see `openness_lint.cli`).

    `--version` answers before anything else is imported, so that scripts can ask it often.
    """
    if sys.argv[1:] == ["--version"]:
        from openness_lint import __version__  # noqa: PLC0415 - only when asked

        try:
            sys.stdout.write(f"openness-lint {__version__}\n")
            sys.stdout.flush()
        except (OSError, AttributeError):  # a full disk, a closed pipe or none: the command line tells
            pass
        else:
            return 0
    gc.set_threshold(OBJECTS)
    try:
        from openness_lint.cli import run  # noqa: PLC0415 - click costs three times a bare interpreter
    except KeyboardInterrupt:  # stopped while we were still loading
        sys.stderr.write("openness-lint: stopped\n")
        return 130

    code = run(sys.argv[1:])
    gc.freeze()  # or the interpreter looks for garbage twice more on its way out
    return code


if __name__ == "__main__":
    sys.exit(main())
