import { happeningOf } from '../../../apps/cli/case/case-contradictions';
import type { CaseEvent } from '../../../apps/cli/case/case-events';
import { PLAYS } from '../../../apps/cli/case/case-happenings';
import type { CaseRun } from '../../../apps/cli/case/case-run';
import type { ApiClient } from '../../support/api-client';
import type { RecipientRow } from '../../support/api-round';
import { TestServer } from '../../support/test-server';

export const PDF = Buffer.from('%PDF-1.4\n%ÅÄÖ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const DECISION = { type: 'decision', meeting: '2022-12-14', section: '§ 12' };

/** Of an answer, what the publishing has to stop or mask: see publishing.chapter.ts. */
export const UNFIT_TO_PUBLISH = {
  answers: {
    1: { text: 'Ja, den ligger i linje.' },
    2: { value: 'partly' },
    3: { text: 'Fråga Elsa Ek, 19121212-1212, elsa.ek@example.se. 🙂 Elsa Ek vet.' },
  },
  text: 'Brandposten vid vattenverket saknar lås och går att öppna utifrån utan nyckel.',
  secrecy: [{ provision: '18 kap. 13 § OSL', date: '2022-12-20', authority: 'Socialnämnden', parts: ['text'] }],
};

/** One remiss on its way, with those who have to do with it. Its chapters go on from each other. */
export class Story {
  server: TestServer;
  officer: ApiClient;
  secretary: ApiClient;
  registrar: ApiClient;
  /** `remisser/…` */
  path: string;
  recipients = new Map<string, RecipientRow>();
  readonly bodyIds = new Map<string, string>();
  private lastKey = 0;

  async start(): Promise<void> {
    this.server = await TestServer.start();
    const { officer, secretary, registrar } = this.server.clients;
    Object.assign(this, { officer, secretary, registrar });
  }

  /** `remisser/…/recipients/…` */
  of(body: string): string {
    return `${this.path}/recipients/${this.recipients.get(body)!.id}`;
  }

  /** The status table, by the body's name. */
  async followed(): Promise<Map<string, RecipientRow>> {
    const rows = await this.officer.get<RecipientRow[]>(`${this.path}/recipients`);
    return new Map(rows.map((row) => [row.body, row]));
  }

  /** Moves the clock, '2022-12-15 10:00' in Sweden. */
  at(moment: string): Promise<void> {
    return this.server.db.moveClock(`${moment} Europe/Stockholm`);
  }

  /** What a case file tells of the office, played as the demo plays it. */
  async play(...events: Omit<CaseEvent, 'date'>[]): Promise<void> {
    const [{ today } = { today: '' }] = await this.server.db.asOwner<{ today: string }>(
      'select yttra_today()::text as today',
    );
    const { people, clients } = this.server;
    const run = {
      officer: this.officer,
      remissId: this.path.split('/')[1]!,
      readers: new Map([['Läsaren', { id: people.reader, api: clients.reader }]]),
      recipients: () => this.followed(),
    } as unknown as CaseRun;
    for (const event of events) await PLAYS[happeningOf({ date: today, ...event })!](run, { date: today, ...event });
  }

  once(): Record<string, string> {
    return { 'idempotency-key': `nyckel-${++this.lastKey}` };
  }
}
