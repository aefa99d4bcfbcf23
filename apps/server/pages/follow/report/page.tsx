import { localDate, pathTo } from '@yttra/platform';
import type { RemissView } from '@yttra/remiss';
import type { Left, LeftItem } from '@yttra/summary';
import { Button, ButtonRow, Form, LinkButton, LinkList, Notice, Page, Section } from '../../../ui';
import { wayUp } from '../../way-up';
import { leftPlace } from './left-places';
import { texts } from './texts.sv';

interface ReportPageProps {
  remiss: RemissView;
  /** Everything that is left; empty where the remiss may be reported. */
  left: readonly Left[];
  /** Texts whose ground has changed since the office wrote them. */
  toLookAt: readonly LeftItem[];
  /** The version that still holds; null where a new one is made. */
  standing: number | null;
}

/** The way out of a round: what is left, each with its place, and the button when nothing is. */
export function ReportPage({ remiss, left, toLookAt, standing }: ReportPageProps) {
  const count = left.reduce((sum, { items }) => sum + items.length, 0);
  const at = { remissId: remiss.id };
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices}>
      <p>{texts.intro}</p>
      <p class="y-lead">{count > 0 ? texts.left(count) : texts.none}</p>
      {left.map((kind) => (
        <Section key={kind.message} title={headingOf(kind)}>
          {texts.hints[kind.what] && <p class="y-hint">{texts.hints[kind.what]}</p>}
          <ul class="y-needs">
            {kind.items.map((item) => (
              <li key={`${item.label} ${item.part}`}>
                <a href={leftPlace(remiss.id, kind, item)}>{item.label}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {toLookAt.length > 0 && (
        <Section title={texts.toLookAt.title}>
          <p>{texts.toLookAt.lead}</p>
          <LinkList
            items={toLookAt.map(({ part, label }) => ({
              href: pathTo('remiss.summary.text', { ...at, part: part! }),
              label: part!.startsWith('memo.') ? texts.toLookAt.inMemo(label) : label,
            }))}
          />
        </Section>
      )}
      {count === 0 && (
        <Form action={pathTo('remiss.report', at)}>
          <p>{standing === null ? texts.newVersion : texts.version(standing)}</p>
          {remiss.status === 'issued' && <p>{texts.closes}</p>}
          <p>{texts.final}</p>
          <ButtonRow>
            <Button>{texts.button}</Button>
            <LinkButton kind="secondary" href={pathTo('remiss.summary', at)}>
              {texts.look}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
}

/** What stands in brackets is dealt with document by document. */
const headingOf = ({ what, items }: Left): string =>
  what === 'not_filled_in' && items[0]?.part?.startsWith('memo.') ? texts.inMemo : texts.headings[what];

/** One that cannot be reported: it is kommunstyrelsen's already, or was withdrawn, or has not gone out. */
export function NotToReportPage({ remiss }: { remiss: RemissView }) {
  const { reportedAt, status } = remiss;
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices}>
      {reportedAt ? (
        <>
          <Notice tone="success" title={texts.reported(localDate(reportedAt))}>
            {texts.reportedText}
          </Notice>
          <LinkList
            items={[
              { href: pathTo('remiss.decision', { remissId: remiss.id }), label: texts.decision },
              { href: pathTo('remiss.summary', { remissId: remiss.id }), label: texts.summary },
            ]}
          />
        </>
      ) : (
        <p>{status === 'withdrawn' ? texts.withdrawn : texts.notIssued}</p>
      )}
    </Page>
  );
}
