import { pathTo } from '@yttra/platform';
import type { RemissListItem } from '@yttra/remiss';
import { FOUND_END, FOUND_START, type FoundPassage } from '@yttra/response';
import { Excerpt, Field, Filter, Page } from '../../../ui';
import { anchorOf } from '../search/anchor';
import { texts as searchTexts } from '../search/texts.sv';
import { texts } from './texts.sv';

export interface SearchAllPageProps {
  words: string;
  found: readonly FoundPassage[] | null;
  near: readonly FoundPassage[];
  /** There may be more than are shown. */
  most: boolean;
  remisser: readonly RemissListItem[];
}

/** A search in the answers to every remiss that has gone out, by remiss. */
export function SearchAllPage({ words, found, near, most, remisser }: SearchAllPageProps) {
  const say = texts.answers;
  const count = !found ? '' : found.length === 0 ? say.none(words) : say.found(found.length, most);
  return (
    <Page title={say.title} up={[{ href: pathTo('reading'), label: texts.title }]}>
      <Filter count={count} submit={say.submit}>
        <Field name="ord" label={say.words} hint={say.hint} type="search" value={words} width="20" maxlength={200} />
      </Filter>
      <Hits words={words} found={found ?? []} remisser={remisser} />
      {found?.length === 0 && near.length === 0 && <p>{searchTexts.noneNear}</p>}
      {near.length > 0 && (
        <>
          <h2>{searchTexts.nearTitle}</h2>
          <p>{searchTexts.near}</p>
          <Hits words={words} found={near} remisser={remisser} />
        </>
      )}
      <p class="y-quiet">{say.masked}</p>
    </Page>
  );
}

function Hits({
  words,
  found,
  remisser,
}: { words: string } & { [K in 'found' | 'remisser']: NonNullable<SearchAllPageProps[K]> }) {
  const withHits = remisser.filter(({ id }) => found.some(({ remissId }) => remissId === id));
  return (
    <>
      {withHits.map(({ id, title, caseNumber }) => (
        <section key={id}>
          <h2>
            {title}, {caseNumber}
          </h2>
          <ul class="y-hits">
            {found
              .filter(({ remissId }) => remissId === id)
              .map((passage) => (
                <li key={`${passage.responseId} ${passage.part}`}>
                  <h3>
                    <a
                      href={pathTo('remiss.answers.body', {
                        remissId: id,
                        rid: passage.recipientId,
                        anchor: anchorOf(passage),
                      })}
                    >
                      {passage.body}
                      {passage.question !== null &&
                        `, ${searchTexts.question.toLocaleLowerCase('sv')} ${passage.question}`}
                    </a>
                  </h3>
                  <p>
                    <Excerpt text={passage.excerpt} open={FOUND_START} close={FOUND_END} />
                  </p>
                </li>
              ))}
          </ul>
          <p>
            <a href={pathTo('remiss.answers.search', { remissId: id, query: { ord: words } })}>
              {texts.answers.inRemiss(title)}
            </a>
          </p>
        </section>
      ))}
    </>
  );
}
