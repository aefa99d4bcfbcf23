import type { TextDifference } from '@yttra/summary';
import type { ComponentChildren } from 'preact';
import { Details } from '../../../ui';
import { texts } from './texts.sv';

/** What the program has changed under a text that somebody has written, sentence by sentence. */
export function Difference({ difference, children }: { difference: TextDifference; children?: ComponentChildren }) {
  const { showDifference, gone, come } = texts.edit;
  return (
    <Details summary={showDifference}>
      <Sentences heading={gone} lines={difference.gone} />
      <Sentences heading={come} lines={difference.come} />
      {children}
    </Details>
  );
}

function Sentences({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>
        <b>{heading}</b>
      </p>
      <ul>
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
    </>
  );
}
