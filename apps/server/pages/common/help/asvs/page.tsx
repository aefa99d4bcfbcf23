import { pathTo } from '@yttra/platform';
import { DataTable, Hush, LinkList, Page, Section } from '../../../../ui';
import { CHAPTERS, type AsvsChapter } from './chapters.sv';
import type { AsvsRow, AsvsTest } from './row';
import { texts } from './texts.sv';

const HOW: readonly AsvsRow['how'][] = ['met', 'notApplicable', 'deviates'];

const counts = (rows: readonly AsvsRow[]): string =>
  HOW.map((how) => [how, rows.filter((row) => row.how === how).length] as const)
    .filter(([, count]) => count > 0)
    .map(([how, count]) => texts.counted[how](count))
    .join(', ');

/** How far every chapter of the standard is met, each with a page of its own. */
export function AsvsChapters() {
  return (
    <Section title={texts.standard}>
      <p>{counts(CHAPTERS.flatMap(({ rows }) => rows))}.</p>
      <LinkList
        items={CHAPTERS.map(({ number, title, rows }) => ({
          href: pathTo('help.asvs', { chapter: number }),
          label: `V${number} ${title}`,
          hint: counts(rows),
        }))}
      />
    </Section>
  );
}

/** Every requirement of a chapter: met and by which test, not applicable, or a deviation with its reason. */
export function AsvsChapterPage({ chapter: { number, title, rows } }: { chapter: AsvsChapter }) {
  return (
    <Page
      title={`V${number} ${title}`}
      up={[
        { href: pathTo('help'), label: texts.help },
        { href: pathTo('help.topic', { topic: 'drift-och-tillit' }), label: texts.title },
      ]}
    >
      <p class="y-lead">{texts.lead}</p>
      <DataTable
        caption={texts.caption}
        captionHidden
        columns={[
          { key: 'id', label: texts.column.id },
          { key: 'level', label: texts.column.level },
          { key: 'how', label: texts.column.how },
          { key: 'text', label: texts.column.text },
          { key: 'tests', label: texts.column.tests },
        ]}
        rows={rows.map(({ id, level, how, text, tests }) => ({
          key: id,
          cells: { id, level, how: texts.how[how], text, tests: <Tests tests={tests} /> },
        }))}
      />
    </Page>
  );
}

function Tests({ tests }: { tests: readonly AsvsTest[] }) {
  if (tests.length === 0) return <Hush>{texts.noTest}</Hush>;
  return (
    <ul lang="en">
      {tests.map(([file, name]) => (
        <li key={file + name}>
          <code>{breakable(file)}</code>: {name}
        </li>
      ))}
    </ul>
  );
}

/** A path may break after each of its folders, and nowhere else. */
const breakable = (path: string) =>
  path.split(/(?<=\/)/).map((part) => (
    <span class="y-whole" key={part}>
      {part}
    </span>
  ));
