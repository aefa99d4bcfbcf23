import { DISPOSITION_WORDS, type Disposition } from '@yttra/assessment';
import { RESERVATION_WORDS } from '@yttra/response';
import { listed } from '@yttra/platform';
import { NOT_ASSESSED } from './labels.sv';
import type { Snapshot, SnapshotReservation, SnapshotViewpoint } from './snapshot';
import { numeral } from './swedish-prose';

export interface ViewpointGroup {
  heading: string;
  items: ViewpointItem[];
}

export interface ViewpointItem {
  heading: string;
  quote: { text: string }[];
  text: string;
  assessment: { label: string; text: string }[];
}

export interface DissentItem {
  heading: string;
  by: string;
  text: string;
  assessment: { label: string; text: string }[];
}

const ORDER: readonly (Disposition | null)[] = [null, 'met', 'partly_met', 'not_met', 'noted'];

/**
 * What is met and what is not, and why; first of all what nobody has assessed yet. Members' own views stand with their
 * reservations.
 */
export function assessedGroups({ viewpoints }: Snapshot): ViewpointGroup[] {
  const fromAnswers = viewpoints.filter(({ source }) => source === 'answer' || source === 'section');
  return ORDER.flatMap((disposition) => {
    const items = fromAnswers.filter((viewpoint) => viewpoint.disposition === disposition);
    if (items.length === 0) return [];
    return [
      {
        heading: `${dispositionWord(disposition)} (${numeral(items.length)})`,
        items: items.map((item) => viewpointItem(item, viewpoints)),
      },
    ];
  });
}

function viewpointItem(viewpoint: SnapshotViewpoint, all: readonly SnapshotViewpoint[]): ViewpointItem {
  const { number, body, quote, text, tags } = viewpoint;
  const fellows = joinedWith(viewpoint, all);
  const joined = fellows.length > 0 ? [{ label: 'Bedöms tillsammans med', text: numbered(fellows) }] : [];
  return {
    heading: `Synpunkt ${number}. ${[body, place(viewpoint)].filter((part) => part !== '').join(', ')}`,
    quote: quote !== null && quote.trim() !== '' && quote.trim() !== text.trim() ? [{ text: quote }] : [],
    text,
    assessment: [
      ...assessment(viewpoint),
      ...joined,
      ...(tags.length > 0 ? [{ label: 'Taggar', text: tags.join(', ') }] : []),
    ],
  };
}

/** The numbers of those that a viewpoint is joined with. */
export function joinedWith({ joined, number }: SnapshotViewpoint, all: readonly SnapshotViewpoint[]): number[] {
  if (joined === null) return [];
  return all.filter((other) => other.joined === joined && other.number !== number).map((other) => other.number);
}

const numbered = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'synpunkt' : 'synpunkterna'} ${listed(numbers.map(String))}`;

function place({ question, section }: SnapshotViewpoint): string {
  if (section) return `avsnitt ${section}`;
  return question === null ? '' : `fråga ${question}`;
}

function dispositionWord(disposition: Disposition | null): string {
  return disposition ? DISPOSITION_WORDS[disposition] : NOT_ASSESSED;
}

function assessment({ disposition, reason, changeText }: SnapshotViewpoint): { label: string; text: string }[] {
  return [
    { label: 'Bedömning', text: dispositionWord(disposition) },
    { label: 'Skäl', text: reason ?? '' },
    { label: 'Ändring', text: changeText ?? '' },
  ].filter(({ text }) => text.trim() !== '');
}

/**
 * The members' own views, each with who stands behind it and how it was assessed. A protokollsanteckning is shown, not
 * assessed.
 */
export function dissents({ reservations, viewpoints }: Snapshot): DissentItem[] {
  const numbered = new Map(viewpoints.map((viewpoint) => [viewpoint.number, viewpoint]));
  return reservations.map((dissent) => {
    const viewpoint = dissent.viewpoint === null ? undefined : numbered.get(dissent.viewpoint);
    return {
      heading: `${dissent.body}: ${RESERVATION_WORDS[dissent.type].toLocaleLowerCase('sv')}`,
      by: signatories(dissent),
      text: dissent.text,
      assessment: viewpoint ? [{ label: 'Synpunkt', text: String(viewpoint.number) }, ...assessment(viewpoint)] : [],
    };
  });
}

/** "Ledamot Ett (C) och Ledamot Två (V)" */
export function signatories({ by }: Pick<SnapshotReservation, 'by'>): string {
  return listed(by.map(({ name, party }) => (party ? `${name} (${party})` : name)));
}
