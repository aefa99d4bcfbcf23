import { DomainError } from '@yttra/platform';

export const notAwaited = (body: string) =>
  new DomainError({
    code: 'reminder.not_awaited',
    kind: 'conflict',
    message: `Vi väntar inte på svar från ${body}. Det går bara att påminna den som är tillfrågad och inte har svarat, medan remissen pågår.`,
  });

export const unknownRecipient = () =>
  new DomainError({
    code: 'reminder.recipient_not_found',
    kind: 'not_found',
    message: 'Vi hittar inte instansen i den här remissen.',
  });

export const notReachable = (body: string) =>
  new DomainError({
    code: 'reminder.not_reachable',
    kind: 'conflict',
    message: `Mejlen till ${body} kommer inte fram. Rätta adressen först, så skickas inbjudan dit.`,
  });
