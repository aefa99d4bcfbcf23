import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, Database, now, ring } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { IsNull, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { DocumentCheck, type CheckedDocument } from './document-check';
import { FinishedRemisser, type Prepared } from './finished-remisser';
import { PublicationEntity } from './publication.entity';
import { noSuchDocument, notPublished, stalePublication, stopped } from './publication.errors';
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
 * Which documents go out; all that Yttra has read and found nothing in, where nothing is said. `seen`: what the preview
 * said, to be refused when something else would go out.
 */
export const publishing = z.strictObject({
  documents: z.array(z.uuid()).max(500).optional(),
  seen: z.string().length(64).optional(),
});
export type Publishing = z.input<typeof publishing>;

/** Publishing a finished remiss, and taking it back. */
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
   * Publishes the remiss as it is now, in place of what was out: all of it, or nothing. The address stays. Errors:
   * invalid_input, remiss.not_found, publication.not_finished, publication.no_such_document; publication.stale, when
   * something has changed since it was seen; publication.stopped, naming each place.
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

/** Two remisser with the same title must not take the same address. */
const oneAtATime = (tx: EntityManager): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtext('yttra.publication'))`);
