import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { BodiesService } from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
import { Assignments, People } from '@yttra/identity';
import { RegisterResponse, RegistrationFiles } from '@yttra/response';
import { PEOPLE, type LivingServer } from './browser-living';
import type { Places } from './browser-places';

/** What the example does not have and pages must be seen with: people who have nothing yet, and an answer that came by post. */
export async function addStates(server: LivingServer, places: Places): Promise<void> {
  await server.inTx(async (tx) => {
    const body = { name: 'Ungdomsrådet', kind: 'råd', email: 'ungdomsradet@example.se' } as const;
    const { id: bodyId } = await server.get(BodiesService).create(tx, null, body);
    const hats = [
      { email: PEOPLE.newOfficer, name: 'Nils Holm', role: 'case_officer', unit: 'Fritidskontoret', bodyId: null },
      { email: PEOPLE.newSecretary, name: 'Nora Lind', role: 'secretary', unit: null, bodyId },
    ] as const;
    for (const { email, name, ...hat } of hats) {
      const { id: personId } = await server.get(People).add(tx, { name, email });
      await server.get(Assignments).appoint(tx, null, { personId, ...hat });
    }
  });
  await registerOnPaper(server, places);
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
      content: { kind: 'statement', stance: 'supports', basis: { type: 'administration' } },
      files: [{ id: file.id, kind: 'scan' }],
    },
  );
}
