export const texts = {
  title: 'Vad som har hänt med ditt konto',
  account: 'Mitt konto',
  lead: 'Dina inloggningar, och allt som har ändrat vad du får göra eller hur du kommer in. Det senaste först.',
  unknown: 'Känner du inte igen något? Logga ut överallt och säg genast till systemförvaltaren.',
  sessions: 'Var du är inloggad',
  columns: { at: 'När', what: 'Vad', by: 'Gjort av' },
  you: 'dig',
  nobody: 'Yttra eller den som sköter servern',
  empty: 'Inget har hänt än.',
} as const;
