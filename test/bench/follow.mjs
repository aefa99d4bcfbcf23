// The page that an officer keeps open: 500 bodies, asked of the built server as a browser does, with session and
// rights.
import zlib from 'node:zlib';
import { largeFollowing } from './follow-data.mjs';
import { get } from './http-rate.mjs';
import { median } from './paired.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const [WARM_UPS, TIMES] = [30, 60];

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const follow = () => onThrowAwayStack(measure);

/** @param {{ baseUrl: string, superuserUrl: string }} stack */
async function measure({ baseUrl, superuserUrl }) {
  const { remissId, token } = await largeFollowing(superuserUrl);
  const page = { url: `${baseUrl}/remisser/${remissId}/folj`, headers: { cookie: `yttra-session=${token}` } };
  const taken = [];
  for (let one = -WARM_UPS; one < TIMES; one++) {
    const from = performance.now();
    await get(page);
    if (one >= 0) taken.push(performance.now() - from);
  }
  const html = zlib.gzipSync(await get(page)).length / 1024;
  return [
    { what: 'follow page of 500 bodies: one whole reply', measured: median(taken), limit: 25, unit: 'ms' },
    { what: 'the same, HTML gzipped', measured: html, limit: 30, unit: 'kB' },
  ];
}
