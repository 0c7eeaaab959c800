// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the geometry blobs of a GeoPackage (OGC 12-128r19, 2.1.3) that hold
// little-endian well-known binary, given as hexadecimal.

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const WKB = { 2: 'LineString', 3: 'Polygon', 5: 'MultiLineString', 6: 'MultiPolygon' };

class Reader {
  constructor (buffer, offset) {
    this.buffer = buffer;
    this.offset = offset;
  }

  count () {
    const n = this.buffer.readUInt32LE (this.offset);
    this.offset += 4;
    return n;
  }

  list (read) {
    return Array.from ({ length: this.count () }, () => read.call (this));
  }

  point () {
    const x = this.buffer.readDoubleLE (this.offset);
    const y = this.buffer.readDoubleLE (this.offset + 8);
    this.offset += 16;
    return [x, y];
  }

  points () {
    return this.list (this.point);
  }

  rings () {
    return this.list (this.points);
  }

  geometry () {
    if (this.buffer[this.offset] !== 1) throw new Error ('big-endian geometry');
    this.offset += 1;
    const type = WKB[this.count ()];
    if (type === 'LineString') return { type, coordinates: this.points () };
    if (type === 'Polygon') return { type, coordinates: this.rings () };
    if (type === undefined) throw new Error ('unexpected geometry type');
    return { type, coordinates: this.list (this.geometry).map ((g) => g.coordinates) };
  }
}

/** Returns the GeoJSON geometry of one blob. */
export function readGeometry (hex) {
  const buffer = Buffer.from (hex, 'hex');
  if (buffer.toString ('latin1', 0, 2) !== 'GP') throw new Error ('not a GeoPackage geometry');
  const envelope = ENVELOPE_BYTES[(buffer[3] >> 1) & 7];
  return new Reader (buffer, 8 + envelope).geometry ();
}
