import type { AssessmentAct, Viewpoint, WordsElsewhere } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { Button, Form, LinkList } from '../../../ui';
import { partPath } from '../addresses';
import { UndoNotice } from '../bench/chosen-section';
import { DispositionTag } from '../bench/viewpoint-table';
import { AssessPage } from '../frame/assess-page';
import type { AssessRound } from '../frame/assess-rounds';
import { withFilter } from '../frame/bench-filter';
import { firstLine } from '../frame/quoted-in';
import { texts } from './texts.sv';

export interface AlikePageProps {
  round: AssessRound;
  viewpoint: Viewpoint;
  /** Bodies that it would be taken for; null for a viewpoint that quotes nothing. */
  holders: readonly WordsElsewhere[] | null;
  /** Other viewpoints with its words and heading. */
  taken: readonly Viewpoint[];
  /** What the person has done last to several at once. */
  act: AssessmentAct | null;
}

/** Whom a viewpoint can be taken for as well, and whom it has been taken for. */
export function AlikePage({ round, viewpoint, holders, taken, act }: AlikePageProps) {
  const { remiss, filter } = round;
  const { id, number, text, body, quote, disposition } = viewpoint;
  return (
    <AssessPage round={round} title={texts.title(number)} notices={texts.notices}>
      <p>
        <a href={withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: id }), filter)}>
          {texts.viewpoint(number, firstLine(text), body)}
        </a>{' '}
        <DispositionTag disposition={disposition} />
      </p>
      {act?.what === 'taken' && <UndoNotice round={round} act={act} />}
      {holders !== null && (
        <>
          <p>{texts.quoted}</p>
          <blockquote class="y-kept-lines">{quote}</blockquote>
        </>
      )}
      {holders === null ? (
        <p>{texts.noQuote}</p>
      ) : holders.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <>
          <p>{texts.will(holders.length)}</p>
          <LinkList
            items={holders.map(({ recipientId, body: label, part }) => ({
              href: withFilter(partPath(remiss.id, recipientId, part), filter),
              label,
            }))}
          />
          <p>{texts.follows}</p>
          <Form action={withFilter(pathTo('remiss.viewpoint.alike', { remissId: remiss.id, viewpointId: id }), filter)}>
            <Button>{texts.take(holders.length)}</Button>
          </Form>
        </>
      )}
      {taken.length > 0 && (
        <>
          <p>{texts.taken(taken.length)}</p>
          <LinkList
            items={taken.map((one) => ({
              href: withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId: one.id }), filter),
              label: texts.viewpoint(one.number, firstLine(one.text), one.body),
            }))}
          />
        </>
      )}
      <p>
        <a href={withFilter(pathTo('remiss.assessment.similar', { remissId: remiss.id }), filter)}>{texts.similar}</a>
      </p>
    </AssessPage>
  );
}
