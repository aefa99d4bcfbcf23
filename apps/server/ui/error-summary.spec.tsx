import { parse } from 'node-html-parser';
import { renderPage } from '../web/render-page';
import { NOTHING_SAID, type Said } from '../http/request-context';
import { Check, Checks, Choice, DateInput, Field, Form, Page, Select, TextArea } from './index';

const OPTIONS = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

const shown = (said: Partial<Said>, action?: string) =>
  parse(
    renderPage(
      <Page title="Fråga 2 av 3" remiss={{ id: 'r', title: 'Riktlinje', caseNumber: 'KS 1' }}>
        <Form action={action}>
          <Field name="reservations[0].text" label="Reservation" value="egen" />
          <TextArea name="answer" label="Svar" value="egen text" />
          <DateInput name="dueDate" legend="Dag" value="2023-01-04" />
          <Choice name="stance" legend="Ställning" options={OPTIONS} value="a" />
          <Checks name="bodies" legend="Instanser" options={OPTIONS} values={['a']} />
          <Check name="confirm" label="Ja" checked />
          <Select name="kind" label="Slag" options={OPTIONS} value="b" />
        </Form>
      </Page>,
      {
        viewer: null,
        path: '/svara/1',
        municipality: { name: 'Yttra', themeHref: null, logoHref: null },
        said: { ...NOTHING_SAID, ...said },
      },
    ),
  );

describe('a form that was refused', () => {
  const errors = [
    { field: 'unknown', message: 'Något annat.' },
    { field: 'dueDate', message: 'Välj en dag.' },
    { field: 'reservations[0].text', message: 'Skriv en text.' },
  ];

  it('leads from the top to each field, in the order of the page; what has no field here is only told', () => {
    const page = shown({ errors, written: {} });
    expect(
      page.querySelectorAll('#fel li').map((item) => [item.text, item.querySelector('a')?.getAttribute('href')]),
    ).toEqual([
      ['Skriv en text.', '#reservations-0-text'],
      ['Välj en dag.', '#dueDate'],
      ['Något annat.', undefined],
    ]);
    for (const link of page.querySelectorAll('#fel a')) {
      expect(page.querySelector(link.getAttribute('href')!)?.tagName).toBe('INPUT');
    }
    expect(page.querySelector('#fel h2')?.text).toBe('3 fel behöver rättas');
    expect(page.querySelector('title')?.text).toBe('Fel: Fråga 2 av 3 – Riktlinje – Yttra');
    expect(page.querySelector('#fel')?.attributes).toMatchObject({ tabindex: '-1', autofocus: '' });
  });

  it.each([
    [['30', '2', '2027'], '#dueDate'],
    [['3', '13', '2027'], '#dueDate-month'],
    [['3', 'mars', '27'], '#dueDate-year'],
    [['3', '', ''], '#dueDate-month'],
    [['', '', ''], '#dueDate'],
  ])('leads to the part of a date that is wrong: %j', ([day, month, year], href) => {
    const written = { 'dueDate-day': day!, 'dueDate-month': month!, 'dueDate-year': year! };
    const page = shown({ errors: [{ field: 'dueDate', message: 'Välj en dag.' }], written });
    expect(page.querySelector('#fel a')?.getAttribute('href')).toBe(href);
    expect(page.querySelector(href)?.tagName).toBe('INPUT');
  });

  it('says at the field what is wrong with it, in the same words', () => {
    const field = shown({ errors, written: {} }).querySelector('#reservations-0-text')!;
    const said = field.getAttribute('aria-describedby')!;
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(shown({ errors, written: {} }).querySelector(`#${said}`)?.text).toBe('Fel: Skriv en text.');
  });

  it('tells what is about no field as it is', () => {
    const page = shown({ message: 'En kollega sparade.', written: {} });
    expect(page.querySelector('#fel')?.text).toBe('Det gick inteEn kollega sparade.');
    expect(page.querySelector('title')?.text).toMatch(/^Fel: /);
  });

  it('keeps what was written, also what was emptied and unticked', () => {
    const written = {
      'reservations[0].text': 'ny',
      answer: '',
      'dueDate-day': '31',
      'dueDate-month': '2',
      'dueDate-year': '2023',
      bodies: ['a', 'b'],
      kind: 'a',
    };
    const page = shown({ written, errors });
    const value = (id: string) => page.querySelector(`#${id}`)?.getAttribute('value');
    expect([value('reservations-0-text'), value('dueDate'), value('dueDate-month'), value('dueDate-year')]).toEqual([
      'ny',
      '31',
      '2',
      '2023',
    ]);
    expect(page.querySelector('#answer')?.text).toBe('');
    expect(page.querySelectorAll('input[checked]').map((box) => box.getAttribute('name'))).toEqual([
      'bodies',
      'bodies',
    ]);
    expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('a');
  });

  it('leaves another form on the page as it was', () => {
    const page = shown({ written: { other: 'x' } }, '/svara/1/annat');
    expect(page.querySelector('#reservations-0-text')?.getAttribute('value')).toBe('egen');
    expect(page.querySelectorAll('input[checked]').map((box) => box.getAttribute('name'))).toEqual([
      'stance',
      'bodies',
      'confirm',
    ]);
    expect(page.querySelector('#dueDate')?.getAttribute('value')).toBe('4');
  });

  it('has no id twice', () => {
    const ids = shown({ errors, written: {} })
      .querySelectorAll('[id]')
      .map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });
});
