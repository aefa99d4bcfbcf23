import { misplaced } from './role-place';
import {
  couldEver,
  may,
  ROLES,
  WHO_MAY,
  type Action,
  type ActionObject,
  type Hat,
  type Role,
  type Wearable,
} from './who-may-what';

const ACTIONS = Object.keys(WHO_MAY) as Action[];
const hat = (role: Wearable, place: Partial<Hat> = {}): Hat => ({ role, bodyId: null, unit: null, ...place });

/** An issued remiss from kommunstyrelsen to two nämnder, as one of its recipients is acted on. */
const recipient: ActionObject = { unit: 'Kommunledningskontoret', issuerBodyId: 'KS', bodyIds: ['SN'], issued: true };
const officer = hat('case_officer', { unit: 'Kommunledningskontoret' });
const secretary = hat('secretary', { bodyId: 'SN' });
const registrarOf = (bodyId: string) => hat('registrar', { bodyId });

describe('who may what', () => {
  it('lets nobody without a hat do anything', () => {
    expect(ACTIONS.filter((action) => couldEver([], action))).toEqual([]);
  });

  it('lets each role do some thing, and no role everything', () => {
    for (const role of ROLES) {
      const allowed = ACTIONS.filter((action) => couldEver([hat(role)], action));
      expect(allowed.length).toBeGreaterThan(0);
      expect(allowed.length).toBeLessThan(ACTIONS.length);
    }
  });

  it.each<[string, Hat[]]>([
    ['a case officer', [officer]],
    ['a registrar of the issuer', [registrarOf('KS')]],
    ['a registrar of the body', [registrarOf('SN')]],
    ['an administrator', [hat('administrator')]],
    ['a reader whom the officer has named', [hat('reader')]],
    ['the secretary of another body', [hat('secretary', { bodyId: 'VN' })]],
    ['a contributor who is not invited', [hat('contributor', { bodyId: 'SN' })]],
    ['all of them in one', [officer, registrarOf('KS'), hat('administrator'), hat('reader'), hat('contributor')]],
  ])('no draft opens to %s', (_, hats) => {
    const drafts: Action[] = ['draft.read', 'draft.write', 'draft.lead', 'response.submit'];
    expect(drafts.filter((action) => may(hats, action, { ...recipient, named: true }))).toEqual([]);
  });

  it('lets one who is invited write in the draft, and not submit it', () => {
    const invited = { ...recipient, inside: true };
    expect(may([hat('contributor')], 'draft.write', invited)).toBe(true);
    expect(may([hat('contributor')], 'response.submit', invited)).toBe(false);
    expect(may([hat('contributor')], 'draft.lead', invited)).toBe(false);
  });

  it('lets the secretary answer for the body that he or she serves, and see no other’s answer', () => {
    for (const action of ['draft.write', 'response.submit', 'extension.ask', 'response.read'] as const) {
      expect(may([secretary], action, { ...recipient, inside: true })).toBe(true);
      expect(may([secretary], action, { ...recipient, inside: true, bodyIds: ['VN'] })).toBe(false);
    }
  });

  it('keeps a secretary whom the wall keeps outside from the draft, and not from what has been received', () => {
    const outside = { ...recipient, inside: false };
    for (const action of ['draft.read', 'draft.lead', 'response.submit', 'recipient.acknowledge'] as const)
      expect(may([secretary], action, outside)).toBe(false);
    for (const action of ['remiss.read', 'response.read'] as const)
      expect(may([secretary], action, outside)).toBe(true);
  });

  it('lets a guest answer the very invitation that went to the mailbox, and nothing besides', () => {
    const guest = hat('guest', { recipientId: 'SN in this remiss' });
    const own = { ...recipient, recipientIds: ['SN in this remiss'] };
    const anotherRemiss = { ...recipient, recipientIds: ['SN in another remiss'], inside: true };
    const allowed = ACTIONS.filter((action) => may([guest], action, own));
    expect(allowed).toEqual([
      'own.pages',
      'openings.read',
      'remiss.read',
      'recipient.acknowledge',
      'address.confirm',
      'draft.read',
      'draft.write',
      'draft.correct',
      'response.submit',
      'response.read',
      'response.complete',
      'extension.ask',
    ]);
    expect(ACTIONS.filter((action) => may([guest], action, anotherRemiss))).toEqual(['own.pages', 'openings.read']);
    expect(ACTIONS.filter((action) => may([hat('guest')], action, own))).toEqual(['own.pages', 'openings.read']);
  });

  it('keeps one office out of another’s remiss', () => {
    expect(may([officer], 'remiss.change', recipient)).toBe(true);
    expect(may([hat('case_officer', { unit: 'Miljökontoret' })], 'remiss.change', recipient)).toBe(false);
    expect(may([hat('case_officer')], 'remiss.change', {})).toBe(false);
  });

  it('shows a registrar what left or came in to the own authority, and lets only the issuer’s register and void', () => {
    for (const action of ['remiss.read', 'response.read'] as const) {
      expect(may([registrarOf('KS')], action, recipient)).toBe(true);
      expect(may([registrarOf('SN')], action, recipient)).toBe(true);
      expect(may([registrarOf('VN')], action, recipient)).toBe(false);
    }
    for (const action of [
      'response.register',
      'response.void',
      'response.complete',
      'recipients.read',
      'summary.read',
    ] as const) {
      expect(may([registrarOf('KS')], action, recipient)).toBe(true);
      expect(may([registrarOf('SN')], action, recipient)).toBe(false);
    }
  });

  it('shows nothing of a remiss that has not gone out to any but its own office', () => {
    const unissued = { ...recipient, issued: false };
    for (const hats of [[registrarOf('KS')], [registrarOf('SN')], [hat('reader')], [hat('administrator')]]) {
      expect(may(hats, 'remiss.read', unissued)).toBe(false);
    }
    expect(may([officer], 'remiss.read', unissued)).toBe(true);
  });

  it('lets a reader assess only where the officer has named him or her', () => {
    expect(may([hat('reader')], 'assessment.read', recipient)).toBe(true);
    expect(may([hat('reader')], 'assessment.write', recipient)).toBe(false);
    expect(may([hat('reader')], 'assessment.write', { ...recipient, named: true })).toBe(true);
  });
});

describe('where a hat is worn', () => {
  it.each<[Role, { bodyId: string | null; unit: string | null }, 'bodyId' | 'unit' | null]>([
    ['secretary', { bodyId: 'SN', unit: null }, null],
    ['secretary', { bodyId: null, unit: null }, 'bodyId'],
    ['secretary', { bodyId: 'SN', unit: 'Kansliet' }, 'unit'],
    ['case_officer', { bodyId: null, unit: 'Kansliet' }, null],
    ['case_officer', { bodyId: 'SN', unit: 'Kansliet' }, 'bodyId'],
    ['case_officer', { bodyId: null, unit: '' }, 'unit'],
    ['contributor', { bodyId: null, unit: null }, null],
    ['reader', { bodyId: null, unit: null }, null],
    ['administrator', { bodyId: 'SN', unit: null }, 'bodyId'],
  ])('%s at %j: %j', (role, place, wrong) => {
    expect(misplaced(role, place)).toBe(wrong);
  });
});
