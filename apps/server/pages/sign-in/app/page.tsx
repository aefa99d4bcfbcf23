import type { FactorState } from '@yttra/identity';
import { localDate, pathTo } from '@yttra/platform';
import { Button, Field, Form, LinkButton, Notice, Page, Section } from '../../../ui';
import { QrCode } from './qr-code';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

const UP = [{ href: pathTo('account'), label: texts.account }];

/** Nothing yet, an app about to be taken into use, or one in use. */
export function AppPage({ state, needsCode }: { state: FactorState; needsCode: boolean }) {
  return (
    <Page title={texts.title} up={UP} notices={texts.notices}>
      {state.since ? (
        <InUse since={state.since} left={state.recoveryLeft} />
      ) : (
        <NotYet state={state} needsCode={needsCode} />
      )}
    </Page>
  );
}

function NotYet({ state: { toConfirm }, needsCode }: { state: FactorState; needsCode: boolean }) {
  if (!toConfirm) {
    return (
      <>
        {needsCode && <Notice tone="info">{texts.mustHave}</Notice>}
        <p>{texts.what}</p>
        <p>{texts.which}</p>
        <Form>
          <Button kind="primary">{texts.begin}</Button>
        </Form>
      </>
    );
  }
  return (
    <>
      <Section title={texts.put}>
        <p>{texts.scan}</p>
        <QrCode text={toConfirm.uri} label={texts.qr} />
        <p>
          <a href={toConfirm.uri}>{texts.link}</a>
        </p>
        <p>{texts.secret}:</p>
        <p>
          <code>{toConfirm.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </Section>
      <Section title={texts.confirm}>
        <Form action={pathTo('account.app.on')}>
          {needsCode && <Field name="code" label={texts.enrolmentCode} hint={texts.enrolmentHint} width="10" />}
          <Digits label={texts.digits} hint={texts.digitsHint} />
          <Button kind="primary">{texts.turnOn}</Button>
        </Form>
      </Section>
    </>
  );
}

function InUse({ since, left }: { since: Date; left: number }) {
  return (
    <>
      <p>
        {texts.on}. {texts.since(longDay(localDate(since)))} {texts.left(left)}
      </p>
      <Section title={texts.remove}>
        <Form action={pathTo('account.app.off')}>
          <Digits label={texts.digitsOrCode} hint={texts.removeHint} />
          <Button kind="danger">{texts.remove}</Button>
        </Form>
      </Section>
    </>
  );
}

const Digits = ({ label, hint }: { label: string; hint: string }) => (
  <Field name="digits" label={label} hint={hint} autocomplete="one-time-code" width="10" />
);

/** Shown once, in reply to the form that turned the app on. */
export function RecoveryCodesPage({ codes }: { codes: readonly string[] }) {
  return (
    <Page title={texts.codesTitle} up={UP}>
      <p>{texts.codesText}</p>
      <ul class="y-codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={pathTo('account')} kind="primary">
          {texts.codesDone}
        </LinkButton>
      </p>
    </Page>
  );
}
