/** What a reminder is called wherever it is listed: "14 dagar före sista svarsdag". */
export function stepWords(step: 'nudge' | 'decision' | 'by_hand' | number): string {
  if (typeof step === 'string') return NAMED[step];
  if (step === 0) return 'Sista svarsdag';
  const days = Math.abs(step) === 1 ? '1 dag' : `${Math.abs(step)} dagar`;
  return `${days} ${step < 0 ? 'före' : 'efter'} sista svarsdag`;
}

const NAMED = {
  nudge: 'Till den som inte har kvitterat',
  decision: 'Om beslutet bakom ett preliminärt svar',
  by_hand: 'Skickad för hand',
};
