import type { BodyKind } from '@yttra/bodies';
import { longDay, type FieldError, type LocalDate } from '@yttra/platform';
import {
  basisFaults,
  earlyDecisionFaults,
  isBlank,
  misfits,
  type Answer,
  type AnsweredQuestion,
  type DecisionDays,
  type ResponseContent,
} from '../model';

/** What the one who submits says yes to. */
export interface Confirmations {
  /** "Texten är den som beslutades." */
  textIsDecided: boolean;
  /** "Vi lämnar frågorna tomma." */
  emptyAnswers: boolean;
  /** "Beslutets dag stämmer, fast den ligger före remissen." */
  earlyDecision: boolean;
}

export interface Submission extends DecisionDays {
  content: ResponseContent;
  questions: AnsweredQuestion[];
  bodyKind: BodyKind;
  confirmed: Confirmations;
}

/** What stops an answer from being submitted, field by field in the order of the page; empty when nothing does. */
export function submissionFaults(submission: Submission): FieldError[] {
  const { content, bodyKind, receivedOn } = submission;
  return [
    ...(content.kind === 'statement' ? statementFaults(submission) : strayTextFaults(content)),
    ...basisFaults(bodyKind, content.basis, submission),
    ...reservationFaults(content),
    ...secrecyFaults(content, receivedOn),
    ...confirmationFaults(submission),
  ];
}

/** The numbers of the questions that would be received without an answer: shown as "Tom", allowed once confirmed. */
export function emptyAnswers({ content, questions }: Pick<Submission, 'content' | 'questions'>): number[] {
  if (content.kind !== 'statement') return [];
  return questions.filter(({ number }) => isBlank(content.answers[number])).map(({ number }) => number);
}

/** True where the text stands for a decision: only then can someone confirm that it is the one decided. */
export function mustConfirmText({ kind, basis }: ResponseContent): boolean {
  return kind === 'statement' && (basis?.type === 'decision' || basis?.type === 'delegation');
}

function statementFaults({ content, questions }: Submission): FieldError[] {
  const known = new Set(questions.map(({ number }) => String(number)));
  return [
    ...questions.flatMap((question) => answerFaults(question, content.answers[question.number])),
    ...Object.keys(content.answers)
      .filter((number) => !known.has(number))
      .map((number) => ({
        field: `answers.${number}`,
        message: `Remissen har ingen fråga ${number}.`,
        allowed: questions.length > 0 ? `fråga 1 till ${questions.length}` : 'svar i fritext',
      })),
    ...content.sectionComments.flatMap(({ section, text }, index) =>
      text.trim() === ''
        ? [{ field: `sectionComments[${index}].text`, message: `Skriv synpunkten på ${section}, eller ta bort den.` }]
        : [],
    ),
    ...(content.stance === null
      ? [
          {
            field: 'stance',
            message: 'Välj ställningstagande.',
            allowed: 'tillstyrker, tillstyrker med synpunkter, avstyrker eller tar inte ställning',
          },
        ]
      : []),
  ];
}

function answerFaults(question: AnsweredQuestion, given: Answer | undefined): FieldError[] {
  if (!given || isBlank(given) || 'nothingToAdd' in given) return [];
  return misfits(question, given).map(({ message, allowed }) => ({
    field: `answers.${question.number}`,
    message,
    allowed,
  }));
}

/** Who has no comments or abstains says nothing on the questions: text that stands there must not vanish unseen. */
function strayTextFaults(content: ResponseContent): FieldError[] {
  const written =
    Object.values(content.answers).some((given) => !isBlank(given)) ||
    content.sectionComments.length > 0 ||
    content.stance !== null ||
    (content.text ?? '').trim() !== '';
  return written
    ? [
        {
          field: 'kind',
          message: 'Ni har skrivit svar på frågor. Välj Yttrande, eller ta bort svaren och ställningstagandet.',
          allowed: 'statement',
        },
      ]
    : [];
}

function reservationFaults({ reservations }: ResponseContent): FieldError[] {
  return reservations.flatMap(({ by, text }, index) => [
    ...(by.length === 0 || by.some(({ name }) => name.trim() === '')
      ? [{ field: `reservations[${index}].by`, message: 'Skriv namnet på var och en som står bakom.' }]
      : []),
    ...(text.trim() === ''
      ? [{ field: `reservations[${index}].text`, message: 'Skriv texten, eller ta bort reservationen.' }]
      : []),
  ]);
}

function secrecyFaults({ secrecy }: ResponseContent, receivedOn: LocalDate): FieldError[] {
  return secrecy.flatMap(({ provision, date, authority, parts }, index) => {
    const at = `secrecy[${index}]`;
    return [
      ...(provision.trim() === ''
        ? [{ field: `${at}.provision`, message: 'Skriv bestämmelsen, till exempel 21 kap. 7 § OSL.' }]
        : []),
      ...(date === null ? [{ field: `${at}.date`, message: 'Skriv vilken dag markeringen gjordes.' }] : []),
      ...(date !== null && date > receivedOn
        ? [{ field: `${at}.date`, message: 'Dagen har inte varit än.', allowed: `senast ${longDay(receivedOn)}` }]
        : []),
      ...(authority.trim() === ''
        ? [{ field: `${at}.authority`, message: 'Skriv vilken myndighet som gjorde markeringen.' }]
        : []),
      ...(parts.length === 0 ? [{ field: `${at}.parts`, message: 'Välj vilka delar markeringen gäller.' }] : []),
    ];
  });
}

function confirmationFaults(submission: Submission): FieldError[] {
  const { content, confirmed } = submission;
  const empty = emptyAnswers(submission);
  return [
    ...earlyDecisionFaults(content.basis, submission, confirmed),
    ...(empty.length > 0 && !confirmed.emptyAnswers
      ? [
          {
            field: 'confirmed.emptyAnswers',
            message: `${emptyQuestions(empty)} Skriv ett svar, välj Inget att tillägga, eller bekräfta.`,
            allowed: 'true',
          },
        ]
      : []),
    ...(mustConfirmText(content) && !confirmed.textIsDecided
      ? [{ field: 'confirmed.textIsDecided', message: 'Bekräfta att texten är den som beslutades.', allowed: 'true' }]
      : []),
  ];
}

function emptyQuestions(numbers: number[]): string {
  if (numbers.length === 1) return `Fråga ${numbers[0]} är tom.`;
  return `Frågorna ${numbers.slice(0, -1).join(', ')} och ${numbers.at(-1)} är tomma.`;
}
