import { RULE_WORDS } from '@yttra/bodies';
import { pathTo } from '@yttra/platform';
import { Button, Checks, Details, Form, Hidden, Section, Select, TextArea } from '../../../ui';
import type { RecipientsProps } from './props';
import { texts } from './texts.sv';

/** Kinds, groups and single bodies to tick. Kinds that the register has none of are left out. */
export function BoxesSection({ remiss, register, groups, boxes }: RecipientsProps) {
  const words = texts.boxes;
  const ticked = boxes ?? { kinds: [], groups: [], bodies: [], except: [] };
  const active = register.filter((body) => body.active);
  const kinds = RULE_WORDS.filter(({ kinds }) => active.some(({ kind }) => kinds.includes(kind)));
  const named = active.map(({ name }) => ({ value: name, label: name }));
  return (
    <Section title={words.title} id="kryss">
      <Form action={pathTo('remiss.recipients', { remissId: remiss.id })}>
        <Hidden name="version" value={remiss.version} />
        <Checks
          name="kinds"
          legend={words.kinds}
          options={kinds.map(({ word }) => ({ value: word, label: words.kind(word) }))}
          values={ticked.kinds}
        />
        {groups.length > 0 && (
          <Checks
            name="groups"
            legend={words.groups}
            options={groups.map((name) => ({ value: name, label: name }))}
            values={ticked.groups}
          />
        )}
        <Details summary={`${words.except}${ticked.except.length > 0 ? `: ${ticked.except.join(', ')}` : ''}`}>
          <Checks name="except" legend={words.except} hint={words.exceptHint} options={named} values={ticked.except} />
        </Details>
        <Details summary={`${words.bodies}${ticked.bodies.length > 0 ? `: ${ticked.bodies.join(', ')}` : ''}`}>
          <Checks name="bodies" legend={words.bodies} hint={words.bodiesHint} options={named} values={ticked.bodies} />
        </Details>
        <Button kind={remiss.rule ? 'secondary' : 'primary'}>{words.save}</Button>
      </Form>
    </Section>
  );
}

/** The rule in words, for what boxes cannot say. */
export function RuleSection({ remiss, boxes }: Pick<RecipientsProps, 'remiss' | 'boxes'>) {
  return (
    <Details
      summary={texts.text.title}
      open={!remiss.rule || boxes === null}
      form={pathTo('remiss.recipients.rule', { remissId: remiss.id })}
    >
      <Form action={pathTo('remiss.recipients.rule', { remissId: remiss.id })}>
        <Hidden name="version" value={remiss.version} />
        <TextArea name="rule" {...texts.text.rule} rows={3} value={remiss.rule} />
        <Button kind="secondary">{texts.text.save}</Button>
      </Form>
    </Details>
  );
}

export function PartSection({ remiss, plan, sections }: RecipientsProps) {
  const words = texts.part;
  const headed = sections.filter(({ heading }) => heading !== '');
  if (headed.length === 0) return null;
  return (
    <Details summary={words.title} form={pathTo('remiss.recipients.part', { remissId: remiss.id })}>
      <Form action={pathTo('remiss.recipients.part', { remissId: remiss.id })}>
        <Hidden name="version" value={remiss.version} />
        <Select
          name="body"
          label={words.body}
          options={[
            { value: '', label: words.choose },
            ...plan.recipients.map(({ bodyId, body }) => ({ value: bodyId, label: body })),
          ]}
        />
        <Select
          name="part"
          label={words.section}
          options={[
            { value: '', label: words.whole },
            ...headed.map(({ number, heading }) => ({
              value: [number, heading].filter(Boolean).join(' '),
              label: [number, heading].filter(Boolean).join(' '),
            })),
          ]}
        />
        <Button kind="secondary">{words.save}</Button>
      </Form>
    </Details>
  );
}
