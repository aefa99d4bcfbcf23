import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { CaseEvent } from '../case/case-events';
import type { CaseFile } from '../case/case-file';
import type { Register } from './example-register';

/** One remiss of the example while its past is played. */
export interface PlayedRemiss {
  libs: INestApplicationContext;
  register: Register;
  story: CaseFile;
  remissId: string;
  /** Known once it has been issued: the recipients' ids, by the body's name. */
  recipients?: ReadonlyMap<string, string>;
  /** The version of each draft, by its recipient's id; one that has none is not begun. */
  drafts: Map<string, number>;
}

/** What one happening does, as the person whose it is. */
export type Play = (played: PlayedRemiss, event: CaseEvent) => Promise<unknown>;

/** The id of a body's recipient. */
export async function recipientOf(played: PlayedRemiss, body: string): Promise<string> {
  played.recipients ??= new Map(
    (await inTx(played, (tx) => played.libs.get(RemissReader).recipients(tx, played.remissId))).map((recipient) => [
      recipient.body,
      recipient.id,
    ]),
  );
  return played.recipients.get(body)!;
}

/** The id of the version of a body's answer that counts. */
export async function responseOf(played: PlayedRemiss, body: string): Promise<string> {
  const id = await recipientOf(played, body);
  const { answer } = await inTx(played, (tx) => played.libs.get(RemissReader).recipient(tx, id));
  return answer!.responseId;
}

export const inTx = <T>({ libs }: PlayedRemiss, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  libs.get(Database).transaction(work);

/** Something that a service does in a transaction, with the officer's id for whoever does it. */
export function asOfficer<Service, T>(
  played: PlayedRemiss,
  service: new (...args: never[]) => Service,
  work: (service: Service, tx: EntityManager, officer: string) => Promise<T>,
): Promise<T> {
  return inTx(played, (tx) => work(played.libs.get<Service>(service), tx, played.register.officer));
}
