import {
  WORK_ORDERS,
  type AssessmentAct,
  type MatrixRow,
  type ViewpointOutline,
  type ViewpointRequest,
  type ViewpointsOfPlace,
} from '@yttra/assessment';
import type { SavedFilter } from '@yttra/identity';
import { hasBeenIssued } from '@yttra/remiss';
import {
  Button,
  ButtonRow,
  Details,
  Field,
  Filter,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Pager,
  Progress,
  ScrollRegion,
  Section,
  Select,
} from '../../../ui';
import { SavedFilterLinks, savedFilterTexts } from '../../read/saved-filters';
import { RoundPage } from '../../read/round/round-page';
import { texts as roundTexts } from '../../read/round/texts.sv';
import { leftPath, readersPath, similarAnswersPath, tagsPath, workbenchPath } from '../addresses';
import type { AssessRound } from '../frame/assess-rounds';
import { benchQuery, DISPOSITION_CHOICES, dispositionInQuery, REASONS, withFilter } from '../frame/bench-filter';
import { chosenPath, ChosenFields, UndoNotice } from './chosen-section';
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
  rows: readonly MatrixRow[];
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
          {act && <UndoNotice remissId={remiss.id} act={act} />}
          {left.length === 0 && <Notice tone="success">{texts.ready}</Notice>}
          <ButtonRow>
            <NextButtons round={round} />
            {left.length === 0 && isOffice && (
              <LinkButton href={`/remisser/${remiss.id}/rapportera`}>{texts.report}</LinkButton>
            )}
          </ButtonRow>
          {mine > 0 && (
            <p>
              <a href={`${workbenchPath(remiss.id)}?hos=mig#synpunkter`}>{texts.asked.mine(mine)}</a>
            </p>
          )}
          <nav aria-label={texts.ways.label}>
            <ul class="y-inline-list">
              <li>
                <a href={similarAnswersPath(remiss.id)}>{texts.ways.similar}</a>
              </li>
              <li>
                <a href={tagsPath(remiss.id)}>{texts.ways.tags}</a>
              </li>
              <li>
                <a href={readersPath(remiss.id)}>{isOffice ? texts.ways.readers : texts.ways.whoReads}</a>
              </li>
            </ul>
          </nav>
          {left.length > 0 && round.mayMark && <OrderLine round={round} />}
          <Found {...props} />
        </>
      )}
    </RoundPage>
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
    <Form action={withFilter(`${workbenchPath(remiss.id)}/ordning`, filter)}>
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
        path={workbenchPath(remiss.id)}
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
            <Form action={withFilter(chosenPath(remiss.id), filter)}>
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
        href={(at) => `${workbenchPath(remiss.id)}?${benchQuery(filter, { sida: at > 1 ? String(at) : undefined })}`}
      />
    </>
  );
}

function BenchFilterForm({
  round: { remiss, questions, filter, viewpoints },
  total,
  tags,
  asked,
}: Pick<BenchPageProps, 'round' | 'total' | 'tags'> & { asked: boolean }) {
  const words = texts.filter;
  const all = { value: '', label: words.all };
  return (
    <Filter
      action={workbenchPath(remiss.id)}
      count={viewpoints > 0 ? words.shown(total, viewpoints) : undefined}
      submit={words.submit}
      folds={Object.values(filter).some(Boolean) ? 'open' : 'closed'}
    >
      {questions.length > 0 && (
        <Select
          name="fraga"
          label={words.question}
          options={[
            all,
            ...questions.map(({ number }) => ({ value: String(number), label: roundTexts.question(number) })),
          ]}
          value={filter.question?.toString() ?? ''}
        />
      )}
      <Select
        name="bedomning"
        label={words.disposition}
        options={[
          all,
          ...DISPOSITION_CHOICES.map((choice) => ({
            value: dispositionInQuery(choice),
            label: texts.dispositions[choice],
          })),
        ]}
        value={filter.disposition ? dispositionInQuery(filter.disposition) : ''}
      />
      {tags.length > 0 && (
        <Select
          name="tagg"
          label={words.tag}
          options={[all, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          value={filter.tag ?? ''}
        />
      )}
      {(asked || filter.reason) && (
        <Select
          name="hos"
          label={words.reason}
          options={[
            all,
            { value: REASONS.mine, label: words.reasons.mine },
            { value: REASONS.answered, label: words.reasons.answered },
          ]}
          value={filter.reason ? REASONS[filter.reason] : ''}
        />
      )}
      {viewpoints > 0 && <Field name="ord" label={words.words} value={filter.words} type="search" width="20" />}
    </Filter>
  );
}
