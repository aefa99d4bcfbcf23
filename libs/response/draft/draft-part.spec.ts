import { joinedParts, partOf, draftPartShape, samePart, withPart } from './draft-part';
import { EMPTY_CONTENT, type ResponseContent } from '../model/response-content';

const draft: ResponseContent = {
  ...EMPTY_CONTENT,
  stance: 'supports',
  answers: { 1: { text: 'Ja.' }, 2: { nothingToAdd: true } },
  text: 'Utöver frågorna.',
};

describe('one piece of a draft', () => {
  it('is changed and nothing else', () => {
    expect(withPart(draft, 'answer:2', { text: 'Med team.' })).toEqual({
      ...draft,
      answers: { 1: { text: 'Ja.' }, 2: { text: 'Med team.' } },
    });
    expect(withPart(draft, 'stance', { kind: 'statement', stance: 'opposes' })).toEqual({
      ...draft,
      stance: 'opposes',
    });
    expect(draft.answers[2]).toEqual({ nothingToAdd: true });
  });

  it.each([[null], [{ text: ' \n' }]])('without words leaves a question unanswered: %j', (value) => {
    const changed = withPart(draft, 'answer:1', value);
    expect(changed.answers).toEqual({ 2: { nothingToAdd: true } });
    expect(partOf(changed, 'answer:1')).toBeNull();
  });

  it('with words makes the answer a statement', () => {
    const nothing: ResponseContent = { ...EMPTY_CONTENT, kind: 'no_comments' };
    expect(withPart(nothing, 'answer:1', { text: 'Ja.' }).kind).toBe('statement');
    expect(withPart(nothing, 'text', 'Ja.').kind).toBe('statement');
    expect(withPart(nothing, 'answer:1', null).kind).toBe('no_comments');
  });

  it('is the same when only other pieces differ', () => {
    const other = withPart(draft, 'answer:1', { text: 'Nej.' });
    expect(samePart(draft, other, 'answer:2')).toBe(true);
    expect(samePart(draft, other, 'answer:1')).toBe(false);
  });

  it('of two colleagues holds every word of both', () => {
    expect(joinedParts('answer:1', { text: 'Min.' }, { text: 'Din.' })).toEqual({ text: 'Min.\n\nDin.' });
    expect(joinedParts('text', 'Min.', null)).toBe('Min.');
    const [one, two] = ['En.', 'Två.'].map((text) => ({ type: 'reservation' as const, by: [], text }));
    expect(joinedParts('reservations', [one!], [one!, two!])).toEqual([one, two]);
  });

  it('of which only one can stand is not joined', () => {
    expect(joinedParts('answer:1', { value: 'yes' }, { value: 'no' })).toBeNull();
    expect(joinedParts('answer:1', { text: 'Ja.' }, { nothingToAdd: true })).toBeNull();
    expect(
      joinedParts('stance', { kind: 'statement', stance: null }, { kind: 'statement', stance: 'opposes' }),
    ).toBeNull();
  });

  it('that has been to a browser is checked', () => {
    expect(draftPartShape('answer:1').safeParse({ nothingToAdd: true }).success).toBe(true);
    expect(draftPartShape('answer:1').safeParse({ text: 'x', more: 1 }).success).toBe(false);
    expect(draftPartShape('stance').safeParse({ kind: 'statement', stance: 'maybe' }).success).toBe(false);
  });
});
