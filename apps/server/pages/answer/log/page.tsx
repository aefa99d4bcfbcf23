import { pathTo } from '@yttra/platform';
import type { Desk } from '@yttra/response';
import { DataTable, LinkButton, Pager, Section, Time } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import type { LogLine } from './log-lines';
import { texts } from './texts.sv';

export const LINES_A_PAGE = 50;

interface LogPageProps {
  desk: Desk;
  /** Of this page. */
  lines: readonly LogLine[];
  total: number;
  page: number;
}

/** What has happened behind the body's wall in this remiss. */
export function LogPage({ desk, lines, total, page }: LogPageProps) {
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>{texts.lead}</p>
      <DataTable
        caption={texts.caption}
        empty={texts.empty}
        columns={(['at', 'by', 'what'] as const).map((key) => ({ key, label: texts.columns[key] }))}
        rows={lines.map(({ seq, at, by, what }) => ({
          key: String(seq),
          header: 'at',
          cells: { at: <Time at={at} />, by: by ?? texts.nobody, what },
        }))}
      />
      <Pager
        page={page}
        pages={Math.max(1, Math.ceil(total / LINES_A_PAGE))}
        href={(at) => pathTo('answer.log', { rid: desk.recipient.id, query: { sida: at } })}
      />
      <Section title={texts.export.title}>
        <p>{texts.export.explain}</p>
        <LinkButton kind="secondary" href={pathTo('answer.log.json', { rid: desk.recipient.id })}>
          {texts.export.link}
        </LinkButton>
      </Section>
      <p>
        <a href={pathTo('openings')}>{texts.openings}</a>
      </p>
    </AnswerPage>
  );
}
