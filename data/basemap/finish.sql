-- SPDX-License-Identifier: GPL-3.0-or-later
-- Puts the labels beside the tiles, and both in order. An absent name is none, not an empty one.
CREATE TEMP TABLE raw (id, x, y, kind, first, last, angle, name, name_en, name_ko, name_ru, name_ja, name_zh, name_de, name_fr);
.mode tabs
.import labels.tsv raw
CREATE TABLE label (
  id INTEGER PRIMARY KEY,  -- the most important first
  x INTEGER NOT NULL,      -- 0 to 2^26, from the west
  y INTEGER NOT NULL,      -- 0 to 2^26, from the north, Web Mercator
  kind INTEGER NOT NULL,   -- 0 city, 1 capital, 2 country, 3 site, 4 zone
  first REAL NOT NULL,     -- the zooms it is shown at, tiles of 512 pixels
  last REAL NOT NULL,
  angle INTEGER NOT NULL,  -- degrees, clockwise
  name TEXT NOT NULL,      -- in Latin letters
  name_en TEXT, name_ko TEXT, name_ru TEXT, name_ja TEXT, name_zh TEXT, name_de TEXT, name_fr TEXT
);
INSERT INTO label
  SELECT CAST (id AS INTEGER), CAST (x AS INTEGER), CAST (y AS INTEGER), CAST (kind AS INTEGER), CAST (first AS REAL),
         CAST (last AS REAL), CAST (angle AS INTEGER), name, nullif (name_en, ''), nullif (name_ko, ''), nullif (name_ru, ''),
         nullif (name_ja, ''), nullif (name_zh, ''), nullif (name_de, ''), nullif (name_fr, '')
  FROM raw ORDER BY CAST (id AS INTEGER);

-- The tiler writes tiles as its threads finish them: put in order, two runs give
-- the same file.
CREATE TABLE sorted (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);
INSERT INTO sorted SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles ORDER BY 1, 2, 3;
DROP VIEW tiles;
DROP TABLE map;
DROP TABLE images;
DROP TABLE sqlite_stat1;
ALTER TABLE sorted RENAME TO tiles;
CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);
CREATE TABLE facts (name TEXT, value TEXT);
-- The generator notes its command line, which names folders of this machine.
INSERT INTO facts SELECT name, value FROM metadata WHERE name NOT IN ('generator_options', 'strategies') ORDER BY name;
DROP TABLE metadata;
ALTER TABLE facts RENAME TO metadata;
CREATE UNIQUE INDEX name ON metadata (name);
VACUUM INTO 'finished.mbtiles';
