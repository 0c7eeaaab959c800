// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names on the map: their languages, where they come from, and how the
// formal ones are shortened to what people write.

import fs from 'node:fs';

export const LANGUAGES = ['en', 'ko', 'ru', 'ja', 'zh', 'de', 'fr'];

const catalogue = (lang) => `/usr/share/locale/${lang}/LC_MESSAGES/geonames.mo`;

/** Reads a little-endian gettext catalogue into a Map. */
export function readCatalogue (lang) {
  const mo = fs.readFileSync (catalogue (lang));
  if (mo.readUInt32LE (0) !== 0x950412de) throw new Error (`${lang}: not a gettext catalogue`);
  const [count, keys, values] = [8, 12, 16].map ((at) => mo.readUInt32LE (at));
  const text = (table, i) => {
    const length = mo.readUInt32LE (table + 8 * i);
    const offset = mo.readUInt32LE (table + 8 * i + 4);
    return mo.toString ('utf8', offset, offset + length);
  };
  const names = new Map ();
  for (let i = 0; i < count; i++) names.set (text (keys, i), text (values, i));
  return names;
}

/**
 * Drops what is formal in a Korean city name. An attached "시" is dropped only
 * where it surely means "city": Kumasi (쿠마시) and Iași (이아시) end in it too.
 */
export function shortenKorean (name, { country, otherNames = [] }) {
  const korean = country === 'KR' || country === 'KP';
  let short = name.replace (/\s+시$/u, '');
  if (korean) short = short.replace (/(특별자치시|특별시|광역시|직할시)$/u, '');
  const city = korean || otherNames.some ((other) => /市$/u.test (other));
  if (city && short === name && [...name].length > 2) short = name.replace (/시$/u, '');
  if (korean && [...short].length > 2) short = short.replace (/[군읍]$/u, '');
  return short || name;
}

/** Drops 市 and longer titles from a Chinese or Japanese city name, but keeps 四日市. */
export function shortenHan (name) {
  const title = /(特別市|特别市|広域市|广域市|廣域市)$/u;
  if (title.test (name)) return name.replace (title, '');
  if (name === '東京都') return '東京';
  if (/市市$/u.test (name)) return name.slice (0, -1);
  if (/日市$/u.test (name) || [...name].length < 3) return name;
  return name.replace (/市$/u, '');
}

/** Drops the romanised suffixes of Korean and Japanese cities: Suwon-si, Fukui-shi. */
export function shortenLatin (name, country) {
  if (country === 'KR' || country === 'KP') return name.replace (/(-(si|gun|ŭp|eup)| City| County)$/u, '');
  if (country === 'JP') return name.replace (/-shi$/u, '');
  return name;
}

/**
 * Turns {lang: name} into tile attributes. "name" is always there and never
 * empty; name_xx only where it differs, since the style falls back to "name".
 */
export function nameAttributes (latin, names) {
  const attributes = { name: latin };
  for (const lang of LANGUAGES) {
    const name = (names[lang] ?? '').trim ();
    if (name !== '' && name !== latin) attributes[`name_${lang}`] = name;
  }
  return attributes;
}
