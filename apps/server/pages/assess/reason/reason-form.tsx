import type { Viewpoint } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { Button, Form, Hidden, Notice, Prose, TextArea } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { withFilter, type BenchFilter } from '../frame/bench-filter';
import { texts } from './texts.sv';

interface ReasonFormProps {
  viewpoint: Viewpoint;
  /** By which a colleague works through the round. */
  filter?: BenchFilter;
}

/** The reason and nothing else: what becomes of the viewpoint is not for whoever is asked. */
export function ReasonForm({ viewpoint: { id, remissId, version, reason }, filter = {} }: ReasonFormProps) {
  const isStale = useRequest().said.code === 'assessment.stale_viewpoint';
  return (
    <Form action={withFilter(pathTo('remiss.viewpoint.reason', { remissId, viewpointId: id }), filter)}>
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
