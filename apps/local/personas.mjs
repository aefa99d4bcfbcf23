import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CASE = path.join(ROOT, 'apps/cli/examples/eskilstuna-2022/case.yaml');

/**
 * @typedef {{ email: string, name: string, role: string, can: string }} Persona
 */

/**
 * Who is who in the example, each with what one can do in Yttra. The officer stands in the case, everybody else in the
 * seed, as it was built.
 * @returns {Persona[]}
 */
export function personas() {
  const { addressOf, OTHERS, SECRETARIES } = createRequire(import.meta.url)(
    path.join(ROOT, 'dist/apps/cli/seed/example-people.js'),
  );
  const { issuer } = parse(fs.readFileSync(CASE, 'utf8')).remiss;
  const secretary = (/** @type {string} */ body) =>
    Object.keys(SECRETARIES).find((name) => SECRETARIES[name].includes(body)) ?? '';
  /** @type {(name: string, role: string, can: string) => Persona} */
  const person = (name, role, can) => ({ email: addressOf(name), name, role, can });
  const both = secretary('Gymnasienämnden');
  return [
    {
      email: issuer.email,
      name: issuer.officer,
      role: `Handläggare, ${issuer.unit}`,
      can: 'Förbereder remisser, skickar ut dem, följer svaren, beslutar om anstånd och sammanställer.',
    },
    person(
      secretary('Socialnämnden'),
      'Nämndsekreterare, Socialnämnden',
      'Svarar för en nämnd: kvitterar, skriver, bjuder in kollegor, begär anstånd och lämnar svaret.',
    ),
    person(
      secretary('Vård- och omsorgsnämnden'),
      'Nämndsekreterare, Vård- och omsorgsnämnden',
      `Svarar tillsammans med en kollega: ${OTHERS.contributor} skriver i samma utkast.`,
    ),
    person(both, `Nämndsekreterare, ${SECRETARIES[both].join(' och ')}`, 'Svarar för två nämnder, var för sig.'),
    person(
      OTHERS.contributor,
      'Förvaltningens handläggare, Vård- och omsorgsnämnden',
      'Är inbjuden att skriva i nämndens utkast, men lämnar inte svaret.',
    ),
    person(
      OTHERS.reader,
      'Strateg',
      'Läser svar som har kommit in, jämför dem, och skriver skäl som handläggaren ber om.',
    ),
    person(
      OTHERS.registrar,
      `Registrator, ${issuer.body}`,
      'Ser vad som har kommit in och gått ut, och registrerar svar som kom med post.',
    ),
    person(
      OTHERS.administrator,
      'Systemförvaltare',
      'Sköter instanser, personer, mejl och inställningar. Ser aldrig utkast till svar.',
    ),
  ];
}
