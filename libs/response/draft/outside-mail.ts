import { action, bullets, paragraph, type RenderedMail } from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import { OUTSIDE_WORDS } from '../model';
import type { OutsideRemiss } from './outside-remisser';

/** To a body: one who serves it stands outside some of its drafts. Null when that is over. */
export function outsideMail(name: string, remisser: readonly OutsideRemiss[]): RenderedMail | null {
  const [first] = remisser;
  if (!first) return null;
  const path = pathTo('answer.colleagues', { rid: first.recipientId });
  return {
    subject: `${name} står utanför en del av era utkast`,
    blocks: [
      paragraph(
        `${name} svarar för ${first.body}, och arbetar också hos avsändaren eller är systemförvaltare. Därför står ${name} utanför ert svar i de här pågående remisserna:`,
      ),
      bullets(remisser.map(({ title, caseNumber, as }) => `${title}, ${caseNumber} (${OUTSIDE_WORDS[as]})`)),
      paragraph(
        `Ni kan släppa in ${name} vid namn. Det gör en annan som svarar för er, på sidan Kollegor i svaret, eller den som läser er brevlåda, med en kod på sidan Vem kan läsa era utkast. Det står i er logg och på kvittensen. Gör ni ingenting står ${name} kvar utanför.`,
      ),
      action(path, 'Öppna sidan Kollegor'),
      action(pathTo('openings'), 'Logga in med en kod till brevlådan'),
    ],
    foot: { path },
  };
}
