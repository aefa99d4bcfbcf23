import type { WaitingMail } from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import { Button, Check, Checks, Form, Notice, Page, Section } from '../../../ui';
import { mailName } from '../../mail-names.sv';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

export interface RestoredPageProps {
  /** Null: mail goes as usual. */
  restoredTo: Date | null;
  mails: readonly WaitingMail[];
  total: number;
}

/** What would leave, and the word that lets it go. */
export function RestoredPage({ restoredTo, mails, total }: RestoredPageProps) {
  const up = [{ href: pathTo('admin'), label: admin.admin }];
  if (!restoredTo)
    return (
      <Page title={texts.notRestored} up={up} notices={texts.notices}>
        <p>{texts.nothing}</p>
      </Page>
    );
  return (
    <Page title={texts.title(restoredTo)} up={up} notices={texts.notices}>
      <Notice tone="warning">
        <p>{texts.held}</p>
      </Notice>
      <p>{texts.lead}</p>
      <p>{texts.codes}</p>
      <Section title={texts.waiting(total)}>
        <Form action={pathTo('admin.restored')}>
          {mails.length === 0 ? (
            <p>{texts.empty}</p>
          ) : (
            <>
              <Checks name="gone" legend={texts.gone} hint={texts.goneHint} options={mails.map(optionOf)} />
              {total > mails.length && <p>{texts.more(total - mails.length)}</p>}
              <Check name="all" label={texts.all} hint={texts.allHint} />
            </>
          )}
          <Button>{texts.release}</Button>
        </Form>
      </Section>
    </Page>
  );
}

const optionOf = ({ id, kind, to, dueAt }: WaitingMail) => ({
  value: id,
  label: texts.mail(mailName(kind), to ?? texts.someone, dueAt),
});
