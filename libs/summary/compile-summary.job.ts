import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { FileStore } from '@yttra/documents';
import { Database, DomainError, LEASE, log, now, whileHeld } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { buildSnapshot } from './build-snapshot';
import { snapshotText, readSnapshot, sha256 } from './snapshot-text';
import { FormatFailed } from './format-failed';
import { isByOffice, SUMMARY_FORMATS, writtenFormats, type FormatSource, type SummaryFormat } from './summary-formats';
import { MunicipalityLook } from './municipality-look';
import { MemoTemplates } from './memo-templates';
import { SummaryReading } from './summary-reading';
import { SummaryEntity } from './summary.entity';

const MOST_ATTEMPTS = 5;

/** What a claim has won: the row, its lease, and how many times it has been tried. */
interface Claim {
  id: string;
  remissId: string;
  number: number;
  lease: string;
  attempt: number;
}

/** Makes one summary that has been asked for: the snapshot in one moment, then each format from it. */
@Injectable()
export class CompileSummaryJob {
  constructor(
    private readonly database: Database,
    private readonly reading: SummaryReading,
    private readonly files: FileStore,
    private readonly templates: MemoTemplates,
    private readonly look: MunicipalityLook,
    private readonly audit: AuditLog,
  ) {}

  /** Ids of summaries that wait to be made, or whose worker has died, the longest waiting first. */
  async due(tx: EntityManager, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`select id from summary where ${DUE} order by created_at limit $1`, [
      limit,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Does nothing when somebody else has it. What fails is written on the row, tried again, and at last given up. */
  async run(id: string): Promise<void> {
    const claim = await this.database.transaction((tx) => claimed(tx, id));
    if (!claim) return;
    await whileHeld(
      () => this.renew(claim),
      () => this.compile(claim),
    );
  }

  private async compile(claim: Claim): Promise<void> {
    try {
      const snapshot = await this.snapshot(claim);
      await this.writeFormats(claim, snapshot);
      await this.finish(claim);
      log().info({ summary: claim.id, number: claim.number }, 'summary compiled');
    } catch (error) {
      await this.fail(claim, error);
    }
  }

  private async renew({ id, lease }: Claim): Promise<void> {
    await this.database.transaction((tx) =>
      tx.query(
        `update summary set lease_until = yttra_now() + interval '${LEASE}'
         where id = $1 and lease_token = $2 and lease_until > yttra_now()`,
        [id, lease],
      ),
    );
  }

  /**
   * The snapshot of one moment, kept with its hash before anything is written from it. A new attempt goes on from the
   * same one.
   */
  private snapshot({ id, remissId, number, lease }: Claim): Promise<{ text: string; hash: string }> {
    return this.database.atOneMoment(async (tx) => {
      const { snapshot } = await tx.findOneOrFail(SummaryEntity, {
        where: { id },
        select: { id: true, snapshot: true },
      });
      if (snapshot !== null) return { text: snapshot, hash: sha256(snapshot) };
      const text = snapshotText(buildSnapshot(await this.reading.read(tx, remissId, number), await now(tx)));
      const hash = sha256(text);
      await tx.update(SummaryEntity, { id, leaseToken: lease }, { snapshot: text, sha256: hash });
      return { text, hash };
    });
  }

  private async writeFormats({ id, lease }: Claim, { text, hash }: { text: string; hash: string }): Promise<void> {
    const { formats, memoTemplate, look } = await this.database.transaction(async (tx) => ({
      formats: (await tx.findOneByOrFail(SummaryEntity, { id })).formats,
      memoTemplate: await this.templates.own(tx),
      look: await this.look.of(tx),
    }));
    const source = { snapshot: readSnapshot(text), sha256: hash, memoTemplate, look };
    const missing = writtenFormats().filter((name) => formats[name] === undefined);
    const failed: FormatFailed[] = [];
    for (const name of missing) {
      if (!(await this.holds(id, lease))) return;
      await this.writeFormat(id, lease, name, source).catch((error: unknown) => {
        // A copy for who wants that kind of file: a LibreOffice that fails must not keep a remiss from being reported.
        if (isByOffice(name)) log().error({ summary: id, format: name, err: error }, 'not converted by the office');
        else failed.push(new FormatFailed(name, error));
      });
    }
    if (failed[0]) throw failed[0];
  }

  /** Whether this worker still has it: somebody may have cancelled it, or another worker taken over. */
  private holds(id: string, lease: string): Promise<boolean> {
    return this.database.transaction((tx) => tx.existsBy(SummaryEntity, { id, leaseToken: lease }));
  }

  /** Each format is kept as soon as it is written, so that one that fails does not cost the others. */
  private async writeFormat(id: string, lease: string, name: SummaryFormat, source: FormatSource): Promise<void> {
    const format = SUMMARY_FORMATS[name];
    const content = await format.write(source);
    await this.database.transaction(async (tx) => {
      const stored = await this.files.keepOwn(tx, { name: format.file, mediaType: format.mediaType, content });
      await tx.query(
        `update summary set formats = formats || jsonb_build_object($3::text, $4::text) where id = $1 and lease_token = $2`,
        [id, lease, name, stored.id],
      );
    });
  }

  private async finish({ id, remissId, number, lease }: Claim): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { affected } = await tx.update(
        SummaryEntity,
        { id, leaseToken: lease, state: 'building' },
        { state: 'ready', readyAt: () => 'yttra_now()', failure: null, leaseToken: null, leaseUntil: null },
      );
      if (affected === 0) return;
      const { sha256: hash } = await tx.findOneByOrFail(SummaryEntity, { id });
      await this.audit.append(
        tx,
        { remiss: remissId },
        { type: 'summary.compiled', by: null, summary: number, sha256: hash! },
      );
    });
  }

  private async fail({ id, lease, attempt }: Claim, error: unknown): Promise<void> {
    const failure =
      error instanceof FormatFailed || error instanceof DomainError
        ? error.message
        : 'Ett tekniskt fel uppstod. Felet är antecknat.';
    const isLast = attempt >= MOST_ATTEMPTS || (error instanceof FormatFailed && error.isFinal);
    log().error({ summary: id, attempt, err: error }, 'summary not compiled');
    await this.database.transaction((tx) =>
      tx.query(
        `update summary set state = $3, failure = $4, lease_token = null, lease_until = null,
           next_at = yttra_now() + make_interval(secs => $5) where id = $1 and lease_token = $2`,
        [id, lease, isLast ? 'failed' : 'waiting', failure, 15 * 2 ** attempt],
      ),
    );
  }
}

const DUE = `(state = 'waiting' and next_at <= (select yttra_now())) or (state = 'building' and lease_until < (select yttra_now()))`;

/** Takes the summary for this worker, if it is due and nobody has it. */
async function claimed(tx: EntityManager, id: string): Promise<Claim | null> {
  const lease = randomUUID();
  const [row] = await tx.query<[{ remiss_id: string; number: number; attempts: number }[], number]>(
    `update summary set state = 'building', lease_token = $2, lease_until = yttra_now() + interval '${LEASE}', attempts = attempts + 1
     where id = (select id from summary where id = $1 and (${DUE}) for update skip locked)
     returning remiss_id, number, attempts`,
    [id, lease],
  );
  const taken = row[0];
  return taken ? { id, remissId: taken.remiss_id, number: taken.number, lease, attempt: taken.attempts } : null;
}
