import type { SentFields } from '../web/form-body';
import { Page } from './page';

/** The session ended while someone wrote: the text is here, and can be sent again after signing in beside it. */
export function SignedOutPage({
  action,
  written,
  hadFiles,
}: {
  action: string;
  written: SentFields;
  hadFiles: boolean;
}) {
  return (
    <Page title="Du har loggats ut">
      <p>Texten finns kvar här. Logga in i en ny flik och tryck sedan på Spara.</p>
      {hadFiles && <p>Välj filen igen när du har loggat in.</p>}
      <p>
        <a href="/logga-in?till=/inloggad" target="_blank" rel="noopener">
          Logga in i en ny flik
        </a>
      </p>
      <form method="post" action={action}>
        {Object.entries(written).map(([name, value]) =>
          [value].flat().map((text) => <textarea name={name} readOnly value={text} />),
        )}
        <button type="submit">Spara</button>
      </form>
    </Page>
  );
}
