import {
  WORK_ORDERS,
  type AssessmentAct,
  type MarkedRow,
  type ViewpointOutline,
  type ViewpointRequest,
  type ViewpointsOfPlace,
} from '@yttra/assessment';
import type { SavedFilter } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { hasBeenIssued } from '@yttra/remiss';
import {
  Button,
  ButtonRow,
  Details,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Pager,
  Progress,
  ScrollRegion,
  Section,
} from '../../../ui';
import { SavedFilterLinks, savedFilterTexts } from '../../read/saved-filters';
import { RoundPage } from '../../read/round/round-page';
import { texts as roundTexts } from '../../read/round/texts.sv';
import { leftPath } from '../addresses';
import type { AssessRound } from '../frame/assess-rounds';
import { benchQuery, withFilter } from '../frame/bench-filter';
import { BenchFilterForm } from './filter-form';
import { ChosenFields, UndoNotice } from './chosen-section';
import { BenchTable } from './matrix-table';
import { texts } from './texts.sv';
import { ViewpointTable } from './viewpoint-table';

export interface BenchPageProps {
  round: AssessRound;
  /** How many viewpoints the filter leaves, and those of them that are on the page. */
  total: number;
  viewpoints: readonly ViewpointOutline[];
  /** What is marked of the bodies on the page, by question. */
  marked: readonly ViewpointsOfPlace[];
  /** Every tag that is used in the round, in Swedish order. */
  tags: readonly string[];
  /** Of the bodies that the filter leaves, those on the page, and all that have not answered. */
  rows: readonly MarkedRow[];
  page: number;
  pages: number;
  /** What the person has just done with several at once. */
  act: AssessmentAct | null;
  /** Who has been asked for reasons, and how many the person is asked for. */
  requests: ReadonlyMap<string, ViewpointRequest>;
  mine: number;
  /** Filters that the person has kept for this round. */
  saved: readonly SavedFilter[];
}

/** So many lines of each table a page. */
export const LINES_A_PAGE = 25;

/** The workbench: how far the round has come, and the way to each thing that is left. */
export function BenchPage(props: BenchPageProps) {
  const { round, act, mine } = props;
  const { remiss, questions, viewpoints, left, bodies, isOffice } = round;
  const hasAnswers = bodies.some(({ hasAnswered }) => hasAnswered);
  const open = left.filter(({ what }) => what === 'viewpoint');
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here="assess"
      title={texts.title}
      hasQuestions={questions.length > 0}
      notices={{ ...texts.notices, ...savedFilterTexts.notices }}
    >
      {!hasAnswers ? (
        <Notice tone="info">{hasBeenIssued(remiss.status) ? roundTexts.noAnswers : roundTexts.notIssued}</Notice>
      ) : (
        <>
          {viewpoints > 0 ? (
            <Progress label={texts.assessed} value={viewpoints - open.length} max={viewpoints} />
          ) : (
            <p>{texts.none}</p>
          )}
          {act && <UndoNotice round={round} act={act} />}
          {left.length === 0 && <Notice tone="success">{texts.ready}</Notice>}
          <ButtonRow>
            <NextButtons round={round} />
            {left.length === 0 && isOffice && (
              <LinkButton href={pathTo('remiss.report', { remissId: remiss.id })}>{texts.report}</LinkButton>
            )}
          </ButtonRow>
          {mine > 0 && (
            <p>
              <a
                href={withFilter(pathTo('remiss.assessment', { remissId: remiss.id, anchor: 'synpunkter' }), {
                  reason: 'mine',
                })}
              >
                {texts.asked.mine(mine)}
              </a>
            </p>
          )}
          <Ways round={round} />
          {left.length > 0 && round.mayMark && <OrderLine round={round} />}
          <Found {...props} />
        </>
      )}
    </RoundPage>
  );
}

/** What else there is to work with, by the same filter. */
function Ways({ round: { remiss, isOffice, filter } }: Pick<BenchPageProps, 'round'>) {
  const ways = [
    { path: pathTo('remiss.assessment.similar', { remissId: remiss.id }), label: texts.ways.similar },
    { path: pathTo('remiss.assessment.tags', { remissId: remiss.id }), label: texts.ways.tags },
    {
      path: pathTo('remiss.assessment.readers', { remissId: remiss.id }),
      label: isOffice ? texts.ways.readers : texts.ways.whoReads,
    },
  ];
  return (
    <nav aria-label={texts.ways.label}>
      <ul class="y-inline-list">
        {ways.map(({ path, label }) => (
          <li key={path}>
            <a href={withFilter(path, filter)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On to what is left, of what the filter leaves. */
function NextButtons({ round: { remiss, ahead, filter } }: Pick<BenchPageProps, 'round'>) {
  const [open, unread] = (['viewpoint', 'unread'] as const).map((what) => ahead.filter((one) => one.what === what));
  const [nextOpen, nextUnread] = [open![0], unread![0]];
  return (
    <>
      {nextOpen && (
        <LinkButton href={withFilter(leftPath(remiss.id, nextOpen), filter)}>{texts.next(open!.length)}</LinkButton>
      )}
      {nextUnread && (
        <LinkButton
          href={withFilter(leftPath(remiss.id, nextUnread), filter)}
          kind={nextOpen ? 'secondary' : 'primary'}
        >
          {texts.nextUnread(unread!.length)}
        </LinkButton>
      )}
    </>
  );
}

/** In which order one is led through what is left, and the other order. */
function OrderLine({ round: { remiss, order, filter } }: Pick<BenchPageProps, 'round'>) {
  const other = WORK_ORDERS.find((one) => one !== order)!;
  return (
    <Form action={withFilter(pathTo('remiss.assessment.order', { remissId: remiss.id }), filter)}>
      <Hidden name="ordning" value={other} />
      <p class="y-order">
        {texts.order.now[order]} <Button kind="tertiary">{texts.order.change[other]}</Button>
      </p>
    </Form>
  );
}

function Found({ round, total, viewpoints, marked, tags, rows, page, pages, requests, saved }: BenchPageProps) {
  const { remiss, questions, filter } = round;
  const answered = rows.filter(({ responseId }) => responseId !== null);
  const silent = rows.filter(({ responseId }) => responseId === null);
  const lines = { round, viewpoints, requests };
  return (
    <>
      <BenchFilterForm round={round} total={total} tags={tags} asked={requests.size > 0} />
      <SavedFilterLinks
        page="bedomning"
        remissId={remiss.id}
        path={pathTo('remiss.assessment', { remissId: remiss.id })}
        filters={saved}
        query={benchQuery(filter)}
      />
      <ScrollRegion label={texts.caption}>
        <BenchTable round={round} rows={answered} questions={questions} marked={marked} />
      </ScrollRegion>
      {silent.length > 0 && (
        <Details summary={texts.silent(silent.length)}>
          <ul>
            {silent.map(({ recipientId, body, statusText }) => (
              <li key={recipientId}>
                {body}, {statusText.toLocaleLowerCase('sv')}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {round.viewpoints > 0 && (
        <Section title={texts.list.title} id="synpunkter">
          {round.mayMark && total > 0 ? (
            <Form action={withFilter(pathTo('remiss.assessment.chosen', { remissId: remiss.id }), filter)}>
              <ViewpointTable {...lines} chooses />
              <ChosenFields remissId={remiss.id} />
            </Form>
          ) : (
            <ViewpointTable {...lines} />
          )}
        </Section>
      )}
      <Pager
        page={page}
        pages={pages}
        href={(at) =>
          withFilter(pathTo('remiss.assessment', { remissId: remiss.id }), filter, at > 1 ? { sida: String(at) } : {})
        }
      />
    </>
  );
}
