// SPDX-License-Identifier: GPL-3.0-or-later
//
// Boundaries by kind:
//   country   an international border
//   disputed  a line of control, or a border that one side does not recognise
//   mdl       the Military Demarcation Line of 1953 between the two Koreas
// Natural Earth draws who holds a territory, not who ought to. So do we, and
// what is contested is drawn as contested.

import { mesh } from 'topojson-client';
import { cutLine } from './antimeridian.mjs';
import { readGeometry } from './geopackage.mjs';

const MDL = ['North Korea', 'South Korea'];

// Where only a part of a border is contested, `where` says which.
const DISPUTED = [
  { between: ['Kosovo', 'Serbia'] },
  { between: ['Morocco', 'W. Sahara'] },
  { between: ['Somalia', 'Somaliland'] },
  { between: ['Cyprus U.N. Buffer Zone', 'N. Cyprus'] },
  { between: ['Cyprus', 'Cyprus U.N. Buffer Zone'] },
  { between: ['Israel', 'Palestine'] },
  { between: ['Israel', 'Syria'] },
  { between: ['China', 'India'] },
  { between: ['China', 'Siachen Glacier'] },
  { between: ['India', 'Siachen Glacier'] },
  { between: ['Pakistan', 'Siachen Glacier'] },
  { between: ['India', 'Pakistan'], where: ([, lat]) => lat > 32.5 },
  { between: ['Russia', 'Ukraine'], where: ([lon, lat]) => lat < 46.3 && lon < 36 },
];

// Leased ground, not a border between states.
const OMITTED = [
  ['Baikonur', 'Kazakhstan'],
  ['Cuba', 'USNB Guantanamo Bay'],
];

// Natural Earth 4.1 still has lines that events of 2020 and 2023 did away with.
const PAST = new Set (['Former USSR oblast in 1991', 'Ceasefire Line 1994']);

const same = (pair, a, b) =>
  (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a);

const middle = (p, q) => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];

/** Splits a line into runs that are `where` and runs that are not. */
function split (line, where) {
  const runs = [];
  for (let i = 1; i < line.length; i++) {
    const inside = where (middle (line[i - 1], line[i]));
    const last = runs[runs.length - 1];
    if (last && last.inside === inside) last.points.push (line[i]);
    else runs.push ({ inside, points: [line[i - 1], line[i]] });
  }
  return runs;
}

const feature = (kind, coordinates) => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties: { kind },
});

const lineFeatures = (kind, geometry) =>
  geometry.coordinates.flatMap (cutLine).map ((line) => feature (kind, line));

function disputedPart (atlas, countries, { between, where }) {
  const lines = mesh (atlas, countries, (a, b) =>
    same (between, a.properties.name, b.properties.name)).coordinates;
  if (lines.length === 0) throw new Error (`no border between ${between.join (' and ')}`);
  if (!where) return lines.map ((line) => feature ('disputed', line));
  return lines.flatMap ((line) => split (line, where))
    .map ((run) => feature (run.inside ? 'disputed' : 'country', run.points));
}

function claims (rows) {
  return rows
    .filter (([name]) => !PAST.has (name))
    .flatMap (([, hex]) => lineFeatures ('disputed', readGeometry (hex)));
}

/** Returns the Military Demarcation Line, from west to east. */
export function demarcationLine (atlas) {
  const lines = mesh (atlas, atlas.objects.countries, (a, b) =>
    same (MDL, a.properties.name, b.properties.name)).coordinates;
  if (lines.length !== 1) throw new Error (`the demarcation line has ${lines.length} parts`);
  const [line] = lines;
  return line[0][0] < line.at (-1)[0] ? line : line.toReversed ();
}

/** Returns the features of layer "boundary". */
export function borderFeatures (atlas, claimRows) {
  const { countries } = atlas.objects;
  const special = [MDL, ...DISPUTED.map ((d) => d.between), ...OMITTED];
  const plain = mesh (atlas, countries, (a, b) =>
    a !== b && !special.some ((pair) => same (pair, a.properties.name, b.properties.name)));
  return [
    ...lineFeatures ('country', plain),
    ...DISPUTED.flatMap ((part) => disputedPart (atlas, countries, part)),
    ...claims (claimRows),
    feature ('mdl', demarcationLine (atlas)),
  ];
}
