import { pathTo } from '@yttra/platform';
import { useRequest } from '../../../http/request-context';
import { Fold, LinkButton, Notice, Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { texts as summaryTexts } from '../summary/texts.sv';
import { MemoForm } from './form';
import { MemoPaper } from './paper';
import { texts } from './texts.sv';
import type { MemoPageProps } from './props';

/** The texts to the left and what they become to the right; in a narrow view one below the other. */
export function MemoPage(props: MemoPageProps) {
  const { remiss, document, mayWrite, isStale } = props;
  const { said } = useRequest();
  const at = { remissId: remiss.id };
  const summary = { href: pathTo('remiss.summary', at), label: summaryTexts.upSummary };
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss, summary)} notices={texts.notices} wide>
      {mayWrite && <p>{texts.intro}</p>}
      {isStale && (
        <Notice tone="warning" title={texts.conflict.title}>
          <p>{texts.conflict.text}</p>
        </Notice>
      )}
      <div class={mayWrite ? 'y-beside' : undefined}>
        {mayWrite && <MemoForm {...props} />}
        <section class="y-section">
          <h2>{texts.preview.title}</h2>
          {mayWrite && <p>{texts.preview.saved}</p>}
          {mayWrite ? (
            <Fold summary={texts.preview.show} open={said.notice !== null}>
              <MemoPaper document={document} />
            </Fold>
          ) : (
            <MemoPaper document={document} />
          )}
          {mayWrite && (
            <LinkButton kind="secondary" href={pathTo('remiss.summary', { ...at, anchor: 'versioner' })}>
              {texts.preview.make}
            </LinkButton>
          )}
        </section>
      </div>
    </Page>
  );
}
