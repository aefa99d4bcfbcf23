import {
  INSTANCES,
  isDecided,
  isOver,
  mayFollow,
  OUTCOMES,
  stepFaults,
  type HeldStep,
  type Instance,
  type Outcome,
} from './decision-way';

const step = (instance: Instance, outcome: Outcome, heldOn = '2025-01-29'): HeldStep => ({
  instance,
  outcome,
  heldOn,
  toCouncil: false,
});
const proposed = (outcome: Outcome, heldOn?: string): HeldStep => ({
  ...step('board', outcome, heldOn),
  toCouncil: true,
});
const DAYS = { reportedOn: '2025-01-10', today: '2025-06-30' };

describe('who takes it up next', () => {
  it.each<[string, HeldStep[], Instance[]]>([
    ['it has been reported', [], ['committee', 'board']],
    ['the committee says yes', [step('committee', 'approved')], ['board']],
    ['the committee says no', [step('committee', 'rejected')], ['board']],
    ['the committee tables it', [step('committee', 'tabled')], ['committee', 'board']],
    ['the committee sends it back', [step('committee', 'remitted_back')], ['committee', 'board']],
    ['the board says yes', [step('board', 'approved')], ['council']],
    ['the board tables it', [step('board', 'tabled')], ['board']],
    ['the board sends it back', [step('board', 'remitted_back')], ['committee', 'board']],
    ['the council tables it', [step('council', 'tabled')], ['council']],
    ['the council sends it back', [step('council', 'remitted_back')], ['committee', 'board', 'council']],
    ['the council says yes', [step('council', 'approved')], []],
    ['the council says no', [step('council', 'rejected')], []],
  ])('when %s', (_when, way, next) => expect(mayFollow(way)).toEqual(next));

  it('is decided by the board or the council that says yes, and by nobody else', () => {
    const decided = INSTANCES.flatMap((instance) =>
      OUTCOMES.filter((outcome) => isDecided([step(instance, outcome)])).map((outcome) => `${instance} ${outcome}`),
    );
    expect(decided).toEqual(['board approved', 'council approved']);
    expect(isDecided([])).toBe(false);
  });

  it.each<[string, HeldStep[], boolean, boolean]>([
    ['nobody has met', [], false, false],
    ['the committee has said yes', [step('committee', 'approved')], false, false],
    ['the board has said yes, and it is for the board', [step('board', 'approved')], true, true],
    ['the board has said no, and it is for the board', [step('board', 'rejected')], true, false],
    ['the board has tabled it', [step('board', 'tabled')], false, false],
    ['the board proposes a yes to the council', [proposed('approved')], false, false],
    ['the board proposes a no to the council', [proposed('rejected')], false, false],
    ['the council has tabled it', [proposed('approved'), step('council', 'tabled')], false, false],
    ['the council has sent it back', [proposed('approved'), step('council', 'remitted_back')], false, false],
    ['the council has said yes', [proposed('approved'), step('council', 'approved')], true, true],
    ['the council has said no', [proposed('approved'), step('council', 'rejected')], true, false],
  ])('when %s', (_when, way, over, decided) => expect([isOver(way), isDecided(way)]).toEqual([over, decided]));

  it('leaves no way out of an order that never ends, but to be decided', () => {
    for (const instance of INSTANCES)
      for (const outcome of OUTCOMES)
        expect([instance, outcome, mayFollow([step(instance, outcome)]).length === 0]).toEqual([
          instance,
          outcome,
          instance === 'council' && (outcome === 'approved' || outcome === 'rejected'),
        ]);
  });
});

describe('a step', () => {
  const faults = (way: HeldStep[], next: HeldStep) =>
    stepFaults(way, next, DAYS).map(({ field, message }) => [field, message]);

  it('may be written down as it was: tabled once, then taken up by the board, repealed by the council', () => {
    const way = [step('committee', 'tabled'), step('board', 'approved', '2025-04-04')];
    expect(faults([], way[0]!)).toEqual([]);
    expect(faults(way.slice(0, 1), way[1]!)).toEqual([]);
    expect(faults(way, step('council', 'approved', '2025-04-30'))).toEqual([]);
  });

  it.each<[string, HeldStep[], HeldStep, string[]]>([
    ['out of order', [step('board', 'approved')], step('committee', 'approved', '2025-02-01'), ['instance', 'Efter bifall i kommunstyrelsen går ärendet inte till kommunstyrelsens arbetsutskott.']],
    ['to the council at once', [], step('council', 'approved'), ['instance', 'En remiss som har rapporterats går inte direkt till kommunfullmäktige.']],
    ['before its meeting', [], step('board', 'approved', '2025-07-01'), ['heldOn', 'Sammanträdet har inte varit än. Skriv in beslutet när det är fattat.']],
    ['before the step before it', [step('committee', 'approved', '2025-02-10')], step('board', 'approved', '2025-02-09'), ['heldOn', 'Sammanträdet kan inte ha varit före den dagen: Kommunstyrelsens arbetsutskott behandlade ärendet måndag 10 februari 2025.']],
    ['before it was reported', [], step('board', 'approved', '2025-01-09'), ['heldOn', 'Sammanträdet kan inte ha varit före den dagen: remissen rapporterades fredag 10 januari 2025.']],
    ['proposed to the council by the committee', [], { ...step('committee', 'approved'), toCouncil: true }, ['toCouncil', 'Bara ett bifall eller avslag i kommunstyrelsen går vidare till kommunfullmäktige för beslut.']],
    ['proposed to the council and tabled', [], proposed('tabled'), ['toCouncil', 'Bara ett bifall eller avslag i kommunstyrelsen går vidare till kommunfullmäktige för beslut.']],
  ])('is refused %s', (_case, way, next, fault) => expect(faults(way, next)).toEqual([fault])); // prettier-ignore

  it('may be on the day of the one before, and today', () => {
    expect(faults([step('committee', 'approved', '2025-06-30')], step('board', 'approved', '2025-06-30'))).toEqual([]);
  });
});
