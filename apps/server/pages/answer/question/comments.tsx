import type { DraftComment } from '@yttra/response';
import { Button, ButtonRow, Form, Prose, Section, TextArea } from '../../../ui';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

interface CommentsProps {
  comments: readonly DraftComment[];
  names: ReadonlyMap<string, string>;
  action: string;
}

/** What colleagues say to each other about this piece of the draft. */
export function Comments({ comments, names, action }: CommentsProps) {
  return (
    <Section title={texts.comments} id="kommentarer">
      {comments.length === 0 && <p class="y-quiet">{texts.noComments}</p>}
      {comments.map(({ writtenBy, writtenAt, text }) => (
        <div class="y-comment">
          <p class="y-quiet">
            {names.get(writtenBy)} {dayAndTime(writtenAt)}
          </p>
          <Prose text={text} />
        </div>
      ))}
      <Form action={action}>
        <TextArea name="comment" label={texts.comment} hint={texts.commentHint} rows={3} />
        <ButtonRow>
          <Button kind="secondary">{texts.addComment}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
