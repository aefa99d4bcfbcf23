export { type AnswerOutline, AnswerOutlines } from './answer-outlines';
export type { EarlierRound, ValueOfBody } from './rounds-compared';
export { maskedResponse, ResponseReader } from './response-reader';
export { FOUND_END, FOUND_START, type FoundPassage, type FoundPassages, ResponseSearch } from './response-search';
