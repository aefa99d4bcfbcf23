import type { FollowedBody, FollowedRemiss } from '@yttra/overview';
import { gzipSync } from 'node:zlib';
import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID } from '../../../http/request-context';
import { followQuery, followView } from './follow-view';
import { needsOf } from './needs';
import { FollowPage } from './page';

const followed = (number: number, more: Partial<FollowedBody> = {}): FollowedBody => ({
  id: `8d544884-009e-4764-9661-${String(number).padStart(12, '0')}`,
  body: `Nämnden för område ${number}`,
  ownInitiative: false,
  status: 'not_acknowledged',
  lastDay: '2023-01-04',
  extendedTo: null,
  answer: null,
  awaited: true,
  removed: false,
  wish: null,
  mail: { id: 'm', delivery: 'handed_over' },
  hasEmail: true,
  tryingAnother: false,
  reachable: true,
  letterWaits: false,
  hasSecretary: true,
  next: { at: new Date('2023-01-02T07:00:00Z'), on: '2023-01-02' },
  ...more,
});
const answer = { responseId: 'a', receivedAt: new Date('2022-12-15T09:00:00Z'), receivedOn: '2022-12-15', preliminary: false, recalled: false, confirmed: false, outside: false, included: null }; // prettier-ignore
const remiss = (bodies: FollowedBody[]): FollowedRemiss => ({
  id: 'aa06aa07-5249-4f40-bead-3a38fcaec729',
  title: 'Riktlinje',
  caseNumber: 'KSKF/2022:195',
  status: 'issued',
  dueDate: '2023-01-04',
  today: '2022-12-21',
  daysLeft: 14,
  bodies,
});
const page = (of: FollowedRemiss, query: object = {}) =>
  renderPage(<FollowPage view={followView(of, followQuery.parse(query))} />, {
    viewer: null,
    path: '/',
    municipality: { name: 'Exempelkommunen', themeHref: null, logoHref: null },
    said: NOTHING_SAID,
  });

describe('the status page', () => {
  it('tells how many have answered, how long is left and when the next reminder goes', () => {
    const html = page(remiss([followed(1, { status: 'statement', answer, awaited: false, next: null }), followed(2)]));
    expect(html).toContain('1 av 2 har svarat · sista svarsdag onsdag 4\u00a0januari 2023, om 14 dagar');
    const words = html.replaceAll(/<[^<>]+>/g, '');
    expect(words).toContain('Nästa påminnelse: måndag 2 januari 2023 kl. 08.00, 1 instans');
    expect(html).toContain('Svar 15\u00a0dec');
    const recalled = page(remiss([followed(1, { status: 'statement', answer: { ...answer, recalled: true } })]));
    expect(recalled).toContain('Svar 15\u00a0dec, återkallat av instansen');
  });

  it('does not count a removed body that has not answered', () => {
    const view = followView(
      remiss([followed(1), followed(2, { removed: true, awaited: false })]),
      followQuery.parse({}),
    );
    expect(view).toMatchObject({ asked: 1, answered: 0 });
  });

  it.each<[string, Partial<FollowedBody>, string]>([
    ['wish', { wish: { id: 'w', until: '2023-01-26' } }, 'begär anstånd till torsdag 26\u00a0januari 2023'],
    ['address', { mail: { id: 'm', delivery: 'address_unknown' } }, 'kom inte fram: adressen finns inte'],
    ['unclear', { mail: { id: 'm', delivery: 'unclear' } }, 'Det är oklart om mejlet'],
    ['late', { answer: { ...answer, outside: true }, awaited: false }, 'svarade efter svarstiden'],
    ['preliminary', { answer: { ...answer, preliminary: true }, awaited: false }, 'har svarat preliminärt'],
    ['letter', { hasEmail: false, letterWaits: true }, 'ska få remissen som brev'],
    ['nobody', { hasSecretary: false, status: 'not_acknowledged' }, 'har ingen sekreterare i Yttra'],
  ])('says that the officer is needed: %s', (kind, more, words) => {
    const of = remiss([followed(1, more), followed(2)]);
    expect(needsOf(of).map((need) => [need.kind, need.bodies.length])).toEqual([[kind, 1]]);
    expect(page(of)).toContain(words);
  });

  it('names every body that needs the officer, under a line that opens where they are many', () => {
    const html = page(
      remiss(
        Array.from({ length: 60 }, (_, at) => followed(at + 1, { hasSecretary: false, status: 'not_acknowledged' })),
      ),
    );
    const needs =
      /<details[^>]*><summary>60 instanser har ingen sekreterare i Yttra<\/summary>([\s\S]*?)<\/details>/.exec(
        html,
      )![1]!;
    expect([...needs.matchAll(/Nämnden för område (\d+) har ingen/g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    );
  });

  it('can be narrowed and sorted by its address, and takes an address that means nothing', () => {
    const of = remiss([followed(1), followed(2, { status: 'silent' }), followed(3, { mail: null })]);
    const ids = (query: object) => followView(of, followQuery.parse(query)).rows.map(({ body }) => body.at(-1));
    expect(ids({ status: 'silent' })).toEqual(['2']);
    expect(ids({ mejl: 'inget' })).toEqual(['3']);
    expect(ids({ ordning: 'status' })).toEqual(['2', '1', '3']);
    expect(ids({ fallande: 'ja' })).toEqual(['3', '2', '1']);
    expect(ids({ ordning: 'x', sida: '-4', fallande: 'kanske' })).toEqual(['1', '2', '3']);
    expect(page(of, { status: 'abstains' })).toContain('Ingen instans passar det du har valt.');
  });

  it('folds in a narrow view those that nothing is awaited from, and after the round the silent ones', () => {
    const bodies = [
      followed(1),
      followed(2, { status: 'statement', answer, awaited: false }),
      followed(3, { status: 'silent' }),
    ];
    const folded = (of: FollowedRemiss, query: object = {}) =>
      [...followView(of, followQuery.parse(query)).folded].map((id) => id.at(-1));
    expect(folded(remiss(bodies))).toEqual(['2']);
    expect(folded({ ...remiss(bodies), status: 'closed' })).toEqual(['3']);
    expect(folded(remiss(bodies), { status: 'svarat' })).toEqual([]);
    expect(folded(remiss(bodies.slice(1, 2)))).toEqual([]);
    expect(page(remiss(bodies))).toContain('Visa också den som inget svar väntas från');
  });

  it('folds its filter until it narrows something', () => {
    const fold = (query: object) =>
      /<details class="y-fold y-filter-fold"( open)?/.exec(page(remiss([followed(1)]), query));
    expect([fold({})?.[1], fold({ status: 'vantar' })?.[1]]).toEqual([undefined, ' open']);
  });

  it('is light with five hundred bodies', () => {
    const of = remiss(Array.from({ length: 500 }, (_, number) => followed(number, { hasSecretary: number % 2 === 0 })));
    const html = page(of);
    expect(gzipSync(html).length).toBeLessThan(30 * 1024);
    expect(html).toContain('Sida 1 av 10');
  });
});
