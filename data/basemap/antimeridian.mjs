// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts geometry at 180 degrees of longitude.
//
// The countries of world-atlas are not cut: a ring that crosses the date line
// jumps from +180 to -180, which a planar tiler draws as a line across the
// world. A ring is unwrapped into continuous longitudes, and its copies
// shifted by whole turns are clipped to [-180, 180].

const HALF = 180;
const TURN = 360;

const jumps = (points) =>
  points.some((p, i) => i > 0 && Math.abs(p[0] - points[i - 1][0]) > HALF);

/** Makes the longitudes of `points` continuous. */
export function unwrap (points) {
  let turn = 0;
  return points.map((p, i) => {
    if (i > 0) {
      const step = p[0] - points[i - 1][0];
      if (step > HALF) turn -= TURN;
      else if (step < -HALF) turn += TURN;
    }
    return [p[0] + turn, p[1]];
  });
}

/** Keeps the part of a closed ring on one side of the meridian `x`. */
function clipRing (ring, x, keepWest) {
  const inside = (p) => (keepWest ? p[0] <= x : p[0] >= x);
  const kept = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i], ring[i + 1]];
    if (inside (a)) kept.push (a);
    if (inside (a) !== inside (b)) {
      const t = (x - a[0]) / (b[0] - a[0]);
      kept.push ([x, a[1] + t * (b[1] - a[1])]);
    }
  }
  if (kept.length < 3) return null;
  kept.push (kept[0]);
  return kept;
}

/** A ring about a pole does not close when unwrapped: lead it along the pole. */
function closeOverPole (ring) {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (Math.abs (last[0] - first[0]) < HALF) return ring;
  const pole = first[1] < 0 ? -90 : 90;
  return [...ring, [last[0], pole], [first[0], pole], first];
}

/** Shifts a hole by whole turns to where its outer ring was unwrapped to. */
function shiftInto (hole, outer) {
  const west = Math.min (...outer.map (([x]) => x));
  const turns = Math.ceil ((west - Math.min (...hole.map (([x]) => x))) / TURN);
  return hole.map (([x, y]) => [x + turns * TURN, y]);
}

/** Returns the polygons that `polygon` (an array of rings) becomes. */
export function cutPolygon (polygon) {
  if (!polygon.some (jumps)) return [polygon];
  const [outer, ...holes] = polygon.map ((ring) => closeOverPole (unwrap (ring)));
  const rings = [outer, ...holes.map ((hole) => shiftInto (hole, outer))];
  const parts = [];
  for (const shift of [-TURN, 0, TURN]) {
    const part = rings
      .map ((ring) => ring.map (([x, y]) => [x + shift, y]))
      .map ((ring) => clipRing (ring, HALF, true))
      .map ((ring) => ring && clipRing (ring, -HALF, false))
      .filter (Boolean);
    if (part.length > 0) parts.push (part);
  }
  return parts;
}

/** Returns the lines that `line` becomes: no segment crosses the date line. */
export function cutLine (line) {
  const parts = [];
  let part = [line[0]];
  for (let i = 1; i < line.length; i++) {
    if (Math.abs (line[i][0] - line[i - 1][0]) > HALF) {
      parts.push (part);
      part = [];
    }
    part.push (line[i]);
  }
  parts.push (part);
  return parts.filter ((p) => p.length > 1);
}

/** Cuts a GeoJSON Polygon or MultiPolygon. */
export function cutArea (geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.flatMap (cutPolygon) };
}
