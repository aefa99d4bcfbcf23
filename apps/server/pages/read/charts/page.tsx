import { pathTo } from '@yttra/platform';
import type { DayChart as DayChartData, DayRow } from '@yttra/summary';
import { BarChart, DayChart, Notice, Section } from '../../../ui';
import { CompiledAnswers, isCompiled, type CompiledProps } from '../../question-kinds/compiled-answers';
import type { ReadRound } from '../round/read-round';
import { RoundPage } from '../round/round-page';
import { texts as roundTexts } from '../round/texts.sv';
import { cameIn, reading, stances, type Finding } from './findings';
import { texts } from './texts.sv';

/** Charts of what has come in, each with its table and with the finding as its caption. */
export function ChartsPage({
  round,
  typed,
  days,
}: {
  round: ReadRound;
  typed: readonly CompiledProps[];
  days: { dayRows: DayRow[]; dayChart: DayChartData[] };
}) {
  const { remiss, questions, rows, isOffice } = round;
  const path = pathTo('remiss.answers', { remissId: remiss.id });
  const hasAnswers = rows.some(({ responseId }) => responseId !== null);
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here="charts"
      title={texts.title}
      hasQuestions={questions.length > 0}
    >
      {!hasAnswers && <Notice tone="info">{roundTexts.noAnswers}</Notice>}
      <Chart heading={texts.came.heading} finding={cameIn(rows, path)} />
      {days.dayChart.map((chart) => (
        <Section title={texts.days} key={chart.caption}>
          <DayChart chart={chart} rows={days.dayRows} />
        </Section>
      ))}
      {hasAnswers && (
        <>
          <Chart heading={texts.stances} finding={stances(rows, path)} />
          {typed.map((compiled) => (
            <Section
              title={texts.question(compiled.question.number, compiled.question.text)}
              key={compiled.question.number}
            >
              {isCompiled(compiled) ? <CompiledAnswers {...compiled} /> : <p>{texts.noQuestion}</p>}
            </Section>
          ))}
          <Chart heading={texts.readHeading} finding={reading(rows, path)} />
        </>
      )}
    </RoundPage>
  );
}

function Chart({ heading, finding }: { heading: string; finding: Finding | null }) {
  return (
    <Section title={heading}>
      {finding ? (
        <BarChart caption={finding.caption} data={finding.data} unit={texts.unit} />
      ) : (
        <p>{texts.noQuestion}</p>
      )}
    </Section>
  );
}
