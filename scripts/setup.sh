#!/bin/bash
# Brings a machine to where the plugin can be run and tested. Idempotent; quick when nothing is to be done.
#
#     scripts/setup.sh [test]     QGIS, Python libraries, build/venv and the plugin link   (make setup)
#     scripts/setup.sh lint       the same, with flake8-qgis and bandit in build/venv
#     scripts/setup.sh bench      the same, with build/bench-venv for the peers that benchmarks compare with
#     scripts/setup.sh system     only what needs root: QGIS and the Python libraries, by apt
#
# Where QGIS >= 3.40 and the libraries are already there, only build/ is touched.
set -euo pipefail

readonly ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
readonly BUILD=$ROOT/build
readonly REQUIREMENTS=$ROOT/scripts/requirements
# QGIS is built against the system's Python; a python3 of pyenv or conda on the PATH cannot import it.
readonly PYTHON=/usr/bin/python3
readonly QGIS_MINIMUM=3.40
readonly APT_QGIS="qgis python3-qgis"
# module:package, as Python imports them and as apt calls them
readonly LIBRARIES="numpy:python3-numpy scipy:python3-scipy sklearn:python3-sklearn
    rasterio:python3-rasterio geopandas:python3-geopandas joblib:python3-joblib
    matplotlib:python3-matplotlib jinja2:python3-jinja2 cftime:python3-cftime pyproj:python3-pyproj ensurepip:python3-venv"

readonly WHAT=${1:-test}
case $WHAT in
    test | lint) readonly VENV=$BUILD/venv ;;
    bench) readonly VENV=$BUILD/bench-venv ;;
    system) readonly VENV= ;;
    *) echo "usage: scripts/setup.sh [test|lint|bench|system]" >&2; exit 2 ;;
esac

say() { echo "setup: $*"; }
die() { echo "setup: $*" >&2; exit 1; }

# Runs a command with its output in the log; shows the log's end when it fails.
logged() {
    echo "+ $*" >>"$LOG"
    # 9 is the lock: a daemon that a package starts must not keep it.
    if ! "$@" >>"$LOG" 2>&1 </dev/null 9>&-; then
        echo "setup: failed: $*" >&2
        tail -n 25 "$LOG" >&2
        echo "setup: the whole log is $LOG" >&2
        return 1
    fi
}

# ---------------------------------------------------------------- is anything to be done?

fingerprint() {
    { cat "$ROOT/scripts/setup.sh" "$REQUIREMENTS"/*.txt; echo "$ROOT"; readlink -f "$PYTHON"; } | sha256sum
}

is_up_to_date() {
    [ -f "$STAMP" ] && [ -x "$VENV/bin/python" ] && [ -e "$BUILD/plugins/agridrought/scripts/setup.sh" ] &&
        command -v qgis_process >/dev/null && [ "$(fingerprint)" = "$(cat "$STAMP")" ]
}

# ---------------------------------------------------------------- QGIS and Python libraries

# Sets QGIS_FOUND (a version, or empty) and QGIS_COMPLETE (yes: the bindings and qgis_process, new enough).
look_for_qgis() {
    local bindings="" program=""
    bindings=$("$PYTHON" -c 'from qgis.core import Qgis; print(Qgis.version().split("-")[0])' 2>/dev/null) || true
    if command -v qgis_process >/dev/null; then
        program=$(QT_QPA_PLATFORM=offscreen qgis_process --version 2>/dev/null |
            sed -n 's/^QGIS \([0-9.]*\).*/\1/p') || true
    fi
    QGIS_FOUND=${bindings:-$program}
    QGIS_BINDINGS=$bindings QGIS_PROGRAM=$program QGIS_COMPLETE=no
    if is_new_enough "$bindings" && is_new_enough "$program"; then QGIS_COMPLETE=yes; fi
}

is_new_enough() {
    [ -n "$1" ] && [ "$(printf '%s\n' "$QGIS_MINIMUM" "$1" | sort -V | head -n 1)" = "$QGIS_MINIMUM" ]
}

# Sets MISSING to the apt names of the Python libraries that cannot be imported.
look_for_libraries() {
    MISSING=""
    local pair
    for pair in $LIBRARIES; do
        # A folder that a removed package left behind can be imported, too, but has no file.
        "$PYTHON" -c "import ${pair%%:*} as found; assert found.__file__" >/dev/null 2>&1 ||
            MISSING="$MISSING ${pair##*:}"
    done
    MISSING=${MISSING# }
}

os_release() { (. /etc/os-release 2>/dev/null && echo "${!1:-}"); }

explain_and_stop() {
    local why=$1 system packages pair
    system=$(os_release PRETTY_NAME)
    packages=$APT_QGIS
    for pair in $LIBRARIES; do packages="$packages ${pair##*:}"; done
    {
        echo "setup: $why"
        echo
        echo "AgriDrought needs QGIS $QGIS_MINIMUM or newer (qgis_process on the PATH, its bindings in $PYTHON)"
        echo "and Python libraries. On this machine (${system:-$(uname -s)}):"
        echo "    QGIS bindings:     ${QGIS_BINDINGS:-none}"
        echo "    qgis_process:      ${QGIS_PROGRAM:-none}"
        echo "    missing libraries: ${MISSING:-none}"
        echo
        case $(os_release ID):$(os_release VERSION_CODENAME) in
            debian:bookworm)
                echo "As root, this installs them:    bash scripts/setup.sh system"
                echo "By hand: add the suite bookworm-backports (component main) of the Debian archive"
                echo "that your apt sources name, then"
                echo "    apt-get update"
                echo "    apt-get install --no-install-recommends -t bookworm-backports $packages"
                ;;
            debian:* | ubuntu:*)
                echo "As root, this installs them, if the archive has QGIS $QGIS_MINIMUM:    bash scripts/setup.sh system"
                echo "By hand:"
                echo "    apt-get update"
                echo "    apt-get install --no-install-recommends $packages"
                echo "If the archive's QGIS is older, first add the apt repository that the QGIS project keeps"
                echo "for your release (see the installation page on its site)."
                ;;
            *)
                echo "Install by hand, with your system's package manager: QGIS with its Python bindings, and for the"
                echo "same Python: numpy scipy scikit-learn rasterio geopandas joblib matplotlib jinja2 cftime pyproj, venv and pip."
                echo "Debian and Ubuntu call them: $packages"
                ;;
        esac
        echo "Then run the same command again."
    } >&2
    exit 1
}

apt_candidate() {
    # An epoch (the QGIS project's packages have one) is not part of QGIS's version.
    LC_ALL=C apt-cache policy "$1" | sed -n 's/^ *Candidate: *\([0-9]*:\)\{0,1\}\([0-9.]*\).*/\2/p'
}

apt_get() {
    logged env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

# Prints the address of the Debian archive that this machine already uses. apt itself reads its sources,
# so one-line lists and deb822 files, mirrors and proxies all work.
debian_archive() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' \
        'Origin: Debian' 'Codename: bookworm' 'Component: main' | grep -v '^cdrom:' | awk 'NR == 1'
}

has_backports() {
    [ -n "$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm-backports')" ]
}

add_backports() {
    local archive keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    archive=$(debian_archive) || true
    if [ -z "$archive" ]; then
        tail -n 15 "$LOG" >&2
        explain_and_stop "apt knows no Debian archive to take backports from, or could not reach it (above)."
    fi
    say "adding the suite bookworm-backports to apt's sources (agridrought-backports.sources)"
    {
        echo "# QGIS $QGIS_MINIMUM for Debian 12, added by AgriDrought's scripts/setup.sh"
        echo "Types: deb"
        echo "URIs: $archive"
        echo "Suites: bookworm-backports"
        echo "Components: main"
        if [ -f "$keyring" ]; then echo "Signed-By: $keyring"; fi
    } >/etc/apt/sources.list.d/agridrought-backports.sources
    apt_get update
}

install_system_packages() {
    [ "$(id -u)" = 0 ] || explain_and_stop "QGIS or Python libraries are missing, and only root can install them."
    command -v apt-get >/dev/null || explain_and_stop "QGIS or Python libraries are missing, and there is no apt here."
    # One half of a QGIS that apt does not know: installing a second QGIS beside it would mix the two.
    if [ "$QGIS_COMPLETE" = no ] && [ -n "$QGIS_FOUND" ] && ! dpkg-query -W qgis-providers >/dev/null 2>&1; then
        explain_and_stop "there is a QGIS that apt did not install, and it is too old or incomplete."
    fi

    # After an installation was cut short (a closed terminal, ours or another), apt refuses to do anything.
    if [ -n "$(ls -A /var/lib/dpkg/updates 2>/dev/null)" ]; then
        say "an earlier installation was interrupted: dpkg --configure -a"
        logged env DEBIAN_FRONTEND=noninteractive dpkg --configure -a
    fi
    say "reading apt's package lists"
    # A broken third-party source must not stop us: what we need may be there all the same.
    apt_get update 2>/dev/null || say "apt-get update had errors, going on (see $LOG)"

    local packages=$MISSING release=()
    if [ "$QGIS_COMPLETE" = no ]; then
        packages="$APT_QGIS $MISSING"
        if ! is_new_enough "$(apt_candidate qgis)"; then
            [ "$(os_release ID):$(os_release VERSION_CODENAME)" = debian:bookworm ] ||
                explain_and_stop "apt offers QGIS '$(apt_candidate qgis)', older than $QGIS_MINIMUM."
            has_backports || add_backports
            release=(-t bookworm-backports)
        fi
    fi
    say "installing with apt: $packages"
    # shellcheck disable=SC2086  # a list of names
    apt_get install --no-install-recommends "${release[@]}" $packages
}

ensure_system() {
    look_for_qgis
    look_for_libraries
    if [ "$QGIS_COMPLETE" = yes ] && [ -z "$MISSING" ]; then return; fi
    install_system_packages
    look_for_qgis
    look_for_libraries
    if [ "$QGIS_COMPLETE" = no ] || [ -n "$MISSING" ]; then
        explain_and_stop "apt reported success, but something is still missing."
    fi
}

# ---------------------------------------------------------------- our own folder

link_plugin() {
    mkdir -p "$BUILD/plugins"
    [ "$(readlink "$BUILD/plugins/agridrought" || true)" = ../.. ] || {
        ln -sfn ../.. "$BUILD/plugins/agridrought"
        say "linked build/plugins/agridrought to this folder"
    }
}

ensure_venv() {
    # A half-made environment, or one of another Python (after a system upgrade), is made anew.
    if ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1 ||
        [ "$(readlink -f "$VENV/bin/python")" != "$(readlink -f "$PYTHON")" ]; then
        say "making the virtual environment ${VENV#"$ROOT"/}"
        logged "$PYTHON" -m venv --clear --system-site-packages "$VENV"
    fi
    # The libraries of the system are what QGIS runs with: pip must take them as they are, or fail.
    "$PYTHON" - >"$VENV/constraints.txt" <<'PY'
from importlib.metadata import PackageNotFoundError, version
for name in ("numpy", "scipy", "pandas", "scikit-learn", "joblib", "rasterio", "geopandas", "shapely",
             "fiona", "pyproj", "matplotlib", "cftime"):
    try:
        print(f"{name}=={version(name)}")
    except PackageNotFoundError:
        pass
PY
    # pyproj looks for its database under the environment's own folder, then guesses with a warning.
    if [ -d /usr/share/proj ] && [ ! -e "$VENV/share/proj" ]; then
        mkdir -p "$VENV/share"
        ln -sfn /usr/share/proj "$VENV/share/proj"
    fi
    say "Python packages of scripts/requirements/$WHAT.txt"
    case $WHAT in
        test) pip_install --requirement "$REQUIREMENTS/test.txt" ;;
        lint) pip_install --requirement "$REQUIREMENTS/test.txt" --requirement "$REQUIREMENTS/lint.txt" ;;
        bench) pip_install --requirement "$REQUIREMENTS/test.txt"
            pip_install --no-deps --requirement "$REQUIREMENTS/bench.txt" ;;
    esac
}

pip_install() {
    logged env -u PYTHONPATH -u PYTHONHOME PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 \
        "$VENV/bin/python" -m pip install -q --constraint "$VENV/constraints.txt" "$@"
}

# ---------------------------------------------------------------- the steps

if [ "$(uname -s)" != Linux ]; then
    QGIS_FOUND="" QGIS_BINDINGS="" QGIS_PROGRAM="" MISSING="not looked for"
    explain_and_stop "this script works on Linux only."
fi

if [ "$WHAT" = system ]; then
    # Run by root for somebody else's checkout: leave nothing of root's in it.
    LOG=$(mktemp /tmp/agridrought-setup.XXXXXX.log)
    ensure_system
    say "QGIS $QGIS_FOUND and the Python libraries are there"
    exit
fi

readonly STAMP=$BUILD/setup-$WHAT.stamp
is_up_to_date && exit

mkdir -p "$BUILD" 2>/dev/null && [ -w "$BUILD" ] || die "cannot write to $BUILD: run as the owner of this folder"
LOG=$BUILD/setup.log
exec 9>"$BUILD/setup.lock"
flock 9
is_up_to_date && exit   # another run did it while we waited
rm -f "$STAMP"
: >"$LOG"

ensure_system
link_plugin
ensure_venv

# Last of all, and at once: no stamp of a run that failed.
fingerprint >"$STAMP.new"
mv "$STAMP.new" "$STAMP"
