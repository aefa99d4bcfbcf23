import { searchCondition, searchQuery, searchWords } from './search-words';

describe('what somebody searches for', () => {
  it.each([
    ['förskola', [], ['förskola']],
    ['"öppna data" förskola', ['öppna data'], ['förskola']],
    ['”öppna  data” e-tjänst', ['öppna data'], ['e-tjänst']],
    ['"utan slut', ['utan slut'], []],
    ['dricksvattenfo\u0308rso\u0308rjning', [], ['dricksvattenförsörjning']],
    ['sam\u00adverkan a\ufb01sch', [], ['samverkan', 'afisch']],
    ['KS/2018:443 och 10,5', [], ['KS/2018:443', 'och', '10,5']],
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

  it('is asked of words, of parts of words, and of figures as they are written', () => {
    expect(searchCondition(searchWords('skolplan av 2018:443 "öppna data" 7'), 3)).toEqual({
      sql: [
        `p.words @@ phraseto_tsquery('pg_catalog.swedish', $3)`,
        `(p.words @@ to_tsquery('pg_catalog.swedish', $4) or p.plain like $5)`,
        `p.words @@ to_tsquery('pg_catalog.swedish', $6)`,
        'p.plain ~ $7',
        'p.plain ~ $8',
      ].join(' and '),
      values: [
        'öppna data',
        `'skolplan':*`,
        '%skolplan%',
        `'av':*`,
        '(^|[^0-9])2018:443([^0-9]|$)',
        '(^|[^0-9])7([^0-9]|$)',
      ],
    });
    expect(searchCondition(searchWords(''), 1)).toEqual({ sql: 'false', values: [] });
  });
});
