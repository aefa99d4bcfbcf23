import { searchQuery, searchWords } from './search-words';

describe('what somebody searches for', () => {
  it.each([
    ['förskola', [], ['förskola']],
    ['"öppna data" förskola', ['öppna data'], ['förskola']],
    ['”öppna  data” e-tjänst', ['öppna data'], ['e-tjänst']],
    ['"utan slut', ['utan slut'], []],
    [`'; drop table response; --`, [], ['drop', 'table', 'response']],
    ['  & | ! ( ) : * ', [], []],
    ['""', [], []],
  ])('%s', (written, phrases, words) => {
    expect(searchWords(written)).toEqual({ phrases, words });
  });

  it('is asked with values of its own, never as a part of the sentence', () => {
    expect(searchQuery(searchWords('"öppna data" skola'), 3)).toEqual({
      sql: `phraseto_tsquery('pg_catalog.swedish', $3) && to_tsquery('pg_catalog.swedish', $4)`,
      values: ['öppna data', `'skola':*`],
    });
  });
});
