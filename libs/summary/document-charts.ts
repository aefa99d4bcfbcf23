import { listed } from '@yttra/platform';
import { kindOfQuestion } from '@yttra/remiss';
import { STANCES, STANCE_WORDS } from '@yttra/response';
import { STATUS_WORDS } from './labels.sv';
import { inSentence, questionTally, type ClosedQuestion } from './question-tally';
import type { Snapshot } from './snapshot';
import { numeral } from './swedish-prose';

/** One bar whose whole width is all of them, with the finding in words. Each part says what it is and how many. */
export interface ShareChart {
  caption: string;
  parts: SharePart[];
}

export interface SharePart {
  label: string;
  share: number;
  /** RRGGBB; parts that meet differ in lightness too. */
  shade: string;
  /** What is written on it is white. */
  isDark: boolean;
}

/** How an answer may fall out, each with its shade and what it does in a sentence, in the order of the bar. */
export const OUTCOMES = {
  supports: { shade: '0b4f6c', does: 'tillstyrker' },
  supports_with_comments: { shade: '6ba5bf', does: 'tillstyrker med synpunkter' },
  no_comments: { shade: '3b9a74', does: 'har ingen erinran' },
  no_stance: { shade: 'c9d1d9', does: 'tar inte ställning' },
  opposes: { shade: '3d0c11', does: 'avstyrker' },
  abstains: { shade: 'c0a3be', does: 'avstår' },
  waiting: { shade: 'f5efdc', does: 'har tid kvar' },
  // The same shade: nobody has time left once the round has ended.
  cut_short: { shade: 'f5efdc', does: 'fick svarstiden avbruten' },
  silent: { shade: 'ffffff', does: 'har inte svarat' },
} as const satisfies Record<string, { shade: string; does: string }>;

type Outcome = keyof typeof OUTCOMES;
const UNANSWERED: readonly Outcome[] = ['waiting', 'cut_short', 'silent'];

/** How the statements divide; none where nobody has made a statement. */
export function stanceChart({ statements, stances }: Snapshot['counts']): ShareChart[] {
  const parts = STANCES.map((stance) => partOf(STANCE_WORDS[stance], stances[stance], OUTCOMES[stance].shade));
  const most = greatest(parts);
  if (!most || statements === 0) return [];
  const all = statements === 1 ? '1 yttrande' : `${numeral(statements)} yttranden`;
  return chart(`${most.label}: ${numeral(most.share)} av ${all}`, parts);
}

/** Who answered and how, every body in one bar; none where nobody was asked. */
export function outcomeChart({ counts }: Pick<Snapshot, 'counts'>): ShareChart[] {
  if (counts.recipients === 0) return [];
  const shares: Readonly<Record<Outcome, number>> = {
    ...counts.stances,
    no_comments: counts.noComments,
    abstains: counts.abstained,
    waiting: counts.waiting,
    cut_short: counts.cutShort,
    silent: counts.silent,
  };
  const labels: Readonly<Record<Outcome, string>> = { ...STATUS_WORDS, ...STANCE_WORDS };
  const outcomes = Object.keys(OUTCOMES) as Outcome[];
  const parts = outcomes.map((outcome) => partOf(labels[outcome], shares[outcome], OUTCOMES[outcome].shade));
  return chart(`${answeredOf(counts)}${mostOf(shares)}`, parts);
}

function answeredOf({ answered, recipients }: Snapshot['counts']): string {
  return `${numeral(answered)} av ${numeral(recipients)} ${recipients === 1 ? 'instans' : 'instanser'} har svarat`;
}

/** What most of those who answered do; nothing where two are as many. */
function mostOf(shares: Readonly<Record<Outcome, number>>): string {
  const answers = (Object.keys(shares) as Outcome[])
    .filter((outcome) => !UNANSWERED.includes(outcome))
    .sort((one, other) => shares[other] - shares[one]);
  const [most, next] = answers;
  if (!most || !next || shares[most] < 2 || shares[most] === shares[next]) return '';
  return `; flest, ${numeral(shares[most])}, ${OUTCOMES[most].does}`;
}

/**
 * How the answers to a closed question divide, its every alternative; null for a free text, or where nobody has
 * answered.
 */
export function answerShares(question: ClosedQuestion): ShareChart | null {
  const { isPlainWord, compiled } = kindOfQuestion(question);
  if (compiled !== 'shares') return null;
  const tally = questionTally(question);
  const shades = isPlainWord ? YES_TO_NO : shadesFrom(tally.length);
  const parts = tally.map(({ label, bodies }, i) => partOf(label, bodies.length, shades[i]!));
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  const most = greatest(parts);
  if (!most) return null;
  return { caption: `${numeral(most.share)} av ${numeral(all)} svarar ${inSentence(question, most.label, 80)}`, parts };
}

/** The same as a bar, of what somebody has answered. */
export function answerChart(question: ClosedQuestion): ShareChart[] {
  const shares = answerShares(question);
  return shares ? chart(shares.caption, shares.parts) : [];
}

/** How many have chosen each alternative where one may choose several: their sum says nothing. */
export interface CountChart {
  caption: string;
  /** All who have answered the question. */
  all: number;
  bars: { label: string; count: number }[];
}

/** Null for another kind of question, or where nobody has answered. */
export function countChart(question: ClosedQuestion): CountChart | null {
  if (kindOfQuestion(question).compiled !== 'counts') return null;
  const bars = questionTally(question).map(({ label, bodies }) => ({ label, count: bodies.length }));
  const all = question.answers.filter(({ value }) => Array.isArray(value)).length;
  const most = Math.max(0, ...bars.map(({ count }) => count));
  if (most === 0) return null;
  const first = bars.filter(({ count }) => count === most).map(({ label }) => inSentence(question, label, 60));
  return { caption: `${numeral(most)} av ${numeral(all)} har valt ${listed(first)}`, all, bars };
}

const YES_TO_NO = [OUTCOMES.supports.shade, OUTCOMES.supports_with_comments.shade, OUTCOMES.opposes.shade];

/** As many shades as alternatives, from dark to light. */
function shadesFrom(count: number): string[] {
  const [dark, light] = [0x0b4f6c, 0xdfeaf0];
  return Array.from({ length: count }, (_, i) => {
    const between = (shift: number) => {
      const [from, to] = [(dark >> shift) & 0xff, (light >> shift) & 0xff];
      return Math.round(from + ((to - from) * i) / Math.max(1, count - 1));
    };
    return [16, 8, 0].map((shift) => between(shift).toString(16).padStart(2, '0')).join('');
  });
}

function partOf(label: string, share: number, shade: string): SharePart {
  return { label, share, shade, isDark: lightness(shade) < LIGHT };
}

/** Below it, white can be read on a shade and black cannot. */
const LIGHT = 350;

/** The sum of red, green and blue. */
export function lightness(shade: string): number {
  return [0, 2, 4].reduce((sum, at) => sum + parseInt(shade.slice(at, at + 2), 16), 0);
}

function greatest(parts: readonly SharePart[]): SharePart | undefined {
  return parts.filter(({ share }) => share > 0).toSorted((one, other) => other.share - one.share)[0];
}

function chart(caption: string, parts: readonly SharePart[]): ShareChart[] {
  return [{ caption, parts: parts.filter(({ share }) => share > 0) }];
}
