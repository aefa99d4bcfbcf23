import { doChildWorkHere } from '@yttra/platform';

// A document is written where it is asked for: a process for each is half a second's work, as much as most stories.
// What strangers send is read in children here too, and that writing stands in one is checked beside its source.
doChildWorkHere(['writing']);
