import type { OpeningAbout } from '@yttra/openings';
import { pathTo } from '@yttra/platform';
import type { OpenRemiss } from '@yttra/remiss';
import type { OwnRemiss, ServedBody, StandingOutside } from '@yttra/response';
import { Notice, Page, Section } from '../../../ui';
import { AboutYou } from '../openings/about-you';
import { texts as openings } from '../openings/texts.sv';
import { inside, whoseInside } from '../frame/whose';
import { OpenRemisser } from './open-remisser';
import { OutsideList } from './outside-list';
import { RemissTable } from './remiss-table';
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
      <p>
        <a href={pathTo('ownRemisser.earlier')}>{texts.earlier}</a>
      </p>
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
