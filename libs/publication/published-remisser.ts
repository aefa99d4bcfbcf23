import { Injectable } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { Database } from '@yttra/platform';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { PublicationEntity, type Told } from './publication.entity';
import { notPublished } from './publication.errors';
import { readPublished } from './published-json';
import type { Published, PublishedDocument } from './published';

/** One in the list of what is out, newest first. */
export interface ListedPublication {
  id: string;
  slug: string;
  title: string;
  publishedAt: Date;
}

/** What programs are told of one, without its text. */
export interface ToldPublication extends ListedPublication {
  /** Of the text that is handed out. */
  sha256: string;
  told: Told;
  /** Its PDF; null until a worker has made it. */
  pdf: { sha256: string; bytes: number } | null;
}

export interface PublishedRemiss extends ToldPublication {
  /** The text that the hash is of. */
  json: string;
  content: Published;
}

/** Whatever else is written in an address is none that was ever given. */
const SLUG = /^[a-z0-9-]{1,100}$/;

/** What everybody may read: all of it in transactions where nothing else shows. */
@Injectable()
export class PublishedRemisser {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Newest first. */
  list(): Promise<ListedPublication[]> {
    return this.database.asEverybody(async (tx) => {
      const rows = await tx.find(PublicationEntity, { order: { publishedAt: 'DESC', slug: 'ASC' } });
      return rows.map(({ id, slug, title, publishedAt }) => ({ id, slug, title, publishedAt }));
    });
  }

  /** Errors: publication.not_published. */
  async get(slug: string): Promise<PublishedRemiss> {
    if (!SLUG.test(slug)) throw notPublished();
    return this.database.asEverybody(async (tx) => {
      const row = await tx
        .createQueryBuilder(PublicationEntity, 'p')
        .addSelect('p.content')
        .where('p.slug = :slug', { slug })
        .getOne();
      if (!row) throw notPublished();
      const { id, title, publishedAt, sha256, told, content: json } = row;
      const pdf = await pdfOf(tx, id);
      return { id, slug, title, publishedAt, sha256, told, json, content: readPublished(json), pdf };
    });
  }

  /** As `get`, without its text: whoever has the copy already needs no more. Errors: publication.not_published. */
  async told(slug: string): Promise<ToldPublication> {
    if (!SLUG.test(slug)) throw notPublished();
    return this.database.asEverybody(async (tx) => {
      const row = await tx.findOneBy(PublicationEntity, { slug });
      if (!row) throw notPublished();
      const { id, title, publishedAt, sha256, told } = row;
      return { id, slug, title, publishedAt, sha256, told, pdf: await pdfOf(tx, id) };
    });
  }

  /** The PDF of all of it, with its bytes. Errors: publication.not_published, documents.content_missing. */
  async pdf(slug: string): Promise<{ sha256: string; caseNumber: string; content: Readable }> {
    const { pdf, told } = await this.told(slug);
    if (!pdf) throw notPublished();
    return { sha256: pdf.sha256, caseNumber: told.caseNumber, content: await this.files.openContent(pdf.sha256) };
  }

  /** All that is out, without their texts. Newest first. */
  async all(): Promise<ToldPublication[]> {
    const { rows, pdfs } = await this.database.asEverybody(async (tx) => ({
      rows: await tx.find(PublicationEntity, { order: { publishedAt: 'DESC', slug: 'ASC' } }),
      pdfs: await tx.query<{ id: string; sha256: string; bytes: number }[]>(
        `select publication_id as id, sha256, bytes from publication_pdf`,
      ),
    }));
    const made = new Map(pdfs.map(({ id, ...pdf }) => [id, pdf]));
    return rows.map(({ id, slug, title, publishedAt, sha256, told }) => ({
      id, slug, title, publishedAt, sha256, told, pdf: made.get(id) ?? null,
    })); // prettier-ignore
  }

  /**
   * One of the documents that were published, with its bytes. Errors: publication.not_published,
   * documents.content_missing.
   */
  async document(slug: string, number: number): Promise<PublishedDocument & { content: Readable }> {
    const { content } = await this.get(slug);
    const document = content.documents.find((one) => one.number === number);
    if (!document) throw notPublished();
    return { ...document, content: await this.files.openContent(document.sha256) };
  }
}

async function pdfOf(tx: EntityManager, id: string): Promise<ToldPublication['pdf']> {
  const [pdf = null] = await tx.query<ToldPublication['pdf'][]>(
    `select sha256, bytes from publication_pdf where publication_id = $1`,
    [id],
  );
  return pdf;
}
