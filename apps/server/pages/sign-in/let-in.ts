import { rememberedIn, type NewSession, type Sessions } from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import { readCookie, SESSION_COOKIE, setCookie } from '../../web/session-cookie';
import type { Visit } from '../../web/visit';
import { KNOWN_COOKIE, KNOWN_SECONDS } from './cookies';

/**
 * Begins a session with a new token in place of whatever the browser held; call the returned function when it is
 * committed.
 */
export async function letIn(
  tx: EntityManager,
  sessions: Sessions,
  { request, reply }: Visit,
  personId: string,
  by: Pick<NewSession, 'with' | 'issuerKey' | 'secondFactor' | 'strong' | 'address'>,
): Promise<() => void> {
  const browser = request.headers['user-agent'] ?? null;
  const instead = readCookie(request, SESSION_COOKIE);
  const token = await sessions.begin(tx, personId, { ...by, browser, instead });
  return () => {
    setCookie(reply, SESSION_COOKIE, token);
    setCookie(reply, KNOWN_COOKIE, rememberedIn(readCookie(request, KNOWN_COOKIE), personId), KNOWN_SECONDS);
  };
}
