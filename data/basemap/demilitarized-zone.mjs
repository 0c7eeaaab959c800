// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Demilitarized Zone in Korea: by the armistice of 1953 each side withdrew
// two kilometres from the Military Demarcation Line. The band is computed from
// the line as it is drawn, not surveyed.

import fs from 'node:fs';
import polygonClipping from 'polygon-clipping';
import { feature } from 'topojson-client';
import { nameAttributes } from './names.mjs';

const HALF_WIDTH_KM = 2;
const KM_PER_DEGREE = 111.2;
const CORNERS = 24;

// Where the zone's name stands: beside the band while that is narrow, then in its
// southern half, so that the line stays in sight.
const LABELS = [
  { first: 8, last: 9.9, every: 60, south: 3.6 },
  { first: 10, last: 11.4, every: 24, south: 1.05 },
  { first: 11.5, last: 99, every: 6, south: 1.05 },
];

const ours = JSON.parse (fs.readFileSync ('supplement.json', 'utf8'));

/** Degrees to kilometres near a latitude, and back. */
const plane = (lat) => {
  const k = Math.cos (lat * Math.PI / 180) * KM_PER_DEGREE;
  return { to: ([x, y]) => [x * k, y * KM_PER_DEGREE], from: ([x, y]) => [x / k, y / KM_PER_DEGREE] };
};

/** All that is within two kilometres of a segment: a strip with round ends. */
function strip (a, b) {
  const { to, from } = plane ((a[1] + b[1]) / 2);
  const [p, q] = [to (a), to (b)];
  const along = Math.atan2 (q[1] - p[1], q[0] - p[0]);
  const arc = (centre, start) => Array.from ({ length: CORNERS / 2 + 1 }, (_, i) => {
    const angle = start + i * 2 * Math.PI / CORNERS;
    return from ([centre[0] + HALF_WIDTH_KM * Math.cos (angle), centre[1] + HALF_WIDTH_KM * Math.sin (angle)]);
  });
  const ring = [...arc (q, along - Math.PI / 2), ...arc (p, along + Math.PI / 2)];
  return [[...ring, ring[0]]];
}

/** Returns the features of layer "dmz": the band, as far as there is land. */
export function zoneAreas (line, atlas) {
  const strips = line.slice (1).map ((point, i) => strip (line[i], point));
  const sides = feature (atlas, atlas.objects.countries).features
    .filter ((country) => ['North Korea', 'South Korea'].includes (country.properties.name))
    .map (({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  const band = polygonClipping.union (strips[0], ...strips.slice (1));
  const coordinates = polygonClipping.intersection (band, polygonClipping.union (sides[0], ...sides.slice (1)));
  return [{ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates }, properties: {}, tippecanoe: { minzoom: 4 } }];
}

/** Points at equal distances along a line, each with the direction there. */
function walk (line, every) {
  const { to, from } = plane (line[0][1]);
  const points = line.map (to);
  const stops = [];
  let left = every / 2;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const length = Math.hypot (b[0] - a[0], b[1] - a[1]);
    for (; left <= length; left += every) {
      const t = left / length;
      stops.push ([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    }
    left -= length;
  }
  return { stops, points, from };
}

/** The direction of a line about a stop, over a stretch as long as a label is wide. */
function direction (points, stop) {
  const reach = 6;
  const near = points.filter ((p) => Math.hypot (p[0] - stop[0], p[1] - stop[1]) < reach);
  const [a, b] = near.length > 1 ? [near[0], near.at (-1)]
    : [points.findLast ((p) => p[0] <= stop[0]) ?? points[0], points.find ((p) => p[0] > stop[0]) ?? points.at (-1)];
  return Math.atan2 (b[1] - a[1], b[0] - a[0]);
}

/** Returns the labels of the zone, along its south side. */
export function zoneLabels (line) {
  return LABELS.flatMap (({ first, last, every, south }) => {
    const { stops, points, from } = walk (line, every);
    return stops.map ((stop) => {
      const angle = direction (points, stop);
      const [lon, lat] = from ([stop[0] + south * Math.sin (angle), stop[1] - south * Math.cos (angle)]);
      return {
        lon, lat, kind: 'zone', first, last, angle: -angle * 180 / Math.PI, names: nameAttributes (ours.zone.en, ours.zone),
      };
    });
  });
}
