import { Button, Choice, Field, Form, Page, Select } from '../../../ui';
import { texts } from './texts.sv';

interface Named {
  id: string;
  name: string;
}

export interface NewRemissProps {
  /** What a diarienummer looks like here, "KSKF/2022:195". */
  example: string | null;
  issuers: readonly Named[];
  issuerId: string | null;
  earlier: readonly Named[];
  templates: readonly Named[];
}

/** The first page of a remiss: what it is called, and what it starts from. */
export function NewRemissPage({ example, issuers, issuerId, earlier, templates }: NewRemissProps) {
  const { start } = texts;
  const chosen = (none: string, items: readonly Named[]) => [
    { value: '', label: none },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Page title={texts.title} up={[{ href: '/remisser', label: texts.up }]}>
      <p>{texts.lead}</p>
      <Form>
        <Field name="title" label={texts.remissTitle.label} hint={texts.remissTitle.hint} />
        <Field
          name="caseNumber"
          label={texts.caseNumber.label}
          hint={example ? texts.caseNumber.hint(example) : undefined}
          width="20"
        />
        <Choice
          name="documentKind"
          legend={texts.kind.legend}
          options={Object.entries(texts.kind.options).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="issuerBodyId"
          label={texts.issuer.label}
          hint={texts.issuer.hint}
          options={chosen(texts.issuer.none, issuers)}
          value={issuerId}
        />
        {earlier.length + templates.length > 0 && (
          <>
            <Choice
              name="start"
              legend={start.legend}
              value="blank"
              options={[
                { value: 'blank', label: start.blank },
                ...(earlier.length > 0 ? [{ value: 'copy', label: start.copy, hint: start.copyHint }] : []),
                ...(templates.length > 0
                  ? [{ value: 'template', label: start.template, hint: start.templateHint }]
                  : []),
              ]}
            />
            {earlier.length > 0 && (
              <Select name="copyOf" label={texts.copyOf.label} options={chosen(texts.copyOf.none, earlier)} />
            )}
            {templates.length > 0 && (
              <Select name="template" label={texts.template.label} options={chosen(texts.template.none, templates)} />
            )}
          </>
        )}
        <Button>{texts.submit}</Button>
      </Form>
    </Page>
  );
}
