import { sectionText } from '@yttra/bodies';
import { localDate, longDay, unbrokenSection } from '@yttra/platform';
import {
  INSTANCE_WORDS,
  isRepeal,
  letterHead,
  type DecisionStep,
  type LetterPage,
  type RemissView,
} from '@yttra/remiss';
import { DISPOSITION_WORDS } from './disposition';
import type { FeedbackStage } from './feedback.entity';
import { viewpointName, type ToldRemoved, type ToldViewpoint } from './told-viewpoint';
import type { FeedbackLetter } from './feedback-letters';

export interface FeedbackPageFacts {
  remiss: RemissView;
  stage: FeedbackStage;
  letter: FeedbackLetter<ToldViewpoint> & {
    answerBy: string | null;
    leftOut: boolean;
    removed: readonly ToldRemoved[];
  };
  /** The meeting that ended the matter; null before the decision. */
  decision: DecisionStep | null;
  address: string | null;
  /** The day it is written. */
  on: string;
}

const SECRET = 'Skälet står inte i brevet, eftersom synpunkten är markerad med sekretess.';

/** "2 tillgodoses, 1 tillgodoses delvis": those that there are none of are left out. */
export function countsInWords({
  viewpoints,
  counts,
}: Pick<FeedbackLetter<unknown>, 'viewpoints' | 'counts'>): string[] {
  if (viewpoints.length === 0) return ['Svaret innehöll inga synpunkter att bedöma.'];
  const { met, partly_met: partly, not_met: not, noted } = counts;
  return [
    met > 0 && `${met} tillgodoses`,
    partly > 0 && `${partly} tillgodoses delvis`,
    not > 0 && `${not} tillgodoses inte`,
    noted > 0 && `${noted} noteras`,
  ].filter((line) => line !== false);
}

/** "Kommunfullmäktige beslutade onsdag 26 april 2023, § 103: bifall." */
export function decisionSentence(remiss: Pick<RemissView, 'documentKind'>, decision: DecisionStep): string {
  const { instance, heldOn, section, outcome } = decision;
  const said = outcome === 'approved' ? (isRepeal(remiss) ? 'att upphäva styrdokumentet' : 'enligt förslaget') : 'att avslå förslaget'; // prettier-ignore
  return `${INSTANCE_WORDS[instance]} beslutade ${said} ${longDay(heldOn)}, ${unbrokenSection(sectionText(section))}.`;
}

export const LEFT_OUT = 'Svaret kom in efter svarstiden och är inte med i sammanställningen.';

/** One body's viewpoints with what becomes of each, as a letter. Pure; every word of it is the office's or masked. */
export function feedbackPage({ remiss, stage, letter, decision, address, on }: FeedbackPageFacts): LetterPage {
  const { caseNumber, title } = remiss;
  const before = stage === 'before';
  return {
    ...letterHead(remiss, letter.body, address, on),
    title: before ? `Så vill vi hantera era synpunkter: ${title}` : `Så bedömde vi era synpunkter: ${title}`,
    facts: [
      { label: 'Diarienummer', value: caseNumber },
      ...(letter.answerBy ? [{ label: 'Svara senast', value: longDay(letter.answerBy) }] : []),
    ],
    paragraphs: [
      before
        ? `Vi har bedömt era synpunkter i remissen ”${title}”. Det som ni anser kvarstår står i tjänsteskrivelsen.`
        : `${decision ? decisionSentence(remiss, decision) : 'Ärendet är avgjort.'} Så togs era synpunkter om hand.`,
      ...(letter.leftOut ? [LEFT_OUT] : []),
      `${countsInWords(letter).join(', ')}${letter.viewpoints.length > 0 ? '.' : ''}`,
    ],
    questions: [],
    points: [...letter.viewpoints.map(pointOf), ...letter.removed.map(removedPoint)],
    answer:
      before && letter.answerBy
        ? {
            heading: 'Så svarar ni',
            steps: [
              'Skriv för varje synpunkt om ni är nöjda, eller vad som kvarstår.',
              `Skicka svaret till ${remiss.unit} så att det kommer fram senast ${longDay(letter.answerBy)}.`,
            ],
          }
        : null,
  };
}

function pointOf(viewpoint: ToldViewpoint): LetterPage['points'][number] {
  const { text, disposition, reason, changeText, masked } = viewpoint;
  return {
    heading: `${viewpointName(viewpoint)}: ${disposition ? DISPOSITION_WORDS[disposition] : 'Inte bedömd'}`,
    paragraphs: [
      text,
      ...(masked ? [SECRET] : [...(reason?.trim() ? [`Skäl: ${reason}`] : []), ...(changeText?.trim() ? [`Ändring: ${changeText}`] : [])]),
    ],
  };
} // prettier-ignore

function removedPoint(viewpoint: ToldRemoved): LetterPage['points'][number] {
  const { text, removedAt, removedReason, masked } = viewpoint;
  const when = `Borttagen ${longDay(localDate(removedAt))}, efter att vi skickade vår bedömning före beslutet.`;
  return {
    heading: `${viewpointName(viewpoint)}: Borttagen`,
    paragraphs: [text, masked ? `${when} ${SECRET}` : `${when} Skäl: ${removedReason}`],
  };
}
