import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { Engine, isListening } from './engine';
import { programOf } from './programs';

/** Which ports stand behind each of the three doors. */
interface Behind {
  servers: number[];
  postgres: Readonly<Record<'primary' | 'replica', number>>;
  redis: Readonly<Record<'primary' | 'replica', number>>;
}

/**
 * Debian's HAProxy, as a municipality puts it before two servers: TLS ends in it, a server that does not answer `ready`
 * gets no requests, and whoever takes over for the database or the queue is found by itself.
 */
export class Balancer {
  private constructor(readonly ports: Readonly<Record<'https' | 'postgres' | 'redis', number>>) {}

  static async start(folder: string, certificate: string, behind: Behind): Promise<Balancer> {
    const ports = { https: await freePort(), postgres: await freePort(), redis: await freePort() };
    const [file, away] = [join(folder, 'haproxy.cfg'), join(folder, 'away.http')];
    writeFileSync(away, AWAY);
    writeFileSync(file, settings(ports, { certificate, away }, behind));
    const engine = Engine.start(programOf('haproxy'), ['-f', file, '-db'], { log: join(folder, 'haproxy.log') });
    await engine.ready(() => isListening(ports.https), 'the balancer listens');
    return new Balancer(ports);
  }
}

/** What is told where no server answered, or one died while it did: nothing is known of it, so ask again. */
const AWAY = [
  'HTTP/1.1 503 Service Unavailable',
  'Content-Type: application/problem+json',
  'Retry-After: 1',
  '',
  JSON.stringify({ status: 503, code: 'away', title: 'Servern startar om', detail: 'Försök igen om en stund.' }),
].join('\r\n');

const at = (port: number) => `127.0.0.1:${port} check inter 200ms fall 2 rise 1`;

const settings = (
  ports: Balancer['ports'],
  { certificate, away }: Record<'certificate' | 'away', string>,
  { servers, postgres, redis }: Behind,
): string => `
defaults
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout check 1s
  retries 5
  option redispatch 1

frontend https
  mode http
  bind 127.0.0.1:${ports.https} ssl crt ${certificate}
  option forwardfor
  default_backend servers

backend servers
  mode http
  balance roundrobin
  option httpchk GET /api/v1/ready
  http-reuse never
  retry-on conn-failure empty-response
  http-request disable-l7-retry unless METH_GET
  errorfile 502 ${away}
  errorfile 503 ${away}
  errorfile 504 ${away}
${servers.map((port, index) => `  server server${index + 1} ${at(port)}`).join('\n')}

listen postgres
  mode tcp
  bind 127.0.0.1:${ports.postgres}
  option pgsql-check user yttra_app
  server primary ${at(postgres.primary)} on-marked-down shutdown-sessions
  server replica ${at(postgres.replica)} backup

listen redis
  mode tcp
  bind 127.0.0.1:${ports.redis}
  option tcp-check
  tcp-check connect
  tcp-check send info\\ replication\\r\\n
  tcp-check expect string role:master
  server primary ${at(redis.primary)} on-marked-down shutdown-sessions
  server replica ${at(redis.replica)}
`;
