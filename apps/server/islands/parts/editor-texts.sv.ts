/** The words of the editor's buttons. */
export const texts = {
  tools: 'Textverktyg',
  bullets: 'Punktlista',
  numbers: 'Numrerad lista',
  undo: 'Ångra',
  redo: 'Gör om',
  plain: 'Vanlig textruta',
} as const;
