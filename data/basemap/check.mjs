// SPDX-License-Identifier: GPL-3.0-or-later
//
// Refuses tiles that lost something. Arguments: the tiles, the work folder.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { feature } from 'topojson-client';
import { LANGUAGES } from './names.mjs';

const [tiles, folder] = process.argv.slice (2);
const atlas = createRequire (import.meta.url) ('world-atlas/countries-10m.json');
const MOST_BYTES = 12e6;
const KM_PER_DEGREE = 111.2;
const COUNTRIES = { KP: 'North Korea', KR: 'South Korea' };

const features = (layer) =>
  fs.readFileSync (path.join (folder, `${layer}.ndjson`), 'utf8').trimEnd ().split ('\n').map ((line) => JSON.parse (line));

const query = (sql) =>
  JSON.parse (execFileSync ('sqlite3', ['-json', tiles, sql], { maxBuffer: 1 << 28 }).toString () || '[]');

/** The features of one tile (slippy-map numbers), by layer. */
function tile (z, x, y) {
  const json = execFileSync ('tippecanoe-decode', [tiles, z, x, y].map (String), { maxBuffer: 1 << 28 });
  const layers = JSON.parse (json).features;
  return Object.fromEntries (layers.map ((layer) => [layer.properties.layer, layer.features]));
}

function tileAt (z, lon, lat) {
  const s = Math.sin (lat * Math.PI / 180);
  const scale = 2 ** z;
  const y = 0.5 - Math.log ((1 + s) / (1 - s)) / (4 * Math.PI);
  return tile (z, Math.floor ((lon + 180) / 360 * scale), Math.floor (y * scale));
}

/** Whether a point is within a MultiPolygon, by counting crossings. */
function within ([x, y], { coordinates }) {
  let inside = false;
  for (const ring of coordinates.flat ()) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1], ring[i]];
      if ((a[1] > y) !== (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) inside = !inside;
    }
  }
  return inside;
}

/** The distance in km from a point to the nearest of the lines, plane geometry near by. */
function kmTo ([lon, lat], lines) {
  const k = Math.cos (lat * Math.PI / 180);
  const flat = ([x, y]) => [(x - lon) * k * KM_PER_DEGREE, (y - lat) * KM_PER_DEGREE];
  let best = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [flat (line[i - 1]), flat (line[i])];
      const d = [b[0] - a[0], b[1] - a[1]];
      const length2 = d[0] ** 2 + d[1] ** 2;
      const t = length2 === 0 ? 0 : Math.min (1, Math.max (0, -(a[0] * d[0] + a[1] * d[1]) / length2));
      best = Math.min (best, Math.hypot (a[0] + t * d[0], a[1] + t * d[1]));
    }
  }
  return best;
}

const checks = {
  'the files are small enough to ship' () {
    const size = fs.statSync (tiles).size + fs.statSync (path.join (folder, 'countries.bin')).size;
    assert.ok (size <= MOST_BYTES, `${size} bytes`);
  },

  'no shape crosses the antimeridian' () {
    for (const { geometry } of features ('land')) {
      for (const ring of geometry.coordinates.flat ()) {
        ring.forEach ((p, i) => {
          assert.ok (Math.abs (p[0]) <= 180);
          // Led along the pole, Antarctica has one edge as wide as the world.
          if (i > 0 && Math.abs (p[1]) < 89) assert.ok (Math.abs (p[0] - ring[i - 1][0]) <= 180);
        });
      }
    }
  },

  'every label has a name, and no empty one' () {
    const [{ wrong }] = query (`SELECT count(*) AS wrong FROM label WHERE name IS NULL OR ${
      LANGUAGES.map ((lang) => `trim (name_${lang}) = ''`).join (' OR ')} OR trim (name) = ''`);
    assert.equal (wrong, 0);
    assert.ok (query ('SELECT count(*) AS n FROM label')[0].n > 1e5);
  },

  'names fit a line' () {
    for (const { name } of query ("SELECT name FROM label WHERE name LIKE '%' || char(10) || '%' OR name LIKE '%' || char(9) || '%'"))
      assert.fail (name);
  },

  'Korean cities go by their everyday names' () {
    const korean = new Set (query ('SELECT name_ko FROM label WHERE name_ko IS NOT NULL').map ((row) => row.name_ko));
    for (const name of ['서울', '인천', '판문점', '평양', '부산']) assert.ok (korean.has (name), name);
    for (const name of korean) assert.doesNotMatch (name, /..(광역시|특별시|직할시)$/u);
  },

  'the zone is four kilometres wide, from coast to coast' () {
    const mdl = features ('boundary').filter ((f) => f.properties.kind === 'mdl').map ((f) => f.geometry.coordinates);
    const [{ geometry }] = features ('dmz');
    const distances = geometry.coordinates.flat (2).map ((p) => kmTo (p, mdl));
    assert.ok (Math.max (...distances) < 2.02, `${Math.max (...distances)} km`);
    const [line] = mdl;
    const held = line.filter ((p) => within (p, geometry)).length;
    assert.ok (held >= line.length - 2, `${held} of ${line.length}`);
    assert.ok (query ('SELECT count(*) AS n FROM label WHERE kind = 4')[0].n >= 20);
  },

  'the borders are of all three kinds' () {
    const kinds = new Set (features ('boundary').map ((f) => f.properties.kind));
    assert.deepEqual ([...kinds].sort (), ['country', 'disputed', 'mdl']);
    assert.ok (tileAt (6, 127, 38.2).boundary.some ((f) => f.properties.kind === 'mdl'));
  },

  'the supplement lies where it says' () {
    const { places } = JSON.parse (fs.readFileSync (path.join (folder, 'supplement.json'), 'utf8'));
    const mdl = features ('boundary').filter ((f) => f.properties.kind === 'mdl').map ((f) => f.geometry.coordinates);
    const areas = feature (atlas, atlas.objects.countries).features;
    for (const { id, lon, lat, country } of places) {
      if (['panmunjom', 'joint-security-area'].includes (id)) {
        assert.ok (kmTo ([lon, lat], mdl) < 3, `${id}: ${kmTo ([lon, lat], mdl)} km from the line`);
      } else {
        const home = areas.find (({ geometry }) => within ([lon, lat], geometry));
        assert.equal (home?.properties.name, COUNTRIES[country], id);
      }
    }
  },
};

for (const [name, check] of Object.entries (checks)) {
  check ();
  console.error (`  ${name}`);
}
