/** A passage found by a search: what stands between the two signs is marked. */
export function Excerpt({ text, open = '\u0002', close = '\u0003' }: { text: string; open?: string; close?: string }) {
  return (
    <>
      {text.split(open).flatMap((part, index) => {
        if (index === 0) return [part];
        const [hit, rest = ''] = part.split(close);
        return [<mark key={index}>{hit}</mark>, rest];
      })}
    </>
  );
}
