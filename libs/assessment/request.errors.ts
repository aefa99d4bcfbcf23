import { DomainError } from '@yttra/platform';

const refused = (code: string, field: string, message: string) =>
  new DomainError({ code, kind: 'invalid', message, fields: [{ field, message, allowed: message }] });

export const secretToExperts = (number: number) =>
  refused(
    'assessment.secret_to_experts',
    'email',
    `Synpunkt ${number} gäller något som är märkt med sekretess. Fråga en handläggare på kontoret, eller någon som remissens handläggare har bjudit in att bedöma.`,
  );

/** `field`: where the person was chosen. */
export const notAskable = (field = 'askedOf') =>
  refused(
    'assessment.not_asked_of',
    field,
    'Välj en handläggare på kontoret, eller någon som remissens handläggare har bjudit in att bedöma.',
  );

export const inThePast = () => refused('assessment.asked_too_late', 'until', 'Välj i dag eller en senare dag.');
