import { readFileSync } from 'node:fs';
import { countsInReadme } from './counts';

test('the README’s table of faults is what has been counted, and nothing else', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(countsInReadme());
});
