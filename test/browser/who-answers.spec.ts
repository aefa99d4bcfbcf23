import { peopleAtWork } from '../support/browser-people-at-work';
import { answering } from './stories/answering';
import { otherWays } from './stories/other-ways';
import { signedOut } from './stories/signed-out';

// What is only written comes before what is submitted.
peopleAtWork({ 'signed out': signedOut, 'in other ways': otherWays, answering });
