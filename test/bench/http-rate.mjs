// Replies a second.
import http from 'node:http';

/**
 * @param {{ url: string, headers?: Record<string, string> }} page @param {http.Agent} [agent] @returns
 * {Promise<Buffer>}
 */
export function get({ url, headers = {} }, agent) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, (reply) => {
        const parts = [];
        reply
          .on('data', (part) => parts.push(part))
          .on('end', () => {
            if (reply.statusCode === 200) resolve(Buffer.concat(parts));
            else reject(new Error(`${reply.statusCode} at ${url}`));
          });
      })
      .on('error', reject);
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
