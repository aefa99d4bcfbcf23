import type { INestApplicationContext } from '@nestjs/common';
import { BodyRegister, Meetings, MunicipalityRegister, parseBodyKind, type Meeting } from '@yttra/bodies';
import { Assignments, People, type Role } from '@yttra/identity';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { CaseBody, CaseFile } from '../case/case-file';
import { addressOf, OTHERS, SECRETARIES } from './example-people';

/** Everyone and every body of the example, by id. */
export interface Register {
  officer: string;
  /** Who reads the answers: of each remiss those whom its case names, by name. */
  readers: ReadonlyMap<string, string>;
  contributor: string;
  /** By the body's name. */
  bodies: ReadonlyMap<string, string>;
  /** The secretary of each body, by the body's name. */
  secretaries: ReadonlyMap<string, string>;
}

/** The mailbox that has gone; the mail server of `npm start` refuses every address that begins so. */
const GONE = { body: 'Energibolaget', address: 'finns-inte.energibolaget@example.se' };

/**
 * The municipality, its bodies with the meetings of all the cases, and the people who serve them. The first case says
 * what there is to say of a body.
 */
export function setUpRegister(libs: INestApplicationContext, cases: readonly CaseFile[]): Promise<Register> {
  const { municipality, remiss, bodies } = cases[0]!;
  return libs.get(Database).transaction(async (tx) => {
    const administrator = await person(tx, OTHERS.administrator);
    await appoint(tx, null, administrator, 'administrator', {});
    const settings = libs.get(MunicipalityRegister);
    const { version } = await settings.get(tx);
    await settings.update(tx, administrator, version, { name: municipality.name, memoHeadings: municipality.memo });

    const ids = new Map<string, string>();
    for (const body of bodies) ids.set(body.name, await addBody(tx, administrator, body, meetingsOf(body.name, cases)));

    const { issuer } = remiss;
    const officer = await person(tx, issuer.officer, issuer.email, issuer.phone);
    await appoint(tx, administrator, officer, 'case_officer', { unit: issuer.unit });
    const readers = new Map<string, string>();
    for (const { name, email } of readersOf(cases)) {
      readers.set(name, await person(tx, name, email));
      await appoint(tx, administrator, readers.get(name)!, 'reader', {});
    }
    const registrar = await person(tx, OTHERS.registrar);
    await appoint(tx, administrator, registrar, 'registrar', { bodyId: ids.get(issuer.body!) });
    const contributor = await person(tx, OTHERS.contributor);

    const secretaries = new Map<string, string>();
    for (const [name, serves] of Object.entries(SECRETARIES)) {
      const secretary = await person(tx, name);
      for (const body of serves) {
        await appoint(tx, administrator, secretary, 'secretary', { bodyId: ids.get(body) });
        secretaries.set(body, secretary);
      }
    }
    return { officer, readers, contributor, bodies: ids, secretaries };
  });

  async function person(tx: EntityManager, name: string, email = addressOf(name), phone?: string): Promise<string> {
    return (await libs.get(People).add(tx, { name, email, phone })).id;
  }

  async function appoint(
    tx: EntityManager,
    by: string | null,
    personId: string,
    role: Role,
    place: { bodyId?: string; unit?: string },
  ): Promise<void> {
    await libs.get(Assignments).appoint(tx, by, { personId, role, ...place });
  }

  async function addBody(tx: EntityManager, by: string, body: CaseBody, meetings: Meeting[]): Promise<string> {
    const { name, kind, email, registrar, groups } = body;
    const { id } = await libs.get(BodyRegister).create(tx, by, {
      name,
      kind: parseBodyKind(kind)!,
      email: name === GONE.body ? GONE.address : email,
      registrarEmail: registrar ?? null,
      groups,
    });
    if (meetings.length > 0) await libs.get(Meetings).put(tx, by, id, { meetings, problems: [], notes: [] });
    return id;
  }
}

/** Two cases may tell of the same meeting. */
function meetingsOf(name: string, cases: readonly CaseFile[]): Meeting[] {
  const told = cases
    .flatMap(({ bodies }) => bodies.filter((body) => body.name === name))
    .flatMap(({ meetings }) => meetings)
    .map((meeting) => (typeof meeting === 'string' ? { date: meeting } : meeting));
  const cutoffs = new Map(told.map(({ date, cutoff }) => [date, cutoff ?? null]));
  return [...cutoffs]
    .map(([date, agendaCutoff]) => ({ date, agendaCutoff }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Everybody whom a case names as a reader, once, and the example's own. */
function readersOf(cases: readonly CaseFile[]): { name: string; email: string }[] {
  const named = cases.flatMap(({ remiss: { readers } }) => readers);
  const all = [{ name: OTHERS.reader, email: addressOf(OTHERS.reader) }, ...named];
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
