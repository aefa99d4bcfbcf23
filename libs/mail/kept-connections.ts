/** Few at a time, and each kept a while for the next who comes. */
export class KeptConnections<Connection> {
  private readonly idle = new Map<Connection, NodeJS.Timeout>();
  private readonly waiting: { isFirst: boolean; free: () => void }[] = [];
  private inUse = 0;

  constructor(
    private readonly most: number,
    private readonly idleMs: number,
    private readonly part: (connection: Connection) => void,
  ) {}

  /**
   * Waits until one of the few is free, having said so by `waits`; `leave` gives it back. One is kept for those who go
   * first, who also pass all that wait.
   */
  async enter(isFirst: boolean, waits: () => void): Promise<void> {
    const most = isFirst ? this.most : this.most - 1;
    if (this.inUse >= most) waits();
    while (this.inUse >= most) await new Promise<void>((free) => this.waiting.push({ isFirst, free }));
    this.inUse++;
  }

  leave(): void {
    this.inUse--;
    const first = this.waiting.findIndex(({ isFirst }) => isFirst);
    this.waiting.splice(Math.max(first, 0), 1)[0]?.free();
  }

  /** One that was kept, if any. */
  take(): Connection | undefined {
    const connection = [...this.idle.keys()].at(-1);
    if (connection) this.forget(connection);
    return connection;
  }

  keep(connection: Connection): void {
    const tired = setTimeout(() => {
      this.forget(connection);
      this.part(connection);
    }, this.idleMs).unref();
    this.idle.set(connection, tired);
  }

  /** It has ended by itself. */
  forget(connection: Connection): void {
    clearTimeout(this.idle.get(connection));
    this.idle.delete(connection);
  }

  close(): void {
    for (const connection of [...this.idle.keys()]) {
      this.forget(connection);
      this.part(connection);
    }
  }
}
