// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of labels: one row a name on the map, in all languages, the most
// important first. The program puts them where there is room, so they are not
// in the tiles: it needs all that are in sight, once, at every zoom.

import fs from 'node:fs';
import { LANGUAGES } from './names.mjs';

// Positions are whole numbers, 0 to 2^26 from west to east and north to south.
const SIDE = 2 ** 26;

const NEVER = 99;

// As the program counts them.
const KINDS = ['city', 'capital', 'country', 'site', 'zone'];

// How many zooms sooner than by its own a kind is to be thought of. The name of
// a country has but one place to stand, that of a city four.
const AHEAD = { capital: 0.5, country: 1, site: 0.5 };

export const COLUMNS = ['id', 'x', 'y', 'kind', 'first', 'last', 'angle', 'name', ...LANGUAGES.map ((lang) => `name_${lang}`)];

const urgency = ({ kind, first }) => first - (AHEAD[kind] ?? 0);

function position ({ lon, lat }) {
  const s = Math.sin (lat * Math.PI / 180);
  const y = 0.5 - Math.log ((1 + s) / (1 - s)) / (4 * Math.PI);
  return { x: Math.round ((lon + 180) / 360 * SIDE), y: Math.round (y * SIDE) };
}

/** Writes labels ({lon, lat, kind, first, last?, angle?, names}) as tab-separated values. */
export function writeLabels (file, labels) {
  const rows = labels
    .map ((label, order) => ({ ...label, order }))
    .sort ((a, b) => urgency (a) - urgency (b) || a.order - b.order)
    .map ((label, i) => {
      const row = {
        id: i + 1, ...position (label), kind: KINDS.indexOf (label.kind), first: label.first,
        last: label.last ?? NEVER, angle: Math.round (label.angle ?? 0), ...label.names,
      };
      return COLUMNS.map ((column) => row[column] ?? '').join ('\t');
    });
  fs.writeFileSync (file, `${rows.join ('\n')}\n`);
  console.error (`  labels: ${rows.length}`);
}
