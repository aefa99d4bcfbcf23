import type { BodyKind, Meeting } from '@yttra/bodies';
import type { Desk } from '@yttra/response';
import { proposedWish } from './proposed-wish';

const meeting = (date: string): Meeting => ({ date, agendaCutoff: null });
const wish = (kind: BodyKind, dates: string[], lastDay = '2023-01-04', today = '2022-12-20') => {
  const all = dates.map(meeting);
  const desk = {
    meetings: { all, next: all.find(({ date }) => date >= today) ?? null, lastInTime: null },
    recipient: { kind, lastDay },
    today,
  } as unknown as Desk;
  const found = proposedWish(desk, 14);
  return found && [found.meeting.date, found.until];
};

test.each<[string, BodyKind, string[], string[] | null]>([
  ['the next meeting with its minutes ratified', 'nämnd', ['2022-12-14', '2023-01-24'], ['2023-01-24', '2023-02-07']],
  ['one in time whose minutes come too late', 'nämnd', ['2022-12-22'], ['2022-12-22', '2023-01-05']],
  [
    'where nothing is ratified its own day',
    'bolagsstyrelse',
    ['2022-12-22', '2023-01-24'],
    ['2023-01-24', '2023-01-24'],
  ],
  ['nothing where no meeting is known', 'nämnd', ['2022-12-14'], null],
])('%s', (_what, kind, dates, expected) => {
  expect(wish(kind, dates)).toEqual(expected);
});
