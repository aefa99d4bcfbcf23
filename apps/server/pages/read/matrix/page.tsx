import { hasUnread, type MatrixFilter, type MatrixRow } from '@yttra/assessment';
import type { SavedFilter } from '@yttra/identity';
import { Button, ButtonRow, Form, Hidden, Live, Notice, Pager, ScrollRegion } from '../../../ui';
import type { ReadRound } from '../round/read-round';
import { RoundPage } from '../round/round-page';
import { texts as roundTexts } from '../round/texts.sv';
import { SavedFilterLinks, savedFilterTexts } from '../saved-filters';
import { FilterForm } from './filter-form';
import { address, queryOf } from './filter-query';
import { AnswerList, MatrixTable } from './rows';
import { texts } from './texts.sv';

export interface MatrixPageProps {
  round: ReadRound;
  /** What the filter leaves, and the part of it that this page shows. */
  found: readonly MatrixRow[];
  shown: readonly MatrixRow[];
  filter: MatrixFilter;
  view: 'table' | 'list';
  page: number;
  pages: number;
  saved: readonly SavedFilter[];
}

/** Every body by every question: what has come in, and what of it is still to be read. */
export function MatrixPage({ round, found, shown, filter, view, page, pages, saved }: MatrixPageProps) {
  const { remiss, questions, rows, isOffice, mayMark } = round;
  const path = `/remisser/${remiss.id}/svar`;
  const query = queryOf(filter);
  const inView = (more: Record<string, string | undefined>) =>
    address(path, queryOf(filter, { vy: view === 'list' ? 'lista' : undefined, ...more }));
  const hasAnswers = rows.some(({ responseId }) => responseId !== null);
  const chooses = mayMark && shown.some((row) => row.responseId !== null && hasUnread(row));
  const list = { path, rows: shown, questions, chooses };
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here="matrix"
      title={texts.title}
      hasQuestions={questions.length > 0}
      notices={{ ...texts.notices, ...savedFilterTexts.notices }}
    >
      <Live id="laget">
        <p class="y-lead">{countWords(rows)}</p>
        {!hasAnswers && <Notice tone="info">{roundTexts.noAnswers}</Notice>}
      </Live>
      <FilterForm path={path} all={rows} shown={found.length} questions={questions} filter={filter} view={view} />
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
      <Form action={address(`${path}/lasta`, queryOf(filter, { sida: page > 1 ? String(page) : undefined }))}>
        {view === 'list' && <Hidden name="vy" value="lista" />}
        <Live id="svaren">
          {view === 'list' ? (
            <AnswerList {...list} />
          ) : (
            <ScrollRegion label={texts.caption}>
              <MatrixTable {...list} />
            </ScrollRegion>
          )}
        </Live>
        {chooses && (
          <ButtonRow>
            <Button kind="secondary">{texts.markChosen}</Button>
          </ButtonRow>
        )}
      </Form>
      {pages > 1 && (
        <Pager page={page} pages={pages} href={(to) => inView({ sida: to > 1 ? String(to) : undefined })} />
      )}
      {hasAnswers && (
        <p class="y-downloads">
          {texts.download}: <a href={address(`${path}/tabell.xlsx`, query)}>{texts.excel}</a>{' '}
          <a href={address(`${path}/tabell.csv`, query)}>{texts.csv}</a>. {texts.downloadHint}
        </p>
      )}
    </RoundPage>
  );
}

const CURRENT = { 'aria-current': 'true' as const };

/** "7 av 12 har svarat · 3 svar är inte lästa till slutet · …" */
export function countWords(rows: readonly MatrixRow[]): string {
  const answered = rows.filter(({ responseId }) => responseId !== null);
  const count = (test: (row: MatrixRow) => boolean) => answered.filter(test).length;
  const [late, dissents, preliminary] = [
    count((row) => row.late),
    count((row) => row.dissents > 0),
    count((row) => row.preliminary),
  ];
  return [
    texts.answered(answered.length, rows.length),
    ...(answered.length > 0 ? [texts.unread(count((row) => hasUnread(row)))] : []),
    ...(dissents > 0 ? [texts.dissents(dissents)] : []),
    ...(preliminary > 0 ? [texts.preliminary(preliminary)] : []),
    ...(late > 0 ? [texts.late(late)] : []),
  ].join(' · ');
}
