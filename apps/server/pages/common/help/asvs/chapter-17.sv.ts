import { notApplicable, type AsvsRow } from './row';

export const ROWS: readonly AsvsRow[] = [
  notApplicable('17.1.1', 2, 'WebRTC används inte.'),
  notApplicable('17.2.1', 2, 'WebRTC används inte.'),
  notApplicable('17.2.2', 2, 'WebRTC används inte.'),
  notApplicable('17.2.3', 2, 'WebRTC används inte.'),
  notApplicable('17.2.4', 2, 'WebRTC används inte.'),
  notApplicable('17.3.1', 2, 'WebRTC används inte.'),
  notApplicable('17.3.2', 2, 'WebRTC används inte.'),
];
