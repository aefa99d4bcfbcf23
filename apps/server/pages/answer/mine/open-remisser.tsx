import { pathTo } from '@yttra/platform';
import type { OpenRemiss } from '@yttra/remiss';
import { Button, DataTable, Day, Form, Hidden, Hush } from '../../../ui';
import { texts } from './texts.sv';

interface OpenRemisserProps {
  bodyId: string;
  /** As in running text. */
  body: string;
  remisser: readonly OpenRemiss[];
}

/** What the body was not asked about and may answer all the same. */
export function OpenRemisser({ bodyId, body, remisser }: OpenRemisserProps) {
  if (remisser.length === 0) return null;
  const words = texts.unasked;
  return (
    <>
      <h3 class="ds-heading">{words.title}</h3>
      <DataTable
        caption={words.caption(body)}
        captionHidden
        columns={[
          { key: 'remiss', label: texts.columns.remiss },
          { key: 'from', label: words.from },
          { key: 'lastDay', label: texts.columns.lastDay },
          { key: 'join', label: words.answer },
        ]}
        rows={remisser.map(({ id, title, caseNumber, unit, dueDate }) => ({
          key: id,
          header: 'remiss',
          cells: {
            remiss: (
              <>
                {title} <span class="y-quiet">{caseNumber}</span>
              </>
            ),
            from: unit,
            lastDay: <Day on={dueDate} short />,
            join: (
              <Form action={pathTo('ownRemisser.join', { bodyId })}>
                <Hidden name="remissId" value={id} />
                <Button kind="secondary">
                  {words.join}
                  <Hush>{words.joinWhat(title)}</Hush>
                </Button>
              </Form>
            ),
          },
        }))}
      />
    </>
  );
}
