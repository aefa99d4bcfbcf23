import { action, paragraph, quotation, shortTitle, type MailBlock, type RenderedMail } from '@yttra/mail';
import { longDay, pathTo } from '@yttra/platform';
import type { FollowedEvent, RemissView } from '../model';

type Followed = Pick<
  RemissView,
  'id' | 'title' | 'caseNumber' | 'unit' | 'contact' | 'dueDate' | 'boardMeeting' | 'withdrawnReason'
>;

interface Facts {
  asked: number;
  answered: number;
  /** The document of a changed remiss. */
  document: { title: string; version: number; changeNote: string | null } | null;
}

type Told = { subject: string; blocks: MailBlock[] };

/** What has happened, by what it was. */
const TOLD: Readonly<Record<FollowedEvent['what'], (remiss: Followed, facts: Facts) => Told>> = {
  issued: ({ title, unit, dueDate }, { asked }) => ({
    subject: `Ny remiss: ${title}`,
    blocks: [
      paragraph(
        `${unit} har skickat ut remissen till ${bodies(asked)}. Svar kan komma in till och med ${day(dueDate)}.`,
      ),
    ],
  }),
  due_date: ({ title, dueDate }) => ({
    subject: `Ändrad remiss: ${shortTitle(title)} – sista svarsdag är ${day(dueDate)}`,
    blocks: [paragraph(`Sista svarsdag för ”${title}” är flyttad till ${day(dueDate)}.`)],
  }),
  document: ({ title, unit }, { document }) => ({
    subject: `Ändrad remiss: ${shortTitle(title)} – ${document?.title ?? 'ett dokument'}`,
    blocks: [
      paragraph(`${unit} har lagt in ${document ? versionOf(document) : 'ett dokument'} i remissen ”${title}”.`),
      ...(document?.changeNote ? [paragraph('Det här är ändrat:'), quotation(document.changeNote)] : []),
    ],
  }),
  closed: ({ title }, { asked, answered }) => ({
    subject: `Remissen är stängd: ${title}`,
    blocks: [paragraph(`Svarstiden är slut. ${answered} av ${bodies(asked)} har svarat.`)],
  }),
  withdrawn: ({ title, unit, withdrawnReason }) => ({
    subject: `Remissen är återkallad: ${title}`,
    blocks: [paragraph(`${unit} har återkallat remissen. Skäl:`), quotation(withdrawnReason ?? '')],
  }),
  reported: ({ title, boardMeeting }) => ({
    subject: `Sammanställningen är klar: ${title}`,
    blocks: [
      paragraph(
        boardMeeting
          ? `Remissvaren är sammanställda. Kommunstyrelsen behandlar ärendet ${longDay(boardMeeting.date)}.`
          : 'Remissvaren är sammanställda och lämnade till kommunstyrelsen.',
      ),
    ],
  }),
};

/** To somebody who follows a remiss. */
export function followerMail(remiss: Followed, event: FollowedEvent, facts: Facts): RenderedMail {
  const { subject, blocks } = TOLD[event.what](remiss, facts);
  const path = pathTo('remiss.watch', { remissId: remiss.id });
  return {
    subject,
    blocks: [
      ...blocks,
      action(pathTo('remiss.answers', { remissId: remiss.id }), 'Läs svaren'),
      paragraph(`Du får mejlet för att du bevakar ${event.what === 'issued' ? 'nya remisser' : 'remissen'}.`),
      event.what === 'issued'
        ? action(pathTo('reading'), 'Sluta bevaka nya remisser')
        : action(path, 'Sluta bevaka remissen'),
    ],
    foot: { path, contact: remiss.contact, caseNumber: remiss.caseNumber },
  };
}

const bodies = (count: number): string => (count === 1 ? '1 instans' : `${count} instanser`);
const day = (date: string | null): string => (date ? longDay(date) : 'den dag som står i remissen');
const versionOf = ({ title, version }: { title: string; version: number }): string =>
  version === 1 ? `”${title}”` : `version ${version} av ”${title}”`;
