import { pathTo } from '@yttra/platform';
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
  return (
    <Page title={texts.title} up={[{ href: pathTo('remisser'), label: texts.up }]}>
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
          options={[
            { value: '', label: texts.issuer.none },
            ...issuers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={issuerId}
        />
        {earlier.length + templates.length > 0 && (
          <Select
            name="start"
            label={start.label}
            hint={start.hint}
            options={[
              { value: '', label: start.blank },
              ...templates.map(({ id, name }) => ({ value: `template:${id}`, label: start.template(name) })),
              ...earlier.map(({ id, name }) => ({ value: `copy:${id}`, label: start.copy(name) })),
            ]}
          />
        )}
        <Button>{texts.submit}</Button>
      </Form>
    </Page>
  );
}
