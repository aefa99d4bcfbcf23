import type { OfficeComment } from '@yttra/assessment';
import { useRequest } from '../../../http/request-context';
import { Button, Fold, Form, Hidden, Notice, Prose, Section, StatusTag, TextArea } from '../../../ui';
import { texts } from './texts.sv';

/** Where it stands on the page, for whoever links to it. */
export const COMMENT_ID = 'kontorets-kommentar';

interface CommentSectionProps {
  comment: OfficeComment | undefined;
  /** The path that takes it. */
  path: string;
}

/**
 * What the office says of all the answers to the question: written where they are read, and shown as missing until it
 * is.
 */
export function CommentSection({ comment, path }: CommentSectionProps) {
  const { said } = useRequest();
  const words = texts.comment;
  return (
    <Section title={texts.officeAll} id={COMMENT_ID}>
      {said.code === 'assessment.stale_comment' && (
        <Notice tone="warning" title={words.conflictTitle}>
          <p>{words.conflict}</p>
          <Prose text={comment?.text ?? words.takenAway} />
        </Notice>
      )}
      <p>
        <CommentState comment={comment} />
      </p>
      <Fold summary={words.write} open={said.written !== null}>
        <Form action={path} autosave={path}>
          <Hidden name="version" value={comment?.version ?? 0} />
          <TextArea name="kommentar" label={words.label} hint={words.hint} value={comment?.text} rows={8} />
          <p class="y-quiet" data-saved />
          <Button kind="secondary">{words.save}</Button>
        </Form>
      </Fold>
    </Section>
  );
}

export function CommentState({ comment }: Pick<CommentSectionProps, 'comment'>) {
  return comment ? (
    <StatusTag tone="success">{texts.comment.written}</StatusTag>
  ) : (
    <StatusTag tone="warning">{texts.comment.missing}</StatusTag>
  );
}
