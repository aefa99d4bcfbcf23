import { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { log } from '@yttra/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { refuseUnreadableRequest } from './unreadable-request';

const SILENCE_MS = 60_000;
/** A line of the slowest kind still sends more than this in a second; with 26 MB that is under an hour in all. */
const SLOWEST_BYTES_PER_SECOND = 8 * 1024;
const LOOK_MS = 5_000;

/** A request whose body is still on its way, by what its connection has brought. */
export interface Arriving {
  since: number;
  bytes: number;
  /** When more had come the last time that somebody looked. */
  lastSeen: number;
}

/** True once nothing has come for a minute, or all that has come took longer than the slowest line needs. */
export function isStalled({ since, bytes, lastSeen }: Arriving, now: number): boolean {
  const most = SILENCE_MS + (bytes / SLOWEST_BYTES_PER_SECOND) * 1000;
  return now - lastSeen >= SILENCE_MS || now - since >= most;
}

/** Says why on the bare connection, since whoever reads the body has not answered yet, and then lets go of it. */
function cut({ raw }: FastifyRequest): void {
  raw.socket.once('finish', () => raw.destroy());
  refuseUnreadableRequest(Object.assign(new Error('stalled'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
}

/**
 * Cuts bodies that never end. A body is looked at where it comes in, on its connection: whoever reads it notices
 * nothing.
 */
@Injectable()
export class SlowBodies {
  now: () => number = () => performance.now();
  private readonly arriving = new Map<FastifyRequest, Arriving & { before: number; lastLook: number }>();

  /** Looks after all requests of a server, for as long as it listens. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => this.begin(request, reply, done));
    const timer = setInterval(() => this.look(), LOOK_MS).unref();
    fastify.addHook('onClose', (_fastify, done) => {
      clearInterval(timer);
      done();
    });
  }

  /** How many are on their way. */
  get count(): number {
    return this.arriving.size;
  }

  /** Cuts what has stalled. */
  look(): void {
    const now = this.now();
    for (const [request, arriving] of this.arriving) {
      const bytes = request.raw.socket.bytesRead - arriving.before;
      // What has come and lies unread waits for us, not for whoever sends it.
      if (request.raw.readableLength > 0) arriving.since += now - arriving.lastLook;
      if (bytes > arriving.bytes || request.raw.readableLength > 0) Object.assign(arriving, { bytes, lastSeen: now });
      arriving.lastLook = now;
      if (!isStalled(arriving, now)) continue;
      this.arriving.delete(request);
      log().info({ route: request.routeOptions.url, bytes }, 'a body that did not come to an end was cut');
      cut(request);
    }
  }

  private begin(request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
    const { raw } = request;
    const hasBody = raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined;
    // One that is injected has no connection.
    if (raw.socket instanceof Socket && hasBody && !raw.complete) {
      const now = this.now();
      this.arriving.set(request, { since: now, bytes: 0, lastSeen: now, lastLook: now, before: raw.socket.bytesRead });
      const end = () => this.arriving.delete(request);
      raw.once('end', end).once('close', end);
    }
    done();
  }
}
