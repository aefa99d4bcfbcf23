export { type ColumnSpec, readCsv, type TableRow } from './csv-table';
export { readText } from './text-file';
