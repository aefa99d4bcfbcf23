import { DISPOSITION_WORDS, type Viewpoint } from '@yttra/assessment';
import { Details, Notice, Prose, SummaryList, type SummaryRow } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import type { ViewpointPageProps } from './props';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

type Written = Pick<Viewpoint, 'text' | 'tags' | 'aboutSection' | 'disposition' | 'reason' | 'changeText'>;

/** What the office has written, by the names of the fields. */
export function factsOf(written: Written, isDissent: boolean): SummaryRow[] {
  const { facts } = texts;
  const prose = (text: string | null) => (text ? <Prose text={text} /> : facts.none);
  return [
    ...(isDissent ? [] : [{ term: facts.text, value: written.text }]),
    { term: facts.tags, value: written.tags.join(', ') || facts.none },
    { term: facts.aboutSection, value: written.aboutSection ?? facts.none },
    { term: facts.disposition, value: written.disposition ? DISPOSITION_WORDS[written.disposition] : facts.none },
    { term: facts.reason, value: prose(written.reason) },
    { term: facts.changeText, value: prose(written.changeText) },
  ];
}

/** A colleague saved meanwhile: what stands now, above the form that keeps what one wrote oneself. */
export function Stale({ viewpoint, changedBy }: ViewpointPageProps) {
  if (useRequest().said.code !== 'assessment.stale_viewpoint') return null;
  const words = texts.stale;
  const when = viewpoint.changedAt && dayAndTime(viewpoint.changedAt);
  return (
    <Notice tone="warning" title={words.title} id="krock">
      <p>{words.lead(changedBy, when)}</p>
      <p>{words.theirs}</p>
      <SummaryList rows={factsOf(viewpoint, viewpoint.source !== 'answer' && viewpoint.source !== 'section')} />
      <p>{words.yours}</p>
    </Notice>
  );
}

/** What stood before, newest first. */
export function History({ history, isDissent }: ViewpointPageProps & { isDissent: boolean }) {
  if (history.length === 0) return null;
  return (
    <Details summary={texts.history.title(history.length)}>
      {history.map((former) => (
        <section key={former.version}>
          <h2 class="y-small-heading">
            {texts.history.version(former.version, former.writtenBy, dayAndTime(former.writtenAt))}
          </h2>
          <SummaryList rows={factsOf(former, isDissent)} />
        </section>
      ))}
    </Details>
  );
}
