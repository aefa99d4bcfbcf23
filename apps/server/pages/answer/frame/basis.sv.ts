export const texts = {
  legend: 'Vad vilar svaret på?',
  choose: 'Välj vad svaret vilar på.',
  meetingFromCalendar: 'Välj bland era sammanträden.',
  chooseMeeting: 'Välj dag',
  otherMeeting: 'Eller en annan dag',
  tooLong: 'Skriv högst 300 tecken.',
  badDay: (ask: string) => `${ask} Skriv dag, månad och år, till exempel 14 12 2022.`,
  section: 'Till exempel 141',
  earlyDecision: 'Beslutets dag stämmer, fast den ligger före remissen',
  reportedOn: 'Lämna tomt om beslutet inte är anmält än.',
} as const;
