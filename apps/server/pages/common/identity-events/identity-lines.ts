import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEvent, type LoggedEvent } from '@yttra/audit';
import { BodyRegister } from '@yttra/bodies';
import { People } from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import { texts } from './texts.sv';

interface Named {
  id: string;
  name: string;
}

/** One thing that has happened to who may do what: to whom, and who did it. */
export interface IdentityLine {
  seq: number;
  at: string;
  who: Named | null;
  what: string;
  /** Null where the system did it by itself. */
  by: Named | null;
}

/** The kinds of what has happened, by how their types begin. */
export const IDENTITY_KINDS = {
  inloggningar: ['session.', 'guest.'],
  uppdrag: ['assignment.'],
  uppgifter: ['person.', 'identity.', 'second_factor.'],
  nycklar: ['token.', 'service.'],
} as const satisfies Record<string, readonly string[]>;
export type IdentityKind = keyof typeof IDENTITY_KINDS;
const ALL = Object.values(IDENTITY_KINDS).flat();

/** What the log says of people, page by page, in words. */
@Injectable()
export class IdentityLines {
  constructor(
    private readonly audit: AuditLog,
    private readonly people: People,
    private readonly bodies: BodyRegister,
  ) {}

  async page(
    tx: EntityManager,
    { kind, person }: { kind: IdentityKind | null; person: string | null },
    place: { limit: number; offset: number },
  ): Promise<{ lines: IdentityLine[]; total: number }> {
    const types = kind ? IDENTITY_KINDS[kind] : ALL;
    const { items, total } = await this.audit.page(tx, { system: true }, { types, person }, place);
    const ids = items.flatMap(({ event }) => [whoOf(event), byOf(event)].flatMap((id) => id ?? []));
    const names = await this.people.names(tx, [...new Set(ids)]);
    const bodies = new Map((await this.bodies.byIds(tx, items.flatMap(({ event }) => bodyOf(event) ?? []))).map((body) => [body.id, body.name])); // prettier-ignore
    const named = (id: string | null): Named | null => (id && names.has(id) ? { id, name: names.get(id)! } : null);
    const line = ({ seq, at, event }: LoggedEvent): IdentityLine[] => {
      const what = wordsOf(event, (id) => (id ? (bodies.get(id) ?? null) : null));
      return what === null ? [] : [{ seq, at, who: named(whoOf(event)), what, by: named(byOf(event)) }];
    };
    return { lines: items.flatMap(line), total };
  }
}

const byOf = (event: AuditEvent): string | null => event.by;
const whoOf = (event: AuditEvent): string | null =>
  'person' in event && event.person ? event.person : event.type.startsWith('assignment.') ? null : event.by;
const bodyOf = (event: AuditEvent): string | null =>
  event.type === 'assignment.begun' || event.type === 'assignment.ended' ? (event.body ?? null) : null;

type BodyName = (id: string | null) => string | null;
type Words = {
  [Type in AuditEvent['type']]?: (event: Extract<AuditEvent, { type: Type }>, bodyName: BodyName) => string;
};

/** What is about nobody's way in has no words here. */
const WORDS: Words = {
  'session.begun': ({ way }) => texts.begun(way),
  'session.renewed': ({ way }) => texts.renewed(way),
  'session.refused': ({ way, reason }) => texts.refused(way, reason),
  'session.ended': ({ ended }) => texts.ended(ended),
  'guest.welcomed': () => texts.guest,
  'assignment.begun': ({ role, body }, bodyName) => texts.appointed(role, bodyName(body)),
  'assignment.ended': ({ role, body, on }, bodyName) => texts.dismissed(role ?? null, bodyName(body ?? null), on),
  'person.changed': ({ fields }) => texts.changed(fields),
  'token.issued': () => texts.key,
  'token.revoked': () => texts.keyEnded,
  'service.added': () => texts.program,
  'service.handed_over': () => texts.handedOver,
  'identity.linked': () => texts.linked,
  'identity.unlinked': () => texts.unlinked,
  'second_factor.begun': () => texts.app,
  'second_factor.ended': () => texts.appEnded,
  'second_factor.code_made': () => texts.appCode,
  'second_factor.recovered': ({ left }) => texts.recovered(left),
};

const capital = (words: string | null): string | null => words && words[0]!.toLocaleUpperCase('sv') + words.slice(1);

const wordsOf = (event: AuditEvent, bodyName: BodyName): string | null =>
  capital(WORDS[event.type]?.(event as never, bodyName) ?? null);
