import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { built } from '../../support/built';
import { ownCertificate } from '../../support/own-certificate';
import { Engine } from './engine';
import { installMissing, versionOf } from './programs';
import { NEW } from './release';
import { Stand, USUAL } from './stand';
import { nothing, type Outcome } from '../rig/play-fault';
import { TRIALS, type Trial, type Tried } from './trials';

/**
 * On engines that are not ours, installed from Debian where one may; each trial is told as it ends. How much was found.
 */
export async function onEngines(names: string[], head: string, tell: (outcome: Outcome) => number): Promise<number> {
  const trials = TRIALS.filter(({ name }) => names.length === 0 || names.includes(name));
  if (trials.length === 0) {
    console.error(`No such trial. There are: ${TRIALS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const certificate = process.env.RIG_CERTIFICATE;
  if (!certificate) return withCertificate();
  await built();
  console.log(head);
  let found = 0;
  for (const trial of trials) {
    const outcome = { fault: trial.name, queue: 'engines' as const, seed: 0, ...(await tried(trial, certificate)) };
    found += tell(outcome);
  }
  return found;
}

async function tried({ options, run }: Trial, certificate: string): Promise<Tried> {
  let stand: Stand | undefined;
  const wanted = { ...USUAL, ...(await options?.()) };
  try {
    stand = await Stand.start(certificate, wanted);
    const outcome = await run(stand).catch((error: Error) => ({
      ...nothing(),
      faults: [error.message],
      struck: 0,
      secondsToRest: 0,
    }));
    if (outcome.faults.length > 0) console.error(lastErrors(stand));
    return outcome;
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
async function withCertificate(): Promise<number> {
  installMissing();
  const engines = (['postgresql', 'redis-server', 'haproxy', 'clamav-daemon'] as const).map(
    (name) => `${name} ${versionOf(name)}`,
  );
  console.error(`${engines.join(', ')}; ${USUAL.servers} servers, ${USUAL.workers} workers`);
  const certificate = ownCertificate('IP:127.0.0.1');
  const both = join(dirname(certificate.file), 'both.pem');
  writeFileSync(both, `${certificate.cert}\n${certificate.key}`, { mode: 0o600 });
  try {
    const child = spawn(process.execPath, process.argv.slice(1), {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: both, RIG_CERTIFICATE: both },
      stdio: 'inherit',
    });
    return await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  } finally {
    certificate.remove();
  }
}
