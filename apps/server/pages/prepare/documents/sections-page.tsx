import { pathTo } from '@yttra/platform';
import type { HeadingLine, RemissView } from '@yttra/remiss';
import { Button, Checks, Form, Hidden, Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { texts } from './texts.sv';

/** Where the office says itself which lines are headings. */
export function SectionsPage({ remiss, lines }: { remiss: RemissView; lines: readonly HeadingLine[] }) {
  const words = texts.sectionsPage;
  const at = pathTo('remiss.documents', { remissId: remiss.id });
  return (
    <Page title={words.title} remiss={caseOf(remiss)} up={wayUp(remiss, { href: at, label: texts.title })}>
      {lines.length === 0 ? (
        <p>
          <a href={at}>{words.empty}</a>
        </p>
      ) : (
        <Form action={pathTo('remiss.documents.sections', { remissId: remiss.id })}>
          <p>{words.lead}</p>
          <Hidden name="version" value={remiss.version} />
          <Checks
            name="headings"
            legend={words.legend}
            options={lines.map(({ line, text }) => ({ value: String(line), label: text }))}
            values={lines.filter(({ isHeading }) => isHeading).map(({ line }) => String(line))}
          />
          <Button>{words.save}</Button>
        </Form>
      )}
    </Page>
  );
}
