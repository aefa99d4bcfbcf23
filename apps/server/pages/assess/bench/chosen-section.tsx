import { DISPOSITION_WORDS, DISPOSITIONS, type AssessmentAct } from '@yttra/assessment';
import { clockTime, pathTo } from '@yttra/platform';
import { Button, ButtonRow, Choice, Details, Form, Hidden, Notice, TextArea } from '../../../ui';
import { useField } from '../../../http/request-context';
import type { AssessRound } from '../frame/assess-rounds';
import { withFilter } from '../frame/bench-filter';
import { texts } from './texts.sv';

/** What can be done with several viewpoints at once; stands in the form that chooses them. */
export function ChosenFields({ remissId }: { remissId: string }) {
  const words = texts.chosen;
  const { error } = useField('synpunkt');
  return (
    <>
      {error && (
        <p class="y-error" id="synpunkt-error">
          {error}
        </p>
      )}
      <Details summary={words.title} form={pathTo('remiss.assessment.chosen', { remissId })}>
        <Choice
          name="disposition"
          legend={words.disposition}
          options={DISPOSITIONS.map((value) => ({ value, label: DISPOSITION_WORDS[value] }))}
          inline
        />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <ButtonRow>
          <Button kind="secondary" name="gor" value="bedom">
            {words.dispose}
          </Button>
          <Button kind="secondary" name="gor" value="ihop">
            {words.join}
          </Button>
        </ButtonRow>
        <p class="y-quiet">{words.joinHint}</p>
      </Details>
    </>
  );
}

/** What the person has just done with several, and the way back. */
export function UndoNotice({ round: { remiss, filter }, act }: { round: AssessRound; act: AssessmentAct }) {
  return (
    <Notice tone="neutral">
      <p>{texts.undo[act.what](act.viewpoints.join(', '), `kl. ${clockTime(act.doneAt)}`)}</p>
      <Form action={withFilter(pathTo('remiss.assessment.undo', { remissId: remiss.id }), filter)}>
        <Hidden name="act" value={act.id} />
        <Button kind="secondary">{texts.undo.button}</Button>
      </Form>
    </Notice>
  );
}
