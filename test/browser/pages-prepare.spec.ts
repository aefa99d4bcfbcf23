import { itLooksRight } from '../support/browser-page-suite';
import { PAGE_PARTS } from './page-list';

itLooksRight(PAGE_PARTS.prepare);
