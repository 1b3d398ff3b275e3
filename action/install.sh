#!/usr/bin/env bash
# Make an environment of its own for openness-lint in the runner's temporary folder, and tell its Python to the next step.
set -euo pipefail

for candidate in python3 python3.13 python3.12 python3.11 python; do
  if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    python=$candidate
    break
  fi
done
if [ -z "${python:-}" ]; then
  echo "::error title=openness-lint::This runner has no Python 3.11 or later. Add actions/setup-python before this step."
  exit 2
fi

place="${RUNNER_TEMP:-/tmp}/openness-lint-environment"
"$python" -m venv "$place"
inside="$place/bin/python"
[ -x "$inside" ] || inside="$place/Scripts/python.exe"
"$inside" -m pip install --quiet --disable-pip-version-check "$ACTION_PATH"
echo "OPENNESS_LINT_PYTHON=$inside" >> "$GITHUB_ENV"
