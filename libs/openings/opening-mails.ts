import { Injectable } from '@nestjs/common';
import { genitive } from '@yttra/bodies';
import { People } from '@yttra/identity';
import { action, paragraph, type MailRenderers, type OutgoingMailView, type RenderedMail } from '@yttra/mail';
import { checked, pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { DECIDED_MAIL, KEY_MAIL, OPENING_MAIL } from './opening-post';
import { openingById, type Opening } from './opening-rows';
import { openingWords, whenWords } from './opening-words';

const about = z.object({ opening: z.uuid() });
const aboutKey = z.object({
  personId: z.uuid(),
  key: z.enum(['address', 'account', 'factor']),
  from: z.string().optional(),
  to: z.string().optional(),
});

const PAGE = pathTo('openings');

/** What a body and a person are told of openings. */
@Injectable()
export class OpeningMails implements MailRenderers {
  readonly renderers = {
    [OPENING_MAIL]: (mail, tx) => this.told(mail, tx, madeMail),
    [DECIDED_MAIL]: (mail, tx) => this.told(mail, tx, decidedMail),
    [KEY_MAIL]: (mail, tx) => this.key(mail, tx),
  } satisfies MailRenderers['renderers'];

  constructor(private readonly people: People) {}

  private async told(mail: OutgoingMailView, tx: EntityManager, write: (opening: Opening) => RenderedMail) {
    const opening = await openingById(tx, checked(about, mail.data).opening);
    return opening && opening.state !== 'ended' ? write(opening) : null;
  }

  private async key({ data }: OutgoingMailView, tx: EntityManager): Promise<RenderedMail> {
    const { personId, key, from, to } = checked(aboutKey, data);
    const name = (await this.people.names(tx, [personId])).get(personId) ?? '';
    const words = {
      address: `Adressen för ${name} är ändrad från ${from ?? ''} till ${to ?? ''}. Nu loggar du in med ${to ?? ''}.`,
      account: `Ett konto är kopplat till ${name}. Nu går det att logga in i Yttra med det.`,
      factor: `Appen som ${name} loggar in med är borttagen. Nu räcker en kod till adressen.`,
    }[key];
    return {
      subject: KEY_SUBJECTS[key],
      blocks: [
        paragraph(words),
        paragraph(
          'Svarar du för en instans som har börjat skriva ett svar öppnas utkasten igen när instansen har bekräftat ändringen.',
        ),
        paragraph('Var det inte du, svara på det här mejlet. Du kan också stoppa ändringen i Yttra.'),
        action(PAGE, 'Se vem som kan läsa utkasten'),
      ],
      foot: { path: PAGE },
    };
  }
}

const KEY_SUBJECTS = {
  address: 'Din adress i Yttra är ändrad',
  account: 'Ett konto är kopplat till dig i Yttra',
  factor: 'Din app för inloggningen i Yttra är borttagen',
} as const;

function madeMail(opening: Opening): RenderedMail {
  const waits = opening.state === 'waiting';
  return {
    subject: subjectOf(opening),
    blocks: [
      paragraph(openingWords(opening)),
      paragraph(whenWords(opening)),
      paragraph(
        waits
          ? 'Ni behöver inte göra något om det stämmer och det står en dag ovan. Stämmer det inte, stoppa det.'
          : 'Stämmer det inte? Avsluta det på sidan, och säg till kommunens systemförvaltare.',
      ),
      action(PAGE, waits ? 'Bekräfta eller stoppa' : 'Se vem som kan läsa era utkast'),
      paragraph('Logga in som sekreterare, eller med en kod till instansens brevlåda.'),
    ],
    foot: { path: PAGE },
  };
}

/** Mail 25: whom it is about, and whose drafts. */
function subjectOf({ kind, state, person, body }: Opening): string {
  if (kind === 'mailbox') return `${genitive(body)} brevlåda i Yttra är ändrad`;
  if (kind === 'guest') return `Brevlådan ska kunna svara för ${body}`;
  return `${person ?? ''} ${state === 'waiting' ? 'ska kunna läsa' : 'kan läsa'} ${genitive(body)} utkast`;
}

/** To the body and the person; while it waits, to one who is appointed. */
function decidedMail(opening: Opening): RenderedMail {
  const { state, kind, person, body } = opening;
  const what = kind === 'mailbox' || kind === 'guest' ? `${genitive(body)} brevlåda` : (person ?? '');
  const subject = {
    waiting: `${what} är tillagd som sekreterare för ${body} i Yttra`,
    stopped: `${body} har stoppat en ändring om ${what}`,
    confirmed: `${body} har bekräftat en ändring om ${what}`,
    in_force: `En ändring om ${what} gäller nu för ${body}`,
    ended: '',
  }[state];
  return {
    subject,
    blocks: [
      paragraph(openingWords(opening)),
      paragraph(
        state === 'waiting'
          ? `Utkasten öppnas när ${body} har bekräftat det. ${whenWords(opening)}`
          : whenWords(opening),
      ),
      action(PAGE, 'Se vem som kan läsa utkasten'),
    ],
    foot: { path: PAGE },
  };
}
