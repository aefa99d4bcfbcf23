import { Injectable } from '@nestjs/common';
import { caseNumberInName, FileStore, numberedName } from '@yttra/documents';
import PizZip from 'pizzip';
import type { EntityManager } from 'typeorm';
import {
  letterFor,
  RemissReader,
  hasBeenIssued,
  type DocumentView,
  type RecipientView,
  type RemissView,
  notIssuedYet,
} from '../model';
import { packageJson, packageText } from './package-text';

/**
 * Everything that went out, as one file to register: at the office that it left and at each authority that it reached.
 */
@Injectable()
export class RemissPackage {
  constructor(
    private readonly reader: RemissReader,
    private readonly files: FileStore,
  ) {}

  /**
   * The ZIP of an issued remiss: every version of every document, questions and recipients to read (remiss.txt) and as
   * data (remiss.json), and the letter to each body. Names no draft, status or answer: it is what was sent. Errors:
   * remiss.not_found, remiss.not_issued.
   */
  async zip(tx: EntityManager, remissId: string): Promise<{ name: string; bytes: Buffer }> {
    const remiss = await this.reader.get(tx, remissId);
    if (!hasBeenIssued(remiss.status) || !remiss.issuedAt) throw notIssuedYet();
    const recipients = await this.reader.recipients(tx, remissId);
    const questions = await this.reader.questions(tx, remissId);
    const documents = await this.documents(tx, remissId);
    const sent = {
      remiss,
      questions,
      recipients,
      documents: documents.map(({ document, path }) => ({ ...document, path })),
    };

    const zip = new PizZip();
    // Every entry is dated when the remiss went out, so that the same remiss gives the same package.
    const date = remiss.issuedAt;
    zip.file('remiss.txt', packageText(sent), { date });
    zip.file('remiss.json', JSON.stringify(packageJson(sent), null, 2), { date });
    for (const { document, path } of documents) zip.file(path, await this.files.bytes(tx, document.fileId), { date });
    for (const { name, text } of letters(remiss, recipients, questions.length)) zip.file(name, text, { date });
    return {
      name: `remiss ${caseNumberInName(remiss.caseNumber)}.zip`,
      bytes: zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
    };
  }

  private async documents(
    tx: EntityManager,
    remissId: string,
  ): Promise<{ document: DocumentView & { name: string; sha256: string; bytes: number }; path: string }[]> {
    const documents = await this.reader.documents(tx, remissId);
    const stored = new Map((await this.files.describe(tx, documents.map(({ fileId }) => fileId))).map((file) => [file.id, file])); // prettier-ignore
    return documents.flatMap((document, index) => {
      const file = stored.get(document.fileId);
      if (!file) return [];
      return [
        {
          document: { ...document, name: file.name, sha256: file.sha256, bytes: file.size },
          path: `handlingar/${numberedName(index, file.name)}`,
        },
      ];
    });
  }
}

/** The office's own letter as each body got it; without one the invitation says all there is. */
function letters(
  { letter, title, caseNumber, unit, contact }: RemissView,
  recipients: readonly RecipientView[],
  questions: number,
): { name: string; text: string }[] {
  if (!letter?.trim()) return [];
  return recipients.map(({ body, dueDate }, index) => ({
    name: `missiv/${numberedName(index, `${body}.txt`)}`,
    text: `${letterFor(letter, { body, title, caseNumber, unit, officer: contact.name, lastDay: dueDate, questions }).join('\n\n')}\n`,
  }));
}
