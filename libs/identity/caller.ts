import type { Hat } from './who-may-what';

/** Whoever makes a request, with the hats that hold today. */
export interface Caller {
  personId: string;
  name: string;
  email: string;
  hats: Hat[];
}
