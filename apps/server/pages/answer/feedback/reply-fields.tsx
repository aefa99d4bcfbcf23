import { DISPOSITION_WORDS, type FeedbackReply, type Viewpoint } from '@yttra/assessment';
import { Choice, Hidden, Prose, TextArea } from '../../../ui';
import { texts } from './texts.sv';

interface ReplyFieldsProps {
  index: number;
  viewpoint: Pick<Viewpoint, 'id' | 'number'>;
  /** What has been said of it before. */
  reply: FeedbackReply | undefined;
}

/** Content, or what remains of one viewpoint: filled in by the body, or by whoever writes in what came on paper. */
export function ReplyFields({ index, viewpoint: { id, number }, reply }: ReplyFieldsProps) {
  return (
    <>
      <Hidden name={`replies[${index}].viewpointId`} value={id} />
      <Choice
        name={`replies[${index}].remains`}
        legend={texts.says(number)}
        value={reply && (reply.remains ? 'ja' : 'nej')}
        options={[
          { value: 'nej', label: texts.content },
          { value: 'ja', label: texts.remains },
        ]}
      />
      <TextArea
        name={`replies[${index}].text`}
        label={texts.text(number)}
        hint={texts.textHint}
        value={reply?.text}
        rows={4}
      />
    </>
  );
}

/** A viewpoint with what the office says of it. */
export function Assessed({ viewpoint: { text, quote, disposition, reason, changeText } }: { viewpoint: Viewpoint }) {
  return (
    <>
      <Prose text={quote ?? text} />
      {disposition && (
        <p>
          <strong>{DISPOSITION_WORDS[disposition]}</strong>
        </p>
      )}
      {reason && <Prose text={reason} />}
      {changeText && <Prose text={texts.change(changeText)} />}
    </>
  );
}
