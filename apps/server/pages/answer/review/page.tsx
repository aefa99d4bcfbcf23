import { randomUUID } from 'node:crypto';
import { pathTo, type FieldError } from '@yttra/platform';
import { issueDay } from '@yttra/remiss';
import { earlyDecision, emptyAnswers, mustConfirmText, type Desk, type DraftFile } from '@yttra/response';
import { Button, ButtonRow, Check, Form, Hidden, LinkList, Notice, Section } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { ContentView } from '../frame/content-view';
import { texts as basis } from '../frame/basis.sv';
import { texts as frame } from '../frame/texts.sv';
import { whoseInside } from '../frame/whose';
import { faultPath } from './fault-path';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

interface ReviewPageProps {
  desk: Desk;
  files: readonly DraftFile[];
  /** What stops the answer from being handed in, but for what is confirmed here. */
  faults: readonly FieldError[];
}

/** All of the answer as it will be read, what hinders it, and the button that hands it in. */
export function ReviewPage({ desk, files, faults }: ReviewPageProps) {
  const { recipient, draft, questions, hat } = desk;
  return (
    <AnswerPage edits desk={desk} title={texts.title[hat]}>
      {draft.version === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <>
          <p>{texts.lead}</p>
          <Hinders faults={faults} rid={recipient.id} />
          <ContentView
            content={draft.content}
            questions={questions}
            kind={recipient.kind}
            files={files}
            fileHref={({ id }) => pathTo('answer.files.one', { rid: recipient.id, fileId: id })}
            changes={{ rid: recipient.id }}
          />
          {hat === 'contributor' ? (
            <TextDone desk={desk} />
          ) : (
            faults.length === 0 && (
              <HandIn desk={desk} hasExtract={files.some(({ kind }) => kind === 'minutes_extract')} />
            )
          )}
        </>
      )}
      <p>
        <a href={pathTo('answer', { rid: recipient.id })}>{texts.toStart}</a>
      </p>
    </AnswerPage>
  );
}

function Hinders({ faults, rid }: { faults: readonly FieldError[]; rid: string }) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.hinders}>
      <LinkList items={faults.map(({ field, message }) => ({ href: faultPath(rid, field), label: message }))} />
    </Notice>
  );
}

function TextDone({ desk: { recipient } }: { desk: Desk }) {
  return (
    <Form action={pathTo('answer.done', { rid: recipient.id })}>
      <p>{texts.contributor(frame.secretary(recipient.kind))}</p>
      <ButtonRow>
        <Button>{texts.done}</Button>
      </ButtonRow>
    </Form>
  );
}

function HandIn({ desk, hasExtract }: { desk: Desk; hasExtract: boolean }) {
  const { recipient, draft, questions, remiss, isLate } = desk;
  const empty = emptyAnswers({ content: draft.content, questions });
  const isDecided = draft.content.basis?.type === 'decision';
  return (
    <Section title={texts.who} id="lamna">
      <p>{texts.whoSees(remiss.unit)}</p>
      {isLate && remiss.status !== 'withdrawn' && (
        <Notice tone="warning">{texts.late(longDay(recipient.lastDay))}</Notice>
      )}
      {isDecided && !hasExtract && (
        <Notice tone="info">
          <p>
            {texts.extract} <a href={pathTo('answer.files', { rid: recipient.id })}>{texts.addExtract}</a>
          </p>
        </Notice>
      )}
      <Form action={pathTo('answer.review', { rid: recipient.id })}>
        <Hidden name="version" value={draft.version} />
        <Hidden name="key" value={randomUUID()} />
        {earlyDecision(draft.content.basis, issueDay(remiss)) && (
          <Check name="confirmed.earlyDecision" label={basis.earlyDecision} />
        )}
        {empty.length > 0 && <Check name="confirmed.emptyAnswers" label={emptyLabel(empty)} />}
        {mustConfirmText(draft.content) && <Check name="confirmed.textIsDecided" label={texts.decided} />}
        <ButtonRow>
          <Button>{texts.submit(whoseInside(recipient.body))}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function emptyLabel(numbers: readonly number[]): string {
  const names = numbers.map((number) => frame.question(number).toLocaleLowerCase('sv'));
  return names.length === 1
    ? texts.emptyAnswer(names[0]!)
    : texts.emptyAnswers(`${names.slice(0, -1).join(', ')} och ${names.at(-1)}`);
}
