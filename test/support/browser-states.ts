import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  ChangeViewpoint,
  GiveReading,
  JointAssessment,
  MarkViewpoints,
  ViewpointRequests,
  Viewpoints,
} from '@yttra/assessment';
import { BodyRegister, MunicipalityRegister } from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
import { Assignments, Guests, People } from '@yttra/identity';
import { RecipientChoice, RemissDocuments, RemissDrafts, RemissFiles, RemissRecipients } from '@yttra/remiss';
import { DraftFiles, DraftParts, RegisterResponse, RegistrationFiles } from '@yttra/response';
import { PEOPLE, type LivingServer } from './browser-living';
import type { Places } from './browser-places';
import { trackedDraft } from './tracked-draft';

const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAoAQMAAAC2MCouAAAABlBMVEX///8XST/bdr/6AAAAAXRSTlMAQObYZgAAAFRJREFUeNrFz7ENgDAQQ1GjFJRp6VgEic0gozFKRqBMEWE+J8QKuHidJVuKzLbbb2Y8NWJVwkMDFgkZt/vC1T2Gts9MSdQqJkqiVp43jk9buIST3txVGXmZT6wTZQAAAABJRU5ErkJggg==',
  'base64',
);

/** As Socialnämnden's answer to question 3, with its end left out and a sentence of its own. */
const NEARLY_THE_SAME =
  'Riktlinjen bör ange vem som samordnar team mellan förvaltningar.\nVi vill också se vad arbetssättet kostar.\nTorshälla behöver en egen samordnare.';

/** An address to a file, with no place to end a line at. */
const LONG_WORD = `https://example.se/${'handling'.repeat(60)}`;

/**
 * What the example does not have and pages must be seen with: people who have nothing yet, an answer and a letter on
 * paper, a full draft, a logo.
 */
export async function addStates(server: LivingServer, places: Places): Promise<void> {
  await server.inTx(async (tx) => {
    const body = { name: 'Ungdomsrådet', kind: 'råd', email: 'ungdomsradet@example.se' } as const;
    const { id: bodyId } = await server.get(BodyRegister).create(tx, null, body);
    const vuxen = await places.fill('{body:Vuxennämnden}');
    const hats = [
      { email: PEOPLE.newOfficer, name: 'Nils Holm', role: 'case_officer', unit: 'Fritidskontoret', bodyId: null },
      { email: PEOPLE.newSecretary, name: 'Nora Lind', role: 'secretary', unit: null, bodyId },
      { email: PEOPLE.waiting, name: 'Vera Ström', role: 'secretary', unit: null, bodyId: vuxen },
    ] as const;
    for (const { email, name, ...hat } of hats) {
      const { id: personId } = await server.get(People).add(tx, { name, email });
      await server.get(Assignments).appoint(tx, null, { personId, ...hat });
    }
  });
  await wearTwoHats(server, places);
  await redirect(server, places);
  await registerOnPaper(server, places);
  await fillDraft(server, places);
  await draftWithTraces(server);
  await bareDraft(server);
  await markViewpoints(server, places);
  await shareReading(server, places);
  await hangLogo(server);
  // As for a body that has lost its address since.
  await server.db.asSuperuser(
    `with taken as (update recipient set email = null where id = $1 returning id, remiss_id)
     insert into postal_letter (remiss_id, recipient_id, kind, step, due_on) select remiss_id, id, 'invitation', '', yttra_today() from taken`,
    [await places.fill('{rid:Bostadsbolaget}')],
  );
}

/** One who serves a body and works for the office that asks it; and the body's mailbox, which can let her in. */
async function wearTwoHats(server: LivingServer, places: Places): Promise<void> {
  const bodyId = await places.fill('{body:Logistikbolaget}');
  const unit = await issuingUnit(server);
  await server.inTx(async (tx) => {
    const { id: personId } = await server.get(People).add(tx, { name: 'Tove Hatt', email: PEOPLE.twoHats });
    await server.get(Assignments).appoint(tx, null, { personId, role: 'secretary', bodyId });
    await server.get(Assignments).appoint(tx, null, { personId, role: 'case_officer', unit });
  });
  await server.db.asSuperuser('update body set email = $2 where id = $1', [bodyId, PEOPLE.mailbox]);
  // The body has been asked, so that it lets in a secretary and a new mailbox itself.
  await server.db.asSuperuser(
    `update opening set state = 'confirmed', announced_at = yttra_now() where body_id = $1 and state = 'waiting'`,
    [bodyId],
  );
  await server.inTx((tx) => server.get(Guests).welcome(tx, PEOPLE.mailbox));
}

/** The office writes another address for a body, which nobody there has confirmed. */
async function redirect(server: LivingServer, places: Places): Promise<void> {
  await server.inTx(async (tx) => {
    await server.get(People).add(tx, { name: 'Annan Brevlåda', email: PEOPLE.redirected });
    const by = await server.idOf(PEOPLE.officer);
    const recipientId = await places.fill('{rid:Destinationsbolaget}');
    await server
      .get(RemissRecipients)
      .correctAddress(tx, by, places.remiss('running'), recipientId, { email: PEOPLE.redirected });
  });
}

/** Viewpoints in the middle of being assessed. */
async function markViewpoints(server: LivingServer, places: Places): Promise<void> {
  const by = await server.idOf(PEOPLE.officer);
  const said = [
    {
      body: 'Socialnämnden',
      quote: 'Riktlinjen bör ange vem som samordnar team mellan förvaltningar.',
      text: 'Ange vem som samordnar',
      tags: ['ansvar'],
    },
    {
      body: 'Socialnämnden',
      quote: 'Vi vill också se vad arbetssättet kostar, räknat i arbetstid.',
      text: 'Redovisa vad arbetssättet kostar',
      tags: ['kostnad'],
      disposition: 'partly_met' as const,
      reason: 'Uppföljningen kompletteras med nedlagd tid.',
    },
    {
      body: 'Stadsbyggnadsnämnden',
      quote: 'Det behöver framgå vem som samordnar team mellan förvaltningar och vem som betalar deras tid.',
      text: 'Ange vem som samordnar och betalar',
      tags: ['ansvar', 'kostnad'],
    },
  ];
  for (const { body, ...viewpoint } of said) {
    const recipientId = await places.fill(`{rid:${body}}`);
    await server.inTx((tx) =>
      server.get(MarkViewpoints).add(tx, by, places.remiss('running'), { recipientId, question: 3, ...viewpoint }),
    );
  }
  // The second has been written over once.
  await server.inTx(async (tx) => {
    const { id, version } = (await server.get(Viewpoints).all(tx, places.remiss('running'))).find(
      ({ tags }) => tags[0] === 'kostnad',
    )!;
    const reason = 'Kostnaden går inte att räkna fram i förväg, men uppföljningen kompletteras med nedlagd tid.';
    await server.get(ChangeViewpoint).change(tx, by, places.remiss('running'), id, version, { reason });
  });
  // The last is one matter with the first, and a colleague is to write its reason.
  await server.inTx(async (tx) => {
    const remissId = places.remiss('running');
    const marked = (await server.get(Viewpoints).all(tx, remissId)).filter(({ tags }) => tags.includes('ansvar'));
    await server.get(JointAssessment).join(tx, by, remissId, marked);
    const requests = server.get(ViewpointRequests);
    const [colleague] = await requests.candidates(tx, by, remissId);
    const [{ day } = { day: '' }] = await tx.query<{ day: string }[]>(`select (yttra_today() + 5)::text as day`);
    if (colleague)
      await requests.ask(tx, by, remissId, marked.at(-1)!.id, {
        askedOf: colleague.id,
        until: day,
        message: 'Vad säger delegationsordningen?',
      });
    // Of the second an expert is asked, who reads nothing else of the remiss.
    const cost = (await server.get(Viewpoints).all(tx, remissId)).find(({ tags }) => tags[0] === 'kostnad');
    await requests.ask(tx, by, remissId, cost!.id, { email: PEOPLE.contributor, until: day });
  });
}

/** An answer and a question that a colleague is to read. */
async function shareReading(server: LivingServer, places: Places): Promise<void> {
  const remissId = places.remiss('running');
  const by = await server.idOf(PEOPLE.officer);
  const recipientIds = [await places.fill('{rid:Socialnämnden}')];
  await server.inTx(async (tx) => {
    const giving = server.get(GiveReading);
    const [colleague] = await giving.candidates(tx, remissId);
    const [{ day } = { day: '' }] = await tx.query<{ day: string }[]>(`select (yttra_today() + 5)::text as day`);
    await giving.give(tx, by, remissId, { personId: colleague!.id, recipientIds, questions: [2], lastDay: day });
  });
}

async function hangLogo(server: LivingServer): Promise<void> {
  await server.inTx(async (tx) => {
    const file = await server.get(FileStore).keepOwn(tx, { name: 'vapen.png', mediaType: 'image/png', content: LOGO });
    const { version } = await server.get(MunicipalityRegister).get(tx);
    await server.get(MunicipalityRegister).update(tx, null, version, { logoFileId: file.id });
  });
}

async function fillDraft(server: LivingServer, places: Places): Promise<void> {
  const personId = await server.idOf(PEOPLE.drafter);
  const recipientId = await places.fill('{rid:Vuxennämnden}');
  await server.get(DraftParts).change(personId, recipientId, (content) => ({
    ...content,
    reservations: [
      { type: 'reservation', by: [{ name: 'Anna Ek', party: 'C' }], text: `Kostnaden borde ha utretts: ${LONG_WORD}` },
    ],
  }));
  const name = 'Underlag om kostnader.txt';
  const content = await server.get(FileStore).receive(name, Readable.from([Buffer.from('Kostnaden är liten.\n')]));
  await server.get(DraftFiles).add(personId, recipientId, { name, kind: 'attachment', content });
}

const CONTACT = { name: 'Hanna Lövgren', email: PEOPLE.officer, phone: null };

/** A remiss that has a name and nothing else. */
async function bareDraft(server: LivingServer): Promise<void> {
  const by = await server.idOf(PEOPLE.officer);
  const wanted = {
    caseNumber: 'KSKF/2027:13',
    title: 'Policy för inköp',
    unit: await issuingUnit(server),
    contact: CONTACT,
  };
  await server.inTx((tx) => server.get(RemissDrafts).create(tx, by, wanted));
}

async function issuingUnit(server: LivingServer): Promise<string> {
  const [row] = await server.db.asSuperuser<{ unit: string }>(`select unit from remiss where status = 'issued'`);
  return row!.unit;
}

/** Its document came with what its writers have said and changed, and its last day is too early for most. */
async function draftWithTraces(server: LivingServer): Promise<void> {
  const by = await server.idOf(PEOPLE.officer);
  const unit = await issuingUnit(server);
  const { remiss, file } = await server.inTx(async (tx) => {
    const wanted = { caseNumber: 'KSKF/2027:12', title: 'Riktlinje för resor i tjänsten', unit, contact: CONTACT };
    const { remiss } = await server.get(RemissDrafts).create(tx, by, wanted);
    const content = { name: 'Riktlinje för resor.docx', content: trackedDraft() };
    return { remiss, file: await server.get(RemissFiles).keep(tx, by, remiss.id, content) };
  });
  await server.get(RemissDocuments).attach(by, remiss.id, remiss.version, { kind: 'main', fileId: file.id });
  await server.inTx(async (tx) => {
    const [day] = await tx.query<{ due: string }[]>(`select (yttra_today() + 3)::text as due`);
    await server.get(RemissDrafts).patch(tx, by, remiss.id, remiss.version + 1, { dueDate: day!.due });
    await server.get(RecipientChoice).put(tx, by, remiss.id, null, { rule: 'alla nämnder och styrelser' });
  });
}

async function registerOnPaper(server: LivingServer, places: Places): Promise<void> {
  const personId = await server.idOf(PEOPLE.registrar);
  const recipientId = await places.fill('{rid:Torshälla stads nämnd}');
  const name = 'Inskannat svar.txt';
  const content = await server.get(FileStore).receive(name, Readable.from([Buffer.from('Nämnden tillstyrker.\n')]));
  const file = await server.get(RegistrationFiles).add(personId, recipientId, { name, content });
  const [{ day } = { day: '' }] = await server.db.asSuperuser<{ day: string }>(`select yttra_today()::text as day`);
  await server.get(RegisterResponse).register(
    { personId, recipientId, key: randomUUID() },
    {
      arrival: { channel: 'post', on: day },
      content: {
        kind: 'statement',
        stance: 'supports',
        basis: { type: 'administration' },
        answers: { 3: { text: NEARLY_THE_SAME } },
      },
      files: [{ id: file.id, kind: 'scan' }],
    },
  );
}
