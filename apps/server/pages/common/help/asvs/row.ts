/** A test that shows it: the file, and the test's name or a part of it. */
export type AsvsTest = readonly [file: string, name: string];

/** One requirement of OWASP ASVS 5.0.0: whether we meet it, what we do, and what shows it. */
export interface AsvsRow {
  id: string;
  level: 1 | 2;
  how: 'met' | 'notApplicable' | 'deviates';
  text: string;
  tests: readonly AsvsTest[];
}

/** Met; at least one test shows it. */
export const met = (id: string, level: 1 | 2, text: string, ...tests: [AsvsTest, ...AsvsTest[]]): AsvsRow => ({
  id,
  level,
  how: 'met',
  text,
  tests,
});

/** Asked of something that Yttra does not have; the text says what. */
export const notApplicable = (id: string, level: 1 | 2, text: string): AsvsRow => ({
  id,
  level,
  how: 'notApplicable',
  text,
  tests: [],
});

/** Not met, or not wholly; the text says what is lacking and why. Tests show what there is. */
export const deviates = (id: string, level: 1 | 2, text: string, ...tests: AsvsTest[]): AsvsRow => ({
  id,
  level,
  how: 'deviates',
  text,
  tests,
});
