import type { INestApplicationContext } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { Assignments, EnrolmentCodes, People, SecondFactors, type Role } from '@yttra/identity';
import { Database, DomainError, keptAddress } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { argumentsOf, badArguments } from './arguments';
import { withLibs } from './cli-context';
import type { Command } from './command';

const USAGE = 'appoint EMAIL --role ROLE [--name NAME] [--body BODY] [--unit UNIT], or appoint EMAIL --code';
const ROLES: readonly Role[] = ['case_officer', 'secretary', 'contributor', 'reader', 'registrar', 'administrator'];

export const appointCommand: Command = {
  does: 'give a person a role, as for the first administrator [EMAIL --role ROLE --name NAME --body BODY --unit UNIT], or an administrator a code for the first app [EMAIL --code]',
  async run(args) {
    const text = { type: 'string' } as const;
    const options = { role: text, name: text, body: text, unit: text, code: { type: 'boolean' } } as const;
    const { values, positionals } = argumentsOf(USAGE, args, options);
    const [email] = positionals;
    if (!email) throw badArguments(USAGE, 'the e-mail address is missing');
    return withLibs(async (libs) => {
      const code = await libs.get(Database).transaction(async (tx) => {
        if (values.code) return firstAppCode(libs, tx, email);
        const role = ROLES.find((known) => known === values.role);
        if (!role) throw badArguments(USAGE, `--role ${values.role ?? 'is missing'}: one of ${ROLES.join(', ')}`);
        await appoint(libs, tx, email, { ...values, role });
        console.log(`${email}: ${role}`);
        return role === 'administrator' ? firstAppCode(libs, tx, email) : null;
      });
      if (code) console.log(`${email}: code for adding an app at the first sign-in, within 7 days, once: ${code}`);
      else if (values.code) console.log(`${email}: has an app already`);
      return 0;
    });
  },
};

interface Wanted {
  role: Role;
  name?: string;
  body?: string;
  unit?: string;
}

async function appoint(libs: INestApplicationContext, tx: EntityManager, email: string, wanted: Wanted): Promise<void> {
  const { role, name, body, unit } = wanted;
  const people = libs.get(People);
  const { id } = name ? await people.add(tx, { name, email: keptAddress(email) }) : await people.byEmail(tx, email);
  const bodyId = body ? await bodyNamed(libs, tx, body) : null;
  await libs
    .get(Assignments)
    .appoint(tx, null, { personId: id, role, bodyId, unit: unit ?? null })
    .catch((error: unknown) => {
      // Asked again for one who has lost the code.
      if (role !== 'administrator' || !isAlready(error)) throw error;
    });
}

async function bodyNamed(libs: INestApplicationContext, tx: EntityManager, name: string): Promise<string> {
  const found = (await libs.get(BodyRegister).list(tx)).find((body) => body.name === name);
  if (!found) throw badArguments(USAGE, `--body ${name}: there is no such body`);
  return found.id;
}

/** For an administrator, also one who was appointed on a page; null for one who has an app. */
async function firstAppCode(libs: INestApplicationContext, tx: EntityManager, email: string): Promise<string | null> {
  const { id } = await libs.get(People).byEmail(tx, email);
  const hats = (await libs.get(Assignments).today(tx, [id])).get(id) ?? [];
  if (!hats.some(({ role }) => role === 'administrator'))
    throw badArguments(USAGE, `${email}: is no administrator today`);
  const { since } = await libs.get(SecondFactors).state(tx, id, email);
  return since ? null : libs.get(EnrolmentCodes).make(tx, null, id);
}

const isAlready = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'identity.already_appointed';
