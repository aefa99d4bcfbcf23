import { DomainError, type FieldError } from '@yttra/platform';

export const decisionInvalid = (fields: FieldError[]) =>
  new DomainError({ code: 'remiss.decision_invalid', kind: 'invalid', message: fields[0]!.message, fields });

const conflict = (code: string, message: string) => () => new DomainError({ code, kind: 'conflict', message });
export const notReported = conflict('remiss.not_reported', 'Remissen är inte rapporterad till kommunstyrelsen, så det finns inget beslut att skriva in.'); // prettier-ignore
export const alreadyDecided = conflict('remiss.decided', 'Dokumentet är redan inskrivet, så beslutets väg är slut.');
export const noDecision = conflict('remiss.no_decision', 'Det finns inget beslut att ta bort.');
export const notDecided = conflict('remiss.not_decided', 'Kommunstyrelsen eller kommunfullmäktige har inte bifallit ärendet än.'); // prettier-ignore
export const staleDocument = () =>
  new DomainError({
    code: 'remiss.stale_document',
    kind: 'stale',
    message: 'En kollega sparade medan du skrev. Ladda om sidan och skriv in det som saknas.',
  });
