import { existsSync } from 'node:fs';
import { CATALOGUE } from './catalogue';

/** Of the list of faults, those that no round of the rig plays: by which spec they are shown, and what that sees. */
const BY_SPEC: Readonly<Record<string, [specs: string[], sees: string]>> = {
  'F-07': [['test/faults/watchdog.spec.ts'], 'a process whose loop stands still is ended, and another does its work'],
  'F-36': [
    ['test/faults/migration-kills.spec.ts'],
    'migrations killed again and again on filled tables, and two at once',
  ],
  'F-43': [['test/faults/mail-errors.spec.ts', 'test/faults/inside-tls.spec.ts'], 'a slow server, and TLS that breaks'],
  'F-45': [['test/journeys/bounces.spec.ts'], 'mails that come back, forged ones, and replies by machines'],
  'F-51': [
    ['libs/platform/local-time.spec.ts', 'libs/reminder/reminder-ladder.spec.ts'],
    'hours that are missing or twice',
  ],
  'F-57': [['test/journeys/draft-wall.spec.ts'], 'two who write in one draft'],
  'F-60': [
    ['test/journeys/uploads.spec.ts', 'test/journeys/slow-bodies.spec.ts'],
    'uploads too big, broken off, or slow',
  ],
  'F-61': [['libs/documents/check/upload-check.spec.ts'], 'archives that grow, lie or hide something'],
  'F-62': [
    ['test/architecture/http-edges.spec.ts', 'test/journeys/api-refusals.spec.ts'],
    'what is no request, or no JSON',
  ],
  'F-63': [
    ['test/faults/mail-injection.spec.ts', 'libs/documents/write/docx-writer.spec.ts'],
    'texts that would be more',
  ],
  'F-64': [['test/architecture/download-names.spec.ts', 'libs/documents/file-name.spec.ts'], 'names of files'],
  'F-65': [['test/faults/led-astray.spec.ts'], 'files and texts that point at another machine: nobody calls on it'],
  'F-70': [
    ['test/journeys/sign-in-oidc.spec.ts', 'test/journeys/sign-in-code.spec.ts'],
    'forged, old and foreign tokens',
  ],
  'F-71': [['test/journeys/sign-in-safety.spec.ts'], 'a scanner opens and sends every link of every mail'],
  'F-72': [
    ['test/architecture/authorisation.spec.ts', 'test/architecture/authorisation-pages.spec.ts'],
    'role by route',
  ],
  'F-73': [['test/architecture/thief.spec.ts'], 'what may be learnt beside the wall'],
  'F-74': [['test/journeys/audit.spec.ts'], 'a log that was edited, cut or written anew'],
  'F-75': [['test/journeys/sign-in-code.spec.ts'], 'codes that are guessed at'],
};

/** By number: the rounds or specs that show it. */
export function numbers(): [number: string, shownBy: string][] {
  const all = new Map<string, string[]>();
  const add = (number: string, by: string) => all.set(number, [...(all.get(number) ?? []), by]);
  for (const fault of CATALOGUE) for (const number of fault.numbers) add(number, `${fault.name}: ${fault.does}`);
  for (const [number, [specs, sees]] of Object.entries(BY_SPEC)) add(number, `${specs.join(', ')}: ${sees}`);
  add('F-80', 'soak: random blows one after the other, as long as one likes');
  return [...all]
    .map(([number, by]): [string, string] => [number, by.join('; ')])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Specs that are named above and do not exist. */
export const lostSpecs = (): string[] =>
  Object.values(BY_SPEC)
    .flatMap(([specs]) => specs)
    .filter((spec) => !existsSync(spec));
