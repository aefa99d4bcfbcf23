import type { ImportReport } from '@yttra/bodies';
import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, DataTable, FileInput, Form, Hidden, LinkButton, Notice, Page } from '../../../ui';
import { texts } from './texts.sv';

const UP = [
  { href: pathTo('admin'), label: texts.up },
  { href: pathTo('admin.bodies'), label: texts.upBodies },
];

/** In bytes. The file goes back and forth with the page, as text in a form of 1 MB. */
export const LARGEST_LIST = 700_000;

/** Choose a file. */
export function BodyImportPage() {
  return (
    <Page title={texts.title} up={UP}>
      <p>{texts.intro}</p>
      <Form action={pathTo('admin.bodies.import')} files>
        <FileInput label={texts.file} hint={texts.fileHint} accept=".csv,text/csv" largest={LARGEST_LIST} />
        <Button>{texts.preview}</Button>
      </Form>
    </Page>
  );
}

/** What the file would do, line by line; nothing is saved yet. `content` is the file, as the next form carries it. */
export function BodyPreviewPage({ report, content }: { report: ImportReport; content: string }) {
  const { counts, lines, notes, summary } = report;
  const told = lines.filter(({ outcome }) => outcome !== 'unchanged');
  const moreErrors = counts.error - lines.filter(({ outcome }) => outcome === 'error').length;
  const canSave = counts.new + counts.changed > 0;
  return (
    <Page title={texts.previewTitle} up={UP}>
      <p>
        <strong>{summary}</strong>
      </p>
      {notes.map((note) => (
        <Notice tone="info">{note}</Notice>
      ))}
      {!canSave && <Notice tone="info">{counts.error > 0 ? texts.onlyErrors : texts.nothing}</Notice>}
      {told.length > 0 && (
        <DataTable
          caption={texts.caption}
          columns={(['line', 'message'] as const).map((key) => ({ key, label: texts.columns[key] }))}
          rows={told.map(({ line, message }) => ({ key: String(line), cells: { line, message } }))}
        />
      )}
      {lines.some(({ changes }) => changes.some(({ field }) => field === 'email')) && <p>{texts.mailboxes}</p>}
      {moreErrors > 0 && <p>{texts.moreErrors(moreErrors)}</p>}
      {counts.unchanged > 0 && <p>{texts.unchangedLines(counts.unchanged)}</p>}
      <Form action={pathTo('admin.bodies.import.save')}>
        <Hidden name="content" value={content} />
        <ButtonRow>
          {canSave && <Button>{counts.error > 0 ? texts.saveGood : texts.save}</Button>}
          <LinkButton kind="secondary" href={pathTo('admin.bodies.import')}>
            {texts.otherFile}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}
