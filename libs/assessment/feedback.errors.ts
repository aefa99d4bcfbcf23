import { DomainError, longDay, type LocalDate } from '@yttra/platform';
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

export const notAssessedYet = (numbers: readonly number[]) =>
  conflict('not_assessed', `Bedöm synpunkterna först: ${numbers.join(', ')} saknar bedömning.`);

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
