import { env } from '@yttra/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, readCookie, SESSION_COOKIE, setCookie } from './session-cookie';

/** What is set on a reply: name, value, flags. */
function replied(act: (reply: FastifyReply) => void): [string, unknown, unknown?][] {
  const set: [string, unknown, unknown?][] = [];
  act({
    setCookie: (...said: [string, unknown, unknown]) => set.push(said),
    clearCookie: (...said: [string, unknown]) => set.push(said),
  } as unknown as FastifyReply);
  return set;
}

const request = (cookies: Record<string, string>) => ({ cookies }) as unknown as FastifyRequest;

describe('a cookie', () => {
  it('over https belongs to this host alone, and is read by no script and sent by no other site', () => {
    env().BASE_URL = 'https://yttra.example.se';
    expect(replied((reply) => setCookie(reply, SESSION_COOKIE, 'token'))).toEqual([
      ['__Host-yttra-session', 'token', { path: '/', httpOnly: true, sameSite: 'lax', secure: true }],
    ]);
    expect(replied((reply) => clearCookie(reply, SESSION_COOKIE))).toEqual([
      ['__Host-yttra-session', { path: '/', httpOnly: true, sameSite: 'lax', secure: true }],
    ]);
  });

  it('over http, on this machine only, is the same but for what browsers ask TLS for', () => {
    env().BASE_URL = 'http://localhost:3000';
    expect(replied((reply) => setCookie(reply, 'yttra-code', 'token', 60))).toEqual([
      ['yttra-code', 'token', { path: '/', httpOnly: true, sameSite: 'lax', secure: false, maxAge: 60 }],
    ]);
  });

  it('without the prefix is not read over https: a sister site could have planted it', () => {
    env().BASE_URL = 'https://yttra.example.se';
    expect(readCookie(request({ 'yttra-session': 'planted' }), SESSION_COOKIE)).toBeUndefined();
    expect(readCookie(request({ '__Host-yttra-session': 'ours' }), SESSION_COOKIE)).toBe('ours');
  });
});
