import { hasUnread, type MatrixFilter, type MatrixRow } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, Details, Form, Hidden, Live, Pager, ScrollRegion } from '../../../ui';
import { SavedFilterLinks } from '../saved-filters';
import { useField } from '../../../http/request-context';
import { FilterForm } from './filter-form';
import { address, queryOf } from './filter-query';
import type { MatrixPageProps } from './props';
import { AnswerList, MatrixTable } from './rows';
import { texts } from './texts.sv';

const CURRENT = { 'aria-current': 'true' as const };

/** Nothing chosen: told beside the button too. */
function ChoiceError() {
  const { error } = useField('svar');
  return error ? (
    <p class="y-error" id="svar-error">
      {error}
    </p>
  ) : null;
}

/** What the filter leaves: as a table or a list, to be read, marked together, or taken away. */
export function FoundRows({ round, found, filter, view, saved }: MatrixPageProps) {
  const { remiss, questions, mayMark } = round;
  const { totals, rows: shown, page, pages } = found;
  const path = pathTo('remiss.answers', { remissId: remiss.id });
  const query = queryOf(filter);
  const inView = (more: Record<string, string | undefined>) =>
    address(path, queryOf(filter, { vy: view === 'list' ? 'lista' : undefined, ...more }));
  const marks = mayMark && shown.some((row) => row.responseId !== null && hasUnread(row));
  const compares = shown.filter(({ responseId }) => responseId !== null).length > 1;
  const chooses = marks || compares;
  const { listed, folded } = foldSilent(shown, filter);
  const list = { remissId: remiss.id, rows: listed, questions, chooses };
  const answers = (
    <Live id="svaren">
      {view === 'list' ? (
        <AnswerList {...list} />
      ) : (
        <ScrollRegion label={texts.caption}>
          <MatrixTable {...list} />
        </ScrollRegion>
      )}
      {folded.length > 0 && (
        <Details summary={texts.silent(folded.length)}>
          <ul>
            {folded.map(({ recipientId, body, statusText }) => (
              <li key={recipientId}>
                <a href={pathTo('remiss.answers.body', { remissId: remiss.id, rid: recipientId })}>{body}</a>,{' '}
                {statusText.toLocaleLowerCase('sv')}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Live>
  );
  return (
    <>
      <FilterForm path={path} totals={totals} shown={found.found} questions={questions} filter={filter} view={view} />
      <SavedFilterLinks page="svar" path={path} filters={saved} query={query} />
      <p class="y-views">
        {texts.view.label}:{' '}
        <a href={inView({ vy: undefined })} {...(view === 'table' ? CURRENT : {})}>
          {texts.view.table}
        </a>{' '}
        <a href={inView({ vy: 'lista' })} {...(view === 'list' ? CURRENT : {})}>
          {texts.view.list}
        </a>
      </p>
      {chooses ? (
        <Form
          action={
            !marks
              ? pathTo('remiss.answers.compare', { remissId: remiss.id })
              : address(
                  pathTo('remiss.answers.read', { remissId: remiss.id }),
                  queryOf(filter, { sida: page > 1 ? String(page) : undefined }),
                )
          }
        >
          {view === 'list' && <Hidden name="vy" value="lista" />}
          {answers}
          <ChoiceError />
          <ButtonRow>
            {marks && <Button kind="secondary">{texts.markChosen}</Button>}
            {compares && (
              <Button kind="secondary" formaction={pathTo('remiss.answers.compare', { remissId: remiss.id })}>
                {texts.compare}
              </Button>
            )}
          </ButtonRow>
        </Form>
      ) : (
        answers
      )}
      <Pager page={page} pages={pages} href={(to) => inView({ sida: to > 1 ? String(to) : undefined })} />
      {totals.answered > 0 && (
        <p class="y-downloads">
          {texts.download}:{' '}
          <a href={address(pathTo('remiss.answers.xlsx', { remissId: remiss.id }), query)}>{texts.excel}</a>{' '}
          <a href={address(pathTo('remiss.answers.csv', { remissId: remiss.id }), query)}>{texts.csv}</a>
          <br />
          {texts.downloadHint}
        </p>
      )}
    </>
  );
}

/**
 * Bodies that have said nothing have nothing to read: they stand folded under those that have, unless they are what is
 * asked for.
 */
function foldSilent(shown: readonly MatrixRow[], { group }: MatrixFilter) {
  const answered = shown.filter(({ responseId }) => responseId !== null);
  if (answered.length === 0 || group === 'none') return { listed: shown, folded: [] };
  return { listed: answered, folded: shown.filter(({ responseId }) => responseId === null) };
}
