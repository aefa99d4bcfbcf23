import { canDecide, lastMeetingInTime, nextMeeting } from './meeting-calendar';
import type { BodyCalendar } from './meeting-calendar';
import type { Meeting } from './meetings-file';

const meeting = (date: string, agendaCutoff: string | null = null): Meeting => ({ date, agendaCutoff });
const committee = (name: string, ...meetings: Meeting[]): BodyCalendar => ({ id: name, name, kind: 'nämnd', meetings });

const question = { issuedOn: '2022-10-24', dueDate: '2023-01-04', ratificationDays: 14 };
const ability = (...meetings: Meeting[]) => canDecide([committee('N', ...meetings)], question).bodies[0]?.ability;

describe('whether a body can decide in time', () => {
  it('answers as the page for planning shows it', () => {
    const answer = canDecide(
      [
        committee('Vård- och omsorgsnämnden', meeting('2022-12-22', '2022-12-08')),
        committee('Socialnämnden', meeting('2022-12-14', '2022-11-29')),
        committee('Servicenämnden', meeting('2022-11-08', '2022-10-20'), meeting('2023-01-24', '2023-01-10')),
        { ...committee('Energibolaget'), kind: 'bolagsstyrelse' },
        committee('Torshälla stads nämnd', meeting('2023-01-26', '2023-01-12')),
      ],
      question,
    );
    expect(answer.bodies.map(({ name, ability }) => [name, ability])).toEqual([
      ['Energibolaget', 'unknown'],
      ['Servicenämnden', 'cannot'],
      ['Socialnämnden', 'can'],
      ['Torshälla stads nämnd', 'cannot'],
      ['Vård- och omsorgsnämnden', 'only_unratified'],
    ]);
    expect(answer).toMatchObject({
      earliestForAll: '2023-01-26',
      earliestRatifiedForAll: '2023-02-09',
      leftOut: ['Energibolaget'],
    });
    expect(answer.bodies[1]).toMatchObject({
      inTime: [],
      firstUsable: meeting('2023-01-24', '2023-01-10'),
      ratifiedBy: '2023-02-07',
    });
  });

  it.each<[string, Meeting[], string]>([
    ['on the last day', [meeting('2023-01-04')], 'only_unratified'],
    ['the day after the last day', [meeting('2023-01-05')], 'cannot'],
    ['so that it is ratified on the last day', [meeting('2022-12-21')], 'can'],
    ['a day too late to be ratified in time', [meeting('2022-12-22')], 'only_unratified'],
    ['with the agenda closing on the day of issue', [meeting('2022-11-08', '2022-10-24')], 'can'],
    ['with the agenda closed the day before', [meeting('2022-11-08', '2022-10-23')], 'cannot'],
    ['on the day of issue, cutoff unknown', [meeting('2022-10-24')], 'unknown'],
    ['only before the issue', [meeting('2022-09-01', '2022-08-20')], 'unknown'],
    ['twice, the second unratified', [meeting('2022-12-30'), meeting('2022-11-01')], 'can'],
    ['never, as far as is known', [], 'unknown'],
  ])('it meets %s', (_, meetings, expected) => {
    expect(ability(...meetings)).toBe(expected);
  });

  it('asks ratification of nämnder only', () => {
    const kinds = ['nämnd', 'gemensam nämnd', 'bolagsstyrelse', 'kommunalförbund', 'råd'] as const;
    const bodies = kinds.map((kind) => ({ ...committee(kind, meeting('2023-01-04')), kind }));
    expect(
      canDecide(bodies, question)
        .bodies.filter(({ ability }) => ability === 'only_unratified')
        .map(({ kind }) => kind),
    ).toEqual(['gemensam nämnd', 'nämnd']);
  });

  it('has no earliest day when no meetings are known', () => {
    expect(canDecide([committee('N')], question)).toMatchObject({
      earliestForAll: null,
      earliestRatifiedForAll: null,
      leftOut: ['N'],
    });
  });
});

describe('the meeting that a mail names', () => {
  const meetings = [
    meeting('2022-12-14', '2022-11-29'),
    meeting('2022-11-16', '2022-11-01'),
    meeting('2023-01-24', '2023-01-10'),
  ];

  it('is the last one in time that still takes matters up', () => {
    expect(lastMeetingInTime(meetings, '2022-11-10', '2023-01-04')?.date).toBe('2022-12-14');
    expect(lastMeetingInTime(meetings, '2022-11-30', '2023-01-04')).toBeNull();
  });

  it('or the next one', () => {
    expect(nextMeeting(meetings, '2022-11-01')?.date).toBe('2022-11-16');
    expect(nextMeeting(meetings, '2022-11-02')?.date).toBe('2022-12-14');
    expect(nextMeeting(meetings, '2023-02-01')).toBeNull();
  });
});
