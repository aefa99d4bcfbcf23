import { pathTo } from '@yttra/platform';
import type { CopiedPart, RemissView } from '@yttra/remiss';
import { Button, Form, Hidden, Notice } from '../../../ui';
import { texts } from './texts.sv';

/** Tells that the part was taken over, until somebody has said that it holds or saved it anew. */
export function CopiedNotice({ remiss, part }: { remiss: RemissView; part: CopiedPart }) {
  if (remiss.status !== 'draft' || !remiss.unchecked.includes(part)) return null;
  return (
    <Notice tone="warning" title={texts.title[part]}>
      <p>{texts.lead}</p>
      <Form action={pathTo('remiss.looked', { remissId: remiss.id })}>
        <Hidden name="part" value={part} />
        <Button kind="secondary">{texts.holds[part]}</Button>
      </Form>
    </Notice>
  );
}
