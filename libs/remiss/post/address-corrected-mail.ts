import { action, facts, paragraph, type RenderedMail } from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import type { RoundFacts } from './round-mails';

export interface CorrectedFacts {
  from: string | null;
  to: string;
  /** The body has said that the new address is its own. */
  isConfirmed: boolean;
  /** The mail goes to the mailbox that answers for the body. */
  asGuest: boolean;
}

/** To those who read a body's mail until now, and to its registrar: the issuer has written another address. */
export function addressCorrectedMail(
  { recipientId, body, title, unit, caseNumber }: RoundFacts,
  { from, to, isConfirmed, asGuest }: CorrectedFacts,
): RenderedMail {
  const path = pathTo('answer', { rid: recipientId });
  return {
    subject: `Er adress är ändrad i remissen: ${title}`,
    blocks: [
      paragraph(`${unit} har ändrat adressen som ${body} får mejlen om remissen till.`),
      facts({ Remiss: title, 'Förra adressen': from ?? 'ingen', 'Ny adress': to }),
      paragraph(
        isConfirmed
          ? `${body} har bekräftat den nya adressen.`
          : 'Den nya adressen får mejlen, men öppnar inte ert svar förrän ni har bekräftat den.',
      ),
      paragraph('Var det inte ni som bad om det? Svara på det här mejlet, så läser en registrator det.'),
      asGuest ? action(pathTo('guest'), 'Kontrollera adressen') : action(path, 'Kontrollera adressen'),
    ],
    foot: { path, caseNumber },
  };
}
