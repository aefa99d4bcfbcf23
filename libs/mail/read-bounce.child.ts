import type { Work } from '@yttra/platform';
import { readBounces } from './bounce-report';

export const work: Work = async ({ parts }) => ({ notes: await readBounces(parts[0]!) });
