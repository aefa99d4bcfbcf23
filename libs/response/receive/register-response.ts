import { Injectable } from '@nestjs/common';
import { checked, Database, localDate, now, once, peopleText, type FieldError } from '@yttra/platform';
import { issueDay, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import {
  arrivalFaults,
  arrivalInput,
  earlyArrivalFaults,
  keptArrival,
  ResponseAccess,
  responseContent,
  notReady,
} from '../model';
import { ReceivedAt } from './received-at';
import { ReceiveResponse, type Receipt } from './receive-response';
import { RegistrationFiles } from './registration-files';
import { submissionFaults } from './submission-check';

/**
 * An answer on paper or by mail: what it says as far as the registrar writes it in, how it came, and the scanned files.
 */
export const registration = z.strictObject({
  arrival: arrivalInput,
  content: responseContent,
  /** Files that the registrar has stored for this recipient: the scan, and what came with it. */
  files: z
    .array(z.strictObject({ id: z.uuid(), kind: z.enum(['scan', 'minutes_extract', 'attachment']).default('scan') }))
    .max(50)
    .default([]),
  /** Days before the remiss, which are asked about and never refused. */
  confirmed: z
    .strictObject({ earlyArrival: z.boolean().default(false), earlyDecision: z.boolean().default(false) })
    .default({ earlyArrival: false, earlyDecision: false }),
});

export interface Registering {
  personId: string;
  recipientId: string;
  /** The Idempotency-Key. */
  key: string;
}

/** Registers, on a body's behalf, an answer that reached the authority another way. */
@Injectable()
export class RegisterResponse {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly remisser: RemissReader,
    private readonly incoming: ReceiveResponse,
    private readonly files: RegistrationFiles,
  ) {}

  /**
   * It stands at the time it reached the authority or a competent official, and is late or not by that. Where an answer
   * exists it becomes a new version. Questions may be empty: the scan is the answer. `blanks`: what a form lacks, with
   * something else given in its place; told with the rest. Errors: response.not_ready with each field,
   * idempotency.other_request, identity.forbidden, identity.not_found.
   */
  register(
    { personId, recipientId, key }: Registering,
    given: z.input<typeof registration>,
    blanks: readonly FieldError[] = [],
  ): Promise<Receipt> {
    const told = checked(registration, peopleText(given).value);
    return this.database.transaction(async (tx) => {
      const { remiss, recipient } = await this.access.admitAlone(tx, personId, 'response.register', recipientId);
      return once(tx, { personId, key, request: { recipientId, ...told } }, async () => {
        const at = await now(tx);
        const { arrival, content, files, confirmed } = told;
        await this.files.mustBelong(
          tx,
          recipientId,
          files.map(({ id }) => id),
        );
        const issuedOn = issueDay(remiss);
        const faults = [
          ...arrivalFaults(arrival, at),
          ...earlyArrivalFaults(arrival, issuedOn, confirmed),
          ...submissionFaults({
            content,
            questions: await this.remisser.questions(tx, remiss.id),
            bodyKind: recipient.kind,
            issuedOn,
            receivedOn: localDate(ReceivedAt.told(arrival, at).instant),
            // The body decided its text before it sent it; what the registrar leaves empty stands in the scan.
            confirmed: { ...confirmed, textIsDecided: true, emptyAnswers: true },
          }),
        ];
        const blank = new Set(blanks.map(({ field }) => field));
        const all = [...blanks, ...faults.filter(({ field }) => !blank.has(field))];
        if (all.length > 0) throw notReady(all);
        return this.incoming.receive(tx, {
          remiss,
          recipient,
          content,
          files,
          receivedAt: ReceivedAt.told(arrival, at),
          from: { registeredBy: personId, arrival: keptArrival(arrival) },
        });
      });
    });
  }
}
