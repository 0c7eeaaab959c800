#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds data/basemap/world.mbtiles and countries.bin from pinned inputs. See README.md.
#
# On a Debian 13 that has the packages below it builds in place. Anywhere else
# that has mmdebstrap and bubblewrap it first makes a private Debian 13 root
# (about 1 GB under the work folder) and builds inside it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=${DATELINE_BASEMAP_WORK:-${XDG_CACHE_HOME:-$HOME/.cache}/dateline-basemap}

# Inputs whose contents end up in the tiles: these exact versions, or none.
data_packages=(
  r-cran-rnaturalearthdata=1.0.0-1
  libgeonames-common=0.3.1-2
  qgis-common=3.40.6+dfsg-1
)
# Tools: any version that Debian 13 has.
tool_packages=(tippecanoe nodejs npm r-base-core sqlite3 ca-certificates)

say () { printf '%s\n' "basemap: $*" >&2; }

have_packages () {
  local package
  command -v dpkg-query >/dev/null || return 1
  for package in "${data_packages[@]}"; do
    [ "$(dpkg-query -W -f '${Version}' "${package%%=*}" 2>/dev/null)" = "${package#*=}" ] || return 1
  done
  for package in "${tool_packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed' || return 1
  done
}

enter_private_root () {
  local root=$work/root packages
  if ! command -v mmdebstrap >/dev/null || ! command -v bwrap >/dev/null; then
    say "needs Debian 13 with: ${data_packages[*]} ${tool_packages[*]}"
    say "or, on another system, mmdebstrap and bubblewrap to make one"
    exit 2
  fi
  if [ ! -e "$root/.complete" ]; then
    say "making a private Debian 13 root in $root"
    rm -rf "$root"
    mkdir -p "$work"
    packages=$(IFS=,; echo "${data_packages[*]},${tool_packages[*]}")
    mmdebstrap --variant=essential --aptopt='APT::Install-Recommends "false"' \
      --include="$packages" trixie "$root"
    mkdir -p "$root/basemap" "$root/var/cache/basemap"
    touch "$root/etc/resolv.conf" "$root/.complete"
  fi
  # The host's certificates: a company's own authority is known there, not here.
  exec bwrap --ro-bind "$root" / --ro-bind /etc/ssl/certs /etc/ssl/certs --dev /dev --proc /proc --tmpfs /tmp \
    --ro-bind /etc/resolv.conf /etc/resolv.conf \
    --bind "$here" /basemap --bind "$work" /var/cache/basemap \
    --setenv HOME /tmp --setenv LC_ALL C.UTF-8 --setenv DATELINE_BASEMAP_INSIDE 1 \
    --setenv DATELINE_BASEMAP_WORK /var/cache/basemap --die-with-parent \
    /basemap/build.sh "$@"
}

if ! have_packages; then
  if [ -n "${DATELINE_BASEMAP_INSIDE:-}" ]; then
    say "the private root lacks a package or has another version of one"
    exit 1
  fi
  enter_private_root "$@"
fi

build=$work/build
rm -rf "$build"
mkdir -p "$build"
cp "$here"/package.json "$here"/package-lock.json "$here"/*.mjs "$here"/finish.sql "$here"/supplement.json "$build"/
cd "$build"

say "fetching the npm inputs"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

say "reading the tables"
Rscript "$here/countries.R" "$build/countries.tsv"
gpkg=/usr/share/qgis/resources/data/world_map.gpkg
# Hexadecimal keeps the geometry's bytes whole on their way through the shell.
sqlite3 -readonly -separator $'\t' "$gpkg" \
  "SELECT adm0_a3, hex(geom) FROM states_provinces WHERE geom IS NOT NULL" > provinces.tsv
sqlite3 -readonly -separator $'\t' "$gpkg" \
  "SELECT name, hex(geom) FROM disputed_borders WHERE geom IS NOT NULL" > disputed.tsv

say "writing the layers"
node layers.mjs "$build"

say "cutting the tiles"
tippecanoe --quiet --force -Z0 -z6 -o raw.mbtiles \
  --name="Dateline base map" \
  --attribution="Natural Earth · GeoNames (CC BY 4.0)" \
  --simplification=3 --no-simplification-of-shared-nodes --full-detail=14 \
  --no-tiny-polygon-reduction-at-maximum-zoom \
  --no-tile-size-limit --no-feature-limit --drop-rate=1 --buffer=8 \
  -L land:land.ndjson -L lake:lake.ndjson -L river:river.ndjson \
  -L admin1:admin1.ndjson -L dmz:dmz.ndjson -L boundary:boundary.ndjson

say "adding the labels"
sqlite3 raw.mbtiles < finish.sql

say "checking them"
node check.mjs finished.mbtiles "$build"

install -m 0644 finished.mbtiles "$here/world.mbtiles"
install -m 0644 countries.bin "$here/countries.bin"
say "wrote world.mbtiles and countries.bin, $(cat "$here/world.mbtiles" "$here/countries.bin" | wc -c) bytes"
