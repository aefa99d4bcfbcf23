import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import {
  Button,
  ButtonRow,
  Choice,
  DateInput,
  Field,
  FileInput,
  Form,
  Hidden,
  LinkButton,
  LinkList,
  Select,
  TextArea,
} from '../../../ui';
import { ChangeFrame, type Changed } from './change-frame';
import { texts } from './texts.sv';

/** What can be changed once the remiss is out. */
export function ChangePage({ remiss }: { remiss: Changed }) {
  const at = { remissId: remiss.id };
  const { body, document, day, withdraw, remove } = texts.choices;
  const issued = remiss.status === 'issued';
  const items = [
    ...(issued
      ? [
          { ...body, href: pathTo('remiss.change.body', at) },
          { ...document, href: pathTo('remiss.change.document', at) },
          { ...day, href: pathTo('remiss.change.dueDate', at) },
        ]
      : []),
    { ...withdraw, href: pathTo('remiss.change.withdraw', at) },
  ];
  const canChange = issued || remiss.status === 'closed';
  return (
    <ChangeFrame remiss={remiss} title={texts.title} first>
      <p>{issued ? texts.intro : canChange ? texts.over : texts.ended}</p>
      {canChange && <LinkList items={items} />}
      {issued && <p>{remove}</p>}
    </ChangeFrame>
  );
}

export function AddBodyPage({ remiss, bodies }: { remiss: Changed & { dueDate: LocalDate | null }; bodies: string[] }) {
  const { title, name, chooseOption, part, partHint, dueDate, dueDateHint, reasonHint, none } = texts.body;
  return (
    <ChangeFrame remiss={remiss} title={title} during={['issued']}>
      {bodies.length === 0 && <p>{none}</p>}
      <Form action={pathTo('remiss.change.body.check', { remissId: remiss.id })}>
        <Select
          name="body"
          label={name}
          options={[{ value: '', label: chooseOption }, ...bodies.map((body) => ({ value: body, label: body }))]}
        />
        <Field name="part" label={part} hint={partHint} optional />
        <DateInput
          name="dueDate"
          legend={dueDate}
          hint={remiss.dueDate ? dueDateHint(remiss.dueDate) : undefined}
          optional
        />
        <TextArea name="reason" label={texts.reason} hint={reasonHint} optional rows={3} />
        <Review remiss={remiss} />
      </Form>
    </ChangeFrame>
  );
}

export function NewDocumentPage({
  remiss,
  documents,
}: {
  remiss: Changed;
  documents: { id: string; kind: string; title: string }[];
}) {
  const { title, what, newMain, replaces, newAttachment, file, fileHint, note, noteHint, sendAs } = texts.document;
  const main = documents.find(({ kind }) => kind === 'main');
  const attachments = documents.filter(({ kind }) => kind === 'attachment');
  return (
    <ChangeFrame remiss={remiss} title={title} during={['issued']}>
      <Form action={pathTo('remiss.change.document.check', { remissId: remiss.id })} files>
        <Choice
          name="what"
          legend={what}
          options={[
            ...(main ? [{ value: 'main', label: newMain(main.title) }] : []),
            ...attachments.map((attachment) => ({ value: attachment.id, label: replaces(attachment.title) })),
            { value: 'attachment', label: newAttachment },
          ]}
        />
        <FileInput label={file} hint={fileHint} />
        <Choice name="sendAs" legend={sendAs.legend} hint={sendAs.hint} options={sendAs.options} />
        <TextArea name="changeNote" label={note} hint={noteHint} rows={4} />
        <Review remiss={remiss} />
      </Form>
    </ChangeFrame>
  );
}

export function DueDatePage({ remiss }: { remiss: Changed & { dueDate: LocalDate | null; version: number } }) {
  const { title, now, dueDate, reasonHint } = texts.day;
  return (
    <ChangeFrame remiss={remiss} title={title} during={['issued']}>
      <p>{remiss.dueDate && now(remiss.dueDate)}</p>
      <Form action={pathTo('remiss.change.dueDate.check', { remissId: remiss.id })}>
        <Hidden name="version" value={remiss.version} />
        <DateInput name="dueDate" legend={dueDate} />
        <TextArea name="reason" label={texts.reason} hint={reasonHint} optional rows={3} />
        <Review remiss={remiss} />
      </Form>
    </ChangeFrame>
  );
}

export function WithdrawPage({ remiss }: { remiss: Changed }) {
  const { title, text, reasonHint } = texts.withdraw;
  return (
    <ChangeFrame remiss={remiss} title={title} during={['issued', 'closed']}>
      <p>{text}</p>
      <Form action={pathTo('remiss.change.withdraw.check', { remissId: remiss.id })}>
        <TextArea name="reason" label={texts.reason} hint={reasonHint} rows={4} />
        <Review remiss={remiss} />
      </Form>
    </ChangeFrame>
  );
}

export function RemoveBodyPage({ remiss, recipient }: { remiss: Changed; recipient: { id: string; body: string } }) {
  const { title, follows, reasonHint } = texts.remove;
  return (
    <ChangeFrame remiss={remiss} title={title(recipient.body)} during={['issued']}>
      <ul>
        {follows.map((what) => (
          <li>{what}</li>
        ))}
      </ul>
      <Form action={pathTo('remiss.recipient.remove.check', { remissId: remiss.id, rid: recipient.id })}>
        <TextArea name="reason" label={texts.reason} hint={reasonHint} rows={4} />
        <Review remiss={remiss} />
      </Form>
    </ChangeFrame>
  );
}

/** The same two ways on from every form of these. */
function Review({ remiss }: { remiss: Changed }) {
  return (
    <ButtonRow>
      <Button>{texts.review}</Button>
      <LinkButton kind="secondary" href={pathTo('remiss.follow', { remissId: remiss.id })}>
        {texts.cancel}
      </LinkButton>
    </ButtonRow>
  );
}
