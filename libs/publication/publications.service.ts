import { Injectable } from '@nestjs/common';
import { placesOf } from '@yttra/assessment';
import { AuditLog } from '@yttra/audit';
import { checked, Database, now, oneLine, ring } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { IsNull, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { DocumentCheck, type CheckedDocument } from './document-check';
import { FinishedRemisser, type Prepared } from './finished-remisser';
import { PublicationEntity, PublicationMaskEntity } from './publication.entity';
import {
  maskedOtherwise,
  maskNotFound,
  noSuchDocument,
  notPublished,
  stalePublication,
  stopped,
  wordsNotThere,
} from './publication.errors';
import { personalNumbers } from './personal-numbers';
import { publishedJson } from './published-json';
import { pdfState, PUBLISHED_PDF_TOPIC, type PdfState } from './published-pdf.job';
import type { Published } from './published';
import { hashOf, type ClearedNumber, type MaskedPlace, type Noted, type Stop } from './published-texts';
import { freeSlug, slugOf } from './slug';

/** What is out of a remiss. */
export interface Publication {
  slug: string;
  sha256: string;
  publishedAt: Date;
  pdf: PdfState;
}

/** What would be seen, what is masked, and what stops it. */
export interface PublicationPreview {
  out: Publication | null;
  /** True when what is out is what would be published now. */
  upToDate: boolean;
  content: Published;
  /** What was seen, documents aside: sent back with the publishing, so that nothing goes out that nobody has seen. */
  seen: string;
  /** Stops in texts and in the documents that are to go out. */
  stops: Stop[];
  masked: MaskedPlace[];
  /** Numbers that look like personal numbers and are none. */
  cleared: ClearedNumber[];
  /** Texts where something can be masked. */
  places: Noted[];
  documents: (CheckedDocument & { chosen: boolean })[];
}

/**
 * Which documents go out; all that Yttra has read and found nothing in, where nothing is said. `seen`: what the preview said, to be refused
 * when something else would go out.
 */
export const publishing = z.strictObject({
  documents: z.array(z.uuid()).max(500).optional(),
  seen: z.string().length(64).optional(),
});
export type Publishing = z.input<typeof publishing>;

const provision = oneLine(200)
  .trim()
  .refine((given) => personalNumbers(given).length === 0, 'Skriv lagrummet, inte det som maskeras.');
/** `provision` left out or empty: marked to be masked, and still open. */
export const newMask = z.strictObject({
  /** The key of one text; everywhere when nothing is said. */
  place: z.string().max(1_000).nullish(),
  words: z.string().max(20_000).trim().min(1, 'Skriv orden som ska maskeras.'),
  provision: provision.nullish(),
});
export type NewMask = z.input<typeof newMask>;
export const maskProvision = z.strictObject({
  provision: provision.min(1, 'Skriv lagrummet, till exempel 21 kap. 7 § OSL.'),
});

/** Publishing a finished remiss, taking it back, and what is masked in it. */
@Injectable()
export class Publications {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly finished: FinishedRemisser,
    private readonly documents: DocumentCheck,
    private readonly audit: AuditLog,
  ) {}

  /** What is out; null when nothing is. Errors: remiss.not_found. */
  async get(tx: EntityManager, remissId: string): Promise<Publication | null> {
    await this.remisser.get(tx, remissId);
    const row = await this.out(tx, remissId);
    if (!row) return null;
    const { id, slug, sha256, publishedAt } = row;
    return { slug, sha256, publishedAt, pdf: await pdfState(tx, id) };
  }

  /** Errors: remiss.not_found, publication.not_finished, publication.no_such_document. */
  async preview(remissId: string, wanted: Publishing = {}): Promise<PublicationPreview> {
    const documents = await this.chosen(remissId, wanted);
    return this.database.transaction(async (tx) => {
      const prepared = await this.finished.prepare(
        tx,
        remissId,
        documents.filter(({ chosen }) => chosen),
      );
      const out = await this.get(tx, remissId);
      return {
        out,
        upToDate: out?.sha256 === hashOf(publishedJson(prepared.content)),
        content: prepared.content,
        seen: seenAs(prepared.content, out),
        stops: stopsOf(prepared, documents),
        masked: prepared.texts.masked,
        cleared: [...prepared.texts.cleared, ...documents.flatMap(({ cleared }) => cleared)],
        places: prepared.texts.noted,
        documents,
      };
    });
  }

  /**
   * Publishes the remiss as it is now, in place of what was out: all of it, or nothing. The address stays.
   * Errors: invalid_input, remiss.not_found, publication.not_finished, publication.no_such_document; publication.stale, when something has changed
   * since it was seen; publication.stopped, naming each place.
   */
  async publish(by: string, remissId: string, wanted: Publishing): Promise<Publication> {
    const documents = await this.chosen(remissId, checked(publishing, wanted));
    return this.database.transaction(async (tx) => {
      await oneAtATime(tx);
      const prepared = await this.finished.prepare(
        tx,
        remissId,
        documents.filter(({ chosen }) => chosen),
      );
      const { content } = prepared;
      const out = await this.get(tx, remissId);
      if (wanted.seen && wanted.seen !== seenAs(content, out)) throw stalePublication();
      const stops = stopsOf(prepared, documents);
      if (stops.length > 0) throw stopped(stops);
      const slug = await this.slugFor(tx, remissId, content);
      await this.end(tx, remissId);
      const text = publishedJson(content);
      const sha256 = hashOf(text);
      const row = { remissId, slug, title: content.title, content: text, sha256 };
      const { identifiers } = await tx.insert(PublicationEntity, row);
      await tx.query(`insert into publication_pdf (publication_id) values ($1)`, [identifiers[0]!.id]);
      await ring(tx, PUBLISHED_PDF_TOPIC);
      await this.audit.append(tx, { remiss: remissId }, { type: 'publication.published', by, slug, sha256 });
      return (await this.get(tx, remissId))!;
    });
  }

  /** Nobody outside sees it from then on. Errors: remiss.not_found, publication.not_published. */
  async takeBack(tx: EntityManager, by: string, remissId: string): Promise<void> {
    await oneAtATime(tx);
    const out = await this.get(tx, remissId);
    if (!out) throw notPublished();
    await this.end(tx, remissId);
    await this.audit.append(tx, { remiss: remissId }, { type: 'publication.taken_back', by, slug: out.slug });
  }

  /**
   * Marks words to be masked wherever they stand in what is published, or in one of its texts. Without a provision the mask is open,
   * and stops the publication; marked again it is told. Errors: invalid_input, remiss.not_found, publication.not_finished,
   * publication.words_not_there; publication.masked_otherwise, when somebody has told another.
   */
  async mask(by: string, remissId: string, wanted: NewMask): Promise<void> {
    const { place, words, provision: given } = checked(newMask, wanted);
    const { places } = await this.preview(remissId);
    const there = places
      .filter(({ key }) => !place || key === place)
      .map((one) => ({ ...one, spans: placesOf(one.text, words) }))
      .filter(({ spans }) => spans.length > 0);
    if (there.length === 0) throw wordsNotThere();
    const provision = given || null;
    await this.database.transaction(async (tx) => {
      for (const { key, words: about, text, spans } of there) {
        const mask = { remissId, place: key, about, textSha256: hashOf(text), provision, markedBy: by };
        for (const { from, to } of spans) await this.lay(tx, { ...mask, fromPoint: from, toPoint: to });
      }
      for (const about of new Set(there.map((one) => one.words)))
        await this.audit.append(tx, { remiss: remissId }, { type: 'publication.masked', by, place: about, provision });
    });
  }

  /** Says by which provision an open mask is. Errors: invalid_input, publication.mask_not_found, publication.masked_otherwise. */
  async settle(
    tx: EntityManager,
    by: string,
    remissId: string,
    id: string,
    wanted: { provision: string },
  ): Promise<void> {
    const { provision: given } = checked(maskProvision, wanted);
    const mask = await maskOf(tx, remissId, id);
    if (mask.provision !== null && mask.provision !== given) throw maskedOtherwise(mask.about, mask.provision);
    await tx.update(PublicationMaskEntity, { id, remissId }, { provision: given });
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'publication.masked', by, place: mask.about, provision: given },
    );
  }

  /** The words stand again in what is published next. Errors: publication.mask_not_found. */
  async unmask(tx: EntityManager, by: string, remissId: string, id: string): Promise<void> {
    const { about } = await maskOf(tx, remissId, id);
    await tx.delete(PublicationMaskEntity, { id, remissId });
    await this.audit.append(tx, { remiss: remissId }, { type: 'publication.unmasked', by, place: about });
  }

  /** One passage: whoever marks it second adds the provision that was missing, and takes away none that somebody else has told. */
  private async lay(tx: EntityManager, mask: Omit<PublicationMaskEntity, 'id' | 'markedAt'>): Promise<void> {
    const { remissId, place, textSha256, fromPoint, toPoint, provision } = mask;
    await tx.createQueryBuilder().insert().into(PublicationMaskEntity).values(mask).orIgnore().execute();
    const { id, ...there } = await tx.findOneOrFail(PublicationMaskEntity, {
      where: { remissId, place, textSha256, fromPoint, toPoint },
      lock: { mode: 'pessimistic_write' },
    });
    if (provision === null || there.provision === provision) return;
    if (there.provision !== null) throw maskedOtherwise(there.about, there.provision);
    await tx.update(PublicationMaskEntity, { id }, { provision });
  }

  private async chosen(remissId: string, { documents: wanted }: Publishing) {
    const clearings = await this.database.transaction((tx) => this.finished.clearings(tx, remissId));
    const documents = await this.documents.of(remissId, clearings);
    if (wanted?.some((id) => !documents.some((document) => document.id === id))) throw noSuchDocument();
    return documents.map((document) => ({
      ...document,
      chosen: wanted ? wanted.includes(document.id) : document.read && document.stops.length === 0,
    }));
  }

  /** The address that the remiss had before, otherwise one of its title and diarienummer that no other has had. */
  private async slugFor(tx: EntityManager, remissId: string, { title, caseNumber }: Published): Promise<string> {
    const rows = await tx.find(PublicationEntity, { order: { publishedAt: 'ASC' } });
    const before = rows.find((row) => row.remissId === remissId);
    return before?.slug ?? freeSlug(slugOf(title, caseNumber), new Set(rows.map(({ slug }) => slug)));
  }

  private out(tx: EntityManager, remissId: string): Promise<PublicationEntity | null> {
    return tx.findOneBy(PublicationEntity, { remissId, takenBackAt: IsNull() });
  }

  private async end(tx: EntityManager, remissId: string): Promise<void> {
    await tx.update(PublicationEntity, { remissId, takenBackAt: IsNull() }, { takenBackAt: await now(tx) });
  }
}

const seenAs = (content: Published, out: Publication | null): string =>
  hashOf(`${publishedJson({ ...content, documents: [] })}${out?.sha256 ?? ''}`);

const stopsOf = ({ texts }: Prepared, documents: readonly (CheckedDocument & { chosen: boolean })[]): Stop[] => [
  ...texts.stops,
  ...documents.filter(({ chosen }) => chosen).flatMap(({ stops }) => stops),
];

async function maskOf(tx: EntityManager, remissId: string, id: string): Promise<PublicationMaskEntity> {
  const found = await tx.findOneBy(PublicationMaskEntity, { id, remissId });
  if (!found) throw maskNotFound();
  return found;
}

/** Two remisser with the same title must not take the same address. */
const oneAtATime = (tx: EntityManager): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtext('yttra.publication'))`);
