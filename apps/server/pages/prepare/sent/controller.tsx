import { Controller, Get, Post } from '@nestjs/common';
import { FeedbackPapers } from '@yttra/assessment';
import { BodyRegister } from '@yttra/bodies';
import { Database, localDate, now, pathTo, route } from '@yttra/platform';
import { ReminderList } from '@yttra/reminder';
import { hasBeenIssued, PostalLetters, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { sendFile } from '../../../http/send-file';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { withFieldNames } from '../frame';
import { SentPage } from './page';
import { texts } from './texts.sv';

/** Each letter's day has a field of its own name, since several stand on one page. */
/** The page that a letter was marked on. */
const BACK = { utskickad: 'remiss.sent', folj: 'remiss.follow', aterkoppling: 'remiss.feedback' } as const;

const sentForm = z
  .object({
    letter: z.string().max(100).default(''),
    till: z.enum(['utskickad', 'folj', 'aterkoppling']).catch('utskickad'),
  })
  .catchall(z.string().max(100))
  .transform(({ letter, till, ...days }) => ({ till, letter, on: days[`sent-${letter}`] }))
  .superRefine(({ letter, on }, context) => {
    if (!z.iso.date().safeParse(on).success)
      context.addIssue({ code: 'custom', path: [`sent-${letter}`], message: texts.letters.badDay });
  });

/** What was sent out, by mail and by post. */
@Controller()
export class SentController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly bodies: BodyRegister,
    private readonly letters: PostalLetters,
    private readonly papers: FeedbackPapers,
    private readonly reminders: ReminderList,
  ) {}

  @Get(route('remiss.sent'))
  @PageRoute({ action: 'recipients.change' })
  show(@Visiting() { places }: Visit) {
    const id = places.remissId;
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, id);
      if (!hasBeenIssued(remiss.status)) return goTo(pathTo('remiss.check', { remissId: id }));
      const issuer = remiss.issuerBodyId ? await this.bodies.get(tx, remiss.issuerBodyId) : null;
      const planned = (await this.reminders.ofRemiss(tx, id)).filter(({ state }) => state === 'planned');
      const days = planned.map(({ on }) => on).sort();
      return (
        <SentPage
          remiss={remiss}
          recipients={(await this.reader.recipients(tx, id)).filter(({ removedAt }) => !removedAt)}
          hasRegistrar={Boolean(issuer?.registrarEmail)}
          documents={(await this.reader.documents(tx, id)).filter(({ current }) => current).map(({ title }) => title)}
          letters={await this.letters.list(tx, id)}
          firstReminder={days[0] ?? null}
          today={localDate(await now(tx))}
        />
      );
    });
  }

  @Get(route('remiss.postalLetter'))
  @PageRoute({ action: 'recipients.change', costs: 'document' })
  async print(@Visiting() { places, reply }: Visit) {
    const { name, content } = await this.database.transaction((tx) =>
      this.papers.posted(tx, places.remissId, places.letterId),
    );
    return sendFile(reply, { name, mediaType: 'application/pdf', content });
  }

  @Post(route('remiss.postalLetter'))
  @PageRoute({ action: 'recipients.change', form: sentForm, again: 'show' })
  async markSent(@Visiting() { caller, places, form }: Visit<z.infer<typeof sentForm>>) {
    const { remissId, letterId } = places;
    await withFieldNames(
      () => `sent-${letterId}`,
      () =>
        this.database.transaction((tx) =>
          this.letters.markSent(tx, caller.personId, remissId, letterId, String(form.on)),
        ),
    );
    return goTo(pathTo(BACK[form.till], { remissId, anchor: 'brev' }), 'brev-skickat');
  }
}
