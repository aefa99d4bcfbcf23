import { AccessKeys, Assignments, Guests, People, Sessions } from '@yttra/identity';
import type { ApiClient } from './api-client';
import { UNIT, type TestServer } from './test-server';

/**
 * Who asks, in the order of the tables' columns. Each wears one hat; a contributor and a guest none, nor the puppet,
 * whom an administrator has appointed secretary of a body with a draft, and whom the body has not let in.
 */
export const ASKERS = [
  'anonymous',
  'officer',
  'otherOfficer',
  'approver',
  'secretary',
  'otherSecretary',
  'contributor',
  'guest',
  'reader',
  'namedReader',
  'registrar',
  'bodyRegistrar',
  'administrator',
  'puppet',
] as const;
/**
 * Asks for everything too, with no column of its own: one whose address an officer has written as the bodies' own. What
 * the puppet is refused, this one is.
 */
export const REDIRECTED = 'redirected' as const;
export type Asker = (typeof ASKERS)[number] | typeof REDIRECTED;

/** How an asker comes: with a key as a program, with a cookie as a browser; nobody has neither. */
export interface Credentials {
  key: string | null;
  cookie: string;
}

/** The mailbox that the guest's body is written to: whoever reads it answers. */
export const GUEST_MAIL = 'gillet@example.se';

export const APPROVER_MAIL = 'godkannare@example.se';

const PUPPET_MAIL = 'marionett@example.se';

const REDIRECTED_MAIL = 'handlaggarens.egen@example.se';

/** By an officer, who sends a body's mails to an address of his own and tries to be the body. */
export async function redirect(server: TestServer, officer: ApiClient, recipient: string): Promise<void> {
  const known = await server.db.asOwner(`select from person where email = $1`, [REDIRECTED_MAIL]);
  if (known.length === 0)
    await server.inTx((tx) => server.get(People).add(tx, { name: 'Persona redirected', email: REDIRECTED_MAIL }));
  await officer.patch(recipient, { email: REDIRECTED_MAIL });
}

/** By the administrator, to read what Socialnämnden writes. */
export async function appointPuppet(server: TestServer): Promise<void> {
  await server.inTx(async (tx) => {
    const { id } = await server.get(People).add(tx, { name: 'Persona puppet', email: PUPPET_MAIL });
    const wanted = { personId: id, role: 'secretary', bodyId: server.bodies.social } as const;
    await server.get(Assignments).appoint(tx, server.people.administrator, wanted);
  });
}

/** One who gives the yes before a remiss goes out; no other spec needs one. */
export async function appointApprover(server: TestServer): Promise<void> {
  await server.inTx(async (tx) => {
    const { id } = await server.get(People).add(tx, { name: 'Persona approver', email: APPROVER_MAIL });
    await server.get(Assignments).appoint(tx, null, { personId: id, role: 'approver', unit: UNIT });
  });
}

/** The guest as a program; the invitation to the mailbox must have been written. */
export async function guestClient(server: TestServer): Promise<ApiClient> {
  await server.inTx((tx) => server.get(Guests).welcome(tx, GUEST_MAIL));
  const id = await idByMail(server, GUEST_MAIL);
  const key = await server.inTx((tx) => server.get(AccessKeys).issue(tx, id, 366));
  await server.forgetKeyMails();
  return server.client(key);
}

/** A key and a session for everyone who asks, from now on. */
export async function credentialsOf(server: TestServer): Promise<Record<Asker, Credentials>> {
  const idOf: Partial<Record<Asker, string>> = {
    ...server.people,
    guest: await idByMail(server, GUEST_MAIL),
    approver: await idByMail(server, APPROVER_MAIL),
    puppet: await idByMail(server, PUPPET_MAIL),
    redirected: await idByMail(server, REDIRECTED_MAIL),
  };
  const everyone: Asker[] = [...ASKERS, REDIRECTED];
  const entries = everyone.map(async (asker): Promise<[Asker, Credentials]> => {
    const id = idOf[asker];
    if (!id) return [asker, { key: null, cookie: '' }];
    return server.inTx(async (tx) => {
      const session = await server.get(Sessions).begin(tx, id, { with: 'code', strong: true });
      return [asker, { key: await server.get(AccessKeys).issue(tx, id, 366), cookie: `yttra-session=${session}` }];
    });
  });
  const made = await Promise.all(entries);
  await server.forgetKeyMails();
  return Object.fromEntries(made) as Record<Asker, Credentials>;
}

async function idByMail(server: TestServer, email: string): Promise<string> {
  const [person] = await server.db.asSuperuser<{ id: string }>(`select id from person where email = '${email}'`);
  return person!.id;
}
