import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import {
  maskProvision,
  newClearing,
  newMask,
  NumberClearings,
  PDF_STATES,
  PublicationMasks,
  Publications,
  publishing,
  STOPS,
} from '@yttra/publication';
import { isFinished, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { By } from './by';
import { Route } from './route';

const instant = z.iso.datetime();
const publication = z.object({ slug: z.string(), sha256: z.string(), publishedAt: instant, pdf: z.enum(PDF_STATES) });
/** The provision that stood with the mask when it was read. */
const seenMask = z.object({ provision: z.string().max(200).optional() });
const stop = z.object({ why: z.enum(STOPS), place: z.string() });
const at = z.object({ textSha256: z.string(), from: z.int(), to: z.int() });
const preview = z.object({
  out: publication.nullable(),
  upToDate: z.boolean(),
  seen: z.string().nullable(),
  stops: z.array(stop.extend({ key: z.string(), maskId: z.uuid().nullable(), at: at.nullable() })),
  masked: z.array(z.object({ place: z.string(), provision: z.string(), maskId: z.uuid().nullable() })),
  cleared: z.array(z.object({ id: z.uuid(), place: z.string(), reason: z.string() })),
  places: z.array(z.object({ key: z.string(), place: z.string() })),
  documents: z.array(
    z.object({ id: z.uuid(), title: z.string(), fileName: z.string(), read: z.boolean(), chosen: z.boolean() }),
  ),
});

/**
 * What everybody may read of a finished remiss: what would be seen, what stops it, publishing it and taking it back.
 */
@Controller('api/v1/remisser/:remissId/publication')
export class PublicationController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly publications: Publications,
    private readonly masks: PublicationMasks,
    private readonly clearings: NumberClearings,
  ) {}

  @Get()
  @Route({
    action: 'remiss.publish',
    does: 'Se vad som är publicerat, vad som maskeras och vad som hindrar en publicering',
    reply: preview,
    costs: 'document',
  })
  async preview(@Param('remissId') remissId: string) {
    const { status, title } = await this.database.transaction((tx) => this.remisser.get(tx, remissId));
    if (!isFinished(status)) return nothingYet(title);
    const { out, upToDate, seen, stops, masked, cleared, places, documents } =
      await this.publications.preview(remissId);
    return {
      out,
      upToDate,
      seen,
      stops: stops.map(({ why, place, key, maskId, at }) => ({ why, place, key, maskId, at })),
      masked,
      cleared: cleared.map(({ id, place, reason }) => ({ id, place, reason })),
      places: places.map(({ key, words }) => ({ key, place: words })),
      documents: documents.map(({ id, title, fileName, read, chosen }) => ({ id, title, fileName, read, chosen })),
    };
  }

  @Put()
  @Route({
    action: 'remiss.publish',
    does: 'Publicera remissen som den är nu, i stället för det som var publicerat',
    body: publishing,
    reply: publication,
    costs: 'document',
  })
  publish(@By() caller: Caller, @Param('remissId') remissId: string, @Body() wanted: z.infer<typeof publishing>) {
    return this.publications.publish(caller.personId, remissId, wanted);
  }

  @Delete()
  @Route({ action: 'remiss.publish', does: 'Ta tillbaka publiceringen', status: 204 })
  takeBack(@By() caller: Caller, @Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.publications.takeBack(tx, caller.personId, remissId));
  }

  @Post('masks')
  @Route({
    action: 'remiss.publish',
    does: 'Maskera ord på ett ställe i det som publiceras',
    body: newMask,
    status: 204,
  })
  mask(@By() caller: Caller, @Param('remissId') remissId: string, @Body() wanted: z.infer<typeof newMask>) {
    return this.masks.mask(caller.personId, remissId, wanted);
  }

  @Put('masks/:maskId')
  @Route({ action: 'remiss.publish', does: 'Ange lagrum för en maskering', body: maskProvision, status: 204 })
  settle(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('maskId') maskId: string,
    @Body() wanted: z.infer<typeof maskProvision>,
  ) {
    return this.database.transaction((tx) => this.masks.settle(tx, caller.personId, remissId, maskId, wanted));
  }

  @Delete('masks/:maskId')
  @Route({
    action: 'remiss.publish',
    does: 'Ta bort en maskering, om den har det lagrum som anges (utelämnat: inget än)',
    query: seenMask,
    status: 204,
  })
  unmask(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('maskId') maskId: string,
    @Query() query: z.infer<typeof seenMask>,
  ) {
    const { provision = null } = query;
    return this.database.transaction((tx) => this.masks.unmask(tx, caller.personId, remissId, maskId, provision));
  }

  @Post('clearings')
  @Route({
    action: 'remiss.publish',
    does: 'Ange att ett nummer inte är ett personnummer, på ett ställe i texten som den är nu',
    body: newClearing,
    status: 204,
  })
  clear(@By() caller: Caller, @Param('remissId') remissId: string, @Body() wanted: z.infer<typeof newClearing>) {
    return this.clearings.clear(caller.personId, remissId, wanted);
  }

  @Delete('clearings/:clearingId')
  @Route({ action: 'remiss.publish', does: 'Ta tillbaka bedömningen av ett nummer', status: 204 })
  reopen(@By() caller: Caller, @Param('remissId') remissId: string, @Param('clearingId') clearingId: string) {
    return this.database.transaction((tx) => this.clearings.reopen(tx, caller.personId, remissId, clearingId));
  }
}

const nothingYet = (title: string): z.infer<typeof preview> => ({
  out: null,
  upToDate: false,
  seen: null,
  stops: [{ why: 'not_finished', place: title, key: 'remiss', maskId: null, at: null }],
  masked: [],
  cleared: [],
  places: [],
  documents: [],
});
