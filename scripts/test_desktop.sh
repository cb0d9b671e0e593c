#!/bin/bash
# Takes the plugin through the real desktop QGIS on a screen that nobody sees, and tests what it saw.
#
#     scripts/test_desktop.sh [--keep | --if-possible | --new-user] [arguments for pytest]
#                                                                              (make test-desktop ARGS="…")
#
# With --if-possible a machine without a screen program, and without the right to install one, is told so and passes.
# With --keep the photographs that the documentation shows are renewed in docs/images/.
# With --new-user nothing is tested: it goes a new user's way from the menu to the first drought map, in English and in
# Chinese, keeps a picture of each step in build/new_user/, and prints clicks, fields and seconds.
# Photographs, what was seen (seen.json) and QGIS's own output (qgis.log) stay in build/desktop/.
# Needs Xvfb; root gets it by apt. QGIS is ended after AGRIDROUGHT_DESKTOP_SECONDS (default 420).
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
OUT=$PWD/build/desktop

die() { printf 'test-desktop: %s\n' "$@" >&2; exit 1; }

ensure_screen() {
    local missing=""
    command -v Xvfb >/dev/null && command -v xvfb-run >/dev/null || missing=xvfb
    command -v xauth >/dev/null || missing="$missing xauth"
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        if [ "$MODE" = if-possible ]; then
            echo "test-desktop: NOT RUN, a program is missing: $missing" >&2
            exit 0
        fi
        die "a program is missing: $missing. As root: apt-get install --no-install-recommends $missing"
    fi
    echo "test-desktop: installing with apt: $missing"
    # shellcheck disable=SC2086  # a list of names
    DEBIAN_FRONTEND=noninteractive apt-get -y -q install --no-install-recommends $missing >"$OUT/apt.log" 2>&1 ||
        { tail -n 15 "$OUT/apt.log" >&2; die "apt could not install $missing (apt-get update first?)"; }
}

# Nobody's settings, and none of an earlier tour. The argument is the folder of a tour, the second its language.
fresh_profile() {
    local major settings
    for major in 3 4; do
        settings=$1/profiles/profiles/default/QGIS/QGIS$major.ini
        mkdir -p "${settings%/*}"
        printf '[PythonPlugins]\nagridrought=true\nprocessing=true\n' >"$settings"
        [ -z "${2:-}" ] || printf '[locale]\noverrideFlag=true\nuserLocale=%s\n' "$2" >>"$settings"
    done
}

# Runs a tour in its folder.
run_tour() {
    local status=0
    # QGIS does not name layers after files in the system's folder for temporary ones, where this checkout may lie.
    mkdir -p "$1/temporary"
    QT_QPA_PLATFORM=xcb timeout --kill-after=10 "${AGRIDROUGHT_DESKTOP_SECONDS:-420}" \
        xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' \
        env TMPDIR="$1/temporary" AGRIDROUGHT_DESKTOP="$1" AGRIDROUGHT_TOUR="$2" \
        qgis --nologo --noversioncheck --profiles-path "$1/profiles" --code tests/desktop/tour.py \
        >"$1/qgis.log" 2>&1 </dev/null || status=$?
    if [ ! -f "$1/finished" ]; then
        tail -n 40 "$1/qgis.log" >&2
        [ "$status" != 124 ] || echo "test-desktop: QGIS had to be stopped: it took too long" >&2
        die "QGIS ended (exit code $status) before the tour was over; see $1"
    fi
}

MODE=
case "${1:-}" in --keep | --if-possible | --new-user) MODE=${1#--}; shift ;; esac
[ "$MODE" != new-user ] || OUT=$PWD/build/new_user

rm -rf "$OUT"
mkdir -p "$OUT"
ensure_screen
fresh_profile "$OUT"
mkdir -p "$OUT/zh"
fresh_profile "$OUT/zh" zh-Hans
source scripts/env.sh
export AGRIDROUGHT_DESKTOP=$OUT
unset QGIS_CUSTOM_CONFIG_PATH

if [ "$MODE" = new-user ]; then
    run_tour "$OUT" new_user
    run_tour "$OUT/zh" new_user
    exec build/venv/bin/python tests/desktop/new_user_costs.py "$OUT"
fi
run_tour "$OUT" whole
if [ "$MODE" = keep ]; then run_tour "$OUT/zh" language_pictures; else run_tour "$OUT/zh" language; fi
if [ "$MODE" = keep ]; then build/venv/bin/python tests/desktop/keep_photographs.py "$OUT" docs/images; fi
exec build/venv/bin/python -m pytest -c tests/pytest.ini --rootdir tests tests/desktop "$@"
