import { QueryFailedError } from 'typeorm';
import { DomainError } from './domain-error';
import { loggedError } from './logged-error';

const CANARY = 'utkastets ord';
const postgres = () =>
  Object.assign(new Error(`invalid input syntax: "${CANARY}"`), {
    severity: 'ERROR',
    routine: 'ExecConstraints',
    code: '23514',
    table: 'response_draft',
    constraint: 'draft_check',
    detail: `Failing row contains (${CANARY}).`,
  });

it('keeps of a failed query its code and place, and nothing that was in it', () => {
  for (const error of [
    postgres(),
    new QueryFailedError('update response_draft set content = $1', [CANARY], postgres()),
    new DomainError({
      code: 'x',
      kind: 'unexpected',
      message: 'Något',
      cause: new QueryFailedError('', [CANARY], postgres()),
    }),
  ]) {
    const kept = JSON.stringify(loggedError(error));
    expect(kept).not.toContain(CANARY);
    expect(kept).toContain('23514');
    expect(kept).toContain('logged-error.spec');
  }
});

it('keeps what any other error says', () => {
  expect(loggedError(new TypeError('x is not a function'))).toMatchObject({
    type: 'TypeError',
    message: 'x is not a function',
  });
  expect(loggedError(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toMatchObject({
    code: 'ECONNREFUSED',
  });
  expect(loggedError('bell lost')).toBe('bell lost');
});
