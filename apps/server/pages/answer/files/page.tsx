import { pathTo } from '@yttra/platform';
import type { Desk, DraftFile } from '@yttra/response';
import { Button, ButtonRow, Choice, FileInput, Form, Hidden, Hush, Section } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { Kept } from '../../../ui/kept';
import { texts as frame } from '../frame/texts.sv';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

interface FilesPageProps {
  desk: Desk;
  files: readonly DraftFile[];
  names: ReadonlyMap<string, string>;
}

/** The extract and other files that go with the answer. */
export function FilesPage({ desk, files, names }: FilesPageProps) {
  const { recipient } = desk;
  const path = pathTo('answer.files', { rid: recipient.id });
  const hasExtract = files.some(({ kind }) => kind === 'minutes_extract');
  return (
    <AnswerPage edits desk={desk} title={texts.title} notices={texts.notices}>
      <p>{texts.lead}</p>
      <Section title={texts.list}>
        {files.length === 0 && <p>{texts.none}</p>}
        <ul class="y-links">
          {files.map((file) => (
            <li>
              {texts.kinds[file.kind]}:{' '}
              <a href={pathTo('answer.files.one', { rid: recipient.id, fileId: file.id })}>{file.name}</a>{' '}
              <Kept text={`(${frame.size(Math.max(1, Math.round(file.bytes / 1024)))})`} />
              <p class="y-hint">
                {texts.addedBy(names.get(file.addedBy) ?? frame.colleague, dayAndTime(file.addedAt))}
              </p>
              <Form action={pathTo('answer.files.remove', { rid: recipient.id })}>
                <Hidden name="id" value={file.id} />
                <Button kind="tertiary">
                  {texts.remove}
                  <Hush> {file.name}</Hush>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={texts.add} id="lagg-till">
        <Form action={path} files>
          <FileInput label={texts.file} amongForms={files.length > 0} />
          <Choice
            name="kind"
            legend={texts.kind}
            options={(['minutes_extract', 'attachment'] as const).map((value) => ({
              value,
              label: texts.kinds[value],
            }))}
            value={hasExtract ? 'attachment' : 'minutes_extract'}
            inline
          />
          <ButtonRow>
            <Button kind="secondary">{texts.upload}</Button>
            <Button name="next" value="granska">
              {texts.next}
            </Button>
          </ButtonRow>
        </Form>
      </Section>
      <p>
        <a href={pathTo('answer.secrecy', { rid: recipient.id })}>{texts.secrecy}</a>
      </p>
    </AnswerPage>
  );
}
