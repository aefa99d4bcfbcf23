import type { Viewpoint } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { Button, Details, Form, Hidden, Section, SummaryList, TextArea } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { StanceTag } from '../../read/round/answer-marks';
import { withFilter } from '../frame/bench-filter';
import { DispositionTag } from '../bench/viewpoint-table';
import { AssessPage } from '../frame/assess-page';
import { ViewpointFields } from '../frame/viewpoint-fields';
import { AskedNotice, AskSection } from './ask-section';
import { ReasonForm } from '../reason/reason-form';
import { Source } from './source-section';
import type { ViewpointPageProps } from './props';
import { texts } from './texts.sv';
import { factsOf, History, Stale } from './what-is-said';

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
      <AskedNotice round={round} viewpointId={viewpoint.id} request={request} />
      <Stale {...props} />
      <div class="y-desk">
        <Source {...props} />
        <Section title={texts.assess} id="bedomning">
          {isDissent && <p class="y-quiet">{texts.dissent}</p>}
          {isAskedHere ? (
            <>
              <SummaryList rows={factsOf(viewpoint, isDissent)} />
              {!request.answeredAt && <ReasonForm viewpoint={viewpoint} filter={round.filter} />}
            </>
          ) : mayMark ? (
            <Form
              action={withFilter(
                pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: viewpoint.id }),
                round.filter,
              )}
            >
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
        <AskSection round={round} viewpointId={viewpoint.id} request={request} candidates={props.candidates} />
      )}
      {mayMark && viewpoint.place && !viewpoint.unsettled && (
        <p>
          <a
            href={withFilter(
              pathTo('remiss.viewpoint.alike', { remissId: remiss.id, viewpointId: viewpoint.id }),
              round.filter,
            )}
          >
            {texts.alike}
          </a>
        </p>
      )}
      <Joined {...props} />
      <History {...props} isDissent={isDissent} />
      {mayMark && (!isDissent || viewpoint.unsettled) && <Remove {...props} />}
      <MoreViewpoints {...props} />
    </AssessPage>
  );
}

/** The viewpoints that are one matter with it, and the way out; or the way to others that are alike. */
function Joined({ round, viewpoint, joined }: ViewpointPageProps) {
  const { remiss, viewpoints, mayMark, filter } = round;
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
            <a href={withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: id }), filter)}>
              {words.item(number, heading, bodies.get(recipientId) ?? '')}
            </a>
          </li>
        ))}
      </ul>
      {mayMark && viewpoint.joinedTo !== null && (
        <Form
          action={withFilter(
            pathTo('remiss.viewpoint.part', { remissId: remiss.id, viewpointId: viewpoint.id }),
            filter,
          )}
        >
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
  return withFilter(pathTo('remiss.assessment', { remissId, anchor: 'synpunkter' }), alike);
}

function Remove({ round, viewpoint: { id, version } }: ViewpointPageProps) {
  const words = texts.remove;
  const action = withFilter(
    pathTo('remiss.viewpoint.remove', { remissId: round.remiss.id, viewpointId: id }),
    round.filter,
  );
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
            <a
              href={withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: previous.id }), filter)}
              rel="prev"
            >
              {texts.nav.previous(previous.number)}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a
              href={withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: next.id }), filter)}
              rel="next"
            >
              {texts.nav.next(next.number)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
