import { listed } from '@yttra/platform';
import { RESERVATION_WORDS, RESPONSE_KIND_WORDS, STANCE_WORDS } from '@yttra/response';
import { decisionText, notesOn } from './document-matrix';
import { answerText } from './document-questions';
import { signatories } from './document-viewpoints';
import type { Snapshot, SnapshotQuestion, SnapshotResponse } from './snapshot';
import { capitalised, counted, day, momentOnPaper, onPaper, sentences } from './swedish-prose';

/** One body's answer in full, as it was received. */
export interface AppendixEntry {
  body: string;
  facts: { label: string; value: string }[];
  texts: { heading: string; text: string; empty: boolean }[];
}

const FREE_TEXT = { type: 'text', options: null, scale: null } as const;

/**
 * What the reader must know before the answers: that nothing is changed, what is masked, and which answers are not
 * there.
 */
export function appendixNote({ appendix, recipients }: Snapshot): string {
  if (appendix.length === 0) return 'Inga svar ingår i sammanställningen.';
  const left = recipients
    .filter(({ receivedAt, included }) => receivedAt !== null && !included)
    .map(({ body }) => body);
  const isMasked = JSON.stringify(appendix).includes('[Maskat: ');
  return sentences(
    'Svaren står som de kom in, utan ändringar.',
    isMasked && 'Det som instansen har sekretessmarkerat är maskat.',
    left.length > 0 &&
      `${capitalised(counted(left.length, 'ett svar', 'svar'))} är inte med, se avsnitt 2: ${listed(left)}.`,
  );
}

export function appendixEntries({ appendix, questions, recipients }: Snapshot): AppendixEntry[] {
  const rows = new Map(recipients.map((recipient) => [recipient.body, recipient]));
  const asked = new Map(questions.map((question) => [question.number, question]));
  return appendix.map((response) => {
    const row = rows.get(response.body);
    const notes = row ? notesOn(row) : [];
    return {
      body: response.body,
      facts: [
        { label: 'Svar', value: RESPONSE_KIND_WORDS[response.kind] },
        { label: 'Ställningstagande', value: response.stance ? STANCE_WORDS[response.stance] : '' },
        { label: 'Beslut', value: row ? onPaper(decisionText(row)) : '' },
        { label: 'Instansens diarienummer', value: response.caseNumber ?? '' },
        { label: 'Inkom', value: momentOnPaper(response.receivedAt) },
        { label: 'Version', value: response.version > 1 ? String(response.version) : '' },
        { label: 'Anmärkning', value: onPaper(capitalised(listed(notes))) },
        { label: 'Läst', value: onPaper(readLine(response)) },
        { label: 'Bilagor', value: listed(response.files.map(({ name }) => name)) },
      ].filter(({ value }) => value !== ''),
      texts: texts(response, asked),
    };
  });
}

/** Read by whom, when, and how many viewpoints; nothing is said of one that was compiled before this was kept. */
function readLine({ read }: SnapshotResponse): string {
  if (!read) return '';
  if (read.parts === 0) return 'svaret har ingen text att läsa';
  const by = read.by.map(({ name, on }) => `${name} ${day(on)}`);
  const found = read.viewpoints === 0 ? 'inga synpunkter' : counted(read.viewpoints, 'en synpunkt', 'synpunkter');
  return [by.length > 0 && `av ${listed(by)}`, read.left > 0 && 'inte till slut', found].filter(Boolean).join(', ');
}

function texts(response: SnapshotResponse, asked: ReadonlyMap<number, SnapshotQuestion>): AppendixEntry['texts'] {
  const written = (heading: string, text: string | null) => (text ? [{ heading, text, empty: false }] : []);
  return [
    ...response.answers.map((answer) => ({
      heading: `Fråga ${answer.question}`,
      text: answerText(asked.get(answer.question) ?? FREE_TEXT, answer),
      empty: answer.state !== 'answered',
    })),
    ...written(response.answers.length > 0 ? 'Övrigt' : 'Yttrande', response.text),
    ...written('Skäl', response.reason),
    ...response.sectionComments.flatMap(({ section, text }) => written(`Avsnitt ${section}`, text)),
    ...response.reservations.flatMap((dissent) =>
      written(
        [RESERVATION_WORDS[dissent.type], signatories(dissent)].filter((part) => part !== '').join(': '),
        dissent.text,
      ),
    ),
  ];
}
