import type { Role } from '@yttra/identity';
import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import { Button, Form, LinkList, Page, Section, SummaryList } from '../../../ui';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

export interface ShownHat {
  role: Role;
  place: string | null;
  fromDate: LocalDate;
  toDate: LocalDate | null;
}

export interface AccountProps {
  name: string;
  email: string;
  hats: readonly ShownHat[];
  app: boolean;
}

/** Who one is in Yttra, and what is one's own to set. */
export function AccountPage({ name, email, hats, app }: AccountProps) {
  return (
    <Page title={texts.title}>
      <Section title={texts.you}>
        <SummaryList
          rows={[
            { term: texts.name, value: name },
            { term: texts.email, value: email },
          ]}
        />
        <p>{texts.wrong}</p>
      </Section>
      <Section title={texts.hats}>
        {hats.length === 0 && <p>{texts.noHats}</p>}
        {hats.length > 0 && (
          <SummaryList rows={hats.map((hat) => ({ term: texts.hat(hat.role, hat.place), value: daysOf(hat) }))} />
        )}
      </Section>
      <Section title={texts.signIn}>
        <LinkList
          items={[
            { href: pathTo('account.sessions'), label: texts.sessions, hint: texts.sessionsHint },
            { href: pathTo('account.events'), label: texts.events, hint: texts.eventsHint },
            { href: pathTo('account.app'), label: texts.app, hint: app ? texts.appOn : texts.appOff },
            { href: pathTo('account.keys'), label: texts.keys, hint: texts.keysHint },
            { href: pathTo('account.mail'), label: texts.mail, hint: texts.mailHint },
          ]}
        />
      </Section>
      <Form action={pathTo('signOut')}>
        <Button kind="secondary">{texts.signOut}</Button>
      </Form>
    </Page>
  );
}

const daysOf = ({ fromDate, toDate }: ShownHat): string =>
  toDate ? texts.fromTo(longDay(fromDate), longDay(toDate)) : texts.from(longDay(fromDate));
