/** So much of a remiss's title that it is known again, beside what else a subject must name. */
const MOST = 34;

/** The title in a subject that names a body too: cut between words, for a list of mails shows some sixty characters. */
export function shortTitle(title: string): string {
  if (title.length <= MOST) return title;
  const whole = title.slice(0, MOST);
  const end = whole.lastIndexOf(' ');
  let cut = end > MOST / 2 ? whole.slice(0, end) : whole;
  while (/[\s,:–-]$/.test(cut)) cut = cut.slice(0, -1);
  return `${cut}…`;
}
