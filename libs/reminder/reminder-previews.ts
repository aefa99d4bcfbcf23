import { Injectable } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { layoutMail } from '@yttra/mail';
import type { LocalDate } from '@yttra/platform';
import type { PreviewedReminder, ReminderPlanner, ReminderPreview } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { checkSteps, planReminders } from './reminder-ladder';
import { plannedSubject, reminderText, type AwaitedState, type ReminderFacts } from './reminder-text';

/** A planned reminder with the subject that a silent nämnd would see. */
export interface PlannedMail extends PreviewedReminder {
  subject: string;
}

/** What a mail is written from before there is any recipient. */
export type PreviewedRound = Omit<ReminderFacts, 'step' | 'state' | 'today'>;

/** One text, and the states of a body in which it gets it. */
export interface StateText {
  states: AwaitedState[];
  subject: string;
  text: string;
}

export interface PreviewedTexts {
  step: PreviewedReminder['step'];
  on: LocalDate;
  texts: StateText[];
}

const STATES: readonly AwaitedState[] = ['not_acknowledged', 'no_draft', 'draft_begun'];

/** Only who has not acknowledged gets the nudge. */
const statesOf = (step: PreviewedReminder['step']): readonly AwaitedState[] =>
  step === 'nudge' ? ['not_acknowledged'] : STATES;

function layoutOf(facts: ReminderFacts): Omit<StateText, 'states'> {
  const mail = reminderText(facts);
  return { subject: mail.subject, text: layoutMail(mail).text };
}

function withState(told: StateText[], state: AwaitedState, { subject, text }: Omit<StateText, 'states'>): StateText[] {
  const same = told.find((known) => known.subject === subject && known.text === text);
  if (!same) return [...told, { states: [state], subject, text }];
  return told.map((known) => (known === same ? { ...known, states: [...known.states, state] } : known));
}

/** Shows before issuing every reminder with its day and subject, and those that fall away with the reason. */
@Injectable()
export class ReminderPreviews implements ReminderPlanner {
  constructor(private readonly municipality: MunicipalityRegister) {}

  checkLadder(steps: readonly number[]): readonly number[] {
    return checkSteps(steps);
  }

  async preview(
    tx: EntityManager,
    input: { issuedOn: LocalDate; lastDay: LocalDate; ladder: number[] | null; title?: string },
  ): Promise<Omit<ReminderPreview, 'planned'> & { planned: PlannedMail[] }> {
    const { pauses, ladder } = await this.municipality.get(tx);
    const { issuedOn, lastDay: dueDate, title = '{titel}' } = input;
    const { planned, dropped } = planReminders({
      issuedOn,
      dueDate,
      steps: input.ladder ?? ladder,
      pauses,
      nudge: true,
    });
    return {
      planned: planned.map((reminder) => ({ ...reminder, subject: plannedSubject({ ...reminder, dueDate, title }) })),
      dropped,
    };
  }

  /**
   * What each planned mail says to one body, in each state that it can be in then. States that are told the same share
   * a text.
   */
  texts(round: PreviewedRound, planned: readonly PreviewedReminder[]): PreviewedTexts[] {
    return planned.map(({ step, on }) => ({ step, on, texts: statesOf(step).reduce<StateText[]>(
      (told, state) => withState(told, state, layoutOf({ ...round, step, state, today: on })),
      [],
    ) })); // prettier-ignore
  }
}
