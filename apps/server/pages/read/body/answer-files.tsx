import { localDate, pathTo } from '@yttra/platform';
import type { ReceivedResponse } from '@yttra/response';
import { Section } from '../../../ui';
import { texts } from './texts.sv';
import { shortDay } from '../../../ui/days';

/** Whose answer it is, in which remiss. */
export interface AnswerPlace {
  remissId: string;
  rid: string;
}

/** What came with the answer, to save; a file whose name is masked cannot be opened. */
export function AnswerFiles({ response, at }: { response: ReceivedResponse; at: AnswerPlace }) {
  const { files, id } = response;
  return (
    <Section title={texts.files} id="filer">
      {files.length === 0 ? (
        <p>{texts.noFiles}</p>
      ) : (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              {texts.fileKinds[file.kind]}:{' '}
              {file.open ? (
                <a href={pathTo('remiss.answers.body.file', { ...at, responseId: id, fileId: file.id })}>{file.name}</a>
              ) : (
                file.name
              )}{' '}
              <span class="y-quiet">({texts.size(Math.max(1, Math.round(file.bytes / 1024)))})</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={pathTo('remiss.answers.body.package', { ...at, responseId: id })}>{texts.package}</a>
      </p>
    </Section>
  );
}

/** All versions that the body has handed in, newest first. Both are kept when one supersedes another. */
export function AnswerVersions({
  versions,
  shown,
  at,
}: {
  versions: readonly ReceivedResponse[];
  shown: ReceivedResponse;
  at: AnswerPlace;
}) {
  if (versions.length < 2) return null;
  return (
    <Section title={texts.versions} id="versioner">
      <ul>
        {versions.map(({ id, version, receivedAt, voided }) => (
          <li key={id}>
            {id === shown.id ? (
              <span>
                {texts.version(version)} ({texts.versionNow})
              </span>
            ) : (
              <a href={pathTo('remiss.answers.body', { ...at, query: { version } })}>{texts.version(version)}</a>
            )}
            , {shortDay(localDate(receivedAt))}
            {voided && texts.versionVoided}
          </li>
        ))}
      </ul>
    </Section>
  );
}
