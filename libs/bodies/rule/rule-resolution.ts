import { byName } from '../body-name';
import type { BodyKind } from '../body-kind';
import type { RecipientRule, RuleTerm } from './recipient-rule';
import { kindsOf, partOf, termText } from './recipient-rule';

/** A body as the register has it on the day. */
export interface RegisterEntry {
  id: string;
  name: string;
  kind: BodyKind;
  active: boolean;
  /** Names of the groups that it is in. */
  groups: readonly string[];
}

export interface IncludedBody {
  id: string;
  name: string;
  kind: BodyKind;
  /** The terms of the rule that brought it, as text: "alla nämnder", "gruppen Socialt". */
  broughtBy: string[];
  /** The parts of the document it is asked about; empty means the whole document. */
  parts: string[];
}

/**
 * A body that some term brought and that is not a recipient all the same. The first reason that holds, in this order.
 */
export interface ExcludedBody {
  id: string;
  name: string;
  why: 'issuer' | 'inactive' | 'exception';
  /** The exception that took it away, as text. */
  exception: string | null;
}

export interface RuleOutcome {
  /** Both in Swedish order. */
  included: IncludedBody[];
  excluded: ExcludedBody[];
  /** Exceptions that take nobody away: worth a look before issuing, but no error. */
  idleExceptions: string[];
}

/** Which bodies a rule gives on a register. `issuerId`: the issuer's own body, which is never asked. */
export function resolveRule(
  rule: RecipientRule,
  register: readonly RegisterEntry[],
  issuerId: string | null,
): RuleOutcome {
  const included: IncludedBody[] = [];
  const excluded: ExcludedBody[] = [];
  const used = new Set<RuleTerm>();
  for (const body of byName(register)) {
    const bringing = rule.include.filter((term) => covers(term, body));
    if (bringing.length === 0) continue;
    const taking = rule.except.filter((term) => covers(term, body));
    taking.forEach((term) => used.add(term));
    const { id, name, kind } = body;
    const why = id === issuerId ? 'issuer' : !body.active ? 'inactive' : taking.length > 0 ? 'exception' : null;
    if (why)
      excluded.push({
        id,
        name,
        why,
        exception: why === 'exception' ? taking.map((term) => termText(term)).join(', ') : null,
      });
    else included.push({ id, name, kind, broughtBy: bringing.map((term) => termText(term)), parts: partsOf(bringing) });
  }
  const idleExceptions = rule.except.filter((term) => !used.has(term)).map((term) => termText(term));
  return { included, excluded, idleExceptions };
}

function covers(term: RuleTerm, body: RegisterEntry): boolean {
  if (term.type === 'kind') return kindsOf(term.word).includes(body.kind);
  return term.type === 'group' ? body.groups.includes(term.name) : body.name === term.name;
}

/**
 * A part that someone wrote beside a body's name holds even where "alla nämnder" brings the body as well; a bare name
 * asks for the whole.
 */
function partsOf(bringing: readonly RuleTerm[]): string[] {
  const named = bringing.filter((term) => term.type === 'body');
  const parts = named.map(partOf);
  return parts.includes(null) ? [] : parts.filter((part) => part !== null);
}
