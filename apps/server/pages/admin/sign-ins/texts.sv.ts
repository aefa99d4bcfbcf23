import type { IdentityKind } from '../../common/identity-events/identity-lines';

const KINDS: Readonly<Record<IdentityKind, string>> = {
  inloggningar: 'Inloggningar',
  uppdrag: 'Uppdrag',
  uppgifter: 'Adresser, konton och appar',
  nycklar: 'Nycklar och program',
};

export const texts = {
  title: 'Inloggningar och behörigheter',
  lead: 'Vem som har loggat in eller nekats, och vad som har ändrat vem som får göra vad. Det senaste först. Loggen är kedjad: ingen kan ändra den i efterhand utan att det syns.',
  columns: { at: 'När', who: 'Vem', what: 'Vad', by: 'Gjort av' },
  kind: 'Visa',
  anyKind: 'Allt',
  kinds: KINDS,
  self: 'sig själv',
  nobody: 'Yttra eller den som sköter servern',
  only: (name: string) => `Här visas bara ${name}.`,
  everyone: 'Visa alla',
  unknown: 'okänd',
  empty: 'Inget har hänt än.',
} as const;
