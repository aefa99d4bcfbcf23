/** Few at a time, and each kept a while for the next who comes. */
export class KeptConnections<Connection> {
  private readonly idle = new Map<Connection, NodeJS.Timeout>();
  private readonly queue: (() => void)[] = [];
  private inUse = 0;

  constructor(
    private readonly most: number,
    private readonly idleMs: number,
    private readonly part: (connection: Connection) => void,
  ) {}

  /** Waits until one of the few is free; `leave` gives it back. */
  async enter(): Promise<void> {
    while (this.inUse >= this.most) await new Promise<void>((free) => this.queue.push(free));
    this.inUse++;
  }

  leave(): void {
    this.inUse--;
    this.queue.shift()?.();
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
