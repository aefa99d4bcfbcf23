import type { INestApplicationContext } from '@nestjs/common';
import { addDays, Database, instantAt, type LocalDate } from '@yttra/platform';
import { IssueRemiss } from '@yttra/remiss';
import { DraftComments, DraftInvitations } from '@yttra/response';
import { clock as momentOf } from '../case/case-contradictions';
import { addressOf, OTHERS } from './example-people';
import { play, readAnswers, recipientOf, report, saveDraft, writeOwnTexts, type PlayedRemiss } from './example-plays';
import type { Register } from './example-register';
import { prepareRemiss } from './example-remiss';
import type { Story, StoryName } from './example-stories';

/** One thing that somebody does, and when. */
export interface Step {
  at: Date;
  take(): Promise<unknown>;
}

/** Everything that happens in the three remisser, each in its own order of time. */
export function exampleSteps(
  libs: INestApplicationContext,
  register: Register,
  { reported, running, prepared }: Record<StoryName, Story>,
): Step[] {
  const played = (story: Story): PlayedRemiss => ({
    libs,
    register,
    story: story.story,
    remissId: '',
    drafts: new Map(),
  });
  return [
    ...reportedSteps(played(reported), reported),
    ...runningSteps(played(running), running),
    ...preparedSteps(played(prepared), prepared),
  ];
}

function preparedSteps(played: PlayedRemiss, story: Story): Step[] {
  return [prepare(played, story, story.calendar.day('2023-01-10'))];
}

function runningSteps(played: PlayedRemiss, story: Story): Step[] {
  return [...issuedSteps(played, story), ...draftSteps(played, story)];
}

/** Read to the end, and the memo filled in, on the day before the case asks for its summary, and reported four days after. */
function reportedSteps(played: PlayedRemiss, story: Story): Step[] {
  const { calendar } = story;
  return [
    ...issuedSteps(played, story),
    step(calendar.day('2022-05-04'), '15:30', () => readAnswers(played)),
    step(calendar.day('2022-05-04'), '15:45', () => writeOwnTexts(played)),
    step(calendar.day('2022-05-09'), '10:00', () => report(played)),
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
