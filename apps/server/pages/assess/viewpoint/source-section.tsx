import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, Form, Hidden, Notice, Section } from '../../../ui';
import { partPath } from '../addresses';
import { withFilter } from '../frame/bench-filter';
import { partOfViewpoint } from '../frame/quoted-in';
import { Asked, PartText } from '../part/page';
import { texts as partTexts } from '../part/texts.sv';
import { Corrected } from './corrected';
import type { ViewpointPageProps } from './props';
import { texts } from './texts.sv';

/** The part of the answer that it stands in, with its words in colour. */
export function Source({ round, answer, viewpoint }: ViewpointPageProps) {
  const { remiss, questions, filter } = round;
  const part = partOfViewpoint(answer, viewpoint);
  return (
    <Section title={texts.from} id="svar">
      <p>
        {part ? (
          <a href={withFilter(partPath(remiss.id, viewpoint.recipientId, part.part), filter)}>
            {partTexts.title(viewpoint.body, partTexts.part(part))}
          </a>
        ) : (
          viewpoint.body
        )}
      </p>
      {part && <Asked part={part} questions={questions} />}
      {viewpoint.unsettled && viewpoint.quote !== null && (
        <Notice tone="warning">
          <p>{viewpoint.place ? texts.unsettled : texts.loose}</p>
          <blockquote class="y-kept-lines">{viewpoint.quote}</blockquote>
        </Notice>
      )}
      <Corrected before={answer.former.get(viewpoint.id)} now={part} />
      {viewpoint.unsettled && round.mayMark ? (
        <Form
          action={withFilter(
            pathTo('remiss.viewpoint.quotation', { remissId: remiss.id, viewpointId: viewpoint.id }),
            filter,
          )}
        >
          <Hidden name="version" value={viewpoint.version} />
          {part && (
            <>
              <Hidden name="del" value={part.part} />
              <p>{texts.place.hint}</p>
              <PartText round={round} answer={answer} part={part} chooses />
            </>
          )}
          <ButtonRow>
            {part && <Button kind="secondary">{texts.place.save}</Button>}
            <Button kind="secondary" name="utan" value="ja">
              {texts.place.without}
            </Button>
          </ButtonRow>
        </Form>
      ) : part ? (
        <PartText round={round} answer={answer} part={part} current={viewpoint.id} />
      ) : (
        <p class="y-quiet">{texts.noPart}</p>
      )}
      {viewpoint.quote === null && <p class="y-quiet">{texts.noQuote}</p>}
    </Section>
  );
}
