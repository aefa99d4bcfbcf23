import type { ViewpointOutline, ViewpointRequest } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { DataTable, Hush, StatusTag, type Tone } from '../../../ui';
import { useField } from '../../../http/request-context';
import type { AssessRound } from '../frame/assess-rounds';
import { withFilter } from '../frame/bench-filter';
import { texts } from './texts.sv';
import { shortDay } from '../../../ui/days';

const TONES: Readonly<Record<keyof typeof texts.dispositions, Tone>> = {
  left: 'warning',
  met: 'success',
  partly_met: 'info',
  not_met: 'danger',
  noted: 'neutral',
};

/** What becomes of a viewpoint, in a word: also that nobody has said. */
export function DispositionTag({ disposition }: Pick<ViewpointOutline, 'disposition'>) {
  const which = disposition ?? 'left';
  return <StatusTag tone={TONES[which]}>{texts.dispositions[which]}</StatusTag>;
}

interface ViewpointTableProps {
  round: AssessRound;
  viewpoints: readonly ViewpointOutline[];
  /** Viewpoints can be chosen, to be assessed together. */
  chooses?: boolean;
  /** Colleagues who have been asked for reasons. */
  requests: ReadonlyMap<string, ViewpointRequest>;
}

/** Viewpoints in a line each. */
export function ViewpointTable({ round, viewpoints, chooses, requests }: ViewpointTableProps) {
  const words = texts.list;
  const bodies = new Map(round.bodies.map(({ recipientId, body }) => [recipientId, body]));
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={[
        { key: 'heading', label: words.heading },
        { key: 'body', label: words.body },
        { key: 'question', label: words.question },
        { key: 'tags', label: words.tags },
        { key: 'disposition', label: words.disposition, plain: true },
      ]}
      rows={viewpoints.map(
        ({ id, number, heading, recipientId, question, tags, disposition, left, joinedTo, version }, index) => ({
          key: id,
          cells: {
            heading: (
              <span class="y-chosen-name">
                {chooses && <ChooseViewpoint id={id} number={number} version={version} first={index === 0} />}
                <span>
                  <a
                    href={withFilter(
                      pathTo('remiss.viewpoint', { remissId: round.remiss.id, viewpointId: id }),
                      round.filter,
                    )}
                  >
                    {number}. {heading}
                  </a>
                  {joinedTo && <span class="y-quiet"> ({texts.chosen.joined})</span>}
                </span>
              </span>
            ),
            body: bodies.get(recipientId),
            question: question ?? texts.beside,
            tags: tags.join(', '),
            disposition: (
              <>
                <DispositionTag disposition={left ? null : disposition} />
                {left && <AskedOf request={requests.get(id)} />}
              </>
            ),
          },
        }),
      )}
      empty={words.none}
    />
  );
}

/** With whom the reason is, and that it has come: what becomes of the viewpoint is still to be said. */
function AskedOf({ request }: { request: ViewpointRequest | undefined }) {
  if (!request) return null;
  const { askedOfName, until, answeredAt } = request;
  return (
    <span class="y-quiet">
      {' '}
      {answeredAt ? texts.asked.answered(askedOfName) : texts.asked.of(askedOfName, shortDay(until))}
    </span>
  );
}

/** Says which version was read, so that nobody's later words are written over. */
function ChooseViewpoint({
  id,
  number,
  version,
  first,
}: {
  id: string;
  number: number;
  version: number;
  first: boolean;
}) {
  const { writtenAll, error } = useField('synpunkt');
  const value = `${id}:${version}`;
  return (
    <label class="y-choose">
      <input
        type="checkbox"
        name="synpunkt"
        value={value}
        checked={writtenAll?.some((one) => one.startsWith(`${id}:`))}
        id={first ? 'synpunkt' : undefined}
        aria-describedby={first && error ? 'synpunkt-error' : undefined}
      />
      <Hush>{texts.chosen.choose(number)}</Hush>
    </label>
  );
}
