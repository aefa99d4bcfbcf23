import type { TestDatabase } from './test-database';

interface Row {
  id: string;
  remissId: string;
  body: string;
  responseId: string | null;
}

/** The remisser of the example, by what has become of them: how their titles begin. */
const REMISSER = {
  draft: 'Riktlinje för medborgardialog',
  running: 'Riktlinje för kvalitets',
  assessing: 'Riktlinje för användning av AI',
  reported: 'Policy för resor',
  decided: 'Måltidspolicy',
} as const;
type RemissName = keyof typeof REMISSER;

/**
 * Where things lie in the example: `{running}`, `{assessing}`, `{reported}`, `{decided}` and `{draft}` are remisser;
 * `{rid:Socialnämnden}` a recipient in the running one, `{rid:Socialnämnden:reported}` in another, `{response:…}` its
 * answer; `{body:…}` a body;
 * `{person:address}` a person; `{file:name}` a file of the running remiss; `{extension}` the anstånd asked for,
 * `{granted}` one that has been given; `{published:Policy för resor}` where a remiss is published, by how its title
 * begins; `{letter}`, `{tracked}`, `{bare}`, `{draftFile}` and `{logo}` are added by browser-states.ts.
 */
export class Places {
  private constructor(
    private readonly remisser: readonly { id: string; title: string }[],
    private readonly recipients: readonly Row[],
    private readonly db: TestDatabase,
  ) {}

  static async of(db: TestDatabase): Promise<Places> {
    const remisser = await db.asSuperuser<{ id: string; title: string }>(`select id, title from remiss`);
    const recipients = await db.asSuperuser<Row>(
      `select r.id, r.remiss_id as "remissId", b.name as body, r.current_response_id as "responseId" from recipient r join body b on b.id = r.body_id`,
    );
    return new Places(remisser, recipients, db);
  }

  remiss(name: RemissName): string {
    return this.remisser.find(({ title }) => title.startsWith(REMISSER[name]))!.id;
  }

  /** A path with its places filled in. Errors: one that the example does not have. */
  async fill(path: string): Promise<string> {
    const parts: string[] = [];
    for (const part of path.split(/(\{[^{}]+\})/)) {
      parts.push(part.startsWith('{') ? await this.place(part.slice(1, -1)) : part);
    }
    return parts.join('');
  }

  private async place(said: string): Promise<string> {
    const [kind = '', name = '', remiss = 'running'] = said.split(':');
    const found =
      kind in REMISSER
        ? this.remiss(kind as RemissName)
        : kind === 'rid' || kind === 'response'
          ? this.recipient(kind, name, remiss as RemissName)
          : await this.asked(kind, name);
    if (!found) throw new Error(`the example has no {${said}}`);
    return found;
  }

  private recipient(kind: 'rid' | 'response', body: string, remiss: RemissName): string | null | undefined {
    const row = this.recipients.find((one) => one.body === body && one.remissId === this.remiss(remiss));
    return kind === 'rid' ? row?.id : row?.responseId;
  }

  private async asked(kind: string, name: string): Promise<string | undefined> {
    const sql = QUERIES[kind];
    if (!sql) return undefined;
    const values = sql.includes('$1') ? [name] : [];
    return (await this.db.asSuperuser<{ id: string }>(sql, values))[0]?.id;
  }
}

const QUERIES: Readonly<Record<string, string>> = {
  body: 'select id from body where name = $1',
  /** A viewpoint of the running remiss, by its number. */
  viewpoint: `select v.id from viewpoint v join remiss m on m.id = v.remiss_id where m.status = 'issued' and v.number = $1::int`,
  person: 'select id from person where email = $1',
  assignment: `select a.id from assignment a join person p on p.id = person_id where p.email = 'gunnar.astrom@example.se' limit 1`,
  extension: `select id from extension where state = 'requested' limit 1`,
  documentFile: `select file_id as id from remiss_document d join remiss m on m.id = d.remiss_id where m.status = 'issued' limit 1`,
  /** The recipient in the reported remiss whose answer came late. */
  late: `select recipient_id as id from response join remiss m on m.id = remiss_id where late and m.title like 'Policy för resor%' limit 1`,
  granted: `select e.id from extension e join recipient r on r.id = recipient_id join remiss m on m.id = r.remiss_id where state = 'granted' and m.status = 'issued' limit 1`,
  /** The draft whose document has comments and tracked changes. */
  tracked: `select remiss_id as id from remiss_document where traces is not null`,
  bare: `select id from remiss where title = 'Policy för inköp'`,
  letter: 'select id from postal_letter limit 1',
  published: `select slug as id from publication where taken_back_at is null and title like $1 || '%'`,
  draftFile: 'select file_id as id from draft_file limit 1',
  /** The recipient in a round that follows another. */
  again: `select r.id from recipient r join remiss m on m.id = r.remiss_id where m.follows is not null and m.status = 'issued'`,
  /** That round. */
  round: `select id from remiss where follows is not null and status = 'issued'`,
  logo: 'select logo_file_id as id from municipality',
  responseFile: `select file_id as id from response_file f join recipient r on r.current_response_id = f.response_id where r.body_name = 'Torshälla stads nämnd' limit 1`,
};
