import { row, silent } from '../../../../../test/support/answer-rows';
import { cameIn, reading, stances } from './findings';

const path = '/remisser/1/svar';
const opposing = (body: string) => row(body, { stance: 'opposes', stanceText: 'Avstyrker' });

describe('a chart’s caption says what was found', () => {
  it('of who has answered', () => {
    expect(cameIn([row('A'), row('B', { late: true }), silent('C')], path)).toMatchObject({
      caption: '2 av 3 har svarat',
      data: [{ value: 1 }, { value: 1 }, { value: 1 }],
    });
  });

  it('of stances: those who support with comments support', () => {
    const rows = [row('A'), row('B', { stance: 'supports_with_comments' }), opposing('C'), silent('D')];
    expect(stances(rows, path)?.caption).toBe('2 av 3 tillstyrker, med eller utan synpunkter');
    expect(stances([row('A'), opposing('B'), opposing('C')], path)?.caption).toBe('2 av 3 avstyrker');
    expect(stances([silent('A')], path)).toBeNull();
  });

  it('of what is read', () => {
    expect(reading([row('A')], path)?.caption).toBe('1 av 1 svar är inte läst till slutet');
    expect(reading([row('A', { questions: [] })], path)?.caption).toBe('Svaret är läst till slutet');
    expect(reading([silent('A')], path)).toBeNull();
  });
});
