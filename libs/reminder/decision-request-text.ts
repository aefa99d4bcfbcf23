import { decisionFormOf, type BodyKind } from '@yttra/bodies';
import { action, facts, paragraph, type RenderedMail } from '@yttra/mail';
import { pathTo } from '@yttra/platform';

export interface DecisionRequestFacts {
  title: string;
  caseNumber: string;
  contact: { name: string; phone?: string | null };
  recipientId: string;
  bodyName: string;
  bodyKind: BodyKind;
}

interface Wanted {
  inSubject: string;
  inText: string;
}

/** What completes a preliminary answer, in the body's own form of decision. */
const WANTED: Readonly<Record<'§' | 'beslutspunkt' | 'none', Wanted>> = {
  '§': { inSubject: 'paragraf och protokollsutdrag', inText: 'paragrafen och lämna protokollsutdraget' },
  beslutspunkt: {
    inSubject: 'beslutspunkt och protokollsutdrag',
    inText: 'beslutspunkten och lämna protokollsutdraget',
  },
  none: { inSubject: 'beslutet', inText: 'vilken dag ni beslutade' },
};

/** Asks a body that has answered preliminarily for the decision behind its answer. */
export function decisionRequestText(f: DecisionRequestFacts): RenderedMail {
  const { inSubject, inText } = WANTED[decisionFormOf(f.bodyKind).sectionWord ?? 'none'];
  const path = pathTo('answer.complete', { rid: f.recipientId });
  return {
    subject: `Fyll i ${inSubject}: ${f.title}`,
    blocks: [
      paragraph(`Vi har tagit emot ert preliminära svar. Fyll i ${inText} när beslutet är klart.`),
      paragraph('Svaret är preliminärt till dess. Vi frågar en gång i veckan.'),
      facts({ Remiss: f.title, Instans: f.bodyName }),
      action(path, `Fyll i ${inSubject}`),
    ],
    foot: { path, contact: f.contact, caseNumber: f.caseNumber },
  };
}
