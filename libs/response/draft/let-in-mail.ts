import { action, facts, paragraph, shortTitle, type RenderedMail } from '@yttra/mail';
import { longDay, pathTo } from '@yttra/platform';
import { genitive } from '@yttra/bodies';
import type { Round } from '../model';

/** To the person, and to the body's own mailbox so that nobody is let in behind its back. */
export function letInMail({ remiss, recipient }: Round, { name, by }: { name: string; by: string }): RenderedMail {
  const path = pathTo('answer.colleagues', { rid: recipient.id });
  return {
    subject: `Insläppt i ert svar: ${shortTitle(remiss.title)} – ${name}`,
    blocks: [
      paragraph(
        `${by} har släppt in ${name} vid namn i ${genitive(recipient.body)} svar. Annars hade ${name} stått utanför. Det står i instansens logg och på kvittensen.`,
      ),
      facts({ Remiss: remiss.title, Instans: recipient.body, 'Sista svarsdag': longDay(recipient.lastDay) }),
      paragraph('Stämmer det inte? Den som svarar för instansen kan avsluta det direkt.'),
      action(path, 'Se vilka som är insläppta'),
    ],
    foot: { path, caseNumber: remiss.caseNumber },
  };
}
