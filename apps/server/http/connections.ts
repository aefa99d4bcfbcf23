import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Server as Listener, Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { log } from '@yttra/platform';
import type { FastifyInstance } from 'fastify';
import { moreListeners } from './more-listeners';

/** Who is connected: no more than there is room for, and, once the server closes, nobody to whom no reply is owed. */
@Injectable()
export class Connections {
  private server!: Server;
  private listeners: Promise<Listener[]> = Promise.resolve([]);
  private readonly open = new Set<Socket>();
  private readonly owed = new Set<Socket>();
  private hasTold = false;
  private isClosing = false;

  /** Takes at most so many at once. */
  watch(fastify: FastifyInstance, most: number): void {
    this.server = fastify.server;
    this.server.prependListener('connection', (caller: Socket) => this.letIn(caller, most));
    this.server.prependListener('request', (request, reply) => this.hear(request, reply));
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (this.isClosing) void reply.header('connection', 'close');
      done(null, payload);
    });
    fastify.addHook('preClose', () => this.close());
  }

  /** Lets many in at a turn, once the server listens. Where the system cannot do that the server serves as it is. */
  async letInMany(): Promise<void> {
    this.listeners = moreListeners(this.server, (caller) => this.server.emit('connection', caller)).catch((error) => {
      log().warn({ err: error as unknown }, 'callers are let in one at a time');
      return [];
    });
    await this.listeners;
  }

  private letIn(caller: Socket, most: number): void {
    this.open.add(caller);
    caller.once('close', () => this.open.delete(caller));
    if (this.open.size <= most) return;
    caller.destroy();
    if (!this.hasTold) log().warn({ most }, 'more connections than the server takes');
    this.hasTold = true;
  }

  private hear({ socket }: IncomingMessage, reply: ServerResponse): void {
    this.owed.add(socket);
    reply.once('close', () => {
      this.owed.delete(socket);
      if (this.isClosing) socket.end();
    });
  }

  /**
   * Lets nobody in any more, and is done when every reply that is owed has been given. Whoever has not asked yet, or
   * keeps a connection for the next time, would hold up the end for ever.
   */
  private async close(): Promise<void> {
    this.isClosing = true;
    const closed = [this.server, ...(await this.listeners)].map(
      (listener) => new Promise((done) => listener.close(done)),
    );
    for (const caller of this.open) if (!this.owed.has(caller)) caller.destroy();
    await Promise.all(closed);
  }
}
