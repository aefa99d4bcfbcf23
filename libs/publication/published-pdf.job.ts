import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { FileStore, writePdf } from '@yttra/documents';
import { Database, LEASE, log, whileHeld } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { PublicationEntity } from './publication.entity';
import { publishedDocument } from './published-document';
import { readPublished } from './published-json';

/** The topic of PDFs of what is published, and its bell. */
export const PUBLISHED_PDF_TOPIC = 'published-pdf';

const MOST_ATTEMPTS = 5;
const LEFT = `sha256 is null and attempts < ${MOST_ATTEMPTS}`;
const DUE = `${LEFT} and next_at <= (select yttra_now())`;

/** How far the PDF has come; one that is given up is made anew when somebody publishes again. */
export const PDF_STATES = ['made', 'waiting', 'given_up'] as const;
export type PdfState = (typeof PDF_STATES)[number];

/** While the last attempt may still be at work, it waits. */
export async function pdfState(tx: EntityManager, publicationId: string): Promise<PdfState> {
  const [row] = await tx.query<{ state: PdfState }[]>(
    `select case when sha256 is not null then 'made' when ${LEFT} or next_at > yttra_now() then 'waiting' else 'given_up' end as state
     from publication_pdf where publication_id = $1`,
    [publicationId],
  );
  return row?.state ?? 'given_up';
}

/**
 * Makes the PDF of what has just been published, from the copy and nothing else: made once, and as fixed as the copy.
 * The same copy gives the same bytes, so two workers at once do no harm.
 */
@Injectable()
export class PublishedPdfJob {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Ids of publications whose PDF waits to be made; of what has been taken back none is. */
  async due(tx: EntityManager, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select publication_id as id from publication_pdf
       where ${DUE} and exists (select from publication p where p.id = publication_id and p.taken_back_at is null)
       order by next_at limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Does nothing when somebody else has it, or it is made. What fails is tried again, and at last given up. */
  async run(id: string): Promise<void> {
    const copy = await this.database.transaction((tx) => claimed(tx, id));
    if (!copy) return;
    await whileHeld(
      () => this.renew(id),
      () => this.make(id, copy),
    );
  }

  /** The attempt goes on: nobody else begins. */
  private async renew(id: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.query(
        `update publication_pdf set next_at = yttra_now() + interval '${LEASE}'
         where publication_id = $1 and sha256 is null and next_at > yttra_now()`,
        [id],
      ),
    );
  }

  private async make(id: string, copy: Copy): Promise<void> {
    try {
      const content = await publishedPdf(copy);
      await this.database.transaction(async (tx) => {
        const stored = await this.files.keepOwn(tx, { name: 'remiss.pdf', mediaType: 'application/pdf', content });
        await tx.query(
          `update publication_pdf set sha256 = $2, bytes = $3 where publication_id = $1 and sha256 is null`,
          [id, stored.sha256, content.length],
        );
      });
      log().info({ publication: id }, 'published PDF made');
    } catch (error) {
      log().error({ publication: id, err: error }, 'published PDF not made');
      await this.database.transaction((tx) =>
        tx.query(
          `update publication_pdf set next_at = yttra_now() + make_interval(secs => 15 * 2 ^ attempts) where publication_id = $1`,
          [id],
        ),
      );
    }
  }
}

type Copy = Pick<PublicationEntity, 'content' | 'sha256' | 'publishedAt'>;

/** Accessible (PDF/UA-1). */
export async function publishedPdf({ content, sha256, publishedAt }: Copy): Promise<Buffer> {
  const data = publishedDocument(readPublished(content), sha256);
  const template = await readFile(join(__dirname, 'published.typ'), 'utf8');
  return (await writePdf({ template, data, title: data.title, createdAt: publishedAt })).pdf;
}

async function claimed(tx: EntityManager, id: string): Promise<Copy | null> {
  const [, taken] = await tx.query<[unknown[], number]>(
    `update publication_pdf set attempts = attempts + 1, next_at = yttra_now() + interval '${LEASE}'
     where publication_id = (select publication_id from publication_pdf where publication_id = $1 and ${DUE} for update skip locked)`,
    [id],
  );
  if (taken === 0) return null;
  return tx
    .createQueryBuilder(PublicationEntity, 'p')
    .addSelect('p.content')
    .where('p.id = :id', { id })
    .getOneOrFail();
}
