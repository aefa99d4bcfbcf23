import type { Work } from '@yttra/platform';
import { readTemplateTags } from './read-template-tags';

export const work: Work = ({ parts }) => ({ notes: readTemplateTags(parts[0]!) });
