import { action, paragraph, type MailBlock } from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { Recipient, Remiss } from '../model';

/**
 * What the reader of a mailbox needs to get in: an account, a code to the mailbox, or first the body's word that the
 * address is its own.
 */
export type MailEntry = 'account' | 'mailbox' | UnconfirmedAddress;

/** An address that the issuer wrote: it carries the mails, and opens nothing. */
export interface UnconfirmedAddress {
  /** The address that answers until the body has said otherwise. */
  guestEmail: string | null;
  /** True when somebody serves the body, and so answers and confirms. */
  served: boolean;
  /** Where an answer is received when nobody can reach the address before. */
  registrar: string | null;
}

/** How the reader of the address gets in, where it is not the one that answers. */
export async function unconfirmed(
  tx: EntityManager,
  remiss: Remiss,
  recipient: Recipient,
): Promise<UnconfirmedAddress> {
  const [row] = await tx.query<Pick<UnconfirmedAddress, 'served' | 'registrar'>[]>(
    `select exists (select from shared.assignment where body_id = $1 and role = 'secretary'
         and from_date <= yttra_today() and (to_date is null or to_date >= yttra_today())) as served,
       (select registrar_email from shared.body where id = $2) as registrar`,
    [recipient.bodyId, remiss.issuerBodyId],
  );
  return { guestEmail: recipient.guestEmail, ...row! };
}

/** What the mail says of it, beside the button that everybody gets. */
export function entryBlocks(entry: MailEntry, { body, unit }: { body: string; unit: string }): MailBlock[] {
  if (entry === 'account') return [];
  if (entry === 'mailbox')
    return [
      paragraph('Har ni inget konto? Då mejlar vi en kod till den här adressen.'),
      action(pathTo('guest'), 'Svara som gäst'),
    ];
  const carries = `${unit} har skrivit in den här adressen för ${body}. Mejlen om remissen kommer hit, men adressen öppnar inte svaret förrän ${body} har bekräftat den.`;
  if (entry.served)
    return [paragraph(`${carries} Det gör er sekreterare, eller den som annars svarar för er, på svarets sida.`)];
  const registrar = `registratorn hos den som har skickat remissen${entry.registrar ? `, ${entry.registrar}` : ''}`;
  const received = `Skicka svaret till ${registrar}, så tas det emot och registreras där.`;
  if (!entry.guestEmail)
    return [paragraph(carries), paragraph(`Be kommunens systemförvaltare föra in adressen i registret. ${received}`)];
  return [
    paragraph(carries),
    paragraph(`Så bekräftar ni den: svara som gäst med er tidigare adress, ${entry.guestEmail}. Vi mejlar en kod dit.`),
    action(pathTo('guest'), 'Bekräfta adressen'),
    paragraph(`Kommer ni inte åt den adressen? ${received}`),
  ];
}
