const PARTS =
  'för valt ning kom mun sty rel sen upp följ kva li tet ut veck ling sam ord na be hov nämnd en ar bet ets rikt lin je an svar roll mål skol barn äld re om sorg mil jö bygg tra fik'.split(
    ' ',
  );

/**
 * A text of about so many letters that no other number gives: typesetters and readers remember what they have seen, and
 * a measure taken on repeated texts tells nothing of an answer.
 */
export function differentText(number: number, letters: number): string {
  let state = (number * 7919 + 17) % 0x7fffffff;
  const next = (most: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * most);
  };
  const word = () => Array.from({ length: 1 + next(4) }, () => PARTS[next(PARTS.length)]!).join('');
  let text = '';
  while (text.length < letters) {
    const sentence = Array.from({ length: 6 + next(12) }, word).join(' ');
    text += `${sentence.charAt(0).toLocaleUpperCase('sv')}${sentence.slice(1)}. `;
  }
  return text.slice(0, letters).trimEnd();
}
