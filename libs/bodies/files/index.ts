export { type ColumnSpec, readCsv, type TableRow } from './csv-table';
export { firstNotes, firstProblems, type LineProblem, quoted, type ToldProblems, unreadable } from './short-report';
export { readText } from './text-file';
