import { pathTo } from '@yttra/platform';
import { RESERVATION_TYPES, RESERVATION_WORDS, type Desk, type Reservation } from '@yttra/response';
import { Button, ButtonRow, Choice, Form, Hidden, Hush, LinkButton, Prose, Section, TextArea } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { DraftVersion } from '../frame/draft-version';
import { linesOf } from './reservation-form';
import { texts } from './texts.sv';

/** What members wanted said beside the decision. */
export function ReservationsPage({ desk }: { desk: Desk }) {
  const { recipient, draft } = desk;
  const { reservations } = draft.content;
  const path = pathTo('answer.reservations', { rid: recipient.id });
  return (
    <AnswerPage edits desk={desk} title={texts.title} notices={texts.notices}>
      <p>{texts.lead}</p>
      <Section title={texts.list}>
        {reservations.length === 0 && <p>{texts.none}</p>}
        {reservations.map((reservation, index) => (
          <div class="y-dissent">
            <h3 class="ds-heading">
              {RESERVATION_WORDS[reservation.type]}: {namesIn(reservation)}
            </h3>
            <Prose text={reservation.text} />
            <Form action={pathTo('answer.reservations.remove', { rid: recipient.id })}>
              <Hidden name="version" value={draft.version} />
              <Hidden name="number" value={index + 1} />
              <ButtonRow>
                <LinkButton
                  kind="tertiary"
                  href={pathTo('answer.reservations.one', { rid: recipient.id, number: index + 1 })}
                >
                  {texts.change} <Hush>{which(reservation)}</Hush>
                </LinkButton>
                <Button kind="tertiary">
                  {texts.remove} <Hush>{which(reservation)}</Hush>
                </Button>
              </ButtonRow>
            </Form>
          </div>
        ))}
      </Section>
      <Section title={texts.add} id="lagg-till">
        <Form action={path}>
          <ReservationFields reservation={null} />
          <ButtonRow>
            <Button kind="secondary">{texts.save}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <ButtonRow>
        <LinkButton href={pathTo('answer.review', { rid: recipient.id })}>{texts.next}</LinkButton>
      </ButtonRow>
    </AnswerPage>
  );
}

export function EditReservationPage({
  desk,
  reservation,
  number,
}: {
  desk: Desk;
  reservation: Reservation;
  number: number;
}) {
  return (
    <AnswerPage edits desk={desk} title={texts.edit(which(reservation))}>
      <Form action={pathTo('answer.reservations.one', { rid: desk.recipient.id, number })}>
        <DraftVersion version={desk.draft.version} />
        <ReservationFields reservation={reservation} />
        <ButtonRow>
          <Button>{texts.saveEdit}</Button>
        </ButtonRow>
      </Form>
    </AnswerPage>
  );
}

const namesIn = ({ by }: Reservation): string => linesOf(by).split('\n').join(', ');
const which = (reservation: Reservation): string =>
  texts.which(RESERVATION_WORDS[reservation.type], namesIn(reservation));

function ReservationFields({ reservation }: { reservation: Reservation | null }) {
  return (
    <>
      <Choice
        name="type"
        legend={texts.type}
        options={RESERVATION_TYPES.map((value) => ({ value, label: RESERVATION_WORDS[value] }))}
        value={reservation?.type ?? 'reservation'}
      />
      <TextArea
        name="by"
        label={texts.by}
        hint={texts.byHint}
        rows={3}
        value={reservation ? linesOf(reservation.by) : ''}
      />
      <TextArea name="text" label={texts.text} rows={8} value={reservation?.text ?? ''} />
    </>
  );
}
