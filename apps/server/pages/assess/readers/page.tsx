import type { ReadingAssignment } from '@yttra/assessment';
import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import { Button, Checks, DataTable, DateInput, Form, Hidden, Hush, Section, Select, StatusTag } from '../../../ui';
import { withFilter } from '../frame/bench-filter';
import { AssessPage } from '../frame/assess-page';
import type { AssessRound } from '../frame/assess-rounds';
import { texts } from './texts.sv';
import { shortDay } from '../../../ui/days';

export interface ReadersPageProps {
  round: AssessRound;
  assignments: readonly ReadingAssignment[];
  /** Who can be given something to read; null for who only looks. */
  candidates: readonly { id: string; name: string }[] | null;
  today: LocalDate;
}

/** Who reads what, till when, and how far it has come. */
export function ReadersPage({ round, assignments, candidates, today }: ReadersPageProps) {
  const words = texts.list;
  return (
    <AssessPage round={round} title={texts.title} notices={texts.notices}>
      <p>{texts.lead}</p>
      <Section title={words.title}>
        <DataTable
          caption={words.caption}
          captionHidden
          columns={[
            { key: 'what', label: words.what },
            { key: 'person', label: words.person },
            { key: 'lastDay', label: words.lastDay },
            { key: 'left', label: words.left },
            ...(candidates ? [{ key: 'takeBack', label: words.takeBackColumn, plain: true }] : []),
          ]}
          rows={assignments.map((one) => ({
            key: one.id,
            cells: {
              what: <What round={round} assignment={one} />,
              person: one.person,
              lastDay: shortDay(one.lastDay),
              left: (
                <>
                  {texts.left(one.left, one.parts)}
                  {one.left > 0 && one.lastDay < today && (
                    <>
                      {' '}
                      <StatusTag tone="warning">{texts.late}</StatusTag>
                    </>
                  )}
                </>
              ),
              takeBack: (
                <Form
                  action={withFilter(
                    pathTo('remiss.assessment.readers.takeBack', { remissId: round.remiss.id }),
                    round.filter,
                  )}
                >
                  <Hidden name="id" value={one.id} />
                  <Button kind="tertiary">
                    {words.takeBack}
                    <Hush>{texts.which(whatOf(one), one.person)}</Hush>
                  </Button>
                </Form>
              ),
            },
          }))}
          empty={words.none}
        />
      </Section>
      {candidates && <Give round={round} assignments={assignments} candidates={candidates} />}
    </AssessPage>
  );
}

const whatOf = ({ body, question }: ReadingAssignment): string => body ?? texts.question(question!);

/** Leads to the body's answer once it has come, or to the question in the workbench. */
function What({ round: { remiss, filter }, assignment }: { round: AssessRound; assignment: ReadingAssignment }) {
  const { recipientId, question, parts } = assignment;
  const what = whatOf(assignment);
  if (parts === 0) return <>{what}</>;
  const href = recipientId
    ? withFilter(pathTo('remiss.assessment.body', { remissId: remiss.id, rid: recipientId }), filter)
    : withFilter(pathTo('remiss.assessment', { remissId: remiss.id }), { ...filter, question: question! });
  return <a href={href}>{what}</a>;
}

/** What nobody has yet, to choose from. */
function Give({
  round: { remiss, bodies: all, questions, filter },
  assignments,
  candidates,
}: {
  round: AssessRound;
  assignments: readonly ReadingAssignment[];
  candidates: readonly { id: string; name: string }[];
}) {
  const words = texts.give;
  const bodies = all.filter(({ recipientId }) => !assignments.some((one) => one.recipientId === recipientId));
  const asked = questions.filter(({ number }) => !assignments.some(({ question }) => question === number));
  return (
    <Section title={words.title}>
      {bodies.length + asked.length === 0 ? (
        <p>{words.nothingLeft}</p>
      ) : (
        <Form action={withFilter(pathTo('remiss.assessment.readers', { remissId: remiss.id }), filter)}>
          <Select
            name="personId"
            label={words.who}
            options={[
              { value: '', label: words.choose },
              ...candidates.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {bodies.length > 0 && (
            <Checks
              name="recipientIds"
              legend={words.bodies}
              options={bodies.map(({ recipientId, body }) => ({ value: recipientId, label: body }))}
            />
          )}
          {asked.length > 0 && (
            <Checks
              name="questions"
              legend={words.questions}
              options={asked.map(({ number, text }) => ({
                value: String(number),
                label: words.question(number, text),
              }))}
            />
          )}
          <DateInput name="lastDay" legend={words.lastDay} />
          <Button>{words.button}</Button>
        </Form>
      )}
    </Section>
  );
}
