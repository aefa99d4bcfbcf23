import type { BodyDetails, RecipientRule, RuleTerm } from '@yttra/bodies';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { version } from '../form-parts';
import { texts } from './texts.sv';

/** The boxes as they are sent: kinds by their word, groups and bodies by their name. */
export const boxesForm = z
  .object({
    version,
    kinds: many(z.string().max(300)),
    groups: many(z.string().max(300)),
    bodies: many(z.string().max(300)),
    except: many(z.string().max(300)),
  })
  .refine(({ kinds, groups, bodies }) => kinds.length + groups.length + bodies.length > 0, {
    path: ['kinds'],
    message: texts.boxes.nothing,
  });
export type BoxesForm = z.infer<typeof boxesForm>;

/** The rule that the boxes say. Parts of the document that single bodies had stay with them. */
export function ruleOf({ kinds, groups, bodies, except }: BoxesForm, before: RecipientRule | null): RecipientRule {
  const parts = (before?.include ?? []).filter((term) => term.type === 'body' && term.part !== null);
  const named = new Set(bodies);
  const kept = parts.filter((term) => term.type === 'body' && named.has(term.name));
  const keptNames = new Set(kept.map((term) => (term.type === 'body' ? term.name : '')));
  return {
    include: [
      ...kinds.map((word): RuleTerm => ({ type: 'kind', word })),
      ...groups.map((name): RuleTerm => ({ type: 'group', name })),
      ...bodies.filter((name) => !keptNames.has(name)).map((name): RuleTerm => ({ type: 'body', name, part: null })),
      ...kept,
    ],
    except: except.map((name): RuleTerm => ({ type: 'body', name, part: null })),
  };
}

/** Which boxes a rule ticks. Null for one that boxes cannot say: it takes away a whole kind or a group. */
export function boxesOf(rule: RecipientRule | null): Omit<BoxesForm, 'version'> | null {
  if (!rule) return { kinds: [], groups: [], bodies: [], except: [] };
  if (rule.except.some(({ type }) => type !== 'body')) return null;
  const names = (terms: readonly RuleTerm[], type: RuleTerm['type']) => [
    ...new Set(terms.flatMap((term) => (term.type === type ? [term.type === 'kind' ? term.word : term.name] : []))),
  ];
  return {
    kinds: names(rule.include, 'kind'),
    groups: names(rule.include, 'group'),
    bodies: names(rule.include, 'body'),
    except: names(rule.except, 'body'),
  };
}

/** The same rule, but this body is asked about that part only; null for the whole document. */
export function withPart(rule: RecipientRule, body: Pick<BodyDetails, 'name'>, part: string | null): RecipientRule {
  const others = rule.include.filter((term) => term.type !== 'body' || term.name !== body.name);
  return { ...rule, include: [...others, { type: 'body', name: body.name, part }] };
}
