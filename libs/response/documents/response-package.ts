import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FileStore, packedNames } from '@yttra/documents';
import { isoStockholm } from '@yttra/platform';
import PizZip from 'pizzip';
import type { EntityManager } from 'typeorm';
import type { ReceivedResponse, Round } from '../model';
import { ResponseCopy } from './response-copy';

/**
 * A received answer as one file to register: the answer as PDF for readers and for the archive, and as data, and every
 * file that came with it.
 */
@Injectable()
export class ResponsePackage {
  constructor(
    private readonly copy: ResponseCopy,
    private readonly files: FileStore,
  ) {}

  /** The bytes of the ZIP. A masked answer gives a package without the files that are not open. */
  async zip(tx: EntityManager, response: ReceivedResponse, round: Round): Promise<Buffer> {
    return (await this.of(tx, response, round))();
  }

  /** As `zip`: reads what it needs, and returns what makes it without reading more of the database. */
  async of(tx: EntityManager, response: ReceivedResponse, round: Round): Promise<() => Promise<Buffer>> {
    const copy = await this.copy.of(tx, response, round);
    return () => this.packed(response, round, copy);
  }

  private async packed(
    response: ReceivedResponse,
    round: Round,
    copy: Awaited<ReturnType<ResponseCopy['of']>>,
  ): Promise<Buffer> {
    const open = response.files.filter((file) => file.open);
    const names = packedNames(open.map(({ name }) => name));
    const zip = new PizZip();
    // Every entry is dated when the answer came in, so that the same answer gives the same package.
    const date = response.receivedAt;
    zip.file('svar.pdf', await copy(), { date });
    zip.file('svar, arkivexemplar.pdf', await copy('a-2a'), { date });
    zip.file('svar.json', answerJson(response, round, names), { date });
    for (const [index, { sha256 }] of open.entries())
      zip.file(`filer/${names[index]}`, await buffer(await this.files.openContent(sha256)), { date });
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  }
}

/**
 * Everything a register needs, as data: both diarienummer, sender and receiver, the true times, the text to the letter.
 */
function answerJson(response: ReceivedResponse, { remiss, recipient }: Round, names: string[]): string {
  const { files, content, completion } = response;
  return JSON.stringify(
    {
      remiss: { caseNumber: remiss.caseNumber, title: remiss.title, unit: remiss.unit },
      body: { name: recipient.body, kind: recipient.kind, caseNumber: response.caseNumber },
      id: response.id,
      version: response.version,
      supersedes: response.supersedes,
      kind: response.kind,
      stance: response.stance,
      receivedAt: isoStockholm(response.receivedAt),
      ownDueDate: response.ownDueDate,
      late: response.late,
      channel: response.channel,
      arrival: response.arrival,
      registeredAt: response.registeredAt && isoStockholm(response.registeredAt),
      basis: response.basis,
      completion: completion && { basis: completion.basis, at: isoStockholm(completion.at) },
      content,
      files: files
        .filter((file) => file.open)
        .map(({ kind, mediaType, bytes, sha256, name }, index) => ({
          path: `filer/${names[index]}`,
          name,
          kind,
          mediaType,
          bytes,
          sha256,
        })),
    },
    null,
    2,
  );
}
