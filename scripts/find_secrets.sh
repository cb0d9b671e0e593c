#!/bin/bash
# Looks through what the zip holds as the plugin site does; says what it finds and fails then.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

found=$(build/venv/bin/python scripts/package.py --list | xargs -d '\n' build/venv/bin/python -m detect_secrets scan |
    build/venv/bin/python -c '
import json, sys
for path, ones in json.load(sys.stdin)["results"].items():
    for one in ones:
        print(path, one["line_number"], one["type"], sep=":")')
if [ -n "$found" ]; then
    echo "$found" >&2
    exit 1
fi
