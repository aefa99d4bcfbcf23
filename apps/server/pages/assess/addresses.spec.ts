import { partOfAddress, partPath } from './addresses';

it.each([
  ['answer:3', 'fraga-3'],
  ['section:12', 'avsnitt-12'],
  ['reservation:1', 'reservation-1'],
  ['text', 'text'],
  ['reason', 'skal'],
])('%s stands as %s in an address', (part, written) => {
  expect(partPath('r', 'b', part)).toBe(`/remisser/r/bedomning/instans/b/${written}`);
  expect(partOfAddress(written)).toBe(part);
});

it.each(['fraga', 'text-1', 'fraga-0', 'bilaga-1', 'answer:3', ''])('“%s” is no part of an answer', (written) => {
  expect(partOfAddress(written)).toBeNull();
});
