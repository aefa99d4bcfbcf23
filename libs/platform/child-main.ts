import { answerJobs, type Work } from './child-answer';

// The whole of a child process: does the kind of work that the file named on its command line is for.
void answerJobs((module.require(process.argv[2]!) as { work: Work }).work);
