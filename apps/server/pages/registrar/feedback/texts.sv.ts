/** Words of the page where what a body has said of the assessment on paper is written in. */
export const texts = {
  title: (body: string) => `Registrera svar på återkoppling från ${body}`,
  up: { registrar: 'Registrator', office: 'Återkoppling' },
  lead: 'Skriv in vad instansen har svarat om bedömningen av sina synpunkter. Här står det som instansen fick. En synpunkt utan val räknas inte som besvarad.',
  none: 'Instansen har inte fått någon återkoppling före beslut.',
  over: 'Remissen är rapporterad. Det som kom in efteråt hör hemma i diariet.',
  own: 'Instansen har själv svarat i Yttra. Det svaret ändrar bara instansen.',
  lastDay: (day: string) =>
    `Instansen skulle svara senast ${day}. Svar som kom in senare kan registreras tills remissen rapporteras.`,
  channel: 'Hur kom svaret?',
  on: 'Vilken dag kom det in?',
  onHint: 'Dagen då det nådde myndigheten eller en behörig tjänsteman.',
  button: 'Registrera svaret',
  notices: { registrerat: 'Svaret är registrerat. Det som kvarstår står i tjänsteskrivelsen.' },
} as const;
