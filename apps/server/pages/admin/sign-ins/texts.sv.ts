export const texts = {
  title: 'Inloggningar',
  lead: 'De senaste inloggningarna och försöken, de senaste först. Loggen är kedjad: ingen kan ändra den i efterhand utan att det syns.',
  columns: { at: 'När', who: 'Vem', what: 'Vad' },
  begun: (way: string) => `loggade in med ${way}`,
  refused: (way: string, reason: string) => `nekades med ${way}: ${reason}`,
  ended: (count: number) => `loggades ut på ${count} ${count === 1 ? 'ställe' : 'ställen'}`,
  ways: { code: 'kod', 'code+app': 'kod och app', oidc: 'kommunens konto' } as Readonly<Record<string, string>>,
  /** By the code that the log keeps; what is not here is the issuer's own code, and is shown as it is. */
  reasons: {
    'code.wrong': 'fel kod',
    'code.last_try': 'fel kod för sista gången, koden slutade gälla',
    not_linked: 'kontot är inte kopplat till någon',
    not_begun_here: 'inloggningen började inte i samma webbläsare',
  } as Readonly<Record<string, string>>,
  only: (name: string) => `Här visas bara ${name}.`,
  everyone: 'Visa alla',
  unknown: 'okänd',
  empty: 'Ingen har loggat in än.',
} as const;
