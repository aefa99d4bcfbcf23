import type { ShownKey } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, Field, Form, Hidden, Hush, LinkButton, Notice, Page, Section } from '../../../ui';
import { texts } from './texts.sv';

/** Whose keys they are: one's own, or a program's that one answers for. */
export interface KeyHolder {
  id: string;
  /** Null for oneself. */
  name: string | null;
  keys: readonly ShownKey[];
  mayHave: boolean;
}

const UP = [{ href: pathTo('account'), label: texts.account }];

/** The keys that one has made, for oneself and for programs, and the making of one. */
export function KeysPage({ holders, now }: { holders: readonly KeyHolder[]; now: Date }) {
  return (
    <Page title={texts.title} up={UP} notices={texts.notices}>
      <p>{texts.lead}</p>
      {holders.map((holder, index) => (
        <Holder key={holder.id} holder={holder} index={index} now={now} />
      ))}
    </Page>
  );
}

function Holder({ holder: { id, name, keys, mayHave }, index, now }: { holder: KeyHolder; index: number; now: Date }) {
  return (
    <Section title={name ? texts.service(name) : texts.own}>
      {name && <p>{texts.serviceLead}</p>}
      {keys.length === 0 && <p>{texts.none}</p>}
      {keys.map((key) => (
        <Key key={key.id} shown={key} now={now} />
      ))}
      {mayHave ? (
        <Form action={pathTo('account.keys')}>
          <Hidden name="index" value={index} />
          <Hidden name="holder" value={id} />
          <Field name={`days${index}`} label={texts.days} hint={texts.daysHint} width="4" inputmode="numeric" />
          <Button kind="secondary">
            {texts.make}
            {name && <Hush> {texts.makeFor(name)}</Hush>}
          </Button>
        </Form>
      ) : (
        <p>{texts.noKey}</p>
      )}
    </Section>
  );
}

function Key({ shown: { id, lastFour, expiresAt, revokedAt }, now }: { shown: ShownKey; now: Date }) {
  if (revokedAt !== null || expiresAt <= now) return <p>{texts.ended(lastFour)}</p>;
  return (
    <Form action={pathTo('account.keys.revoke')}>
      <p>{texts.key(lastFour, expiresAt)}</p>
      <Hidden name="key" value={id} />
      <Button kind="secondary">
        {texts.revoke}
        <Hush> {texts.revokeWhich(lastFour)}</Hush>
      </Button>
    </Form>
  );
}

/** A new key, this once. */
export function MadeKeyPage({ secret }: { secret: string }) {
  return (
    <Page title={texts.madeTitle} up={[...UP, { href: pathTo('account.keys'), label: texts.title }]}>
      <Notice tone="warning">{texts.made}</Notice>
      <p>
        <code>{secret}</code>
      </p>
      <LinkButton kind="secondary" href={pathTo('account.keys')}>
        {texts.back}
      </LinkButton>
    </Page>
  );
}
