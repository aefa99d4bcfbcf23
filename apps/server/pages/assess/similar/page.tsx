import { cut, type BodyText, type SimilarAnswerGroup, type ViewpointWithin } from '@yttra/assessment';
import type { SavedFilter } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Hush, Notice, Pager, Section } from '../../../ui';
import { SavedFilterLinks } from '../../read/saved-filters';
import { partPath } from '../addresses';
import { AssessPage } from '../frame/assess-page';
import type { AssessRound } from '../frame/assess-rounds';
import { benchQuery, isEmpty, withFilter } from '../frame/bench-filter';
import { MarkedWords } from '../frame/marked-words';
import { firstLine } from '../frame/quoted-in';
import { texts as partTexts } from '../part/texts.sv';
import type { ShownGroup } from './group-pages';
import { texts } from './texts.sv';

export interface SimilarPageProps {
  round: AssessRound;
  groups: readonly ShownGroup[];
  /** Groups of the round, and those that the filter leaves. */
  all: number;
  found: number;
  /** Filters that the person has kept for this round. */
  saved: readonly SavedFilter[];
  /** What is marked in the answers of these groups, as the person may read it. By number. */
  viewpoints: readonly ViewpointWithin[];
  page: number;
  pages: number;
}

/** Bodies that have answered nearly the same: the text that most have used, and what differs in each of the others. */
export function SimilarPage({ round, groups, all, found, saved, viewpoints, page, pages }: SimilarPageProps) {
  const path = pathTo('remiss.assessment.similar', { remissId: round.remiss.id });
  return (
    <AssessPage round={round} title={texts.title}>
      <SavedFilterLinks
        page="bedomning"
        remissId={round.remiss.id}
        path={path}
        filters={saved}
        query={benchQuery(round.filter)}
      />
      {!isEmpty(round.filter) && all > 0 && (
        <p role="status">
          {texts.shown(found, all)} <a href={path}>{texts.showAll}</a>
        </p>
      )}
      {groups.length === 0 ? (
        all === 0 && <Notice tone="info">{texts.none}</Notice>
      ) : (
        <>
          <p>{texts.lead}</p>
          <Legend />
        </>
      )}
      {groups.map((shown) => (
        <Group key={`${shown.group.model.part} ${shown.group.model.responseId}`} {...{ round, viewpoints, shown }} />
      ))}
      <Pager
        page={page}
        pages={pages}
        href={(at) => withFilter(path, round.filter, at > 1 ? { sida: String(at) } : {})}
      />
    </AssessPage>
  );
}

function Legend() {
  const words = texts.legend;
  return (
    <ul class="y-plain-list">
      <li>
        <ins class="y-added">{words.added}</ins> {words.addedMeans}
      </li>
      <li>
        <del class="y-left-out">{words.leftOut}</del> {words.leftOutMeans}
      </li>
    </ul>
  );
}

function Group({ round, viewpoints, shown }: Pick<SimilarPageProps, 'round' | 'viewpoints'> & { shown: ShownGroup }) {
  const { group, continued, same, different } = shown;
  const { model, others } = group;
  const bodies = new Set([model, ...others].map(({ recipientId }) => recipientId));
  const title = texts.group(capital(partTexts.part(partOfGroup(group))), bodies.size);
  const link = (one: BodyText) => (
    <a href={withFilter(partPath(round.remiss.id, one.recipientId, one.part), round.filter)}>{one.body}</a>
  );
  return (
    <Section title={continued ? texts.continued(title) : title}>
      <p>
        {texts.model}
        {link(model)}:
      </p>
      <div class="y-pane y-kept-lines">{model.text}</div>
      <ViewpointsWithin {...{ round, viewpoints, group }} />
      {same.length > 0 && (
        <>
          <p>{texts.same(same.length)}</p>
          <ul class="y-inline-list">
            {same.map((one) => (
              <li key={`${one.responseId} ${one.part}`}>{link(one)}</li>
            ))}
          </ul>
        </>
      )}
      {different.map((one) => (
        <section class="y-section" key={`${one.responseId} ${one.part}`}>
          <h3>{link(one)}</h3>
          <p class="y-quiet">
            {texts.similarity(Math.floor(one.similarity * 100))}, {texts.differs(one.added.length, one.leftOut.length)}
          </p>
          <div class="y-pane y-kept-lines">
            <MarkedWords text={one.text} spans={one.added} as="added" />
          </div>
          {one.leftOut.length > 0 && (
            <>
              <p>{texts.leftOut}</p>
              <ul>
                {one.leftOut.map((span) => (
                  <li key={span.from}>
                    <del class="y-left-out">{cut(model.text, span)}</del>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </Section>
  );
}

/**
 * What has been marked in these answers: the same viewpoint of several bodies once, with the way to take it for the
 * rest.
 */
function ViewpointsWithin({
  round: { remiss, mayMark, filter },
  viewpoints,
  group: { model, others },
}: Pick<SimilarPageProps, 'round' | 'viewpoints'> & { group: SimilarAnswerGroup }) {
  const answers = new Set([model, ...others].map(({ responseId, part }) => `${responseId} ${part}`));
  const alike = new Map<string, ViewpointWithin[]>();
  for (const one of viewpoints) {
    if (!answers.has(`${one.responseId} ${one.part}`)) continue;
    const key = `${one.quote}\n${one.text}`;
    const known = alike.get(key);
    if (known) known.push(one);
    else alike.set(key, [one]);
  }
  if (alike.size === 0) return null;
  const words = texts.viewpoints;
  return (
    <>
      <p>{words.title}</p>
      <ul>
        {[...alike.values()].map((all) => {
          const { id, number, text } = all[0]!;
          return (
            <li key={id}>
              <a href={withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: id }), filter)}>
                {number}. {firstLine(text)}
              </a>{' '}
              <span class="y-quiet">{words.at(all.length)}</span>
              {mayMark && (
                <>
                  {' · '}
                  <a
                    href={withFilter(
                      pathTo('remiss.viewpoint.alike', { remissId: remiss.id, viewpointId: id }),
                      filter,
                    )}
                  >
                    {words.take}
                    <Hush>{words.takeWhich(number)}</Hush>
                  </a>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What the texts of a group are of, as a part that is named: whose member's view it is, each of them tells. */
const partOfGroup = ({ question, section, dissent, model: { part } }: SimilarAnswerGroup) => ({
  part,
  text: '',
  choice: null,
  question,
  about: section,
  dissent,
});

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
