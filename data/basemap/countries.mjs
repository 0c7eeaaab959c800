// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes countries.bin: what each country is called and where it lies, for the
// program to tell in which one a place is. README.md tells its form.

import fs from 'node:fs';
import { LANGUAGES } from './names.mjs';

// The source lies on a grid of 0.0036 by 0.0017 degrees. A border may be drawn
// straight where it leaves its line by no more than this, in degrees.
const TOLERANCE = 0.004;

const MAGIC = 'DLC1';
const DISPUTED = 1;

// Leased ground and far islets, which are drawn as parts of their countries.
const PARTS = {
  'Ashmore and Cartier Is.': 'Australia',
  Baikonur: 'Kazakhstan',
  'Clipperton I.': 'France',
  'Coral Sea Is.': 'Australia',
  'Indian Ocean Ter.': 'Australia',
  'USNB Guantanamo Bay': 'Cuba',
};

// What has no code of ISO 3166-1, or is not in the table. Codes of three letters
// are Natural Earth's own.
const OTHERS = {
  Akrotiri: { code: 'WSB', name: 'Akrotiri' },
  'Bajo Nuevo Bank': { code: 'BJN', name: 'Bajo Nuevo Bank', disputed: true },
  'Cyprus U.N. Buffer Zone': { code: 'CNM', name: 'United Nations Buffer Zone in Cyprus', disputed: true },
  Dhekelia: { code: 'ESB', name: 'Dhekelia' },
  Gibraltar: { code: 'GI', name: 'Gibraltar' },
  'N. Cyprus': { code: 'CYN' },
  'Scarborough Reef': { code: 'SCR', name: 'Scarborough Reef', disputed: true },
  'Serranilla Bank': { code: 'SER', name: 'Serranilla Bank', disputed: true },
  'Siachen Glacier': { code: 'KAS' },
  Somaliland: { code: 'SOL' },
  'Spratly Is.': { code: 'PGA', name: 'Spratly Islands', disputed: true },
  'U.S. Minor Outlying Is.': { code: 'UM', name: 'U.S. Outlying Islands' },
};

/** Natural Earth says of whom, or that nobody knows of whom. */
const isDisputed = (row) => /^(Disputed|Indeterminate)$/u.test (row.type) || /claim/iu.test (row.note_brk);

// So short a line goes around an islet, or Vatican City, and would be lost.
const SHORT = 12;

/** Keeps the ends of a line, and what leaves the straight between them (Douglas and Peucker). */
function simplify (points, near) {
  if (points.length <= SHORT) return points;
  const kept = new Uint8Array (points.length);
  const todo = [[0, points.length - 1]];
  kept[0] = kept[points.length - 1] = 1;
  while (todo.length > 0) {
    const [first, last] = todo.pop ();
    let farthest = 0;
    let at = -1;
    for (let i = first + 1; i < last; i++) {
      const distance = near (points[i], points[first], points[last]);
      if (distance > farthest) [farthest, at] = [distance, i];
    }
    if (farthest <= TOLERANCE) continue;
    kept[at] = 1;
    todo.push ([first, at], [at, last]);
  }
  return points.filter ((_, i) => kept[i]);
}

/** The distance of a point from a segment, both on the grid, in degrees. */
const distanceOn = ([sx, sy]) => (p, a, b) => {
  const [dx, dy] = [(b[0] - a[0]) * sx, (b[1] - a[1]) * sy];
  const [px, py] = [(p[0] - a[0]) * sx, (p[1] - a[1]) * sy];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.min (1, Math.max (0, (px * dx + py * dy) / length2));
  return Math.hypot (px - t * dx, py - t * dy);
};

class Writer {
  bytes = [];

  count (n) {
    for (; n >= 0x80; n = Math.floor (n / 0x80)) this.bytes.push ((n % 0x80) | 0x80);
    this.bytes.push (n);
  }

  number (n) {
    this.count (n < 0 ? -2 * n - 1 : 2 * n);
  }

  text (string) {
    const encoded = Buffer.from (string);
    this.count (encoded.length);
    this.bytes.push (...encoded);
  }

  points (points) {
    let last = [0, 0];
    this.count (points.length);
    for (const point of points) {
      this.number (point[0] - last[0]);
      this.number (point[1] - last[1]);
      last = point;
    }
  }
}

/** The arcs on their grid, each point by itself rather than by its step. */
function absolute (arc) {
  let [x, y] = [0, 0];
  return arc.map (([dx, dy]) => [x += dx, y += dy]);
}

function describe (name, tableRow, namesOf) {
  const row = tableRow ?? {};
  const other = OTHERS[name];
  const code = other?.code ?? row.iso_a2_eh;
  if (!/^[A-Z]{2,3}$/u.test (code)) throw new Error (`${name} has no code`);
  const names = namesOf ({ iso_a2_eh: code, ...Object.fromEntries (LANGUAGES.map ((lang) => [`name_${lang}`, row[`name_${lang}`]])) });
  return {
    code,
    disputed: other?.disputed ?? isDisputed (row),
    name: names.en ?? other?.name ?? row.name_en ?? name,
    names,
    polygons: [],
  };
}

/** What there is of each country, by its code. */
function gather (atlas, rows, namesOf) {
  const { geometries } = atlas.objects.countries;
  const find = ({ id, properties: { name } }) =>
    rows.find ((row) => (id && row.iso_n3_eh === id) || row.name === name);
  const countries = new Map ();
  for (const geometry of geometries) {
    const { name } = geometry.properties;
    if (!(name in PARTS)) countries.set (name, describe (name, find (geometry), namesOf));
  }
  for (const { type, arcs, properties: { name } } of geometries)
    countries.get (PARTS[name] ?? name).polygons.push (...(type === 'Polygon' ? [arcs] : arcs));
  return [...countries.values ()].sort ((a, b) => (a.code < b.code ? -1 : 1));
}

/** Writes the countries of a topology (world-atlas) with the names of the table. */
export function writeCountries (file, atlas, rows, namesOf) {
  const { scale, translate } = atlas.transform;
  const writer = new Writer ();
  const arcs = atlas.arcs.map ((arc) => simplify (absolute (arc), distanceOn (scale)));
  const countries = gather (atlas, rows, namesOf);
  const doubles = Buffer.alloc (32);
  [...scale, ...translate].forEach ((n, i) => doubles.writeDoubleLE (n, 8 * i));

  writer.count (arcs.length);
  for (const arc of arcs) writer.points (arc);
  writer.count (countries.length);
  for (const { code, disputed, name, names, polygons } of countries) {
    writer.text (code);
    writer.count (disputed ? DISPUTED : 0);
    writer.text (name);
    for (const lang of LANGUAGES) writer.text (names[lang] && names[lang] !== name ? names[lang] : '');
    const rings = polygons.flat ();
    writer.count (rings.length);
    for (const ring of rings) {
      writer.count (ring.length);
      for (const arc of ring) writer.number (arc);
    }
  }
  fs.writeFileSync (file, Buffer.concat ([Buffer.from (MAGIC), doubles, Buffer.from (writer.bytes)]));
  console.error (`  countries: ${countries.length}, ${arcs.reduce ((n, arc) => n + arc.length, 0)} points, ${writer.bytes.length} bytes`);
}
