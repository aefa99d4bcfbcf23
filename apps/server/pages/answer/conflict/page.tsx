import { clockTime, localDate, pathTo } from '@yttra/platform';
import { joinedParts, type Desk, type DraftPartName, type DraftPartValue } from '@yttra/response';
import { Button, ButtonRow, Choice, Conflict, Form, Hidden } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { AnswerPage } from '../frame/answer-page';
import { texts as frame } from '../frame/texts.sv';
import { partWords } from './part-words';
import type { StalePart } from './stale-part';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

interface ConflictPageProps {
  desk: Desk;
  stale: StalePart;
  /** Name of the one who saved, when it is known. */
  who: string | null;
}

/**
 * Two saved the same piece at once: both texts, and the choice between them. What is chosen can be edited afterwards.
 */
export function ConflictPage({ desk, stale, who }: ConflictPageProps) {
  const { recipient, questions, today } = desk;
  const words = (value: unknown) => partWords(stale.part, value, { kind: recipient.kind, questions });
  const isSelf = stale.savedBy !== null && stale.savedBy === useRequest().viewer?.personId;
  const name = isSelf ? texts.self : (who ?? frame.colleague);
  const when = stale.savedAt ? whenSaved(stale.savedAt, today) : '';
  const canJoin = joined(stale) !== null;
  const options = (['mine', 'theirs', ...(canJoin ? (['both'] as const) : [])] as const).map((value) => ({
    value,
    label: value === 'theirs' ? texts.theirs[isSelf ? 'self' : 'colleague'] : texts.options[value],
  }));
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>{isSelf ? texts.leadSelf(when) : texts.lead(name, when)}</p>
      <Conflict mine={words(stale.yours)} theirs={words(stale.theirs)} who={name} when={when} />
      <Form action={pathTo('answer.conflict', { rid: recipient.id })}>
        <Hidden name="part" value={stale.part} />
        <Hidden name="version" value={stale.version} />
        <Hidden name="mine" value={JSON.stringify(stale.yours)} />
        <Choice name="keep" legend={texts.legend} options={options} />
        <ButtonRow>
          <Button>{texts.save}</Button>
        </ButtonRow>
      </Form>
      <p>
        {texts.earlier} <a href={pathTo('answer.versions', { rid: recipient.id })}>{texts.versions}</a>
      </p>
    </AnswerPage>
  );
}

const joined = ({ part, yours, theirs }: StalePart) =>
  joinedParts(part, yours as DraftPartValue<DraftPartName>, theirs as DraftPartValue<DraftPartName>);

const whenSaved = (at: Date, today: string): string =>
  localDate(at) === today ? `kl. ${clockTime(at)}` : dayAndTime(at);
