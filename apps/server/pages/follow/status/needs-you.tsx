import type { FollowedBody, FollowedRemiss } from '@yttra/overview';
import { Details, Section } from '../../../ui';
import { needsOf, type NeedKind } from './needs';
import { texts } from './texts.sv';

/** More of one kind than this are told as one line that opens. */
const FEW = 5;

/** "Behöver dig": what waits for the officer, each with the link that settles it. */
export function NeedsYou({ remiss }: { remiss: FollowedRemiss }) {
  const needs = needsOf(remiss);
  return (
    <Section title={texts.needsYou}>
      {needs.length === 0 && <p>{texts.needsNothing}</p>}
      {needs.map(({ kind, bodies }) =>
        bodies.length <= FEW ? (
          <List kind={kind} bodies={bodies} remissId={remiss.id} />
        ) : (
          <Details summary={texts.manyNeed[kind](bodies.length)}>
            <List kind={kind} bodies={bodies} remissId={remiss.id} />
          </Details>
        ),
      )}
    </Section>
  );
}

function List({ kind, bodies, remissId }: { kind: NeedKind; bodies: FollowedBody[]; remissId: string }) {
  const { says, link } = texts.need[kind];
  return (
    <ul class="y-needs">
      {bodies.map((body) => (
        <li>
          {says(body)}{' '}
          <a href={`/remisser/${remissId}/${PATHS[kind](body)}`} aria-label={`${link}: ${body.body}`}>
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where each need is met, below the remiss. */
const PATHS: Readonly<Record<NeedKind, (body: FollowedBody) => string>> = {
  wish: ({ wish }) => `anstand/${wish!.id}`,
  address: ({ id }) => `folj/${id}#adress`,
  failed: ({ id }) => `folj/${id}#mejl`,
  unclear: ({ id }) => `folj/${id}#mejl`,
  late: ({ id }) => `folj/${id}#sent-svar`,
  preliminary: ({ id }) => `folj/${id}#preliminart`,
  letter: ({ id }) => `folj/${id}#brev`,
  nobody: ({ id }) => `folj/${id}`,
};
