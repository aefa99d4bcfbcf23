import { pathTo } from '@yttra/platform';
import { isByOffice, writtenFormats, type SummaryFormat, type SummaryView } from '@yttra/summary';
import { Button, DataTable, Details, Form, Progress } from '../../../ui';
import type { SummaryFacts } from './summary-facts';
import { texts } from './texts.sv';

/** In the order in which they are handed out. */
const FORMATS = Object.keys(texts.formats) as (SummaryFormat | 'json')[];

interface VersionsProps {
  facts: SummaryFacts;
  at: { remissId: string };
  mayWrite: boolean;
}

/** Each version with its files; one that is being written shows how far it has come. */
export function Versions({ facts: { versions, name }, at, mayWrite }: VersionsProps) {
  const { none, making, progress, progressOf, columns, version, states, madeAt } = texts.versions;
  const { archiveExplain, memoExplain, noOffice, hashExplain } = texts.versions;
  const written = writtenFormats();
  const unfinished = versions.filter(({ state }) => state === 'waiting' || state === 'building');
  return (
    <>
      {unfinished.map(({ number, formats }) => (
        <Progress
          label={`${progress(number)}: ${progressOf(formats.length, written.length)}`}
          value={formats.length}
          max={written.length}
        />
      ))}
      {unfinished.length > 0 && <p>{making}</p>}
      {mayWrite &&
        unfinished.map(({ number }) => (
          <Form action={pathTo('remiss.summary.cancel', { ...at, number })}>
            <Button kind="secondary">{texts.versions.cancel(number)}</Button>
          </Form>
        ))}
      <DataTable
        caption={texts.versions.title}
        captionHidden
        columns={[
          { key: 'version', label: columns.version },
          { key: 'made', label: columns.made },
          { key: 'state', label: columns.state },
          { key: 'files', label: columns.files },
          { key: 'hash', label: columns.hash },
        ]}
        rows={versions.map((made) => ({
          key: String(made.number),
          cells: {
            version: version(made.number),
            made: madeAt(made.readyAt ?? made.createdAt, name(made.requestedBy)),
            state: (
              <>
                {states[made.state]}
                {made.failure && <p class="y-hint">{made.failure}</p>}
              </>
            ),
            files: <Files made={made} at={at} />,
            hash: made.sha256 && (
              <Details summary={`${made.sha256.slice(0, 12)}…`}>
                <code class="y-hash">{made.sha256}</code>
              </Details>
            ),
          },
        }))}
        empty={none}
      />
      {versions.length > 0 && (
        <p class="y-hint">
          {archiveExplain} {memoExplain} {!written.some(isByOffice) && noOffice} {hashExplain}
        </p>
      )}
    </>
  );
}

/** JSON is there as soon as there is a hash, the rest as it is written. */
function Files({ made: { number, formats, sha256 }, at }: { made: SummaryView; at: { remissId: string } }) {
  const there = FORMATS.filter((format) => (format === 'json' ? sha256 : formats.includes(format)));
  if (there.length === 0) return <>–</>;
  return (
    <ul class="y-files">
      {there.map((format) => (
        <li>
          <a
            href={pathTo('remiss.summary.file', { ...at, number, format })}
            aria-label={texts.formatOf(texts.formats[format], number)}
          >
            {texts.formats[format]}
          </a>
        </li>
      ))}
    </ul>
  );
}
