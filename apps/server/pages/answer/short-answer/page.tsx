import { randomUUID } from 'node:crypto';
import { pathTo, type PageName } from '@yttra/platform';
import type { Desk, DraftFile } from '@yttra/response';
import { Button, ButtonRow, Checks, Field, Form, Hidden, Notice, TextArea } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { BasisFields } from '../frame/basis-fields';
import { meetingChoice } from '../frame/meeting-choice';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

export type ShortKind = 'no_comments' | 'abstains';
const PAGES = { no_comments: 'answer.noComments', abstains: 'answer.abstain' } as const satisfies Record<
  ShortKind,
  PageName
>;

/** An answer in one step: what it rests on, a reason if there is one, and the button. */
export function ShortAnswerPage({ desk, kind, files }: { desk: Desk; kind: ShortKind; files: readonly DraftFile[] }) {
  const { recipient, draft, remiss, isLate } = desk;
  const words = texts[kind];
  return (
    <AnswerPage desk={desk} title={words.title}>
      <p>{words.lead}</p>
      {draft.version > 0 && !recipient.answer && <Notice tone="info">{texts.draft}</Notice>}
      {recipient.answer && <Notice tone="warning">{texts.answered}</Notice>}
      {isLate && !recipient.answer && remiss.status !== 'withdrawn' && <p>{texts.late(longDay(recipient.lastDay))}</p>}
      <Form action={pathTo(PAGES[kind], { rid: recipient.id })}>
        <Hidden name="key" value={randomUUID()} />
        <BasisFields kind={recipient.kind} basis={draft.content.basis} meetings={meetingChoice(desk)} />
        <TextArea name="reason" label={texts.reason} hint={texts.reasonHint} rows={3} optional />
        <Field name="caseNumber" label={texts.caseNumber} value={draft.content.caseNumber} width="20" optional />
        {files.length > 0 && (
          <Checks
            name="fileIds"
            legend={texts.files}
            options={files.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <p>{texts.whoSees(remiss.unit)}</p>
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </Form>
    </AnswerPage>
  );
}
