import type { ViewpointRequest } from '@yttra/assessment';
import { localDate, longDay } from '@yttra/platform';
import { Button, DateInput, Details, Form, Notice, Select, TextArea } from '../../../ui';
import { useRequest } from '../../../web/request-context';
import { texts } from './texts.sv';

interface AskProps {
  /** The viewpoint's own path. */
  path: string;
  request: ViewpointRequest | null;
  candidates: readonly { id: string; name: string }[];
}

/** Who has been asked for the reason, and by when; or the way to ask somebody. */
export function AskSection({ path, request, candidates }: AskProps) {
  const words = texts.ask;
  if (request && !request.answeredAt) return <Asked path={path} request={request} />;
  return (
    <>
      {request?.answeredAt && (
        <p class="y-quiet">{words.answered(request.askedOfName, longDay(localDate(request.answeredAt)))}</p>
      )}
      <Details summary={words.title} form={`${path}/be`}>
        {candidates.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <Form action={`${path}/be`}>
            <p>{words.hint}</p>
            <Select
              name="askedOf"
              label={words.who}
              options={[
                { value: '', label: words.choose },
                ...candidates.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <DateInput name="until" legend={words.until} />
            <TextArea name="message" label={words.message} optional rows={3} maxlength={2000} />
            <Button kind="secondary">{words.button}</Button>
          </Form>
        )}
      </Details>
    </>
  );
}

function Asked({ path, request }: { path: string; request: ViewpointRequest }) {
  const words = texts.ask;
  const { askedOf, askedOfName, askedByName, until, message } = request;
  const isMe = useRequest().viewer?.personId === askedOf;
  return (
    <Notice tone={isMe ? 'warning' : 'info'}>
      <p>{isMe ? words.you(askedByName, longDay(until)) : words.asked(askedOfName, askedByName, longDay(until))}</p>
      {message && <p class="y-kept-lines">{message}</p>}
      <Form action={`${path}/be/tillbaka`}>
        <Button kind="secondary">{words.takeBack}</Button>
      </Form>
    </Notice>
  );
}
