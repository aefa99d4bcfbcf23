import { spawn, type SendHandle } from 'node:child_process';
import { Server, type ServerOpts, type Socket } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import { Injectable } from '@nestjs/common';
import { log } from '@yttra/platform';
import type { FastifyInstance } from 'fastify';

/** As many as a turn of 40 ms may let in for more than a thousand callers a second. */
const MORE = 48;
const CONNECTION: ServerOpts = { allowHalfOpen: true, noDelay: true };
/** Starting a process takes a tenth of a second; on a machine that is busy, much longer. */
const PATIENCE_MS = 20_000;

/**
 * Has a server let many callers in at each turn of its event loop,.
 *
 * Node accepts one connection a turn on each listening socket (libuv 1.45 and newer, libuv/libuv#3696). In the rush
 * of a last answer day a turn takes 10 to 40 ms, so callers would wait at the door for a second and more, and their
 * answers be received late, although nothing in here is slow. With more handles on the same socket each lets one in.
 * Node makes such handles only for another process, so one is asked to send them back, and ends.
 */
@Injectable()
export class ManyListeners {
  private server!: Server;
  private inside = 0;
  private opened: Promise<Server[]> = Promise.resolve([]);

  /** Counts who comes in, and refuses whom it has no room for. */
  watch(fastify: FastifyInstance, most: number): void {
    this.server = fastify.server;
    let hasTold = false;
    this.server.prependListener('connection', (socket: Socket) => {
      this.inside += 1;
      socket.once('close', () => (this.inside -= 1));
      if (this.inside <= most) return;
      socket.destroy();
      if (!hasTold) log().warn({ most }, 'more connections than the server takes');
      hasTold = true;
    });
    fastify.addHook('preClose', () => this.close());
  }

  /** Opens them, for a server that listens. Where the system makes no such handles it serves as it is. */
  async open(): Promise<void> {
    this.opened = this.listen().catch((error: unknown) => {
      log().warn({ err: error }, 'callers are let in one at a time');
      return [];
    });
    await this.opened;
  }

  private async listen(): Promise<Server[]> {
    const handles = await handlesOn(this.server, MORE);
    return handles.map((handle) => {
      const listener = new Server(CONNECTION, (socket) => this.server.emit('connection', socket));
      return listener.listen({ _handle: handle });
    });
  }

  /** Lets nobody in any more, and is done when all who were let in have gone. */
  private async close(): Promise<void> {
    const closed = (await this.opened).map((listener) => new Promise((done) => listener.close(done)));
    (this.server as HttpServer).closeIdleConnections();
    await Promise.all(closed);
  }
}

/** Sends back the handle that it is given, so many times. */
const HAND_BACK = `
  process.on('message', (many, handle) => {
    for (let sent = 1; sent <= many; sent += 1)
      process.send('handle', handle, undefined, sent < many ? undefined : () => process.disconnect());
  });`;

/** So many handles on the socket that a server listens on, each one of its own to the event loop. */
function handlesOn(server: Server, many: number): Promise<object[]> {
  const { _handle: own } = server as Server & { _handle: SendHandle };
  const child = spawn(process.execPath, ['-e', HAND_BACK], {
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: PATIENCE_MS,
  });
  const handles: object[] = [];
  return new Promise((resolve, reject) => {
    child.on('message', (_said, handle) => handles.push(handle as object));
    child.on('error', reject);
    child.once('close', () => {
      if (handles.length === many) resolve(handles);
      else reject(new Error(`${handles.length} handles of ${many} came back`));
    });
    child.send(many, own);
  });
}
