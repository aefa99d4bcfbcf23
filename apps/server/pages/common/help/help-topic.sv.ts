/** One answer in the help: a question that somebody has, and what to do. */
export interface HelpTopic {
  slug: string;
  /** Whose work it is about, as a heading of the list. */
  group: keyof typeof GROUPS;
  title: string;
  /** The answer in one sentence, shown in the list too. */
  lead: string;
  /** `- ` begins a line of a list, and backticks hold a command. */
  text: string;
}

export const GROUPS = {
  all: 'För alla',
  officer: 'För dig som skickar ut remisser',
  body: 'För dig som svarar för en nämnd eller styrelse',
  reader: 'För dig som läser svaren',
  registrar: 'För registratorer',
  administrator: 'För systemförvaltare',
  operation: 'Drift och tillit',
} as const;
