import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { FileStore } from '@yttra/documents';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { Drafts, SubmitResponse, type ResponseContentInput } from '@yttra/response';
import {
  CompileSummaryJob,
  readSnapshot,
  Summaries,
  SummaryModule,
  type Snapshot,
  type SummaryFormat,
} from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import { OverviewModule } from '@yttra/overview';
import { ANSWER, AnswerBench, CONFIRMED, type Who } from './answer-bench';

/** Bodies with a secretary. */
type Body = 'social' | 'miljo';

/**
 * The round of AnswerBench with everything above it: answers, assessment, summaries, and files in a folder of the
 * spec's own.
 */
export class SummaryBench {
  private constructor(
    readonly round: AnswerBench,
    readonly module: TestingModule,
    private readonly folder: string,
  ) {}

  static async start(): Promise<SummaryBench> {
    const folder = await mkdtemp(join(tmpdir(), 'yttra-summary-'));
    process.env.DATA_DIR = folder;
    const round = await AnswerBench.start();
    const module = await Test.createTestingModule({ imports: [SummaryModule, OverviewModule] }).compile();
    return new SummaryBench(round, module, folder);
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.round.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The round as it was when it was issued, on 15 December: each story begins there. */
  async begin(): Promise<void> {
    await this.round.db.asOwner('delete from municipality');
    await this.round.issueAnew();
    await this.round.at('2022-12-15');
  }

  get remissId(): string {
    return this.round.remissId;
  }

  get<T>(service: Type<T>): T {
    return this.module.get(service);
  }

  inTx<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  person(who: Who): string {
    return this.round.people[who];
  }

  /** The body's secretary hands in an answer; once more is a new version. Returns its id. */
  async answer(body: Body, content: ResponseContentInput = {}): Promise<string> {
    const personId = this.round.people[body === 'social' ? 'secretary' : 'otherSecretary'];
    const recipientId = this.round[body];
    const drafts = this.get(Drafts);
    const draft = await drafts.get(personId, recipientId);
    const saved = { version: draft.version, content: { ...ANSWER, ...content } };
    const { version } = await drafts.save(personId, recipientId, saved);
    const receipt = await this.get(SubmitResponse).submit(
      { personId, recipientId, key: randomUUID() },
      { version, confirmed: { ...CONFIRMED, emptyAnswers: true } },
    );
    return receipt.responseId;
  }

  /** Asks for a new version and makes it, as the worker would. */
  async compile(who: Who = 'officer'): Promise<{ number: number; text: string; sha256: string; snapshot: Snapshot }> {
    const { number } = await this.inTx((tx) => this.get(Summaries).request(tx, this.person(who), this.remissId));
    await this.work();
    const { text, sha256 } = await this.inTx((tx) => this.get(Summaries).json(tx, this.remissId, number));
    return { number, text, sha256, snapshot: readSnapshot(text) };
  }

  /** Does everything that is due. */
  async work(): Promise<void> {
    const job = this.get(CompileSummaryJob);
    for (const id of await this.inTx((tx) => job.due(tx, 10))) await job.run(id);
  }

  file(number: number, format: SummaryFormat): Promise<Buffer> {
    return this.inTx(async (tx) =>
      this.get(FileStore).bytes(tx, (await this.get(Summaries).file(tx, this.remissId, number, format)).id),
    );
  }

  body(snapshot: Snapshot, body: string) {
    return snapshot.recipients.find((recipient) => recipient.body === body)!;
  }

  recipients() {
    return this.inTx((tx) => this.get(RemissReader).recipients(tx, this.remissId));
  }
}
