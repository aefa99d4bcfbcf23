import { Controller, Get, Post } from '@nestjs/common';
import { Database, DomainError, pathTo, route } from '@yttra/platform';
import {
  maskProvision,
  newClearing,
  newMask,
  newWithholding,
  NumberClearings,
  PublicationMasks,
  Publications,
  WithheldAnswers,
} from '@yttra/publication';
import { isFinished, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { NotFinishedPage, PublishPage } from './page';

const documents = z.object({ documents: many(z.uuid()), seen: z.string().length(64).optional() });

/** The provision that stood with the mask on the page; empty for none. */
const seenMask = z.object({ seen: z.string().max(200).default('') });

/** What everybody will see of a finished remiss, what is masked, what stops it; publishing it, and taking it back. */
@Controller()
export class PublishController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly publications: Publications,
    private readonly answers: WithheldAnswers,
    private readonly masks: PublicationMasks,
    private readonly clearings: NumberClearings,
  ) {}

  @Get(route('remiss.publish'))
  @PageRoute({ action: 'remiss.publish', costs: 'document' })
  async show(@Visiting() { places, said }: Visit) {
    const remissId = places.remissId;
    const { remiss, answers } = await this.database.transaction(async (tx) => ({
      remiss: await this.remisser.get(tx, remissId),
      answers: await this.answers.all(tx, remissId),
    }));
    if (!isFinished(remiss.status)) return <NotFinishedPage remiss={remiss} />;
    // What was ticked when a publication was refused is what its reasons are about.
    const refused = said.code === 'publication.stopped' || said.code === 'publication.stale';
    const ticked = refused ? documents.safeParse(said.written).data?.documents : undefined;
    const wanted = ticked && { documents: ticked };
    return (
      <PublishPage remiss={remiss} answers={answers} preview={await this.publications.preview(remissId, wanted)} />
    );
  }

  @Post(route('remiss.publish'))
  @PageRoute({ action: 'remiss.publish', form: documents, again: 'show', costs: 'document' })
  async publish(@Visiting() { caller, places, form }: Visit<z.infer<typeof documents>>) {
    await this.publications.publish(caller.personId, places.remissId, form);
    return goTo(pathTo('remiss.publish', places), 'publicerad');
  }

  @Post(route('remiss.publish.takeBack'))
  @PageRoute({ action: 'remiss.publish', again: 'show' })
  async takeBack(@Visiting() { caller, places }: Visit) {
    await this.database
      .transaction((tx) => this.publications.takeBack(tx, caller.personId, places.remissId))
      .catch(unlessGone);
    return goTo(pathTo('remiss.publish', places), 'tillbaka');
  }

  @Post(route('remiss.publish.withheld'))
  @PageRoute({ action: 'remiss.publish', form: newWithholding, again: 'show' })
  async withhold(@Visiting() { caller, places, form }: Visit<z.infer<typeof newWithholding>>) {
    await this.answers.withhold(caller.personId, places.remissId, form.instans, form.reason);
    return goTo(pathTo('remiss.publish', places), 'undantaget');
  }

  @Post(route('remiss.publish.withheld.remove'))
  @PageRoute({ action: 'remiss.publish', again: 'show' })
  async include(@Visiting() { caller, places: { remissId, rid } }: Visit) {
    await this.answers.include(caller.personId, remissId, rid);
    return goTo(pathTo('remiss.publish', { remissId }), 'med');
  }

  @Post(route('remiss.publish.mask'))
  @PageRoute({ action: 'remiss.publish', form: newMask, again: 'show' })
  async mask(@Visiting() { caller, places, form }: Visit<z.infer<typeof newMask>>) {
    await this.masks.mask(caller.personId, places.remissId, form);
    return goTo(pathTo('remiss.publish', places), form.provision ? 'maskerat' : 'oppet');
  }

  @Post(route('remiss.publish.masked'))
  @PageRoute({ action: 'remiss.publish', form: maskProvision, again: 'show' })
  async settle(@Visiting() { caller, places, form }: Visit<z.infer<typeof maskProvision>>) {
    await this.database.transaction((tx) =>
      this.masks.settle(tx, caller.personId, places.remissId, places.maskId, form),
    );
    return goTo(pathTo('remiss.publish', places), 'maskerat');
  }

  @Post(route('remiss.publish.masked.remove'))
  @PageRoute({ action: 'remiss.publish', form: seenMask, again: 'show' })
  async unmask(@Visiting() { caller, places, form: { seen } }: Visit<z.infer<typeof seenMask>>) {
    await this.database
      .transaction((tx) => this.masks.unmask(tx, caller.personId, places.remissId, places.maskId, seen || null))
      .catch(unlessGone);
    return goTo(pathTo('remiss.publish', places), 'omaskerat');
  }

  @Post(route('remiss.publish.number'))
  @PageRoute({ action: 'remiss.publish', form: newClearing, again: 'show' })
  async clear(@Visiting() { caller, places, form }: Visit<z.infer<typeof newClearing>>) {
    await this.clearings.clear(caller.personId, places.remissId, form);
    return goTo(pathTo('remiss.publish', places), 'nummer');
  }

  @Post(route('remiss.publish.number.remove'))
  @PageRoute({ action: 'remiss.publish', again: 'show' })
  async reopen(@Visiting() { caller, places }: Visit) {
    await this.database
      .transaction((tx) => this.clearings.reopen(tx, caller.personId, places.remissId, places.clearingId))
      .catch(unlessGone);
    return goTo(pathTo('remiss.publish', places), 'nummerigen');
  }
}

/** Pressed twice, or by two: it is as the one who pressed wanted it. */
function unlessGone(error: unknown): void {
  if (!(error instanceof DomainError) || error.kind !== 'not_found') throw error;
}
