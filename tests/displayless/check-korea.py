#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the Korea dossier: its form, its references, its quotations and its fullness.

The whole article is not part of the project. Where DATELINE_SHARED names a folder
that has it under seed/, the quotations are looked up in it, and nothing but the
quotations may be found in both.
"""

import hashlib
import json
import os
import re
import sys
import unittest
from pathlib import Path

try:
    import jsonschema
except ImportError:
    jsonschema = None

ROOT = Path(os.environ.get('DATELINE_SOURCE_ROOT', Path(__file__).parents[2]))
DOSSIER = ROOT / 'data/dossiers/korea-2018.dateline'
SCHEMA = ROOT / 'data/schema/dossier-1.schema.json'
LANGUAGES = {'en', 'ko', 'ru'}

# Who said the quoted words, in the order of the article.
SPEAKERS = {
    'q-kim-ready-to-meet': 'kim-eui-kyeom',
    'q-moon-on-kims-wish': 'moon-jae-in',
    'q-moon-thanks': 'moon-jae-in',
    'q-zhebin-breakthrough': 'alexander-zhebin',
    'q-zhebin-chance': 'alexander-zhebin',
    'q-matvienko-concessions': 'valentina-matvienko',
    'q-palladino-working-group': 'robert-palladino',
    'q-zhebin-troops': 'alexander-zhebin',
    'q-kolotov-contract': 'vladimir-kolotov',
}
PRINTED = {
    'panmunjom': {'Pangmundzhom'},
    'sohae': {'Sohe'},
    'punggye-ri': {'Punheri'},
    'moon-jae-in': {'Moon Jae Inu', 'Moon Jae Ying', 'Mun Jae Ying'},
    'kim-eui-kyeom': {'Kim Uy Gyom'},
    'stephen-biegun': {'Stephen Bigun'},
}
LEAST = {'events': 24, 'actors': 24, 'topics': 5, 'claims': 3, 'commitments': 6}

# Dates that the article gives to a month or a season must not grow a day.
WHEN = {
    'iran-treaty-1955': '1955',
    'vienna-convention-1961': '1961',
    'inf-treaty-1987': '1987',
    'punggye-ri-dismantled': '2018-21',
    'panmunjom-summit-april': '2018-04',
    'singapore-summit': '2018-06-12',
    'sohae-dismantling': '2018-07',
    'pyongyang-summit': '2018-09',
    'jsa-disarmed': '2018-10',
    'pompeo-meeting': '2018-10',
    'us-leaves-optional-protocol': '2018-10',
    'us-leaves-inf': '2018-10',
    'guard-posts-destroyed': '2018-11-20',
    'road-connected': '2018-11-22',
    'institute-warning': '2018-12-16',
    'railway-ceremony': '2018-12-26',
}
AS_PRINTED = {
    'us-leaves-optional-protocol': 'In early October',
    'us-leaves-inf': 'In late October of this year',
    'punggye-ri-dismantled': 'this spring',
}


def seed():
    shared = os.environ.get('DATELINE_SHARED')
    files = sorted(Path(shared, 'seed').glob('*.txt')) if shared else []
    return files[0].read_text(encoding='utf-8') if files else None


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from strings(child)
    elif isinstance(value, list):
        for child in value:
            yield from strings(child)


def runs(text, length=8):
    """Every run of so many words, however it is punctuated."""
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text.casefold())
    return {tuple(words[i:i + length]) for i in range(len(words) - length + 1)}


class Korea(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bytes = DOSSIER.read_bytes()
        cls.data = json.loads(cls.bytes)
        cls.schema = json.loads(SCHEMA.read_text(encoding='utf-8'))
        cls.places = cls.data['places']['features']
        cls.all = {}
        for kind in ('topics', 'actors', 'sources', 'events', 'quotes', 'claims', 'commitments', 'notes'):
            cls.all.update({r['id']: (kind, r) for r in cls.data[kind]})
        cls.all.update({p['@id']: ('places', p) for p in cls.places})
        cls.quotes = {q['id']: q for q in cls.data['quotes']}
        cls.article = seed()

    def get(self, id, kind):
        self.assertIn(id, self.all)
        self.assertEqual(self.all[id][0], kind, id)
        return self.all[id][1]

    # Form

    @unittest.skipIf(jsonschema is None, 'python3-jsonschema is not here')
    def test_schema(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)
        validator = jsonschema.Draft202012Validator(self.schema)
        self.assertEqual([f'{e.json_path}: {e.message}' for e in validator.iter_errors(self.data)], [])

    @unittest.skipIf(jsonschema is None, 'python3-jsonschema is not here')
    def test_schema_refuses(self):
        """The schema would notice what the tests above rely on."""
        validator = jsonschema.Draft202012Validator(self.schema)
        for path, wrong in ((('version',), 2), (('title',), 'The two Koreas'), (('events', 0, 'title'), 'A treaty'),
                            (('quotes', 0, 'mode'), 'spoken'), (('actors', 0, 'type'), 'man'),
                            (('sources', 0, 'sha256'), 'none'), (('commitments', 0, 'evidence', 0, 'state'), 'done')):
            copy = json.loads(self.bytes)
            holder = copy
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = wrong
            self.assertFalse(validator.is_valid(copy), path)

    def test_schema_explained(self):
        """The page for people names every member of the schema, and each has a title or says what it is."""
        page = (SCHEMA.parent / 'README.md').read_text(encoding='utf-8')
        for holder in [self.schema, *self.schema['$defs'].values()]:
            for member, part in holder.get('properties', {}).items():
                self.assertIn(f'`{member}`', page)
                self.assertTrue({'title', '$ref'} & set(part), member)

    def test_canonical(self):
        text = json.dumps(self.data, indent=2, ensure_ascii=False) + '\n'
        self.assertEqual(self.bytes, text.encode())

    def test_member_order(self):
        self.check_order(self.schema, self.data, '$')

    def check_order(self, schema, value, path):
        for part in [schema, *schema.get('oneOf', ())]:
            if '$ref' in part:
                self.check_order(self.schema['$defs'][part['$ref'].split('/')[-1]], value, path)
        if isinstance(value, list) and 'items' in schema:
            for i, child in enumerate(value):
                self.check_order(schema['items'], child, f'{path}[{i}]')
        if isinstance(value, dict) and 'properties' in schema:
            known = [m for m in schema['properties'] if m in value]
            self.assertEqual([m for m in value if m in schema['properties']], known, path)
            for member in known:
                self.check_order(schema['properties'][member], value[member], f'{path}.{member}')

    def test_ids_unique(self):
        ids = [r['id'] for kind in self.data.values() if isinstance(kind, list) for r in kind]
        ids += [p['@id'] for p in self.places] + [self.data['id']]
        self.assertEqual(len(ids), len(set(ids)))

    # References

    def test_references(self):
        d = self.data
        for topic in d['topics']:
            if 'broader' in topic:
                self.get(topic['broader'], 'topics')
        for actor in d['actors']:
            for member in actor.get('member_of', ()):
                self.get(member['actor'], 'actors')
        for name in [n for r in [*d['actors'], *self.places] for n in r['names']]:
            if 'source' in name:
                self.get(name['source'], 'sources')
        for source in d['sources']:
            for actor in [source['publisher'], *source.get('authors', ())]:
                self.get(actor, 'actors')

    def test_event_references(self):
        for event in self.data['events']:
            for place in event.get('places', ()):
                self.get(place, 'places')
            for part in event['actors']:
                self.get(part['actor'], 'actors')
            for topic in event['topics']:
                self.get(topic, 'topics')
            for ref in event['sources']:
                self.get(ref['source'], 'sources')

    def test_quote_references(self):
        for quote in self.data['quotes']:
            self.get(quote['speaker'], 'actors')
            if 'speaks_for' in quote:
                self.get(quote['speaks_for'], 'actors')
            for hop in quote['channel']:
                if 'actor' in hop:
                    self.get(hop['actor'], 'actors')
            self.get(quote['occasion'], 'events')
            self.get(quote['source']['source'], 'sources')
            for topic in quote['topics']:
                self.get(topic, 'topics')
            for id in quote['about']:
                self.assertIn(id, self.all, quote['id'])

    def test_claim_and_commitment_references(self):
        for claim in self.data['claims']:
            self.get(claim['by'], 'actors')
            self.assertEqual(self.get(claim['in'], 'quotes')['speaker'], claim['by'])
            for relation in claim.get('relations', ()):
                self.get(relation['to'], 'claims')
            for evidence in claim.get('evidence', ()):
                self.assertIn(evidence['record'], self.all)
        for commitment in self.data['commitments']:
            self.get(commitment['agreed_in'], 'events')
            for actor in [*commitment['by'], *commitment.get('to', ())]:
                self.get(actor, 'actors')
            for evidence in commitment['evidence']:
                self.assertIn(self.all[evidence['record']][0], ('events', 'quotes', 'claims'))

    def test_note_targets(self):
        for note in self.data['notes']:
            targets = note['target'] if isinstance(note['target'], list) else [note['target']]
            for id in targets:
                self.assertTrue(id == self.data['id'] or id in self.all, id)

    # Languages and names

    def test_languages_complete(self):
        d = self.data
        maps = [d['title'], d['description']] + [t['label'] for t in d['topics']]
        maps += [e[m] for e in d['events'] for m in ('title', 'summary')]
        maps += [r['text'] for r in [*d['claims'], *d['commitments']]]
        maps += [m['role'] for a in d['actors'] for m in a.get('member_of', ()) if 'role' in m]
        maps += [e['note'] for r in [*d['claims'], *d['commitments']] for e in r.get('evidence', ()) if 'note' in e]
        maps += [{b['language']: b['value'] for b in n['body']} for n in d['notes']]
        for text in maps:
            self.assertEqual(set(text), LANGUAGES, text)
            self.assertTrue(all(t.strip() for t in text.values()))
            self.assertRegex(text['ko'], '[가-힣]')
            self.assertRegex(text['ru'], '[А-Яа-яЁё]')

    def test_main_names(self):
        for record in [*self.data['actors'], *self.places]:
            main = sorted(n['lang'] for n in record['names'] if n['kind'] == 'main')
            self.assertEqual(main, sorted(LANGUAGES), record['names'][0])

    def test_printed_spellings(self):
        for id, spellings in PRINTED.items():
            names = self.all[id][1]['names']
            found = {n.get('name', n.get('toponym')) for n in names if n['kind'] == 'as-printed'}
            self.assertLessEqual(spellings, found, id)

    # Quotations

    def test_nine_quotations(self):
        quoted = {q['id']: q['speaker'] for q in self.data['quotes'] if q['mode'] != 'indirect'}
        self.assertEqual(quoted, SPEAKERS)

    def test_passages(self):
        text = self.data['sources'][0]['text']
        for quote in self.data['quotes']:
            by_type = {s['type']: s for s in quote['source']['selector']}
            position = by_type['TextPositionSelector']
            passage = text[position['start']:position['end']]
            self.assertTrue(passage.strip(), quote['id'])
            if quote['mode'] == 'indirect':
                self.assertNotIn('TextQuoteSelector', by_type)
                continue
            words = by_type['TextQuoteSelector']
            self.assertEqual({quote['text'], words['exact']}, {passage})
            self.assertTrue(text[:position['start']].endswith(words['prefix']))
            self.assertTrue(text[position['end']:].startswith(words['suffix']))
            self.assertEqual(text.count(passage), 1, quote['id'])

    def test_event_passages(self):
        text = self.data['sources'][0]['text']
        for event in self.data['events']:
            for selector in event['sources'][0]['selector']:
                self.assertTrue(text[selector['start']:selector['end']].strip(), event['id'])

    def test_hash(self):
        source = self.data['sources'][0]
        self.assertEqual(source['sha256'], hashlib.sha256(source['text'].encode()).hexdigest())

    # Fullness and restraint

    def test_counts(self):
        for kind, least in LEAST.items():
            self.assertGreaterEqual(len(self.data[kind]), least, kind)
        placed = [p for p in self.places if p['geometry']]
        self.assertGreaterEqual(len(placed), 11)
        self.assertGreaterEqual(sum(q['mode'] == 'indirect' for q in self.data['quotes']), 6)

    def test_dates_no_more_precise(self):
        for id, when in WHEN.items():
            self.assertEqual(self.get(id, 'events')['when'], when)
        for id, printed in AS_PRINTED.items():
            self.assertEqual(self.get(id, 'events')['when_as_printed'], printed)
        self.assertTrue(self.get('seoul-visit', 'events')['planned'])

    def test_commitments_have_their_course(self):
        by = {frozenset(c['by']) for c in self.data['commitments']}
        for parties in ({'north-korea', 'south-korea'}, {'north-korea'}, {'united-states'}):
            self.assertIn(frozenset(parties), by)
        states = {e['state'] for c in self.data['commitments'] for e in c['evidence']}
        self.assertLessEqual({'agreed', 'begun', 'kept', 'stalled', 'withdrawn'}, states)

    def test_claims_are_weighed(self):
        relations = {}
        for claim in self.data['claims']:
            relations.setdefault(claim['by'], set()).update(e['relation'] for e in claim.get('evidence', ()))
        for actor in ('alexander-zhebin', 'vladimir-kolotov'):
            self.assertLessEqual({'supports', 'contradicts'}, relations[actor], actor)
        self.assertIn('supports', relations['valentina-matvienko'])

    # Against the article itself

    def test_quotations_in_article(self):
        if self.article is None:
            self.skipTest('the article is not here')
        for quote in self.data['quotes']:
            if quote['mode'] != 'indirect':
                self.assertIn(quote['text'], self.article)
        marked = [m.strip(' ,') for m in re.findall('“([^”]*)”', self.article)]
        texts = {q['text'] for q in self.data['quotes']}
        left = [m for m in marked if m not in texts]
        self.assertEqual(len(left), 1, 'the heading alone repeats words of a quotation')

    def test_nothing_else_of_article(self):
        if self.article is None:
            self.skipTest('the article is not here')
        # A word that no sentence holds keeps a run of words from crossing a quotation.
        texts = [q['text'] for q in self.data['quotes'] if q['mode'] != 'indirect']
        article = self.article
        for text in texts:
            article = article.replace(text, ' quotation-here ')
        theirs = runs(article)
        for string in strings(self.data):
            for text in texts:
                string = string.replace(text, ' ')
            self.assertEqual(runs(string) & theirs, set())


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
