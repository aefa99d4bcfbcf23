import { pathTo } from '@yttra/platform';
import type { Desk, Draft } from '@yttra/response';
import { DataTable } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { ContentView } from '../frame/content-view';
import { texts as frame } from '../frame/texts.sv';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

type SavedVersion = Omit<Draft, 'content'>;

interface VersionsPageProps {
  desk: Desk;
  versions: readonly SavedVersion[];
  names: ReadonlyMap<string, string>;
}

/** The history of the draft. */
export function VersionsPage({ desk, versions, names }: VersionsPageProps) {
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>{texts.lead}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.none}
        columns={[
          { key: 'version', label: texts.columns.version },
          { key: 'by', label: texts.columns.by },
          { key: 'at', label: texts.columns.at },
        ]}
        rows={versions.map(({ version, savedBy, savedAt }) => ({
          key: String(version),
          header: 'version',
          cells: {
            version: (
              <>
                <a href={pathTo('answer.versions.one', { rid: desk.recipient.id, version })}>
                  {texts.version(version)}
                </a>
                {version === desk.draft.version && ` (${texts.now})`}
              </>
            ),
            by: names.get(savedBy ?? '') ?? frame.colleague,
            at: savedAt && dayAndTime(savedAt),
          },
        }))}
      />
    </AnswerPage>
  );
}

/** One earlier version, to read. */
export function OneVersionPage({ desk, version, who }: { desk: Desk; version: Draft; who: string | null }) {
  const { recipient, questions } = desk;
  return (
    <AnswerPage desk={desk} title={texts.one(version.version)}>
      {version.savedAt && <p>{texts.saved(who ?? frame.colleague, dayAndTime(version.savedAt))}</p>}
      <ContentView
        content={version.content}
        questions={questions}
        kind={recipient.kind}
        files={null}
        fileHref={() => null}
        changes={null}
      />
      <p>
        <a href={pathTo('answer.versions', { rid: recipient.id })}>{texts.all}</a>
      </p>
    </AnswerPage>
  );
}
