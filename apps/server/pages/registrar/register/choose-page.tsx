import { pathTo } from '@yttra/platform';
import type { RecipientView, RemissView } from '@yttra/remiss';
import { Details, Field, Filter, LinkList, Page, Section } from '../../../ui';
import { texts } from './texts.sv';

export interface Choosable {
  remiss: Pick<RemissView, 'id' | 'title' | 'caseNumber' | 'status'>;
  recipients: readonly Pick<RecipientView, 'id' | 'body' | 'statusText'>[];
}

/** Which remiss, and which body: one link each. */
export function ChoosePage({ choosable, words }: { choosable: readonly Choosable[]; words: string }) {
  const found = choosable.map((one) => matching(one, words)).filter(({ recipients }) => recipients.length > 0);
  const running = found.filter(({ remiss }) => remiss.status === 'issued');
  const ended = found.filter(({ remiss }) => remiss.status !== 'issued');
  return (
    <Page title={texts.chooseTitle} up={[{ href: pathTo('registrar'), label: texts.up }]}>
      {choosable.length === 0 ? (
        <p class="y-empty">{texts.noRemisser}</p>
      ) : (
        <>
          <p>{texts.chooseIntro}</p>
          <Filter count={texts.count(found.reduce((sum, { recipients }) => sum + recipients.length, 0))}>
            <Field name="sok" label={texts.search} type="search" value={words} />
          </Filter>
          {found.length === 0 && <p class="y-empty">{texts.none}</p>}
          {running.map((one) => (
            <Bodies {...one} key={one.remiss.id} />
          ))}
          {ended.length > 0 && (
            <Details summary={texts.ended} open={running.length === 0}>
              {ended.map((one) => (
                <Bodies {...one} key={one.remiss.id} />
              ))}
            </Details>
          )}
        </>
      )}
    </Page>
  );
}

const Bodies = ({ remiss, recipients }: Choosable) => (
  <Section title={texts.remiss(remiss.caseNumber, remiss.title)}>
    <LinkList
      items={recipients.map(({ id, body, statusText }) => ({
        href: pathTo('registrar.register.body', { rid: id }),
        label: body,
        hint: statusText,
      }))}
    />
  </Section>
);

/** A word of the remiss leaves all its bodies, a word of a body that one. */
function matching({ remiss, recipients }: Choosable, words: string): Choosable {
  const has = (text: string) => text.toLocaleLowerCase('sv').includes(words.toLocaleLowerCase('sv'));
  if (has(remiss.title) || has(remiss.caseNumber)) return { remiss, recipients };
  return { remiss, recipients: recipients.filter(({ body }) => has(body)) };
}
