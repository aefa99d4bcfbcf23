// The workbench of a round with 1,000 answers and 5,000 viewpoints, asked of the built server as a browser does.
import { largeRound } from './desk-data.mjs';
import { onThrowAwayStack } from './throw-away-stack.mjs';

const TIMES = 20;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export const desk = () => onThrowAwayStack(measure);

/** @param {{ baseUrl: string, superuserUrl: string }} stack */
async function measure({ baseUrl, superuserUrl }) {
  const { remissId, viewpointId, recipientId, token } = await largeRound(superuserUrl);
  const answers = `${baseUrl}/remisser/${remissId}/svar`;
  const bench = `${baseUrl}/remisser/${remissId}/bedomning`;
  const cookie = `yttra-session=${token}`;
  const page =
    (path, under = bench) =>
    async () => {
      const reply = await fetch(`${under}${path}`, { headers: { cookie } });
      const html = await reply.text();
      if (reply.status !== 200) throw new Error(`${reply.status} at ${path}`);
      return Buffer.byteLength(html);
    };
  let version = 1;
  const save = async () => {
    const body = new URLSearchParams({
      version: String(version++),
      text: 'Synpunkt',
      reason: `Skäl ${version}.`,
      vidare: 'kvar',
    });
    const headers = { cookie, origin: baseUrl, 'sec-fetch-site': 'same-origin' };
    const reply = await fetch(`${bench}/${viewpointId}`, { method: 'POST', body, headers, redirect: 'manual' });
    if (reply.status !== 303) throw new Error(`${reply.status} when a viewpoint is saved`);
  };
  const first = await page('')();
  return [
    {
      what: 'workbench of 1,000 answers and 5,000 viewpoints',
      measured: await median(page('')),
      limit: 150,
      unit: 'ms',
    },
    { what: 'the same, HTML', measured: first / 1024, limit: 100, unit: 'kB' },
    {
      what: 'one part of an answer in it',
      measured: await median(page(`/instans/${recipientId}/fraga-3`)),
      limit: 150,
      unit: 'ms',
    },
    { what: 'one viewpoint in it', measured: await median(page(`/${viewpointId}`)), limit: 150, unit: 'ms' },
    {
      what: 'the workbench with words that stand in all its viewpoints',
      measured: await median(page('?ord=skrivas')),
      limit: 150,
      unit: 'ms',
    },
    {
      what: 'a word that stands in all 10,000 texts of the answers',
      measured: await median(page('/sok?ord=kostnaden', answers)),
      limit: 50,
      unit: 'ms',
    },
    {
      what: 'words that stand in those of one body',
      measured: await median(page(`/sok?ord=${encodeURIComponent('"trakt 777 vill"')}`, answers)),
      limit: 50,
      unit: 'ms',
    },
    {
      what: 'a word with a slip in it',
      measured: await median(page('/sok?ord=kostnadne', answers)),
      limit: 50,
      unit: 'ms',
    },
    {
      what: 'nearly the same answers, 10,000 texts compared and a page of them',
      measured: await median(page('/lika')),
      limit: 1_000,
      unit: 'ms',
    },
    { what: 'a viewpoint saved', measured: await median(save), limit: 20, unit: 'ms' },
  ];
}

async function median(ask) {
  const taken = [];
  await ask();
  for (let time = 0; time < TIMES; time++) {
    const from = performance.now();
    await ask();
    taken.push(performance.now() - from);
  }
  return taken.sort((a, b) => a - b)[Math.floor(TIMES / 2)];
}
