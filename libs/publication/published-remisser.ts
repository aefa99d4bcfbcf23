import { Injectable } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { Database } from '@yttra/platform';
import type { Readable } from 'node:stream';
import { PublicationEntity } from './publication.entity';
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

export interface PublishedRemiss extends ListedPublication {
  sha256: string;
  /** The text that the hash is of. */
  json: string;
  content: Published;
  /** Its PDF; null until a worker has made it. */
  pdf: { sha256: string; bytes: number } | null;
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
      const { id, title, publishedAt, sha256, content: json } = row;
      const [pdf = null] = await tx.query<PublishedRemiss['pdf'][]>(
        `select sha256, bytes from publication_pdf where publication_id = $1`,
        [id],
      );
      return { id, slug, title, publishedAt, sha256, json, content: readPublished(json), pdf };
    });
  }

  /** The PDF of all of it, with its bytes. Errors: publication.not_published, documents.content_missing. */
  async pdf(slug: string): Promise<{ sha256: string; caseNumber: string; content: Readable }> {
    const { pdf, content } = await this.get(slug);
    if (!pdf) throw notPublished();
    return { sha256: pdf.sha256, caseNumber: content.caseNumber, content: await this.files.openContent(pdf.sha256) };
  }

  /** All that is out, with what it says. */
  async all(): Promise<PublishedRemiss[]> {
    const { rows, pdfs } = await this.database.asEverybody(async (tx) => ({
      rows: await tx
        .createQueryBuilder(PublicationEntity, 'p')
        .addSelect('p.content')
        .orderBy('p.published_at', 'DESC')
        .addOrderBy('p.slug')
        .getMany(),
      pdfs: await tx.query<{ id: string; sha256: string; bytes: number }[]>(
        `select publication_id as id, sha256, bytes from publication_pdf`,
      ),
    }));
    const pdfOf = new Map(pdfs.map(({ id, ...pdf }) => [id, pdf]));
    return rows.map(({ content: json, id, slug, title, publishedAt, sha256 }) => ({
      id, slug, title, publishedAt, sha256, json, content: readPublished(json), pdf: pdfOf.get(id) ?? null,
    })); // prettier-ignore
  }

  /** One of the documents that were published, with its bytes. Errors: publication.not_published, documents.content_missing. */
  async document(slug: string, number: number): Promise<PublishedDocument & { content: Readable }> {
    const { content } = await this.get(slug);
    const document = content.documents.find((one) => one.number === number);
    if (!document) throw notPublished();
    return { ...document, content: await this.files.openContent(document.sha256) };
  }
}
