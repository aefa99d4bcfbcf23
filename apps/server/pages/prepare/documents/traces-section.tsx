import { pathTo } from '@yttra/platform';
import { SEND_AS, type DocumentTold, type RemissView } from '@yttra/remiss';
import { Button, ButtonRow, Details, Form, Hidden, Hush, Notice, Section } from '../../../ui';
import { texts } from './texts.sv';

interface TracesProps {
  remiss: RemissView;
  told: readonly DocumentTold[];
  at: { remissId: string };
}

/** Comments and tracked changes that lie in files which go to everyone: what they are, and how the files are to go. */
export function TracesSection({ remiss, told, at }: TracesProps) {
  const words = texts.traces;
  const found = told.filter(({ traces }) => traces !== null);
  if (found.length === 0) return null;
  return (
    <Section title={words.title} id="spar">
      {found.map((document) => (
        <OneDocument document={document} remiss={remiss} at={at} alone={found.length === 1} />
      ))}
    </Section>
  );
}

function OneDocument({
  document,
  remiss,
  at,
  alone,
}: Omit<TracesProps, 'told'> & { document: DocumentTold; alone: boolean }) {
  const words = texts.traces;
  const { id, title, sendAs, originalFileId } = document;
  const traces = document.traces!;
  const listed = traces.listed.length;
  return (
    <Section title={title} level={3}>
      <Notice tone={sendAs ? 'info' : 'warning'}>
        {sendAs ? words.chosen[sendAs](traces) : words.unchosen(traces)}
      </Notice>
      <Details summary={words.list}>
        <ul>
          {traces.listed.map(({ kind, by, text }) => (
            <li>{words.one(words.kinds[kind], by, text)}</li>
          ))}
        </ul>
        {listed < traces.comments + traces.changes && <p>{words.more(traces.comments + traces.changes - listed)}</p>}
      </Details>
      {originalFileId && (
        <p>
          <a href={pathTo('remiss.file', { remissId: remiss.id, fileId: originalFileId })}>{words.original}</a>
        </p>
      )}
      <Form action={pathTo('remiss.documents.traces', at)}>
        <Hidden name="version" value={remiss.version} />
        <Hidden name="documentId" value={id} />
        <p>{traces.stay ? words.stay : words.lead}</p>
        <ButtonRow>
          {(traces.stay ? (['as_is'] as const) : SEND_AS).map((way) => (
            <Button kind={way === sendAs ? 'tertiary' : 'secondary'} name="sendAs" value={way}>
              {words.ways[way]}
              {!alone && <Hush>{words.of(title)}</Hush>}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </Section>
  ); // prettier-ignore
}
