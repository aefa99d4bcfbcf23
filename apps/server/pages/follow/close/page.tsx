import type { FollowedRemiss } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, Form, LinkButton, Notice, Page, Section } from '../../../ui';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';

/** What is still silent, before the round is ended. */
export function ClosePage({ remiss }: { remiss: FollowedRemiss }) {
  const at = { remissId: remiss.id };
  const counted = remiss.bodies.filter(({ removed, answer }) => !removed || answer);
  const silent = remiss.bodies.filter(({ awaited }) => awaited);
  const wishes = silent.filter(({ wish }) => wish);
  const last = silent.map(({ lastDay }) => lastDay).reduce((a, b) => (a > b ? a : b), '');
  const isOpen = remiss.status === 'issued';
  const canClose = isOpen && last < remiss.today;
  const back = (
    <LinkButton kind="secondary" href={pathTo('remiss.follow', at)}>
      {texts.back}
    </LinkButton>
  );
  return (
    <Page title={texts.title} remiss={remiss} up={wayUpToFollow(remiss)}>
      {!isOpen && <Notice tone="neutral">{texts.ended}</Notice>}
      <ul>
        {texts.means.map((what) => (
          <li>{what}</li>
        ))}
      </ul>
      <p>{texts.answered(counted.filter(({ answer }) => answer).length, counted.length)}</p>
      {silent.length === 0 && isOpen && <p>{texts.everyone}</p>}
      {wishes.length > 0 && (
        <Section title={texts.wishes}>
          <ul>
            {wishes.map(({ body, wish }) => (
              <li>
                <a href={pathTo('remiss.extension', { ...at, extensionId: wish!.id })}>{texts.wish(body)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {silent.length > 0 && (
        <Section title={texts.silent}>
          <ul>
            {silent.map(({ id, body, lastDay }) => (
              <li>
                <a href={pathTo('remiss.recipient', { ...at, rid: id })}>{texts.silentLine(body, lastDay)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isOpen && !canClose && <Notice tone="info">{texts.tooEarly(last)}</Notice>}
      {canClose ? (
        <Form action={pathTo('remiss.close', at)}>
          <ButtonRow>
            <Button>{texts.button}</Button>
            {back}
          </ButtonRow>
        </Form>
      ) : (
        <ButtonRow>{back}</ButtonRow>
      )}
    </Page>
  );
}
