import { finished } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A browser shows an answer only when it has sent all of its form: so much is let past, and more is cut off. */
export const MOST_LET_PAST = 512 * 1024 * 1024;

/**
 * Lets what is left of a body flow past unread, so that the connection is in order for what comes next on it. Without
 * this a sender whose form was refused half-way waits for ever.
 */
export function letGoOfBody({ raw }: Pick<FastifyRequest, 'raw'>): void {
  if (raw.readableEnded || raw.destroyed) return;
  let left = MOST_LET_PAST;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.destroy();
  });
  raw.resume();
}

/**
 * A connection that is closed under one who is still sending takes the answer with it. So where it is to be closed,
 * what is left of the body comes first; a hook for each answer.
 */
export async function hearOutBeforeClosing({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (raw.complete || raw.destroyed) return;
  if (reply.raw.shouldKeepAlive && reply.getHeader('connection') !== 'close') return;
  letGoOfBody({ raw });
  await finished(raw).catch(() => undefined);
}
