import type { OpeningAbout } from '@yttra/openings';
import { pathTo } from '@yttra/platform';
import type { OpenRemiss } from '@yttra/remiss';
import type { OwnRemiss, ServedBody, StandingOutside } from '@yttra/response';
import type { ComponentChildren } from 'preact';
import { Day, DataTable, Notice, Page, Section, StatusTag } from '../../../ui';
import { AboutYou } from '../openings/about-you';
import { texts as openings } from '../openings/texts.sv';
import { inside, whoseInside } from '../frame/whose';
import { OpenRemisser } from './open-remisser';
import { OutsideList } from './outside-list';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

interface MinePageProps {
  bodies: readonly ServedBody[];
  /** Nearest last day first. */
  remisser: readonly OwnRemiss[];
  /** What each body may answer unasked, by its id. */
  open?: ReadonlyMap<string, readonly OpenRemiss[]>;
  /** How many changes of who can read the bodies' drafts wait for their word. */
  asked?: number;
  /** What waits about the one who looks. */
  about?: readonly OpeningAbout[];
  /** Answers of the bodies from which one stands outside. */
  outside?: readonly StandingOutside[];
}

/** What one answers, body by body; what one is invited to write in stands by itself. */
export function MinePage({ bodies, remisser, open, asked = 0, about = [], outside = [] }: MinePageProps) {
  const invited = remisser.filter(({ hat }) => hat === 'contributor');
  const asGuest = remisser.filter(
    ({ hat, recipient }) => hat === 'secretary' && !bodies.some(({ id }) => id === recipient.bodyId),
  );
  return (
    <Page title={texts.title} wide notices={texts.notices}>
      <AboutYou about={about} />
      {asked > 0 && (
        <Notice tone="warning">
          <p>
            <a href={pathTo('openings')}>{openings.toList(asked)}</a>
          </p>
        </Notice>
      )}
      {bodies.length === 0 && remisser.length === 0 && <p>{texts.empty}</p>}
      {bodies.map((body) => (
        <Section title={body.name} id={`instans-${body.id}`}>
          <Serving body={body} />
          <Groups
            remisser={remisser.filter(({ hat, recipient }) => hat === 'secretary' && recipient.bodyId === body.id)}
            caption={texts.forBody(inside(body.name))}
          />
          <OutsideList remisser={outside.filter(({ bodyId }) => bodyId === body.id)} />
          <OpenRemisser bodyId={body.id} body={inside(body.name)} remisser={open?.get(body.id) ?? []} />
          <p>
            <a href={pathTo('admin.body.meetings', { bodyId: body.id })}>{texts.meetings(whoseInside(body.name))}</a>
          </p>
        </Section>
      ))}
      {bodies.length > 0 && (
        <p>
          <a href={pathTo('openings')}>{openings.toList(0)}</a>
        </p>
      )}
      {asGuest.length > 0 && (
        <Section title={texts.guest}>
          <RemissTable caption={texts.guest} remisser={asGuest} withBody meets />
        </Section>
      )}
      {invited.length > 0 && (
        <Section title={texts.invited}>
          <RemissTable caption={texts.invited} remisser={invited} withBody meets />
        </Section>
      )}
    </Page>
  );
}

/** In whose stead one serves the body, and when one leaves it. */
function Serving({ body: { assignment, others } }: { body: ServedBody }) {
  const to = assignment.toDate && longDay(assignment.toDate);
  const names = others.join(', ');
  if (assignment.substitute) return <p>{texts.substitute(names || texts.substituteOf, to)}</p>;
  return to ? <p>{texts.handOver(to, names)}</p> : null;
}

function Groups({ remisser, caption }: { remisser: readonly OwnRemiss[]; caption: string }) {
  if (remisser.length === 0) return <p>{texts.emptyBody}</p>;
  const isOver = ({ remiss, recipient }: OwnRemiss) => remiss.status !== 'issued' || recipient.removedAt !== null;
  const answered = remisser.filter(({ recipient }) => recipient.answer);
  const left = remisser.filter(({ recipient }) => !recipient.answer);
  const lacksDecision = ({ recipient }: OwnRemiss) => recipient.answer?.preliminary === true;
  const groups = [
    { title: texts.open, rows: left.filter((one) => !isOver(one)), meets: true },
    { title: texts.toComplete, rows: answered.filter(lacksDecision) },
    { title: texts.answered, rows: answered.filter((one) => !lacksDecision(one)) },
    { title: texts.over, rows: left.filter(isOver) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      {groups.map(({ title, rows, meets }) => (
        <RemissTable caption={`${title}: ${caption}`} visible={title} remisser={rows} meets={meets} />
      ))}
    </>
  );
}

function RemissTable({
  caption,
  visible,
  remisser,
  withBody,
  meets,
}: {
  caption: string;
  visible?: string;
  remisser: readonly OwnRemiss[];
  withBody?: boolean;
  /** True where the body is still to decide: by which meeting, and until when. */
  meets?: boolean | undefined;
}) {
  const words = texts.columns;
  return (
    <>
      {visible && <h3 class="ds-heading">{visible}</h3>}
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: 'remiss', label: words.remiss },
          ...(withBody ? [{ key: 'body', label: words.body }] : []),
          { key: 'lastDay', label: words.lastDay },
          ...(meets
            ? [
                { key: 'meeting', label: words.meeting },
                { key: 'cutoff', label: words.cutoff },
              ]
            : []),
          { key: 'status', label: words.status },
        ]}
        rows={remisser.map((one) => ({ key: one.recipient.id, header: 'remiss', cells: cellsOf(one) }))}
      />
    </>
  );
}

function cellsOf({ remiss, recipient, meetings, isLate, recalled }: OwnRemiss): Record<string, ComponentChildren> {
  const { next } = meetings;
  return {
    remiss: (
      <>
        <a href={pathTo('answer', { rid: recipient.id })}>{remiss.title}</a>{' '}
        <span class="y-quiet">{remiss.caseNumber}</span>
      </>
    ),
    body: recipient.body,
    lastDay: (
      <>
        <Day on={recipient.lastDay} short />
        {isLate && !recipient.answer && remiss.status !== 'withdrawn' && ` ${texts.late}`}
      </>
    ),
    meeting: next ? <Day on={next.date} short /> : texts.unknown,
    cutoff: next?.agendaCutoff ? <Day on={next.agendaCutoff} short /> : texts.unknown,
    status:
      remiss.status === 'withdrawn' && !recipient.answer ? (
        <StatusTag>{texts.withdrawn}</StatusTag>
      ) : (
        <>
          <StatusTag tone={recipient.answer ? 'success' : 'info'}>{recipient.statusText}</StatusTag>{' '}
          {recalled && <StatusTag tone="warning">{texts.recalled}</StatusTag>}
        </>
      ),
  };
}
