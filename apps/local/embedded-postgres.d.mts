export interface EmbeddedPostgres {
  pid: number;
  port: number;
  /** The server ran already: another start's, or one that a killed start left. */
  adopted: boolean;
  /** Where the cluster, its log and its passwords lie: `dir`, or a folder outside when `dir` is closed to its user. */
  place: string;
  superuserUrl(database: string): string;
  /** The role that owns schema and tables: for migrations only. */
  ownerUrl(database: string): string;
  /** The role of server, worker and tests: owns nothing, bypasses nothing. */
  appUrl(database: string): string;
  /**
   * Creates a database that `yttra_owner` owns and `yttra_app` may connect to. `throwAway` marks it as one whose clock
   * may be moved. Returns false if it existed; rights and mark are set all the same.
   */
  createDatabase(name: string, options?: { throwAway?: boolean; template?: string }): Promise<boolean>;
  hasDatabase(name: string): Promise<boolean>;
  /** Renames a database that nobody uses. */
  renameDatabase(from: string, to: string): Promise<void>;
  /** Drops a database, if there, and cuts whoever uses it. */
  dropDatabase(name: string): Promise<void>;
  /** Stops the server that this call started; an adopted one is never stopped. `immediate` is as a power cut. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

/**
 * PostgreSQL from the packaged binaries, on loopback, with the data in `dir`. Starts it, or adopts the server that
 * already runs on that data. `durable: false` trades safety at a power cut for speed: for throw-away data only.
 * @throws Error with a message in Swedish that says what to do
 */
export function startEmbeddedPostgres(options: {
  dir: string;
  /** A fixed port; otherwise a free one. */
  port?: number;
  durable?: boolean;
  /** Default 200. */
  maxConnections?: number;
}): Promise<EmbeddedPostgres>;
