import { freeSlug, slugOf } from './slug';

it.each([
  ['Riktlinje för kvalitet', 'KSKF/2022:195', 'riktlinje-for-kvalitet-kskf-2022-195'],
  ['Åtgärder – éä', '2024.493 KS', 'atgarder-ea-2024-493-ks'],
  ['漢字', '1006/18', '1006-18'],
  ['…', '///', 'remiss'],
])('%s, %s stands as %s', (title, caseNumber, slug) => expect(slugOf(title, caseNumber)).toBe(slug));

it('cuts a long title between words', () => {
  const slug = slugOf('Riktlinje för kvalitetsarbete och verksamhetsutveckling i kommunens samtliga bolag', 'KS 1');
  expect(slug).toBe('riktlinje-for-kvalitetsarbete-och-verksamhetsutveckling-i-ks-1');
  expect(freeSlug(slugOf('a'.repeat(300), 'K'.repeat(100)), new Set()).length).toBeLessThan(95);
});

it('gives two remisser with the same name addresses of their own', () => {
  expect(freeSlug('plan-ks-1', new Set(['plan-ks-1', 'plan-ks-1-2']))).toBe('plan-ks-1-3');
});
