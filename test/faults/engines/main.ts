import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { built } from '../../support/built';
import { ownCertificate } from '../../support/own-certificate';
import { Engine } from './engine';
import { installMissing, versionOf } from './programs';
import { NEW } from './release';
import { Stand, USUAL } from './stand';
import { TRIALS, type Trial } from './trials';

/**
 * `npm run faults -- engines [NAME …]`: on engines that are not ours, installed from Debian where one may. A line a
 * trial; how much was found.
 */
export async function onEngines(names: string[]): Promise<number> {
  const trials = TRIALS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (trials.length === 0) {
    console.error(`No such trial. There are: ${TRIALS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const certificate = process.env.RIG_CERTIFICATE;
  if (!certificate) return withCertificate(names);
  await built();
  const engines = (['postgresql', 'redis-server', 'haproxy', 'clamav-daemon'] as const).map(
    (name) => `${name} ${versionOf(name)}`,
  );
  console.log(`${engines.join(', ')}; ${USUAL.servers} servers, ${USUAL.workers} workers\n`);
  console.log('| trial | what is done | seen | wrong |\n|---|---|---|---|');
  let found = 0;
  for (const trial of trials) found += await tried(trial, certificate);
  return found;
}

async function tried({ name, does, options, run }: Trial, certificate: string): Promise<number> {
  let stand: Stand | undefined;
  const wanted = { ...USUAL, ...(await options?.()) };
  try {
    stand = await Stand.start(certificate, wanted);
    const { faults, told } = await run(stand).catch((error: Error) => ({ faults: [error.message], told: '' }));
    if (faults.length > 0) console.error(lastErrors(stand));
    console.log(`| ${name} | ${does} | ${told} | ${faults.length === 0 ? 'nothing' : faults.join('; ')} |`);
    return faults.length;
  } finally {
    await stand?.stop();
    await Engine.endAll();
    if (wanted.release !== NEW) rmSync(wanted.release, { recursive: true, force: true });
  }
}

/** What servers and workers said of it, for whoever reads on. */
function lastErrors(stand: Stand): string {
  const errors = stand
    .logs()
    .split('\n')
    .filter((line) => /"level":(50|60)/.test(line));
  return errors.slice(0, 5).join('\n');
}

/** The same once more as a process that believes the balancer: which certificates count is read when one starts. */
async function withCertificate(names: string[]): Promise<number> {
  installMissing();
  const certificate = ownCertificate('IP:127.0.0.1');
  const both = join(dirname(certificate.file), 'both.pem');
  writeFileSync(both, `${certificate.cert}\n${certificate.key}`, { mode: 0o600 });
  try {
    const child = spawn(process.execPath, [join(__dirname, '..', 'faults.cjs'), 'engines', ...names], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: both, RIG_CERTIFICATE: both },
      stdio: 'inherit',
    });
    return await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  } finally {
    certificate.remove();
  }
}
