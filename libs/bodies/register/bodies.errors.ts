import { DomainError } from '@yttra/platform';
import type { ToldProblems } from '../short-report';

export const bodyNotFound = () =>
  new DomainError({ code: 'bodies.not_found', kind: 'not_found', message: 'Vi hittar inte instansen.' });

export const bodyNameTaken = (name: string) =>
  new DomainError({
    code: 'bodies.name_taken',
    kind: 'conflict',
    message: `Det finns redan en instans som heter ${name}.`,
    field: 'name',
  });

export const staleBody = (version: number) =>
  new DomainError({
    code: 'bodies.stale',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Läs instansen på nytt och gör om ändringen.',
    details: { version },
  });

export const staleSettings = (version: number) =>
  new DomainError({
    code: 'bodies.stale_settings',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Läs inställningarna på nytt och gör om ändringen.',
    details: { version },
  });

/** Nothing of the file was saved. */
export const unreadableFile = ({ problems, moreProblems = 0 }: ToldProblems, details: Record<string, unknown> = {}) =>
  new DomainError({
    code: 'bodies.unreadable_file',
    kind: 'invalid',
    message:
      problems.length === 1
        ? `${problems[0]?.message} Inget är sparat.`
        : `${problems.length + moreProblems} rader kan inte läsas. Inget är sparat.`,
    fields: problems.map(({ line, message }) => ({ field: `rad ${line}`, message })),
    details,
  });

export const addressProposalDecided = () =>
  new DomainError({
    code: 'bodies.address_proposal_decided',
    kind: 'conflict',
    message: 'Någon annan har redan avgjort förslaget.',
  });
