/** So much of a remiss's title that it is known again, beside what else a subject must name. */
const MOST = 34;

/** The title in a subject that names a body too: cut between words, for a list of mails shows some sixty characters. */
export function shortTitle(title: string): string {
  if (title.length <= MOST) return title;
  const cut = title.slice(0, MOST);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > MOST / 2 ? end : MOST).replace(/[\s,:–-]+$/, '')}…`;
}
