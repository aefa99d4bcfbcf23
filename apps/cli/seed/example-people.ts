/** Who answers for which bodies in the example. One secretary serves two. */
export const SECRETARIES: Readonly<Record<string, readonly string[]>> = {
  'Agneta Brorsson': ['Kommunstyrelsen'],
  'Birgit Sandell': ['Arbetsmarknads- och vuxenutbildningsnämnden', 'Gymnasienämnden'],
  'Cecilia Öman': ['Barn- och utbildningsnämnden'],
  'David Hellgren': ['Kultur- och fritidsnämnden'],
  'Elin Törnqvist': ['Miljönämnden'],
  'Fatima Rashid': ['Servicenämnden'],
  'Gunnar Åström': ['Socialnämnden'],
  'Helena Vik': ['Stadsbyggnadsnämnden'],
  'Ingrid Nordin': ['Torshälla stads nämnd'],
  'Jonas Ek': ['Vuxennämnden'],
  'Karin Lundmark': ['Vård- och omsorgsnämnden'],
  'Leila Hosseini': ['Överförmyndarnämnden'],
  'Mats Ahlin': ['Valnämnden'],
  'Nina Forsell': ['Bostadsbolaget'],
  'Olof Rydén': ['Destinationsbolaget'],
  'Petra Wallin': ['Energibolaget'],
  'Rikard Sjö': ['Fastighetsbolaget'],
  'Sanna Berglund': ['Logistikbolaget'],
  'Tomas Kihl': ['Vattenbolaget'],
  'Ulla Franzén': ['Räddningstjänstförbundet'],
  'Viktor Dahlin': ['Stiftelsen Stadsmuseets vänner'],
};

/** Everybody else, by what they are in the example. The case officer stands in the case file. */
export const OTHERS = {
  reader: 'Ylva Stenmark',
  registrar: 'Åke Löfgren',
  administrator: 'Samir Haddad',
  /** Invited to the draft of Vård- och omsorgsnämnden. */
  contributor: 'Maria Björkman',
} as const;

/** "ylva.stenmark@example.se" */
export function addressOf(name: string): string {
  const plain = name.toLocaleLowerCase('sv').replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/é/g, 'e');
  return `${plain.replace(/ /g, '.')}@example.se`;
}
