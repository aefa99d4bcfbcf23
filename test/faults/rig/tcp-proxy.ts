import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** What is seen of a conversation that passes: may end it, hold it, or do something else first. */
export type Eye = (bytes: Buffer, way: 'up' | 'down', pass: () => void, cut: () => void, conversation: object) => void;

const SEE_THROUGH: Eye = (_bytes, _way, pass) => pass();

/** Stands between a client and a server on loopback, and can delay, swallow and cut what goes between them. */
export class TcpProxy {
  eye: Eye = SEE_THROUGH;
  private readonly open = new Set<Socket>();
  private refuses = false;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private upstream: number,
  ) {}

  static async to(upstream: number): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server, upstream);
    server.on('connection', (client) => proxy.carry(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on to another port: a server that has been started anew. */
  leadTo(upstream: number): void {
    this.upstream = upstream;
  }

  /** Cuts what is open; while `refusing`, new conversations end at once too. */
  cut({ refusing = false } = {}): void {
    this.refuses = refusing;
    for (const socket of this.open) socket.resetAndDestroy();
  }

  /** Neither answers nor hangs up: as a cable that has come out. */
  swallow(): void {
    this.eye = () => undefined;
  }

  seeThrough(): void {
    this.refuses = false;
    this.eye = SEE_THROUGH;
  }

  async close(): Promise<void> {
    this.cut({ refusing: true });
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(client: Socket): void {
    if (this.refuses) return void client.resetAndDestroy();
    const server = connect(this.upstream, '127.0.0.1');
    const cut = () => {
      client.resetAndDestroy();
      server.resetAndDestroy();
    };
    for (const [from, to, way] of [
      [client, server, 'up'],
      [server, client, 'down'],
    ] as const) {
      this.open.add(from.setNoDelay(true));
      from.on('data', (bytes) => this.eye(bytes, way, () => void to.write(bytes), cut, client));
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.open.delete(from);
        to.destroy();
      });
    }
  }
}
