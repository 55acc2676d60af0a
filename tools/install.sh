#!/usr/bin/env bash
# Install what the demo, the node and the tests need, and only what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build

packages=(
  qgis python3-qgis qgis-server-wms qgis-server-wfs qgis-server-wfs3 qgis-server-wcs
  python3-venv python3-gdal python3-scipy python3-owslib python3-requests python3-psycopg2
  python3-jinja2 python3-pyproj gdal-bin
  qttools5-dev-tools pyqt5-dev-tools gcc libc6-dev
  xvfb xauth openbox imagemagick fonts-wqy-microhei
  postgresql postgresql-postgis
)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing Debian packages: ${missing[*]}"
  as_root=()
  if [ "$(id -u)" != 0 ]; then
    as_root=(sudo)
    command -v sudo >/dev/null || { echo "Please install these as root, then run again: ${missing[*]}" >&2; exit 1; }
  fi
  "${as_root[@]}" apt-get update -q >build/apt.log 2>&1 || { cat build/apt.log >&2; exit 1; }
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" \
    >>build/apt.log 2>&1 || { tail -n 30 build/apt.log >&2; exit 1; }
fi

wanted=$(cat tools/requirements.txt tools/install.sh | sha256sum | cut -d' ' -f1)
if [ "$(cat build/venv/.requirements 2>/dev/null)" != "$wanted" ]; then
  echo "Setting up build/venv (pip packages of tools/requirements.txt)"
  /usr/bin/python3 -m venv --system-site-packages build/venv
  build/venv/bin/pip install -q --disable-pip-version-check -r tools/requirements.txt >build/pip.log 2>&1 \
    || { tail -n 30 build/pip.log >&2; exit 1; }
  # Debian's pyproj looks for its data beside the interpreter, where a virtual environment has none.
  echo 'import os; os.environ.setdefault("PROJ_DATA", "/usr/share/proj")' \
    > "$(echo build/venv/lib/python3*/site-packages)/proj_data.pth"
  echo "$wanted" > build/venv/.requirements
fi

# A foreign server for tests; without it those tests are skipped and say so.
foreign=$(sha256sum tools/requirements-pygeoapi.txt | cut -d' ' -f1)
if [ "$(cat build/pygeoapi/.requirements 2>/dev/null)" != "$foreign" ]; then
  echo "Setting up build/pygeoapi (pip packages of tools/requirements-pygeoapi.txt)"
  if /usr/bin/python3 -m venv build/pygeoapi && build/pygeoapi/bin/pip install -q --disable-pip-version-check \
      -r tools/requirements-pygeoapi.txt >build/pygeoapi.log 2>&1; then
    echo "$foreign" > build/pygeoapi/.requirements
  else
    rm -rf build/pygeoapi
    echo "SKIPPED: pygeoapi cannot be installed ($(tail -n 1 build/pygeoapi.log)); its tests will be skipped"
  fi
fi

# The package name is the folder name, `shanhe`, whatever this checkout is called.
mkdir -p build/pkg
[ -e build/pkg/shanhe ] || ln -s ../.. build/pkg/shanhe
