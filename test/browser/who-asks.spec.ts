import { peopleAtWork } from '../support/browser-people-at-work';
import { issuing } from './stories/issuing';
import { reading } from './stories/reading';
import { registering } from './stories/registering';
import { reporting } from './stories/reporting';

// Who reads counts what has come in: first of all. What is reported is over: last of all.
peopleAtWork({ reading, registering, issuing, reporting });
