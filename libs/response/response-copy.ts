import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { writePdf } from '@yttra/documents';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { ReceivedResponse } from './received-response';
import { responseDocument } from './response-document';
import type { Round } from './rounds';

const TEMPLATE = readFileSync(join(__dirname, 'response-copy.typ'), 'utf8');

/** A received answer as a tagged, archivable PDF: the copy that goes with the receipt and into the registrar's package. */
@Injectable()
export class ResponseCopy {
  constructor(private readonly remisser: RemissReader) {}

  /** Says what the answer given to it says: a masked one gives a masked copy. */
  async pdf(tx: EntityManager, response: ReceivedResponse, { remiss, recipient }: Round): Promise<Buffer> {
    const questions = await this.remisser.questions(tx, remiss.id);
    const body = { name: recipient.body, kind: recipient.kind };
    const data = responseDocument({ response, remiss, body, questions });
    const { pdf } = await writePdf({
      template: TEMPLATE,
      data,
      title: `${data.title}, ${remiss.caseNumber}`,
      standard: 'a-2a',
      createdAt: response.receivedAt,
    });
    return pdf;
  }
}
