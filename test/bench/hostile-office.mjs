// Who sends the hostile files, to where each kind of file is taken.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BOUNDARY = 'gransen';

/** An administrator and an officer with a draft remiss, and what they send. */
export async function openOffice({ baseUrl, appDatabaseUrl, dataDir, dir }) {
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    LOG_LEVEL: 'error',
    DATABASE_URL: appDatabaseUrl,
    DATA_DIR: dataDir,
    BASE_URL: baseUrl,
    SESSION_SECRET: fs.readFileSync(path.join(dir, 'session-secret'), 'utf8').trim(),
  };
  const yttra = async (...args) => (await run(process.execPath, ['dist/apps/cli/main.js', ...args], { env })).stdout;
  await yttra('appoint', 'sam.bench@example.se', '--role', 'administrator', '--name', 'Sam Bänk');
  await yttra(
    'appoint',
    'hanna.bench@example.se',
    '--role',
    'case_officer',
    '--name',
    'Hanna Bänk',
    '--unit',
    'Kontoret',
  );
  const key = async (email) => (await yttra('token', '--as', email)).trim().split(' ').at(-1);
  const [sam, hanna] = [await key('sam.bench@example.se'), await key('hanna.bench@example.se')];

  const call = async (method, address, bearer, body, headers = {}) => {
    const reply = await fetch(`${baseUrl}/api/v1/${address}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, ...headers },
      body,
    });
    return { status: reply.status, said: await reply.json().catch(() => ({})) };
  };
  const json = { 'content-type': 'application/json' };
  const made = async (address, bearer, body) => {
    const { status, said } = await call('POST', address, bearer, JSON.stringify(body), json);
    if (status !== 201) throw new Error(`${address}: ${status} ${JSON.stringify(said)}`);
    return said;
  };
  const body = await made('bodies', sam, { name: 'Kommunstyrelsen', kind: 'nämnd' });
  const remiss = await made('remisser', hanna, {
    caseNumber: 'KS/2026:1',
    title: 'Plan',
    unit: 'Kontoret',
    issuerBodyId: body.id,
    contact: { name: 'Hanna Bänk', email: 'klk@example.se', phone: '016-710 00 00' },
  });
  let { version } = remiss;
  const form = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  const asForm = (name, content, fields) =>
    Buffer.concat([
      ...Object.entries(fields).map(([field, value]) =>
        Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
      ),
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      content,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]);
  return {
    calendar: async (content) =>
      (await call('PUT', `bodies/${body.id}/meetings?preview=true`, sam, content, { 'content-type': 'text/calendar' }))
        .status,
    table: async (content) =>
      (await call('POST', 'bodies/import?preview=true', sam, content, { 'content-type': 'text/csv' })).status,
    file: async (name) =>
      (await call('POST', `remisser/${remiss.id}/files`, hanna, asForm(name, Buffer.from('text'), {}), form)).status,
    async draft(name, content) {
      const headers = { ...form, 'if-match': `"${version}"` };
      const { status, said } = await call(
        'POST',
        `remisser/${remiss.id}/documents`,
        hanna,
        asForm(name, content, { kind: 'main' }),
        headers,
      );
      if (status === 201) version = said.version;
      if (status === 412) throw new Error('the remiss had another version');
      return status;
    },
  };
}
