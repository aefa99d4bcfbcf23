import type { Hat } from './who-may-what';

/** Whoever makes a request, with the hats that hold today. */
export interface Caller {
  personId: string;
  name: string;
  email: string;
  hats: Hat[];
}

/** Everyone is also a contributor: to the drafts that he or she is invited to, and to no other. */
export const INVITABLE: Hat = { role: 'contributor', bodyId: null, unit: null };
