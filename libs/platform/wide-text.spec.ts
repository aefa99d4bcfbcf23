import { wideEncoding } from './wide-text';

const TEXT = 'Nämnden tillstyrker förslaget – med synpunkter.\r\n';
const wide = Buffer.from(TEXT, 'utf16le');

it.each([
  ['with its mark', Buffer.concat([Buffer.from('fffe', 'hex'), wide]), 'utf-16le'],
  ['the other way round, with its mark', Buffer.concat([Buffer.from('feff', 'hex'), Buffer.from(wide).swap16()]), 'utf-16be'],
  ['without a mark', wide, 'utf-16le'],
  ['the other way round, without a mark', Buffer.from(wide).swap16(), 'utf-16be'],
  ['one sign', Buffer.from('a', 'utf16le'), 'utf-16le'],
  ['in UTF-8', Buffer.from(TEXT), null],
  ['with a zero in it', Buffer.from('Näm\0nden'), null],
  ['zeros alone', Buffer.alloc(100), null],
  ['numbers of four bytes', Buffer.from(new Uint32Array([1, 2, 3, 4, 5]).buffer), null],
  ['nothing', Buffer.alloc(0), null],
] as const)('%s', (_what, bytes, expected) => expect(wideEncoding(bytes)).toBe(expected)); // prettier-ignore
