import {
  DISPOSITION_WORDS,
  type FormerViewpoint,
  type MatrixRow,
  type TagPerson,
  type ReadAnswer,
  type Viewpoint,
  type ViewpointNeighbours,
  type ViewpointOutline,
  type ViewpointRequest,
} from '@yttra/assessment';
import { dayAndTime } from '@yttra/platform';
import type { SectionView } from '@yttra/remiss';
import {
  Button,
  ButtonRow,
  Details,
  Form,
  Hidden,
  Notice,
  Prose,
  Section,
  SummaryList,
  TextArea,
  type SummaryRow,
} from '../../../ui';
import { useRequest } from '../../../web/request-context';
import { StanceTag } from '../../read/round/answer-marks';
import { alikePath, partPath, viewpointPath, workbenchPath } from '../addresses';
import { withFilter } from '../frame/bench-filter';
import { DispositionTag } from '../bench/viewpoint-table';
import { AssessPage } from '../frame/assess-page';
import type { AssessRound } from '../frame/assess-rounds';
import { partOfViewpoint } from '../frame/quoted-in';
import { ViewpointFields, type FieldReasons } from '../frame/viewpoint-fields';
import { Asked, PartText } from '../part/page';
import { texts as partTexts } from '../part/texts.sv';
import { AskedNotice, AskSection } from './ask-section';
import { Corrected } from './corrected';
import { ReasonForm } from '../reason/reason-form';
import { texts } from './texts.sv';

export interface ViewpointPageProps {
  round: AssessRound;
  answer: ReadAnswer;
  viewpoint: Viewpoint;
  row: MatrixRow | undefined;
  /** The others that are one matter with it. */
  joined: readonly ViewpointOutline[];
  beside: ViewpointNeighbours;
  /** Every tag of the round. */
  tags: readonly string[];
  /** Those that belong to somebody. */
  tagPeople: readonly TagPerson[];
  /** What stood before, newest first. */
  history: readonly FormerViewpoint[];
  /** The name of whoever changed it last. */
  changedBy: string | null;
  sections: readonly SectionView[];
  reasons: FieldReasons;
  /** Who has been asked for the reason, and who can be. */
  request: ViewpointRequest | null;
  candidates: readonly { id: string; name: string }[];
}

/** One viewpoint: its words where they stand, and what the office says of them. */
export function ViewpointPage(props: ViewpointPageProps) {
  const { round, viewpoint, row, tags, tagPeople, sections, reasons, request } = props;
  const { remiss, mayMark } = round;
  const isDissent = viewpoint.source !== 'answer' && viewpoint.source !== 'section';
  const { viewer } = useRequest();
  // Whoever is asked writes the reason; the officer decides.
  const isAskedHere = request !== null && request.askedOf === viewer?.personId && remiss.officerId !== viewer.personId;
  return (
    <AssessPage round={round} title={texts.title(viewpoint.number)} notices={texts.notices}>
      <p class="y-tags">
        <DispositionTag disposition={viewpoint.disposition} />
        {row && <StanceTag row={row} />}
      </p>
      <AskedNotice path={viewpointPath(remiss.id, viewpoint.id)} request={request} mayTakeBack={mayMark} />
      <Stale {...props} />
      <div class="y-desk">
        <Source {...props} />
        <Section title={texts.assess} id="bedomning">
          {isDissent && <p class="y-quiet">{texts.dissent}</p>}
          {isAskedHere ? (
            <>
              <SummaryList rows={factsOf(viewpoint, isDissent)} />
              {!request.answeredAt && <ReasonForm viewpoint={viewpoint} />}
            </>
          ) : mayMark ? (
            <Form action={withFilter(viewpointPath(remiss.id, viewpoint.id), round.filter)}>
              <Hidden name="version" value={viewpoint.version} />
              <ViewpointFields
                viewpoint={viewpoint}
                isDissent={isDissent}
                {...{ sections, tags, tagPeople, reasons }}
              />
            </Form>
          ) : (
            <SummaryList rows={factsOf(viewpoint, isDissent)} />
          )}
        </Section>
      </div>
      {mayMark && (
        <AskSection path={viewpointPath(remiss.id, viewpoint.id)} request={request} candidates={props.candidates} />
      )}
      {mayMark && viewpoint.place && !viewpoint.unsettled && (
        <p>
          <a href={alikePath(remiss.id, viewpoint.id)}>{texts.alike}</a>
        </p>
      )}
      <Joined {...props} />
      <History {...props} isDissent={isDissent} />
      {mayMark && (!isDissent || viewpoint.unsettled) && <Remove {...props} />}
      <MoreViewpoints {...props} />
    </AssessPage>
  );
}

/** The part of the answer that it stands in, with its words in colour. */
function Source({ round, answer, viewpoint }: ViewpointPageProps) {
  const { remiss, questions } = round;
  const part = partOfViewpoint(answer, viewpoint);
  return (
    <Section title={texts.from} id="svar">
      <p>
        {part ? (
          <a href={partPath(remiss.id, viewpoint.recipientId, part.part)}>
            {partTexts.title(viewpoint.body, partTexts.part(part))}
          </a>
        ) : (
          viewpoint.body
        )}
      </p>
      {part && <Asked part={part} questions={questions} />}
      {viewpoint.unsettled && viewpoint.quote !== null && (
        <Notice tone="warning">
          <p>{viewpoint.place ? texts.unsettled : texts.loose}</p>
          <blockquote class="y-kept-lines">{viewpoint.quote}</blockquote>
        </Notice>
      )}
      <Corrected before={answer.former.get(viewpoint.id)} now={part} />
      {viewpoint.unsettled && round.mayMark ? (
        <Form action={`${viewpointPath(remiss.id, viewpoint.id)}/citat`}>
          <Hidden name="version" value={viewpoint.version} />
          {part && (
            <>
              <Hidden name="del" value={part.part} />
              <p>{texts.place.hint}</p>
              <PartText round={round} answer={answer} part={part} chooses />
            </>
          )}
          <ButtonRow>
            {part && <Button kind="secondary">{texts.place.save}</Button>}
            <Button kind="secondary" name="utan" value="ja">
              {texts.place.without}
            </Button>
          </ButtonRow>
        </Form>
      ) : part ? (
        <PartText round={round} answer={answer} part={part} current={viewpoint.id} />
      ) : (
        <p class="y-quiet">{texts.noPart}</p>
      )}
      {viewpoint.quote === null && <p class="y-quiet">{texts.noQuote}</p>}
    </Section>
  );
}

type Written = Pick<Viewpoint, 'text' | 'tags' | 'aboutSection' | 'disposition' | 'reason' | 'changeText'>;

/** What the office has written, by the names of the fields. */
function factsOf(written: Written, isDissent: boolean): SummaryRow[] {
  const { facts } = texts;
  const prose = (text: string | null) => (text ? <Prose text={text} /> : facts.none);
  return [
    ...(isDissent ? [] : [{ term: facts.text, value: written.text }]),
    { term: facts.tags, value: written.tags.join(', ') || facts.none },
    { term: facts.aboutSection, value: written.aboutSection ?? facts.none },
    { term: facts.disposition, value: written.disposition ? DISPOSITION_WORDS[written.disposition] : facts.none },
    { term: facts.reason, value: prose(written.reason) },
    { term: facts.changeText, value: prose(written.changeText) },
  ];
}

/** A colleague saved meanwhile: what stands now, above the form that keeps what one wrote oneself. */
function Stale({ viewpoint, changedBy }: ViewpointPageProps) {
  if (useRequest().said.code !== 'assessment.stale_viewpoint') return null;
  const words = texts.stale;
  const when = viewpoint.changedAt && dayAndTime(viewpoint.changedAt);
  return (
    <Notice tone="warning" title={words.title} id="krock">
      <p>{words.lead(changedBy, when)}</p>
      <p>{words.theirs}</p>
      <SummaryList rows={factsOf(viewpoint, viewpoint.source !== 'answer' && viewpoint.source !== 'section')} />
      <p>{words.yours}</p>
    </Notice>
  );
}

/** The viewpoints that are one matter with it, and the way out; or the way to others that are alike. */
function Joined({ round, viewpoint, joined }: ViewpointPageProps) {
  const { remiss, viewpoints, mayMark } = round;
  const words = texts.joined;
  const bodies = new Map(round.bodies.map(({ recipientId, body }) => [recipientId, body]));
  if (joined.length === 0)
    return mayMark && viewpoints > 1 ? (
      <p>
        <a href={similarPath(remiss.id, viewpoint)}>{words.join}</a>
      </p>
    ) : null;
  return (
    <Section title={words.title}>
      <p>{words.lead}</p>
      <ul>
        {joined.map(({ id, number, heading, recipientId }) => (
          <li key={id}>
            <a href={viewpointPath(remiss.id, id)}>{words.item(number, heading, bodies.get(recipientId) ?? '')}</a>
          </li>
        ))}
      </ul>
      {mayMark && viewpoint.joinedTo !== null && (
        <Form action={`${viewpointPath(remiss.id, viewpoint.id)}/skilj`}>
          <Hidden name="version" value={viewpoint.version} />
          <Button kind="secondary">{words.part}</Button>
          <p class="y-quiet">{words.partHint}</p>
        </Form>
      )}
    </Section>
  );
}

/** Those that share a tag, or else the question, where one chooses what to join. */
function similarPath(remissId: string, { tags, question }: Viewpoint): string {
  const alike = tags[0] ? { tag: tags[0] } : { question: question ?? undefined };
  return withFilter(`${workbenchPath(remissId)}#synpunkter`, alike);
}

function History({ history, isDissent }: ViewpointPageProps & { isDissent: boolean }) {
  if (history.length === 0) return null;
  return (
    <Details summary={texts.history.title(history.length)}>
      {history.map((former) => (
        <section key={former.version}>
          <h2 class="y-small-heading">
            {texts.history.version(former.version, former.writtenBy, dayAndTime(former.writtenAt))}
          </h2>
          <SummaryList rows={factsOf(former, isDissent)} />
        </section>
      ))}
    </Details>
  );
}

function Remove({ round, viewpoint: { id, version } }: ViewpointPageProps) {
  const words = texts.remove;
  const action = withFilter(`${viewpointPath(round.remiss.id, id)}/ta-bort`, round.filter);
  return (
    <Details summary={words.title} form={action}>
      <Form action={action}>
        <p>{words.hint}</p>
        <Hidden name="version" value={version} />
        <TextArea name="whyRemoved" label={words.why} rows={2} maxlength={2000} />
        <Button kind="secondary">{words.button}</Button>
      </Form>
    </Details>
  );
}

/** The viewpoint before and after, by number. */
function MoreViewpoints({ round: { remiss, filter }, beside: { previous, next } }: ViewpointPageProps) {
  if (!previous && !next) return null;
  return (
    <nav class="y-more" aria-label={texts.nav.label}>
      <ul class="y-inline-list">
        {previous && (
          <li>
            <a href={withFilter(viewpointPath(remiss.id, previous.id), filter)} rel="prev">
              {texts.nav.previous(previous.number)}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={withFilter(viewpointPath(remiss.id, next.id), filter)} rel="next">
              {texts.nav.next(next.number)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
