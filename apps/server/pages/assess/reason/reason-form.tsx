import type { Viewpoint } from '@yttra/assessment';
import { Button, Form, Hidden, Notice, Prose, TextArea } from '../../../ui';
import { useRequest } from '../../../web/request-context';
import { reasonPath } from '../addresses';
import { texts } from './texts.sv';

/** The reason and nothing else: what becomes of the viewpoint is not for whoever is asked. */
export function ReasonForm({ viewpoint: { id, remissId, version, reason } }: { viewpoint: Viewpoint }) {
  const isStale = useRequest().said.code === 'assessment.stale_viewpoint';
  return (
    <Form action={reasonPath(remissId, id)}>
      {isStale && (
        <Notice tone="warning">
          <p>{texts.stale}</p>
          <Prose text={reason ?? ''} />
        </Notice>
      )}
      <Hidden name="version" value={version} />
      <TextArea name="reason" label={texts.reason} hint={texts.reasonHint} value={reason} rows={6} />
      <Button>{texts.save}</Button>
    </Form>
  );
}
