import { randomUUID } from 'node:crypto';
import { seal, unseal } from '@yttra/platform';
import { z } from 'zod';

/** What a browser keeps of who has signed in there: sealed, so that nobody makes one. */
const known = z.object({ id: z.uuid(), people: z.array(z.uuid()) });

/** A shared computer has a few people; who comes after them takes the place of the one who came first. */
const MOST_PEOPLE = 8;

/**
 * What the browser is to keep now that this person has signed in there. It opens nothing: it only says that it is no
 * stranger.
 */
export function rememberedIn(kept: string | undefined, personId: string): string {
  const before = readKnown(kept) ?? { id: randomUUID(), people: [] };
  const people = [personId, ...before.people.filter((id) => id !== personId)].slice(0, MOST_PEOPLE);
  return seal('known browser', JSON.stringify({ ...before, people }));
}

/** The browser's own id, if this person has signed in there; null for a stranger. */
export function knownTo(kept: string | undefined, personId: string): string | null {
  const browser = readKnown(kept);
  return browser?.people.includes(personId) ? browser.id : null;
}

function readKnown(kept: string | undefined): z.infer<typeof known> | null {
  const text = kept && unseal('known browser', kept);
  return text ? known.parse(JSON.parse(text)) : null;
}
