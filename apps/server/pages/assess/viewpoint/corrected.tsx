import { movedSentences, sentencesNotIn, type ReadPart } from '@yttra/assessment';
import { Section } from '../../../ui';
import { MarkedWords } from '../frame/marked-words';
import { texts } from './texts.sv';

/** The whole part as it stood before the correction, with what it says no more marked, and what it says instead. */
export function Corrected({ before, now }: { before: string | undefined; now: ReadPart | null }) {
  if (before === undefined || now?.masked) return null;
  const after = now?.text ?? '';
  const come = sentencesNotIn(before, after);
  const moved = movedSentences(before, after);
  const words = texts.corrected;
  return (
    <Section level={3} title={words.before}>
      <div class="y-pane y-kept-lines">
        <MarkedWords text={before} spans={sentencesNotIn(after, before)} as="leftOut" />
      </div>
      {come.length > 0 && (
        <>
          <p>{words.come}</p>
          <ul>
            {come.map(({ from, text }) => (
              <li key={from}>
                <ins class="y-added">{text}</ins>
              </li>
            ))}
          </ul>
        </>
      )}
      {moved.length > 0 && (
        <>
          <p>{words.moved}</p>
          <ul>
            {moved.map(({ from, text }) => (
              <li key={from}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {now && <p>{words.now}</p>}
    </Section>
  );
}
