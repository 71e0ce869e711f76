#!/bin/sh
# Make .venv in the project root and install what a lock file pins: scripts/setup.sh requirements/core.txt
# uv when it is there, else venv, else virtualenv; nothing outside the project is touched.
set -eu
lock=$1
python=${PYTHON:-python3}
bin=.venv/bin

if command -v uv >/dev/null 2>&1; then
    [ -x $bin/python ] || uv venv --quiet --python "$python" .venv
    uv pip install --quiet --python $bin/python --require-hashes -r "$lock"
    uv pip install --quiet --python $bin/python --no-deps --no-build-isolation -e .
    exit 0
fi
if ! $bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        if ! "$python" -m virtualenv --quiet .venv >/dev/null 2>&1 && ! virtualenv --quiet -p "$python" .venv >/dev/null 2>&1; then
            rm -rf .venv
            echo "setup: no way to make a virtual environment; install uv, or python3-venv (Debian: apt install python3-venv)" >&2
            exit 2
        fi
    fi
fi
$bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "setup: Python 3.11 or later is needed; name one: make PYTHON=python3.11" >&2; exit 2; }
$bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
$bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
