import { formObject } from './form-body';

describe('a form', () => {
  it('becomes the object that its names tell', () => {
    expect(formObject({ title: 'Riktlinje', 'questions[0].text': 'Är den rätt?', 'questions[1].text': '' })).toEqual({
      title: 'Riktlinje',
      questions: [{ text: 'Är den rätt?' }, { text: '' }],
    });
  });

  it.each([
    [{ 'on-day': '4', 'on-month': '1', 'on-year': '2023' }, '2023-01-04'],
    [{ 'on-day': '2023-01-04', 'on-month': '', 'on-year': '' }, '2023-01-04'],
    [{ 'on-day': '31 mars 2027', 'on-month': '', 'on-year': '' }, '2027-03-31'],
    [{ 'on-day': ' 31/3 2027 ', 'on-month': '', 'on-year': '' }, '2027-03-31'],
    [{ 'on-day': '20270331', 'on-month': '', 'on-year': '' }, '2027-03-31'],
    [{ 'on-day': '31', 'on-month': 'mars', 'on-year': ' 2027' }, '2027-03-31'],
    [{ 'on-day': ' 31', 'on-month': '2', 'on-year': '2023' }, '2023-2-31'],
    [{ 'on-day': '', 'on-month': '', 'on-year': '' }, ''],
  ])('joins a date in three fields: %j', (sent, on) => {
    expect(formObject(sent)).toEqual({ on });
  });

  it('keeps several values of one name', () => {
    expect(formObject({ group: ['a', 'b'] })).toEqual({ group: ['a', 'b'] });
  });

  it('cannot reach the prototype of objects', () => {
    const form = formObject({ '__proto__.polluted': 'x', 'constructor.prototype.polluted': 'x', 'a.b': 'y' });
    expect(form).toEqual({ a: { b: 'y' } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('takes two names that contradict each other without failing', () => {
    expect(formObject({ a: 'text', 'a.b': 'y' })).toEqual({ a: 'text' });
  });
});
