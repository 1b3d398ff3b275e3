#!/usr/bin/env bash
# Make an environment of its own for openness-lint in the runner's temporary folder, and tell its Python to the next step.
#
# We stand in the repository that is to be audited, and Python looks for modules where it stands: -I keeps it from that.
set -euo pipefail

for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
  if command -v "$candidate" >/dev/null && "$candidate" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    python=$candidate
    break
  fi
done
if [ -z "${python:-}" ]; then
  echo "::error title=openness-lint::This runner has no Python 3.11 or later. Add actions/setup-python before this step."
  exit 2
fi

place="${RUNNER_TEMP:-/tmp}/openness-lint-environment"
inside="$place/bin/python"
[ -x "$inside" ] || "$python" -I -m venv "$place"
[ -x "$inside" ] || inside="$place/Scripts/python.exe"
if ! "$inside" -I -m pip install --quiet --disable-pip-version-check --no-input "$ACTION_PATH"; then
  echo "::error title=openness-lint::openness-lint could not be installed: the lines above say why. Is the package index in reach?"
  exit 3
fi
echo "python=$inside" >> "$GITHUB_OUTPUT"
