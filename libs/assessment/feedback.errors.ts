import { DomainError, longDay, type LocalDate, listed } from '@yttra/platform';
import type { FeedbackStage } from './feedback.entity';

const conflict = (code: string, message: string) =>
  new DomainError({ code: `assessment.feedback_${code}`, kind: 'conflict', message });

export const notTheTime = (stage: FeedbackStage) =>
  conflict(
    'not_now',
    stage === 'before'
      ? 'Återkoppling före beslut skickas innan remissen rapporteras.'
      : 'Återkoppling efter beslutet skickas när kommunstyrelsen eller kommunfullmäktige har avgjort ärendet.',
  );

export const alreadySent = () => conflict('sent', 'Alla instanser som ska få återkoppling har redan fått den.');

export const notAssessedYet = (numbers: readonly number[]) => {
  const inOrder = listed([...numbers].sort((a, b) => a - b).map(String));
  return conflict('not_assessed', `Bedöm ${numbers.length === 1 ? 'synpunkt' : 'synpunkterna'} ${inOrder} först.`);
};

export const tooEarlyDay = () =>
  new DomainError({
    code: 'assessment.feedback_day',
    kind: 'invalid',
    message: 'Välj en dag efter i dag som instanserna senast ska svara.',
    field: 'answerBy',
    allowed: 'en dag efter i dag',
  });

export const noFeedbackAsked = () => conflict('not_asked', 'Ni har inte fått någon återkoppling att svara på.');

export const pastDay = (day: LocalDate, contact: { name: string; email: string }) =>
  conflict('past', `Sista dag att svara var ${longDay(day)}. Hör av er till ${contact.name}, ${contact.email}.`);

export const noFeedbackToRegister = () =>
  conflict('not_sent', 'Instansen har inte fått någon återkoppling före beslut att svara på.');

export const roundIsOver = () =>
  conflict('over', 'Remissen är rapporterad. Det som kom in efteråt hör hemma i diariet.');

export const repliedItself = () =>
  conflict('own', 'Instansen har själv svarat i Yttra. Det svaret ändrar bara instansen.');

const invalid = (code: string, field: string, message: string, allowed: string) =>
  new DomainError({ code: `assessment.feedback_${code}`, kind: 'invalid', message, field, allowed });

export const arrivedWhen = (sentOn: LocalDate, today: LocalDate) =>
  invalid(
    'arrival',
    'arrivedOn',
    `Svaret kan ha kommit in tidigast ${longDay(sentOn)}, då återkopplingen skickades, och senast i dag.`,
    `${sentOn} till ${today}`,
  );

export const nothingRegistered = () =>
  invalid('nothing', 'replies', 'Välj vad instansen svarar om minst en synpunkt.', 'minst ett svar');

export const notBodysViewpoint = () =>
  new DomainError({
    code: 'assessment.feedback_elsewhere',
    kind: 'not_found',
    message: 'Vi hittar inte synpunkten bland dem som är era.',
  });

export const whyRemains = (index: number) =>
  new DomainError({
    code: 'assessment.feedback_why',
    kind: 'invalid',
    message: 'Skriv vad som kvarstår. Texten står i tjänsteskrivelsen.',
    field: `replies[${index}].text`,
    allowed: 'en text; den som är nöjd behöver inte skriva något',
  });
