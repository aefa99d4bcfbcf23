import type { OpposedAnswer } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import type { RecipientView, RemissView } from '@yttra/remiss';
import { Button, Form, Hidden, LinkList, Notice, Page, Prose, TextArea } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';

interface OpposedPageProps {
  remiss: RemissView;
  recipient: RecipientView;
  /** The version of the body's answer that counts, where it opposes. */
  responseId: string | null;
  written: OpposedAnswer | undefined;
  writtenBy: string | null;
}

/** What the office answers a body that says no. */
export function OpposedPage({ remiss, recipient, responseId, written, writtenBy }: OpposedPageProps) {
  const { said } = useRequest();
  const at = { remissId: remiss.id };
  const path = pathTo('remiss.recipient.opposed', { ...at, rid: recipient.id });
  return (
    <Page
      title={texts.title(recipient.body)}
      remiss={remiss}
      up={wayUpToFollow(remiss, {
        href: pathTo('remiss.recipient', { ...at, rid: recipient.id }),
        label: recipient.body,
      })}
      notices={texts.notices}
    >
      <p>{texts.intro}</p>
      {responseId === null && <Notice>{texts.notNow(recipient.body)}</Notice>}
      {said.code === 'assessment.stale_comment' && (
        <Notice tone="warning" title={texts.conflictTitle}>
          <p>{texts.conflict}</p>
          <Prose text={written?.text ?? texts.takenAway} />
        </Notice>
      )}
      {written && responseId !== null && written.responseId !== responseId && (
        <Notice tone="warning">{texts.older}</Notice>
      )}
      {responseId !== null && (
        <Form action={path} autosave={path}>
          <Hidden name="svar" value={responseId} />
          <Hidden name="version" value={written?.version ?? 0} />
          <TextArea name="text" label={texts.label} hint={texts.hint} value={written?.text} rows={10} />
          <p class="y-quiet" data-saved>
            {written && texts.written(writtenBy, written.writtenAt)}
          </p>
          <Button>{texts.save}</Button>
        </Form>
      )}
      <LinkList
        items={[
          { href: pathTo('remiss.answers.body', { ...at, rid: recipient.id }), label: texts.read(recipient.body) },
          { href: pathTo('remiss.report', at), label: texts.toReport },
        ]}
      />
    </Page>
  );
}
