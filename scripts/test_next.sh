#!/bin/bash
# Runs `make test` on the next Debian: 13 with its backports, that is QGIS 3.44, Python 3.13 and numpy 2.
#
#     scripts/test_next.sh [--working-tree] [--desktop] [arguments for pytest]         (make test-next ARGS="…")
#
# Tests what is committed, or with --working-tree the files as they lie here; with --desktop only the plugin in
# the desktop QGIS, whose photographs are then in desktop/ beside the system. Needs root, debootstrap and
# a Debian archive among this machine's apt sources. The system is made once (some minutes, 3 GB) in
# AGRIDROUGHT_NEXT (default: agridrought/debian13 in the user's cache folder) and used again; remove that
# folder to make it anew. Names, proxies, certificates and pip's settings are taken over from this machine.
set -euo pipefail

readonly REPOSITORY=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
readonly FOLDER=${AGRIDROUGHT_NEXT:-${XDG_CACHE_HOME:-$HOME/.cache}/agridrought/debian13}
readonly CHROOT=$FOLDER/root
readonly CHECKOUT=/srv/checkout
readonly SUITE=trixie
readonly KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
readonly START=$SECONDS

say() { echo "test-next: [$((SECONDS - START)) s] $*"; }
die() { printf 'test-next: %s\n' "$@" >&2; exit 1; }

# A machine that lacks something hears of all of it at once.
require() {
    local lacking=() program
    [ "$(uname -s)" = Linux ] || lacking+=("Linux")
    [ "$(id -u)" = 0 ] || lacking+=("root (a chroot is made and entered): run it with sudo")
    for program in apt-get debootstrap unshare git; do
        command -v "$program" >/dev/null || lacking+=("the program $program (its Debian package: ${program/unshare/util-linux})")
    done
    [ -f "$KEYRING" ] || lacking+=("$KEYRING (Debian package debian-archive-keyring)")
    if [ ${#lacking[@]} -gt 0 ]; then
        die "the tests on Debian 13 cannot run here. Missing:" "${lacking[@]/#/    }"
    fi
}

# Mounts made from here on are seen by nobody else, and are gone with the last process, however it ends.
isolate() {
    [ -n "${AGRIDROUGHT_NEXT_ISOLATED:-}" ] && return
    AGRIDROUGHT_NEXT_ISOLATED=1 unshare --mount --propagation private --pid --fork --kill-child true 2>/dev/null ||
        die "this machine does not let root make a mount namespace (a container without CAP_SYS_ADMIN?)."
    AGRIDROUGHT_NEXT_ISOLATED=1 exec unshare --mount --propagation private --pid --fork --kill-child \
        bash "${BASH_SOURCE[0]}" "$@"
}

# ---------------------------------------------------------------- what this machine uses

# The archive that apt reads Debian's main component from, of whatever release.
debian_archive() {
    apt-get indextargets --format '$(REPO_URI) $(CODENAME)' \
        'Created-By: Packages' 'Origin: Debian' 'Component: main' |
        awk '$1 !~ /^cdrom:/ && $2 !~ /-security$/ { print $1; exit }'
}

# Prints NAME=value for every setting that decides how the network is reached and where pip looks.
# Settings in pip's files become the variables that say the same.
network_settings() {
    local name
    /usr/bin/python3 -m pip config list 2>/dev/null | while IFS= read -r line; do
        [[ $line =~ ^(global|install)\.([a-z-]+)=\'(.*)\'$ ]] || continue
        name=${BASH_REMATCH[2]^^}
        printf 'PIP_%s=%s\n' "${name//-/_}" "${BASH_REMATCH[3]//\\n/ }"
    done
    # Later ones win, as with pip itself.
    for name in $(compgen -e); do
        case $name in
            PIP_* | *_proxy | *_PROXY | SSL_CERT_FILE | SSL_CERT_DIR | REQUESTS_CA_BUNDLE | CURL_CA_BUNDLE)
                printf '%s=%s\n' "$name" "${!name}" ;;
        esac
    done
}

# Shows the folders and files that a setting names (a local package index, say) at the same place inside.
bind_local_paths() {
    local word path inside
    for word in ${1#*=}; do
        path=${word#file://}
        path=${path#localhost}
        path=${path%/}
        path=${path%/simple}    # the pages of an index, whose files may lie beside them
        case $path in / | [!/]*) continue ;; esac
        inside=$CHROOT$path
        if [ ! -e "$path" ] || { [ -e "$inside" ] && [ -z "$(find "$inside" -maxdepth 0 -empty)" ]; }; then
            continue    # not a place of this machine, or there already
        fi
        if [ -d "$path" ]; then mkdir -p "$inside"; else mkdir -p "${inside%/*}"; touch "$inside"; fi
        mount --bind "$path" "$inside"
        mount -o remount,bind,ro "$inside"
    done
}

# ---------------------------------------------------------------- the system

inside() { chroot "$CHROOT" /usr/bin/env -i "${ENVIRONMENT[@]}" "$@"; }

apt_inside() {
    inside DEBIAN_FRONTEND=noninteractive apt-get -y -q -o Acquire::Retries=3 "$@" >>"$LOG" 2>&1 </dev/null || {
        tail -n 25 "$LOG" >&2
        die "failed in the chroot: apt-get $*" "the whole log is $LOG"
    }
}

make_system() {
    local archive
    archive=$(debian_archive) || true
    [ -n "$archive" ] || die "apt has no Debian archive among its sources (or its lists are empty: apt-get update)."
    rm -rf --one-file-system "$CHROOT"
    say "making Debian 13 in $FOLDER"
    debootstrap --variant=minbase --keyring="$KEYRING" --include=ca-certificates,make "$SUITE" "$CHROOT" "$archive" \
        >>"$LOG" 2>&1 || { tail -n 25 "$LOG" >&2; die "debootstrap failed; the whole log is $LOG"; }
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' \
        "$archive" "$SUITE $SUITE-backports" "$KEYRING" >"$CHROOT/etc/apt/sources.list.d/debian.sources"
    : >"$CHROOT/etc/apt/sources.list"
}

take_over_settings() {
    local setting
    cp -L /etc/resolv.conf /etc/hosts "$CHROOT/etc/"
    # Only how apt fetches; hooks of this machine's packages would call programs that are not there.
    apt-config dump | grep '^Acquire::' | grep -v -i -e 'auto-detect' -e '^Acquire::IndexTargets' \
        >"$CHROOT/etc/apt/apt.conf.d/99-like-the-host" || true
    if [ -n "$(ls -A /usr/local/share/ca-certificates 2>/dev/null)" ]; then
        cp -RL /usr/local/share/ca-certificates/. "$CHROOT/usr/local/share/ca-certificates/"
        chroot "$CHROOT" update-ca-certificates >>"$LOG" 2>&1
    fi
    ENVIRONMENT=(PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "TERM=${TERM:-dumb}")
    while IFS= read -r setting; do
        ENVIRONMENT+=("$setting")
        bind_local_paths "$setting"
    done < <(network_settings)
}

enter_system() {
    mount -t proc proc "$CHROOT/proc"
    mount --rbind /dev "$CHROOT/dev"
}

install_qgis() {
    say "installing QGIS from $SUITE-backports"
    apt_inside update
    apt_inside install --no-install-recommends -t "$SUITE-backports" qgis python3-qgis
    apt_inside clean
}

copy_checkout() {
    rm -rf --one-file-system "$CHROOT$CHECKOUT"
    mkdir -p "$CHROOT$CHECKOUT"
    local git=(git -c "safe.directory=$REPOSITORY" -C "$REPOSITORY")
    if [ "$SOURCE" = working-tree ]; then
        say "copying the working tree"
        # A file that git knows but that was deleted is no reason to stop.
        "${git[@]}" ls-files -z --cached --others --exclude-standard --deduplicate |
            tar -C "$REPOSITORY" --null --ignore-failed-read --files-from=- -cf - 2>/dev/null |
            tar -C "$CHROOT$CHECKOUT" --no-same-owner -xf -
    else
        say "copying commit $("${git[@]}" rev-parse --short HEAD)"
        "${git[@]}" archive HEAD | tar -C "$CHROOT$CHECKOUT" -xf -
    fi
}

# ---------------------------------------------------------------- the steps

require
isolate "$@"
# The first process of a namespace ignores signals that it does not handle.
trap 'exit 130' INT TERM

SOURCE=commit
TARGET=test
while :; do
    case "${1:-}" in
        --working-tree) SOURCE=working-tree ;;
        --desktop) TARGET=test-desktop ;;
        *) break ;;
    esac
    shift
done

mkdir -p "$FOLDER"
exec 9>"$FOLDER/lock"
flock -n 9 || die "another run uses $FOLDER."
LOG=$FOLDER/system.log
readonly STAMP=$FOLDER/complete
ENVIRONMENT=()
if [ ! -f "$STAMP" ]; then
    : >"$LOG"
    make_system
    enter_system
    take_over_settings
    install_qgis
    touch "$STAMP"
else
    enter_system
    take_over_settings
fi
copy_checkout
say "scripts/setup.sh"
inside bash -c "cd $CHECKOUT && scripts/setup.sh"
say "$(inside QT_QPA_PLATFORM=offscreen /usr/bin/python3 -c '
import platform, numpy, sklearn, rasterio
from qgis.core import Qgis
print("QGIS", Qgis.version(), "Python", platform.python_version(), "numpy", numpy.__version__,
      "scikit-learn", sklearn.__version__, "rasterio", rasterio.__version__)')"
status=0
# Quoted once more, since make hands them to a shell.
inside make -C "$CHECKOUT" --no-print-directory "$TARGET" "ARGS=${*:+$(printf '%q ' "$@")}" || status=$?
if [ -d "$CHROOT$CHECKOUT/build/desktop" ]; then
    rm -rf --one-file-system "$FOLDER/desktop"
    cp -R "$CHROOT$CHECKOUT/build/desktop" "$FOLDER/desktop"
fi
say "make $TARGET ended with exit code $status"
exit "$status"
