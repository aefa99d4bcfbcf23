import { kindOfQuestion, type Compiled, type QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import { answerShares, countChart, pointChart, type EarlierAnswers, type PointOwn } from '@yttra/summary';
import type { VNode } from 'preact';
import { BarChart, SpiderChart, StackedBar } from '../../ui';
import { texts } from './texts.sv';

/** A body's answer that counts. */
export interface BodyAnswer {
  body: string;
  answer: Answer | undefined;
}

export interface CompiledProps {
  question: QuestionView;
  answers: readonly BodyAnswer[];
  earlier?: EarlierAnswers | null;
  /** Whose own is laid beside the others', where the page is about one. */
  own?: PointOwn | null;
}

/**
 * The answers to a question put together as its kind has it, as the summary does; nothing for a free text, or where
 * nobody has answered.
 */
export function CompiledAnswers(props: CompiledProps) {
  return COMPILED[kindOfQuestion(props.question).compiled](props);
}

/** Whether there is anything to show. */
export const isCompiled = (props: CompiledProps): boolean =>
  COMPILED[kindOfQuestion(props.question).compiled](props) !== null;

const COMPILED: Readonly<Record<Compiled, (props: CompiledProps) => VNode | null>> = {
  words: () => null,
  shares: (props) => {
    const shares = answerShares(compiledFrom(props));
    return shares && <StackedBar {...shares} unit={texts.unit} />;
  },
  counts: (props) => {
    const chart = countChart(compiledFrom(props));
    if (!chart) return null;
    const data = chart.bars.map(({ label, count }) => ({ label, value: count }));
    return <BarChart caption={chart.caption} data={data} whole={chart.all} unit={texts.unit} />;
  },
  points: (props) => {
    const chart = pointChart({ ...compiledFrom(props), earlier: props.earlier ?? null }, props.own ?? null);
    return chart && <SpiderChart {...chart} bodies={props.own ? [] : chart.bodies} />;
  },
};

/** As the summary counts: a marked answer, whose text is masked, is none. */
export function compiledFrom({ question, answers }: Pick<CompiledProps, 'question' | 'answers'>) {
  return {
    ...question,
    scale: kindOfQuestion(question).bounds(question),
    answers: answers.map(({ body, answer }) =>
      answer && 'value' in answer
        ? { body, value: answer.value, state: 'answered' as const }
        : { body, value: null, state: 'blank' as const },
    ),
  };
}
