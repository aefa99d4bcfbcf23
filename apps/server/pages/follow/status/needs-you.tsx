import type { FollowedBody, FollowedRemiss } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
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
          <a href={PATHS[kind](remissId, body)} aria-label={`${link}: ${body.body}`}>
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}

type Place = (remissId: string, body: FollowedBody) => string;

const onItsPage =
  (anchor?: string): Place =>
  (remissId, { id }) =>
    pathTo('remiss.recipient', { remissId, rid: id, anchor });

/** Where each need is met. */
const PATHS: Readonly<Record<NeedKind, Place>> = {
  wish: (remissId, { wish }) => pathTo('remiss.extension', { remissId, extensionId: wish!.id }),
  address: onItsPage('adress'),
  failed: onItsPage('mejl'),
  unclear: onItsPage('mejl'),
  late: onItsPage('sent-svar'),
  preliminary: onItsPage('preliminart'),
  letter: onItsPage('brev'),
  nobody: onItsPage(),
};
