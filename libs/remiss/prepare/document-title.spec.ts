import { documentTitle } from './document-title';

const FILE = { fileName: 'riktlinje_kvalitet_v3 (2).docx', remissTitle: 'Remiss av riktlinje för kvalitet' };

test.each([
  ['main', 'Riktlinje', 'Annat', 'Riktlinje'],
  ['main', undefined, 'Riktlinje för möten', 'Riktlinje för möten'],
  ['main', undefined, undefined, 'Riktlinje för kvalitet'],
  ['attachment', 'Konsultrapport', undefined, 'Konsultrapport'],
  ['attachment', ' ', undefined, 'Riktlinje kvalitet v3'],
] as const)('%s called %j, and by itself %j, is %j', (kind, given, own, title) =>
  expect(documentTitle({ ...FILE, kind, given, own })).toBe(title),
);
