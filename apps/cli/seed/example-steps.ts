import type { INestApplicationContext } from '@nestjs/common';
import { addDays, Database, instantAt, type LocalDate } from '@yttra/platform';
import { IssueRemiss } from '@yttra/remiss';
import { DraftComments, DraftInvitations } from '@yttra/response';
import { clock as momentOf } from '../case/case-contradictions';
import { addressOf, OTHERS } from './example-people';
import { play, saveDraft } from './example-plays';
import type { Register } from './example-register';
import { prepareRemiss } from './example-remiss';
import type { Story, StoryName } from './example-stories';
import { recipientOf, type PlayedRemiss } from './played-remiss';

/** One thing that somebody does, and when. */
export interface Step {
  at: Date;
  take(): Promise<unknown>;
}

/** Everything that happens in the remisser, each in its own order of time. */
export function exampleSteps(
  libs: INestApplicationContext,
  register: Register,
  { prepared, running, ...past }: Record<StoryName, Story>,
): Step[] {
  const played = ({ story }: Story): PlayedRemiss => ({ libs, register, story, remissId: '', drafts: new Map() });
  const draft = played(running);
  return [
    ...Object.values(past).flatMap((story) => issuedSteps(played(story), story)),
    ...issuedSteps(draft, running),
    ...draftSteps(draft, running),
    prepare(played(prepared), prepared, prepared.calendar.day('2023-01-10')),
  ];
}

/** Prepared a week before, sent out at nine, and then as the case tells. */
function issuedSteps(played: PlayedRemiss, story: Story): Step[] {
  const { issueDate } = story.story.remiss;
  const issue = () =>
    played.libs
      .get(Database)
      .transaction((tx) => played.libs.get(IssueRemiss).issue(tx, played.register.officer, played.remissId));
  return [
    prepare(played, story, addDays(issueDate, -7)),
    step(issueDate, '09:00', issue),
    ...story.past.map((event) => {
      const [day, time] = momentOf(event.date).split('T') as [LocalDate, string];
      return step(day, time, () => play(played, event));
    }),
  ];
}

/** Two drafts that have been begun: one by its secretary alone, one together with an invited colleague. */
function draftSteps(played: PlayedRemiss, { story, calendar }: Story): Step[] {
  const [alone, together] = ['Vuxennämnden', 'Vård- och omsorgsnämnden'] as const;
  const { libs, register } = played;
  const inDraft = async (body: string, by: string, answers: number) => {
    const event = story.events.find((told) => told.body === body && (told.respond ?? told.preliminary));
    await saveDraft(played, event!, { by, recipientId: await recipientOf(played, body), answers });
  };
  const secretary = register.secretaries.get(together)!;
  return [
    step(calendar.day('2022-12-12'), '08:50', () => inDraft(alone, register.secretaries.get(alone)!, 2)),
    step(calendar.day('2022-12-15'), '13:20', () => inDraft(together, secretary, 1)),
    step(calendar.day('2022-12-16'), '09:05', async () =>
      libs.get(DraftInvitations).invite(secretary, await recipientOf(played, together), addressOf(OTHERS.contributor)),
    ),
    step(calendar.day('2022-12-16'), '14:10', () => inDraft(together, register.contributor, 2)),
    step(calendar.day('2022-12-16'), '14:15', async () =>
      libs.get(DraftComments).add(register.contributor, await recipientOf(played, together), {
        questionNumber: 2,
        text: 'Jag har frågat två av enhetscheferna. Fem äldreboenden är rimligt att börja med.',
      }),
    ),
  ];
}

const prepare = (played: PlayedRemiss, story: Story, day: LocalDate): Step =>
  step(day, '10:00', async () => {
    played.remissId = await prepareRemiss(played.libs, played.register, story);
  });

const step = (day: LocalDate, time: string, take: Step['take']): Step => ({ at: instantAt(day, time), take });
