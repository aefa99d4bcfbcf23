export { SavedFilterLinks } from './saved-filter-links';
/** The notice that a list shows when the person comes back with a filter just kept. */
export { texts as savedFilterTexts } from './texts.sv';
