import { pathTo } from '@yttra/platform';
import type { Desk, Doorway, DraftInvitation } from '@yttra/response';
import { Button, ButtonRow, Field, Form, Hidden, Hush, Section } from '../../../ui';
import { AnswerPage, isGuest } from '../frame/answer-page';
import { texts as frame } from '../frame/texts.sv';
import { DoorwaySection } from './doorway-section';
import { texts } from './texts.sv';
import { dayAndTime, longDay } from '../../../ui/days';

/** Who may write in the draft, and who is done. */
export function ColleaguesPage({
  desk,
  invitations,
  doorway,
}: {
  desk: Desk;
  invitations: readonly DraftInvitation[];
  doorway: Doorway;
}) {
  const { recipient, hat } = desk;
  const at = { rid: recipient.id };
  const secretary = frame.secretary(recipient.kind);
  const leads = hat === 'secretary' && !isGuest(desk);
  return (
    <AnswerPage desk={desk} title={texts.title} notices={texts.notices}>
      <p>{(leads ? texts.lead : texts.contributor)(secretary)}</p>
      <Section title={texts.invited}>
        {invitations.length === 0 && <p>{texts.none}</p>}
        <ul class="y-links">
          {invitations.map(({ person, from, doneAt }) => (
            <li>
              <strong>{person.name}</strong>
              <p class="y-hint">
                {texts.since(longDay(from))} {doneAt ? texts.done(dayAndTime(doneAt)) : texts.notDone}
              </p>
              {leads && (
                <Form action={pathTo('answer.colleagues.end', at)}>
                  <Hidden name="personId" value={person.id} />
                  <Button kind="tertiary">
                    {texts.end} <Hush>{texts.endWho(person.name)}</Hush>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {leads && (
        <Section title={texts.invite}>
          <Form action={pathTo('answer.colleagues', at)}>
            <Field
              name="email"
              type="email"
              label={texts.email}
              hint={texts.emailHint}
              width="full"
              autocomplete="off"
            />
            <ButtonRow>
              <Button>{texts.send}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
      <DoorwaySection rid={recipient.id} leads={leads} doorway={doorway} />
      {hat === 'contributor' && (
        <Form action={pathTo('answer.done', at)}>
          <p>{texts.readyHint(secretary)}</p>
          <ButtonRow>
            <Button>{texts.ready}</Button>
          </ButtonRow>
        </Form>
      )}
    </AnswerPage>
  );
}
