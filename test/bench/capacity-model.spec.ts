import { readFileSync } from 'node:fs';
import { modelInReadme } from './capacity-model.mjs';

test('the README’s table of capacity is what the model counts from what has been measured, and nothing else', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(modelInReadme());
});
