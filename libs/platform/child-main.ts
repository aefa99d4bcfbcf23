import { answerOneJob, type Work } from './child-answer';

// The whole of a child process: does one piece of the work that the file named on its command line is for.
void answerOneJob((module.require(process.argv[2]!) as { work: Work }).work);
