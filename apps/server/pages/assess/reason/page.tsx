import type { AskedReason } from '@yttra/assessment';
import { localDate } from '@yttra/platform';
import { Notice, Page, Prose, Section } from '../../../ui';
import { headingOf, SectionText } from '../../draft-text';
import { ReasonForm } from './reason-form';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

/**
 * One viewpoint for whoever is asked for its reason: its words, the section that it is about, and no way to anything
 * else.
 */
export function ReasonPage({ viewpoint, request, section }: AskedReason) {
  const { number, body, text, quote, reason } = viewpoint;
  const { askedByName, until, message, answeredAt } = request;
  return (
    <Page title={texts.title(number)} notices={texts.notices}>
      <Notice tone="info">
        <p>{answeredAt ? texts.given(longDay(localDate(answeredAt))) : texts.asked(askedByName, until)}</p>
        {message && <p class="y-kept-lines">{message}</p>}
      </Notice>
      <Section title={texts.from(body)}>
        <p class="y-kept-lines">{text}</p>
        {quote === null ? (
          <p class="y-quiet">{texts.noQuote}</p>
        ) : (
          <>
            <p>{texts.quote}</p>
            <blockquote class="y-kept-lines">{quote}</blockquote>
          </>
        )}
      </Section>
      {section && (
        <Section title={texts.section(headingOf(section))}>
          <SectionText section={section} />
        </Section>
      )}
      {answeredAt ? (
        <Section title={texts.reason}>
          <Prose text={reason ?? ''} />
        </Section>
      ) : (
        <ReasonForm viewpoint={viewpoint} />
      )}
    </Page>
  );
}
