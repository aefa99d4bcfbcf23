import { pathTo } from '@yttra/platform';
import type { RemissView, TemplateView } from '@yttra/remiss';
import { Button, DataTable, Field, Form, Hidden, Hush, LinkButton, Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { texts } from './texts.sv';

/** What the office has kept. */
export function TemplatesPage({ templates }: { templates: readonly TemplateView[] }) {
  const { columns } = texts;
  return (
    <Page title={texts.title} up={[{ href: pathTo('remisser'), label: texts.up }]} notices={texts.notices} wide>
      <p>{texts.lead}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.empty}
        columns={[
          { key: 'name', label: columns.name },
          { key: 'questions', label: columns.questions, numeric: true },
          { key: 'rule', label: columns.rule },
          { key: 'remove', label: columns.remove },
        ]}
        rows={templates.map(({ id, name, questions, rule }) => ({
          key: id,
          cells: {
            name,
            questions: questions.length,
            rule: rule ?? texts.noRule,
            remove: (
              <Form action={pathTo('templates.remove')}>
                <Hidden name="template" value={id} />
                <Button kind="tertiary">
                  {texts.remove}
                  <Hush>{texts.removeOf(name)}</Hush>
                </Button>
              </Form>
            ),
          },
        }))}
      />
      <p>
        <LinkButton href={pathTo('remisser.new')}>{texts.create}</LinkButton>
      </p>
    </Page>
  );
}

/** A name for what this remiss hands on. */
export function SaveTemplatePage({ remiss }: { remiss: RemissView }) {
  return (
    <Page title={texts.saveTitle} remiss={caseOf(remiss)} up={wayUp(remiss)}>
      <p>{texts.saveLead}</p>
      <Form>
        <Field name="name" {...texts.name} value={remiss.title} />
        <Button>{texts.save}</Button>
      </Form>
    </Page>
  );
}
