import type { ViewpointRequest } from '@yttra/assessment';
import { localDate, pathTo } from '@yttra/platform';
import { Button, DateInput, Details, Field, Form, Notice, Select, TextArea } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import type { AssessRound } from '../frame/assess-rounds';
import { withFilter } from '../frame/bench-filter';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

interface AskedProps {
  round: AssessRound;
  viewpointId: string;
  request: ViewpointRequest | null;
}

interface AskProps extends AskedProps {
  candidates: readonly { id: string; name: string }[];
}

type AskPage = 'remiss.viewpoint.ask' | 'remiss.viewpoint.ask.takeBack';

const askPath = ({ remiss, filter }: AssessRound, viewpointId: string, page: AskPage): string =>
  withFilter(pathTo(page, { remissId: remiss.id, viewpointId }), filter);

/** The way to ask somebody for the reason, and who has written one. */
export function AskSection({ round, viewpointId, request, candidates }: AskProps) {
  const words = texts.ask;
  const action = askPath(round, viewpointId, 'remiss.viewpoint.ask');
  // What is asked for stands above the viewpoint.
  if (request && !request.answeredAt) return null;
  return (
    <>
      {request?.answeredAt && (
        <p class="y-quiet">{words.answered(request.askedOfName, longDay(localDate(request.answeredAt)))}</p>
      )}
      <Details summary={words.title} form={action}>
        <Form action={action}>
          <p>{words.hint}</p>
          {candidates.length > 0 && (
            <Select
              name="askedOf"
              label={words.who}
              options={[
                { value: '', label: words.choose },
                ...candidates.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <Field
            name="email"
            type="email"
            label={candidates.length > 0 ? words.orExpert : words.expert}
            hint={words.expertHint}
          />
          <DateInput name="until" legend={words.until} />
          <TextArea name="message" label={words.message} optional rows={3} maxlength={2000} />
          <Button kind="secondary">{words.button}</Button>
        </Form>
      </Details>
    </>
  );
}

/** Who has been asked for the reason, by whom and by when, until it comes. */
export function AskedNotice({ round, viewpointId, request }: AskedProps) {
  const { viewer } = useRequest();
  const words = texts.ask;
  if (!request || request.answeredAt) return null;
  const { askedOf, askedOfName, askedByName, until, message } = request;
  const isMe = viewer?.personId === askedOf;
  return (
    <Notice tone={isMe ? 'warning' : 'info'}>
      <p>{isMe ? words.you(askedByName, longDay(until)) : words.asked(askedOfName, askedByName, longDay(until))}</p>
      {message && <p class="y-kept-lines">{message}</p>}
      {round.mayMark && !isMe && (
        <Form action={askPath(round, viewpointId, 'remiss.viewpoint.ask.takeBack')}>
          <Button kind="secondary">{words.takeBack}</Button>
        </Form>
      )}
    </Notice>
  );
}
