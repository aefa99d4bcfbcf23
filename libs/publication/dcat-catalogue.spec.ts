import { finishedRemiss } from '../../test/support/finished-remiss';
import { rdfTriples, TYPE, type Triple } from '../../test/support/rdf-triples';
import { eskilstunaRound } from '../../test/support/snapshot-builder';
import { buildPublished } from './build-published';
import { dcatCatalogue } from './dcat-catalogue';
import { MarkedWords } from './marked-words';
import { PublishedTexts } from './published-texts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const TERMS = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';

/**
 * The properties of each class, as data. `must`: mandatory in DCAT-AP-SE 3.0.1 of 25 November 2024
 * (https://docs.dataportal.se/dcat/3.0.1/, and the example of mandatory properties beside it,
 * exempel/obligatoriskt.ttl);
 * `may`: recommended or optional there, and given by us. `language`: said in Swedish.
 */
const ASKED = {
  [`${DCAT}Catalog`]: [
    ['must', `${TERMS}title`, 'language'],
    ['must', `${TERMS}description`, 'language'],
    ['must', `${TERMS}publisher`, `${FOAF}Agent`],
    ['must', `${DCAT}dataset`, `${DCAT}Dataset`],
    ['must', `${TERMS}license`, 'address'],
    ['may', `${TERMS}language`, 'address'],
    ['may', `${FOAF}homepage`, 'address'],
  ],
  [`${DCAT}Dataset`]: [
    ['must', `${TERMS}title`, 'language'],
    ['must', `${TERMS}description`, 'language'],
    ['must', `${TERMS}publisher`, `${FOAF}Agent`],
    ['may', `${DCAT}distribution`, `${DCAT}Distribution`],
    ['may', `${DCAT}theme`, 'address'],
    ['may', `${DCAT}keyword`, 'language'],
    ['may', `${TERMS}accessRights`, 'address'],
    ['may', `${TERMS}identifier`, 'text'],
    ['may', `${TERMS}issued`, 'text'],
    ['may', `${TERMS}language`, 'address'],
    ['may', `${DCAT}landingPage`, 'address'],
  ],
  [`${DCAT}Distribution`]: [
    ['must', `${DCAT}accessURL`, 'address'],
    ['may', `${DCAT}downloadURL`, 'address'],
    ['may', `${DCAT}mediaType`, 'address'],
    ['may', `${TERMS}title`, 'language'],
    ['may', `${TERMS}license`, 'address'],
    ['may', `${TERMS}format`, 'text'],
  ],
  [`${FOAF}Agent`]: [
    ['must', `${FOAF}name`, 'text'],
    ['may', `${TERMS}type`, 'address'],
  ],
} as const;

const site = 'https://yttra.example.se';
const content = buildPublished(finishedRemiss(eskilstunaRound()), new PublishedTexts([], new MarkedWords([])));
const remisser = ['plan-ks-1', 'plan-ks-2'].map((slug, index) => ({
  slug,
  title: 'Plan & "program" <utkast>',
  publishedAt: new Date(0),
  told: content,
  // Of the second none has been made yet.
  pdf: index === 0 ? { sha256: 'a', bytes: 1234 } : null,
}));
const triples = rdfTriples(dcatCatalogue({ site, municipality: 'Eskilstuna & Torshälla', remisser }));
const ofType = (type: string) =>
  triples.filter(({ property, value }) => property === TYPE && value === `<${type}>`).map(({ subject }) => subject);
const said = (subject: string, property: string) =>
  triples.filter((triple) => triple.subject === subject && triple.property === property);

it('says of each catalogue, dataset, distribution and publisher what DCAT-AP-SE asks, each as it asks it', () => {
  expect(Object.keys(ASKED).map((type) => ofType(type).length)).toEqual([1, 2, 5, 1]);
  const faults = Object.entries(ASKED).flatMap(([type, asked]) =>
    ofType(type).flatMap((subject) =>
      asked.flatMap(([need, property, as]) => {
        const values = said(subject, property);
        return values.length > 0 && values.every((value) => isSaidAs(as, value)) ? [] : [[need, subject, property, as]];
      }),
    ),
  );
  expect(faults).toEqual([]);
});

it('says nothing of them that is not in the list', () => {
  const listed = new Map(
    Object.entries(ASKED).map(([type, asked]) => [type, new Set<string>(asked.map(([, property]) => property))]),
  );
  const others = triples.filter(
    ({ subject, property }) =>
      property !== TYPE &&
      ![...listed].some(([type, properties]) => ofType(type).includes(subject) && properties.has(property)),
  );
  expect(others).toEqual([]);
});

it('names each file with the media type that it is handed out with, once', () => {
  const files = ofType(`${DCAT}Distribution`).map((subject) => [
    said(subject, `${DCAT}downloadURL`)[0]!.value,
    said(subject, `${DCAT}mediaType`)[0]!.value,
    said(subject, `${TERMS}format`)[0]!.value,
  ]);
  const iana = 'http://www.iana.org/assignments/media-types';
  expect(files).toEqual(
    remisser.flatMap(({ slug, pdf }) => [
      [`<${site}/offentligt/${slug}/data.json>`, `<${iana}/application/json>`, 'application/json'],
      [`<${site}/offentligt/${slug}/svar.csv>`, `<${iana}/text/csv>`, 'text/csv'],
      ...(pdf ? [[`<${site}/offentligt/${slug}/remiss.pdf>`, `<${iana}/application/pdf>`, 'application/pdf']] : []),
    ]),
  );
});

function isSaidAs(as: string, { value, language }: Triple): boolean {
  const address = /^<https?:\/\/[^<>\s"]{1,500}>$/.test(value);
  if (as === 'language') return language === 'sv' && value.trim() !== '';
  if (as === 'text') return !address && value.trim() !== '';
  return as === 'address' ? address : address && ofType(as).includes(value.slice(1, -1));
}

it('says in Swedish what the catalogue, a round and each of its files hold', () => {
  const inSwedish = (type: string) =>
    ofType(type).map((subject) =>
      ['title', 'description'].flatMap((what) =>
        said(subject, TERMS + what).map(({ value, language }) => [language, value]),
      ),
    );
  expect(inSwedish(`${DCAT}Catalog`)).toEqual([
    [
      ['sv', 'Avslutade remisser i Eskilstuna & Torshälla'],
      [
        'sv',
        'Vilka som har tillfrågats om kommunens styrdokument, vad de har svarat och hur synpunkterna har bedömts.',
      ],
    ],
  ]);
  expect(inSwedish(`${DCAT}Dataset`)[0]).toEqual([
    ['sv', 'Remissvar: Plan & "program" <utkast>'],
    [
      'sv',
      expect.stringMatching(/^\d+ av 20 instanser svarade på remissen från .+, 2022-\d\d-\d\d till 2023-01-04\.$/),
    ],
  ]);
  expect(inSwedish(`${DCAT}Distribution`).slice(0, 3).flat()).toEqual([
    ['sv', 'Allt som är publicerat, som JSON'],
    ['sv', 'Instanser, ställningstaganden och svar, som CSV'],
    ['sv', 'Hela remissen, som PDF'],
  ]);
});
