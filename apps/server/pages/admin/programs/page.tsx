import type { Hat, Service } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, DataTable, Field, Form, Page, Section } from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

/** The programs that work with Yttra, each with who answers for it. */
export function ProgramsPage({ programs }: { programs: readonly (Service & { hats: readonly Hat[] })[] }) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: admin.admin }]} wide>
      <p>{texts.lead}</p>
      <DataTable
        caption={texts.caption}
        columns={(['name', 'owner', 'hats'] as const).map((key) => ({ key, label: texts.columns[key] }))}
        rows={programs.map(({ id, name, ownerId, ownerName, hats }) => ({
          key: id,
          cells: {
            name: <a href={pathTo('admin.person', { personId: id })}>{name}</a>,
            owner: <a href={pathTo('admin.person', { personId: ownerId })}>{ownerName}</a>,
            hats: hats
              .flatMap(({ role }) => (role === 'guest' || role === 'witness' ? [] : texts.hat(role)))
              .join(', '),
          },
        }))}
        empty={texts.empty}
      />
      <Section title={texts.add}>
        <Form>
          <Field name="name" label={texts.name} hint={texts.nameHint} autocomplete="off" />
          <Field name="owner" label={texts.owner} type="email" autocomplete="off" />
          <Button>{texts.save}</Button>
        </Form>
      </Section>
    </Page>
  );
}
