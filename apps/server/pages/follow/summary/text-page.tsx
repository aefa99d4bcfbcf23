import { pathTo } from '@yttra/platform';
import type { PreviewedText } from '@yttra/summary';
import { Button, ButtonRow, Details, Form, Hidden, Notice, Page, Prose, TextArea } from '../../../ui';
import { Difference } from '../memo/difference';
import { wayUp } from '../../way-up';
import { partName, texts } from './texts.sv';

interface TextPageProps {
  remiss: { id: string; title: string; caseNumber: string };
  text: PreviewedText;
  /** What a colleague saved meanwhile, when this text was refused for it. */
  theirs: string | null;
}

/** One text of the summary or the memo, as the office wants it. */
export function TextPage({ remiss, text, theirs }: TextPageProps) {
  const at = { remissId: remiss.id };
  const { edit } = texts;
  const path = pathTo('remiss.summary.text', { ...at, part: text.part });
  return (
    <Page
      title={partName(text.part)}
      remiss={remiss}
      up={wayUp(remiss, { href: pathTo('remiss.summary', at), label: texts.upSummary })}
    >
      {theirs !== null && (
        <Notice tone="warning" title={edit.conflictTitle}>
          <p>{edit.conflictText}</p>
          <p>{`${edit.conflict}:`}</p>
          <Prose text={theirs} />
        </Notice>
      )}
      <Form action={path}>
        {text.changedUnder && (
          <Notice tone="info" title={edit.drifted}>
            <Difference difference={text.changedUnder} />
            <p>
              <Button kind="secondary" name="stammer" value="ja">
                {edit.stillHolds}
              </Button>
            </p>
          </Notice>
        )}
        <Hidden name="version" value={text.version} />
        <TextArea name="text" label={edit.label} hint={`${edit.hint} ${edit.brackets}`} value={text.text} rows={16} />
        <ButtonRow>
          <Button>{edit.save}</Button>
          {text.edited && (
            <Button kind="secondary" formaction={pathTo('remiss.summary.text.giveBack', { ...at, part: text.part })}>
              {edit.giveBack}
            </Button>
          )}
        </ButtonRow>
      </Form>
      {text.edited && (
        <Details summary={edit.program}>
          <Prose text={text.program} />
        </Details>
      )}
    </Page>
  );
}
