import { csvCell } from '@yttra/documents';
import { recipientsCsv, type FollowedRecipient } from './recipients-csv';

const row = (more: Partial<FollowedRecipient>): FollowedRecipient => ({
  id: '1',
  remissId: '2',
  bodyId: '3',
  body: 'Socialnämnden',
  kind: 'nämnd',
  email: null,
  guestEmail: null,
  registrarEmail: null,
  broughtBy: null,
  ownInitiative: false,
  part: null,
  dueDate: '2023-01-04',
  extendedTo: null,
  lastDay: '2023-01-04',
  addedAt: new Date('2022-10-05T07:00:00Z'),
  addedLater: false,
  removedAt: null,
  removedReason: null,
  acknowledged: false,
  status: 'not_acknowledged',
  statusText: 'Inte kvitterad',
  extensionRequested: false,
  answer: null,
  lateInclusion: null,
  mail: null,
  ...more,
});

describe('the status table as CSV', () => {
  it('has one line for each body, in columns that Excel reads', () => {
    const csv = recipientsCsv([
      row({}),
      row({
        body: 'Energi AB; elnät',
        kind: 'bolagsstyrelse',
        statusText: 'Svar',
        extendedTo: '2023-01-18',
        lastDay: '2023-01-18',
        answer: {
          responseId: '4',
          kind: 'statement',
          preliminary: false,
          receivedAt: new Date('2023-01-18T22:59:00Z'),
          late: false,
        },
        mail: { deliveryLabel: 'Överlämnat' },
      }),
    ]);
    expect(csv.startsWith('\uFEFFInstans;Slag;')).toBe(true);
    const [, first, second, end] = csv.split('\r\n');
    expect(first).toBe('Socialnämnden;nämnd;Inte kvitterad;2023-01-04;;;;;;;');
    expect(second).toBe(
      '"Energi AB; elnät";bolagsstyrelse;Svar;2023-01-18;2023-01-18;2023-01-18T23:59:00+01:00;Yttrande;nej;nej;;Överlämnat',
    );
    expect(end).toBe('');
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+46 16', `'+46 16`],
    ['-2', `'-2`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['＝1+1', `'＝1+1`],
    ['två\nrader', '"två\nrader"'],
    ['Åäö', 'Åäö'],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
