import { BODY_KINDS, decisionFormOf, type BasisType, type BodyKind } from '@yttra/bodies';
import { basisFaults, basisText, earlyDecision, earlyDecisionFaults } from './basis';
import type { StatedBasis } from './response-content';

const DAYS = { issuedOn: '2022-10-05', receivedOn: '2022-12-15' };

describe('what a basis must state, in the form of each kind of body', () => {
  const whole: Partial<Record<BodyKind, StatedBasis[]>> = {
    nämnd: [
      { type: 'decision', meeting: '2022-12-14', section: '§ 141' },
      { type: 'decision', meeting: '2022-10-05', section: '§ 88' },
      {
        type: 'decision',
        meeting: '2022-12-14',
        section: '141',
        immediateRatification: true,
        ratifiedOn: '2022-12-14',
      },
      { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14' },
      { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14', urgent: true, reportedOn: null },
      { type: 'preliminary', meeting: '2022-12-21' },
      { type: 'administration' },
    ],
    bolagsstyrelse: [
      { type: 'decision', meeting: '2022-12-14', section: '7' },
      { type: 'delegation', delegate: 'VD Exempel Ett', date: '2022-12-14' },
    ],
    kommunalförbund: [{ type: 'decision', meeting: '2022-12-14', section: '§ 12' }],
    råd: [{ type: 'decision', date: '2022-12-14', answeredBy: 'Rådets ordförande' }],
    extern: [{ type: 'decision', date: '2022-12-14', answeredBy: 'Föreningen Exempel' }],
  };

  it.each(Object.entries(whole).flatMap(([kind, bases]) => bases.map((basis) => [kind, basis.type, basis] as const)))(
    'takes from a %s the basis %s',
    (kind, _type, basis) => {
      expect(basisFaults(kind as BodyKind, basis, DAYS)).toEqual([]);
    },
  );

  it.each<[BodyKind, StatedBasis | null, string]>([
    ['nämnd', null, 'basis.type'],
    ['nämnd', { type: 'decision', meeting: '2022-12-14' }, 'basis.section'],
    ['nämnd', { type: 'decision', section: '§ 141' }, 'basis.meeting'],
    ['nämnd', { type: 'delegation', date: '2022-12-14' }, 'basis.delegate'],
    ['kommunalförbund', { type: 'delegation', delegate: 'Chefen', date: '2022-12-14' }, 'basis.type'],
    ['råd', { type: 'decision', date: '2022-12-14', answeredBy: 'Rådet', section: '§ 1' }, 'basis.section'],
    ['nämnd', { type: 'decision', meeting: '2022-12-21', section: '§ 141' }, 'basis.meeting'],
    ['nämnd', { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-16' }, 'basis.date'],
    ['nämnd', { type: 'decision', meeting: '2022-12-14', section: '1', ratifiedOn: '2022-12-13' }, 'basis.ratifiedOn'],
    [
      'nämnd',
      { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14', reportedOn: '2022-12-01' },
      'basis.reportedOn',
    ],
  ])('stops a %s with %j at %s', (kind, basis, field) => {
    const faults = basisFaults(kind, basis, DAYS);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(faults[0]!.message).toMatch(/^[A-ZÅÄÖ”].*[.]$/);
  });

  it('lets a meeting that is still to come carry a preliminary answer', () => {
    expect(basisFaults('nämnd', { type: 'preliminary', meeting: '2023-01-24' }, DAYS)).toEqual([]);
  });
});

describe('a decision from before the remiss', () => {
  it.each<[BodyKind, StatedBasis]>([
    ['nämnd', { type: 'decision', meeting: '2022-10-04', section: '§ 141', ratifiedOn: '2022-10-10' }],
    ['nämnd', { type: 'preliminary', meeting: '2022-10-04' }],
    ['nämnd', { type: 'delegation', delegate: 'Ordföranden', date: '2022-10-04' }],
    ['råd', { type: 'decision', date: '2022-10-04', answeredBy: 'Rådet' }],
  ])('of a %s with %j is received once its day is confirmed', (kind, basis) => {
    expect(basisFaults(kind, basis, DAYS)).toEqual([]);
    expect(earlyDecisionFaults(basis, DAYS, { earlyDecision: true })).toEqual([]);
    expect(earlyDecisionFaults(basis, DAYS, { earlyDecision: false })).toEqual([
      {
        field: 'confirmed.earlyDecision',
        message:
          'Tisdag 4 oktober 2022 ligger före remissen, som skickades ut onsdag 5 oktober 2022. Rätta dagen, eller bekräfta att den stämmer.',
        allowed: 'true',
      },
    ]);
  });

  it('is none on the day that the remiss went out, nor before it has', () => {
    const basis: StatedBasis = { type: 'decision', meeting: '2022-10-05', section: '88' };
    expect(earlyDecision(basis, '2022-10-05')).toBeNull();
    expect(earlyDecision(basis, null)).toBeNull();
    expect(earlyDecision(null, '2022-10-05')).toBeNull();
  });
});

describe('the basis in words', () => {
  it.each<[BodyKind, StatedBasis, string]>([
    ['nämnd', { type: 'decision', meeting: '2022-12-14', section: '141' }, 'Sammanträde 14 december 2022, § 141'],
    ['nämnd', { type: 'decision', meeting: '2022-12-14', section: '141 §' }, 'Sammanträde 14 december 2022, 141 §'],
    [
      'gemensam nämnd',
      { type: 'decision', meeting: '2022-12-14', section: '§ 9', immediateRatification: true },
      'Sammanträde 14 december 2022, § 9, omedelbart justerad',
    ],
    [
      'nämnd',
      { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14', delegationPoint: '1.3' },
      'Delegationsbeslut av Ordföranden, 14 december 2022, punkt 1.3, ej anmält',
    ],
    [
      'nämnd',
      { type: 'delegation', delegate: 'Ordföranden', date: '2022-12-14', urgent: true, reportedOn: '2022-12-20' },
      'Delegationsbeslut av Ordföranden, 14 december 2022, brådskande, 6 kap. 39 § KL, anmält 20 december 2022',
    ],
    [
      'bolagsstyrelse',
      { type: 'decision', meeting: '2022-12-14', section: '7' },
      'Styrelsemöte 14 december 2022, beslutspunkt 7',
    ],
    [
      'bolagsstyrelse',
      { type: 'delegation', delegate: 'VD Exempel Ett', date: '2022-12-14' },
      'Beslut av VD Exempel Ett, 14 december 2022',
    ],
    [
      'kommunalförbund',
      { type: 'decision', meeting: '2022-12-14', section: '12' },
      'Direktionens sammanträde 14 december 2022, § 12',
    ],
    ['nämnd', { type: 'administration' }, 'Från förvaltningen, utan beslut i nämnden'],
    [
      'nämnd',
      { type: 'preliminary', meeting: '2022-12-21' },
      'Preliminärt: paragrafen kommer senare, sammanträde 21 december 2022',
    ],
    [
      'råd',
      { type: 'decision', date: '2022-12-14', answeredBy: 'Rådets ordförande' },
      '14 december 2022, Rådets ordförande',
    ],
  ])('writes of a %s %j', (kind, basis, text) => {
    expect(basisText(kind, basis)).toBe(text);
  });

  it('says something of every basis that any kind of body can state', () => {
    for (const kind of BODY_KINDS) {
      for (const type of Object.keys(decisionFormOf(kind).bases) as BasisType[]) {
        expect(basisText(kind, { type })).not.toBe('');
      }
    }
  });
});
