import { openingWords, whenWords, type BodyLogLine, type BodyOpenings, type OpeningAbout } from '@yttra/openings';
import { pathTo } from '@yttra/platform';
import type { AtTheDoor } from '@yttra/response';
import { Button, ButtonRow, DataTable, Day, Form, Hush, Page, Section } from '../../../ui';
import { AboutYou } from './about-you';
import { DoorSection } from './door-section';
import { LogTable } from './log-table';
import { texts } from './texts.sv';

interface OpeningsPageProps {
  bodies: readonly BodyOpenings[];
  /** What waits about the one who looks. */
  about: readonly OpeningAbout[];
  /** Each body's own log, by its id. */
  logs: ReadonlyMap<string, readonly BodyLogLine[]>;
  /** Whom the bodies' mailboxes may let in by name, or out. */
  door: readonly AtTheDoor[];
}

/** Body by body: what waits for its word, and who serves it. */
export function OpeningsPage({ bodies, about, logs, door }: OpeningsPageProps) {
  return (
    <Page title={texts.title} notices={texts.notices}>
      <p>{texts.intro}</p>
      {bodies.length === 0 && about.length === 0 && <p>{texts.nobody}</p>}
      {about.length > 0 && (
        <Section title={texts.aboutYou}>
          <AboutYou about={about} />
        </Section>
      )}
      {bodies.map((body) => (
        <Section key={body.id} title={body.name}>
          <Waiting openings={body.openings} />
          {body.speaks && <ServingTable body={body} />}
          <DoorSection door={door.filter(({ bodyId }) => bodyId === body.id)} />
          {body.speaks && <LogTable lines={logs.get(body.id) ?? []} />}
        </Section>
      ))}
    </Page>
  );
}

function Waiting({ openings }: Pick<BodyOpenings, 'openings'>) {
  if (openings.length === 0) return <p>{texts.nothingWaits}</p>;
  return (
    <>
      <h3 class="ds-heading">{texts.waits}</h3>
      <ul class="y-plain-list">
        {openings.map((opening) => (
          <li key={opening.id}>
            <p>{openingWords(opening)}</p>
            <p>{opening.state === 'stopped' ? texts.stopped : whenWords(opening)}</p>
            {!opening.mayConfirm && !opening.mayStop && <p>{texts.notYours}</p>}
            <ButtonRow>
              {opening.mayConfirm && <Decision opening={opening} to="openings.confirm" label={texts.confirm} />}
              {opening.mayStop && <Decision opening={opening} to="openings.stop" label={texts.stop} />}
            </ButtonRow>
          </li>
        ))}
      </ul>
    </>
  );
}

function Decision({
  opening,
  to,
  label,
}: {
  opening: BodyOpenings['openings'][number];
  to: 'openings.confirm' | 'openings.stop';
  label: string;
}) {
  return (
    <Form action={pathTo(to, { openingId: opening.id })}>
      <Button kind={to === 'openings.stop' ? 'danger' : 'primary'}>
        {label}
        <Hush> {texts.which(opening.person ?? opening.to ?? opening.body)}</Hush>
      </Button>
    </Form>
  );
}

function ServingTable({ body: { serving, mayEnd } }: { body: BodyOpenings }) {
  const { columns } = texts;
  return (
    <>
      <h3 class="ds-heading">{texts.serving}</h3>
      {serving.length === 0 ? (
        <p>{texts.nobodyServes}</p>
      ) : (
        <DataTable
          caption={texts.serving}
          captionHidden
          columns={[
            { key: 'name', label: columns.name },
            { key: 'email', label: columns.email },
            { key: 'since', label: columns.since },
            ...(mayEnd ? [{ key: 'end', label: columns.end }] : []),
          ]}
          rows={serving.map(({ assignmentId, name, email, substitute, fromDate }) => ({
            key: assignmentId,
            header: 'name',
            cells: {
              name: substitute ? `${name} (${texts.substitute})` : name,
              email,
              since: <Day on={fromDate} short />,
              end: (
                <Form action={pathTo('openings.end', { assignmentId })}>
                  <Button kind="secondary">
                    {texts.end}
                    <Hush> {texts.endWhose(name)}</Hush>
                  </Button>
                </Form>
              ),
            },
          }))}
        />
      )}
    </>
  );
}
