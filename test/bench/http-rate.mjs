// Replies a second.
import http from 'node:http';

/** A server that is silent for so long will not answer. */
const PATIENCE_MS = 60_000;

/**
 * Fails when the reply is another than it should be, breaks off, or does not come.
 * @param {{ url: string, headers?: Record<string, string> }} page @param {http.Agent} [agent] @returns
 * {Promise<Buffer>}
 */
export function get({ url, headers = {} }, agent) {
  return new Promise((resolve, reject) => {
    const asked = http.get(url, { agent, headers, timeout: PATIENCE_MS }, (reply) => {
      const parts = [];
      reply
        .on('data', (part) => parts.push(part))
        .on('error', reject)
        .on('end', () => {
          const body = Buffer.concat(parts);
          if (reply.statusCode === 200) resolve(body);
          else reject(new Error(`${reply.statusCode} at ${url}: ${body.toString('utf8', 0, 300)}`));
        });
    });
    asked.on('timeout', () => asked.destroy(new Error(`no reply from ${url} in ${PATIENCE_MS / 1000} s`)));
    asked.on('error', reject);
  });
}

/** With so many asked for at once, for so long. */
export async function repliesASecond(page, atOnce, milliseconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const from = performance.now();
  let replies = 0;
  const asking = async () => {
    while (performance.now() - from < milliseconds) {
      await get(page, agent);
      replies++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asking));
  const rate = (1000 * replies) / (performance.now() - from);
  agent.destroy();
  return rate;
}
