import { parse } from 'node-html-parser';
import { question } from '../../../../../test/support/answer-rows';
import { EVERY_KIND, pointsFrom } from '../../../../../test/support/every-kind';
import { NOTHING_SAID } from '../../../http/request-context';
import { renderPage } from '../../../web/render-page';
import { BesideOthers } from './beside-others';

const SCOPE = {
  viewer: null,
  path: '/',
  municipality: { name: 'Eskilstuna', themeHref: null, logoHref: null },
  said: NOTHING_SAID,
};
const { text, options, max } = EVERY_KIND.points.question;
const asked = [question(1), question(2, { type: 'points', text, options: [...options], max })];
const given = ['Miljönämnden', 'Socialnämnden', 'Vuxennämnden'].map((body, at) => ({ body, value: pointsFrom(at) }));

function shown(bodies: number, body = 'Socialnämnden') {
  const values = new Map([[2, given.slice(0, bodies)]]);
  const earlier = new Map([[2, { caseNumber: 'KSKF/2020:7', answers: given.slice(0, 1) }]]);
  return parse(renderPage(<BesideOthers body={body} questions={asked} values={values} earlier={earlier} />, SCOPE));
}

it('lays the body’s own points beside the mean of all and beside an earlier round’s, and names no other body', () => {
  const root = shown(3);
  expect(root.querySelectorAll('.y-legend li').map((one) => one.text.trim())).toEqual([
    'Medeltal av 3 svar',
    'Medeltal i KSKF/2020:7',
    'Ni',
  ]);
  expect(root.querySelector('figcaption')!.text).toMatch(/Ni ligger (som medeltalet|över medeltalet i \d)/);
  expect(root.text).not.toContain('Miljönämnden');
});

it('waits for a third answer: out of two each could read the other’s', () => {
  const root = shown(2);
  expect(root.querySelector('figure')).toBeNull();
  expect(root.text).toContain('Medeltalet på fråga 2 visas här när minst 3 instanser har satt poäng.');
});

it('says nothing to a body that has put no points', () => {
  expect(shown(3, 'Servicenämnden').text).not.toContain('Era poäng');
});
