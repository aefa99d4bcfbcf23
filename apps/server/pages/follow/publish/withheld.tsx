import { pathTo } from '@yttra/platform';
import type { AnswerToPublish, PublicationPreview } from '@yttra/publication';
import { Button, ButtonRow, Form, Hush, Section, Select, TextArea } from '../../../ui';
import { texts } from './texts.sv';

interface Props {
  at: { remissId: string };
  answers: readonly AnswerToPublish[];
  preview: PublicationPreview;
}

/** Answers that are kept out, each with why; and keeping out one more. */
export function Withheld({ at, answers, preview: { content } }: Props) {
  const withheld = answers.filter((answer) => answer.withheld);
  const shown = new Set(content.bodies.filter((one) => one.shown === 'whole').map(({ body }) => body));
  const open = answers.filter(({ body }) => shown.has(body));
  return (
    <Section title={texts.withheld.title} id="undantag">
      {withheld.length === 0 && <p>{texts.withheld.none}</p>}
      {withheld.length > 0 && (
        <ul>
          {withheld.map(({ recipientId, body, withheld }) => (
            <li key={recipientId}>
              <p>{texts.withheld.line(body, withheld!)}</p>
              <Form action={pathTo('remiss.publish.withheld.remove', { ...at, rid: recipientId })}>
                <Button kind="tertiary">
                  {texts.withheld.include}
                  <Hush>{texts.withheld.includeWhat(body)}</Hush>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <Section level={3} title={texts.withhold.title}>
          <p>{texts.withhold.lead}</p>
          <Form action={pathTo('remiss.publish.withheld', at)}>
            <Select
              name="instans"
              label={texts.withhold.body}
              options={[
                { value: '', label: texts.withhold.choose },
                ...open.map(({ recipientId, body }) => ({ value: recipientId, label: body })),
              ]}
            />
            <TextArea name="reason" label={texts.withhold.reason} hint={texts.withhold.reasonHint} rows={2} />
            <ButtonRow>
              <Button kind="secondary">{texts.withhold.button}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </Section>
  );
}
