import { met, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  met('2.1.1', 1, 'Varje fälts regler står i API:ets beskrivning, som görs av samma schema som kontrollerar.', [
    'test/architecture/routes.spec.ts',
    'of the API are all described, and no page is',
  ]),
  met(
    '2.1.2',
    2,
    'Regler om fält som hör ihop står i hjälpen, till exempel vad ett beslut behöver.',
    ['libs/response/model/basis.spec.ts', 'what a basis must state, in the form of each kind of body'],
    ['apps/server/pages/common/help/page.spec.tsx', 'tells what limits there are'],
  ),
  met(
    '2.1.3',
    2,
    'Gränser per person, per adress och för alla står i hjälpen under Gränser.',
    ['apps/server/pages/common/help/page.spec.tsx', 'tells what limits there are'],
    ['test/architecture/route-limits.spec.ts', 'says so in its contract'],
  ),
  met('2.2.1', 1, 'Varje formulär och anrop har ett schema. Det som inte känns igen tas inte emot.', [
    'test/journeys/api-refusals.spec.ts',
    'because of what it says, each fault with its place and what is allowed',
  ]),
  met('2.2.2', 1, 'All kontroll sker på servern. Sidorna fungerar utan JavaScript.', [
    'test/journeys/api-refusals.spec.ts',
    'because of what it says, each fault with its place and what is allowed',
  ]),
  met(
    '2.2.3',
    2,
    'Datum, svarstyp, beslut och frågor prövas tillsammans, vid inlämning och utskick.',
    ['libs/response/receive/submission-check.spec.ts', 'is told, and received only when confirmed'],
    ['libs/response/model/basis.spec.ts', 'what a basis must state, in the form of each kind of body'],
  ),
  met(
    '2.3.1',
    1,
    'Ett lägesschema säger vilka steg som får följa på vilka. Annat avvisas.',
    ['libs/remiss/model/remiss-status.spec.ts', 'every state can be reached from a draft'],
    ['test/journeys/answer-remiss.spec.ts', 'has nothing to hand in without a draft'],
  ),
  met(
    '2.3.2',
    2,
    'Gränser för verksamheten, som sista svarsdag och anstånd, prövas i samma transaktion som sparar.',
    ['test/journeys/answer-remiss.spec.ts', 'in time or late, by the database’s clock'],
    ['test/journeys/extension.spec.ts', 'of twenty who ask at once one does'],
  ),
  met(
    '2.3.3',
    2,
    'Det som hör ihop sparas i en enda transaktion: svar, logg, mejl och påminnelser.',
    ['test/journeys/issue-remiss.spec.ts', 'a hook that fails takes everything with it'],
    ['test/journeys/answer-remiss.spec.ts', 'a try that failed leaves the key free'],
  ),
  met(
    '2.3.4',
    2,
    'Två som gör samma sak samtidigt ger ett resultat. Den andre får veta vad som hände.',
    [
      'test/journeys/answer-remiss.spec.ts',
      'fifty at the same moment with one key are one answer, and get one receipt',
    ],
    ['test/journeys/draft-wall.spec.ts', 'of twenty who save over version %i exactly one does'],
  ),
  met(
    '2.4.1',
    2,
    'Inloggning, sökning, export, uppladdning och dokument har gränser per person, nyckel och adress. Den som når en får veta när det går igen.',
    ['test/journeys/limits.spec.ts', 'is told to a person on a page, with how long to wait'],
    [
      'test/architecture/route-limits.spec.ts',
      'has a limit for the person, the key and the address, in that order of size',
    ],
  ),
];
