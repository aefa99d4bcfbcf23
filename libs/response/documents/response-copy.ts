import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { writePdf } from '@yttra/documents';
import { onceEach } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { ReceivedResponse, Round } from '../model';
import { responseDocument, type ResponseDocument } from './response-document';

const TEMPLATE = readFileSync(join(__dirname, 'response-copy.typ'), 'utf8');

/** For every reader, or for the archive: the typesetter keeps one standard a file. */
type Standard = 'ua-1' | 'a-2a';

/** One answer goes out in three mails at once: to the body and to both registrars. */
const KEPT = 16;

/**
 * A received answer as a tagged PDF: the copy that goes with the receipt, and the one for the archive in the
 * registrar's package.
 */
@Injectable()
export class ResponseCopy {
  private readonly recent = new Map<string, Promise<Buffer>>();

  constructor(private readonly remisser: RemissReader) {}

  private readonly questionsOf = onceEach((tx, remissId) => this.remisser.questions(tx, remissId));

  async pdf(tx: EntityManager, response: ReceivedResponse, round: Round, standard?: Standard): Promise<Buffer> {
    return (await this.of(tx, response, round))(standard);
  }

  /**
   * Reads what the copy needs, and returns what makes it without reading more. It says what the answer given to it
   * says: a masked one gives a masked copy.
   */
  async of(
    tx: EntityManager,
    response: ReceivedResponse,
    { remiss, recipient }: Round,
  ): Promise<(standard?: Standard) => Promise<Buffer>> {
    const questions = (await this.questionsOf(tx, remiss.id)) ?? [];
    const body = { name: recipient.body, kind: recipient.kind };
    const data = responseDocument({ response, remiss, body, questions });
    const title = `${data.title}, ${remiss.caseNumber}`;
    return (standard = 'ua-1') => {
      const key = createHash('sha256')
        .update(JSON.stringify([title, standard, data]))
        .digest('hex');
      return this.recent.get(key) ?? this.remembered(key, written(title, data, standard, response.receivedAt));
    };
  }

  /** The same words give the same bytes, so the last few are kept, by what they say. */
  private async remembered(key: string, pdf: Promise<Buffer>): Promise<Buffer> {
    this.recent.set(key, pdf);
    for (const oldest of [...this.recent.keys()].slice(0, -KEPT)) this.recent.delete(oldest);
    try {
      return await pdf;
    } catch (error) {
      this.recent.delete(key);
      throw error;
    }
  }
}

async function written(title: string, data: ResponseDocument, standard: Standard, createdAt: Date): Promise<Buffer> {
  return (await writePdf({ template: TEMPLATE, data, title, standard, createdAt })).pdf;
}
