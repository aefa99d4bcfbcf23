import { BodiesService } from '@yttra/bodies';
import { Assignments, EnrolmentCodes, People, SecondFactors, type Role } from '@yttra/identity';
import { Database, DomainError } from '@yttra/platform';
import { argumentsOf, badArguments } from './arguments';
import { withLibs } from './cli-context';
import type { Command } from './command';

const USAGE = 'appoint EMAIL --role ROLE [--name NAME] [--body BODY] [--unit UNIT]';
const ROLES: readonly Role[] = ['case_officer', 'secretary', 'contributor', 'reader', 'registrar', 'administrator'];

export const appointCommand: Command = {
  does: 'give a person a role, as for the first administrator [EMAIL --role ROLE --name NAME --body BODY --unit UNIT]',
  async run(args) {
    const text = { type: 'string' } as const;
    const { values, positionals } = argumentsOf(USAGE, args, { role: text, name: text, body: text, unit: text });
    const [email] = positionals;
    const role = ROLES.find((known) => known === values.role);
    if (!email) throw badArguments(USAGE, 'the e-mail address is missing');
    if (!role) throw badArguments(USAGE, `--role ${values.role ?? 'is missing'}: one of ${ROLES.join(', ')}`);
    const code = await withLibs((libs) =>
      libs.get(Database).transaction(async (tx) => {
        const people = libs.get(People);
        const { id } = values.name
          ? await people.add(tx, { name: values.name, email })
          : await people.byEmail(tx, email);
        const bodyId = values.body ? await bodyNamed(values.body) : null;
        await libs
          .get(Assignments)
          .appoint(tx, null, { personId: id, role, bodyId, unit: values.unit ?? null })
          .catch((error: unknown) => {
            // Asked again for one who has lost the code.
            if (role !== 'administrator' || !isAlready(error)) throw error;
          });
        if (role !== 'administrator') return null;
        const { since } = await libs.get(SecondFactors).state(tx, id, email);
        return since ? null : libs.get(EnrolmentCodes).make(tx, null, id);

        async function bodyNamed(name: string): Promise<string> {
          const found = (await libs.get(BodiesService).list(tx)).find((body) => body.name === name);
          if (!found) throw badArguments(USAGE, `--body ${name}: there is no such body`);
          return found.id;
        }
      }),
    );
    console.log(`${email}: ${role}`);
    if (code) console.log(`${email}: code for adding an app at the first sign-in, within 7 days, once: ${code}`);
    return 0;
  },
};

const isAlready = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'identity.already_appointed';
