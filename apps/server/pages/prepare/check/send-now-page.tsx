import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import type { RemissView } from '@yttra/remiss';
import { Button, ButtonRow, Form, Hidden, LinkButton, Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { texts } from './texts.sv';

export interface SendNowProps {
  remiss: RemissView;
  /** The day that was planned. */
  issueOn: LocalDate;
  count: number;
}

/** Asks once more: it cannot be unsent, and another day stands in the plan. */
export function SendNowPage({ remiss, issueOn, count }: SendNowProps) {
  const { early, send } = texts;
  const path = pathTo('remiss.check', { remissId: remiss.id });
  return (
    <Page title={early.title} remiss={caseOf(remiss)} up={wayUp(remiss, { href: path, label: texts.title })}>
      <p>{early.lead(issueOn)}</p>
      <p>{send.lead}</p>
      <Form action={path}>
        <Hidden name="version" value={remiss.version} />
        <Hidden name="sure" value="ja" />
        <ButtonRow>
          <Button name="when" value="now">
            {send.nowAnyway(count)}
          </Button>
          <LinkButton kind="secondary" href={path}>
            {early.back(issueOn)}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}
