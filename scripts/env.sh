# The environment in which the plugin is run, tested and demonstrated. Source it from bash:
#
#     source scripts/env.sh && build/venv/bin/python -m pytest …
#     source scripts/env.sh && qgis_process run agridrought:trend …
#
# AGRIDROUGHT_VENV picks another virtual environment than build/venv (the benchmarks do).

AGRIDROUGHT_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
AGRIDROUGHT_VENV=${AGRIDROUGHT_VENV:-$AGRIDROUGHT_ROOT/build/venv}
export AGRIDROUGHT_ROOT AGRIDROUGHT_VENV

# QGIS finds a plugin by its folder's name; the checkout's name may be anything, the link's is right.
export QGIS_PLUGINPATH=$AGRIDROUGHT_ROOT/build/plugins
# A profile of our own: no other plugin, nobody's settings changed.
export QGIS_CUSTOM_CONFIG_PATH=$AGRIDROUGHT_ROOT/build/qgis-profile
# In a fresh profile every plugin is switched off. QGIS 3 and 4 read different files.
for major in 3 4; do
    settings=$QGIS_CUSTOM_CONFIG_PATH/profiles/default/QGIS/QGIS$major.ini
    [ -f "$settings" ] && continue
    mkdir -p "${settings%/*}"
    printf '[PythonPlugins]\nagridrought=true\nprocessing=true\n' >"$settings"
done
export QT_QPA_PLATFORM=offscreen

# qgis_process embeds Python and knows no virtual environment: its site-packages come in here.
# What the caller had is kept behind, since a QGIS outside /usr is found only that way.
for site_packages in "$AGRIDROUGHT_VENV"/lib/python3*/site-packages; do :; done
case ":${PYTHONPATH:-}:" in
    *":$QGIS_PLUGINPATH:$site_packages:"*) ;;
    *) PYTHONPATH=$QGIS_PLUGINPATH:$site_packages${PYTHONPATH:+:$PYTHONPATH} ;;
esac
export PYTHONPATH
unset site_packages major settings

# Where Python is told to keep no compiled modules, every start of QGIS compiles the whole plugin again.
unset PYTHONDONTWRITEBYTECODE

# Qt and matplotlib write warnings when these are missing, as in a container or for a bare user.
case $(locale charmap 2>/dev/null) in UTF-8) ;; *) export LC_ALL=C.UTF-8 ;; esac
export MPLCONFIGDIR=$AGRIDROUGHT_ROOT/build/matplotlib
export MPLBACKEND=Agg
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR=$AGRIDROUGHT_ROOT/build/runtime
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
fi
mkdir -p "$MPLCONFIGDIR"
