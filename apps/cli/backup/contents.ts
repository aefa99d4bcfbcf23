import { createHash } from 'node:crypto';

/** The first file of a backup: what must be known before the rest is read. */
export interface BackupHead {
  format: 1;
  /** The database's clock when it was read; nothing later is in the backup. */
  takenAt: string;
  /** PostgreSQL's version; any that Yttra runs on takes the backup. */
  server: string;
  /** Of SESSION_SECRET: tells whether another one is set where it is restored, and not what it is. */
  secret: string;
  migrations: string[];
  tables: { name: string; columns: string[] }[];
  sequences: { name: string; value: string; called: boolean }[];
}

/** The last file of a backup: what came before it. */
export interface BackupTail {
  /** SHA-256 of each file of the archive, by its name. */
  sums: Record<string, string>;
  rows: Record<string, number>;
  files: number;
  /** Hashes of files that the database names and the store did not give whole. */
  damaged: string[];
}

export const HEAD = 'backup.json';
export const TAIL = 'contents.json';

/** `tables/remiss/000001`: text as COPY writes it, cut anywhere. */
export const tablePiece = (table: string, piece: number): string => `tables/${table}/${String(piece).padStart(6, '0')}`;
export const tableOf = (name: string): string | undefined => /^tables\/([^/]+)\/\d+$/.exec(name)?.[1];

export const filePiece = (sha256: string): string => `files/${sha256}`;
export const fileOf = (name: string): string | undefined => /^files\/([0-9a-f]{64})$/.exec(name)?.[1];

export const sumOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Secrets that stand in the settings and that no backup holds. `doctor` asks for those that must be there. */
export const KEPT_ELSEWHERE = [
  ['SESSION_SECRET', 'without it everybody adds their app anew'],
  ['DATABASE_URL', 'the password of the application’s role'],
  ['MIGRATION_DATABASE_URL', 'the password of the schema’s owner'],
  ['SMTP_URL', 'the mail server’s password'],
  ['BOUNCE_IMAP_URL', 'the password of the mailbox for bounces'],
  ['REDIS_URL', 'the queue’s password'],
  ['S3_URL', 'the key of the bucket'],
  ['OIDC_ISSUERS', 'the client secrets of the sign-in services'],
  ['BACKUP_PASSPHRASE', 'what opens the backup itself'],
] as const;
