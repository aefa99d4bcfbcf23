/**
 * An image as a compose file or a Dockerfile names it: `image: name:tag`, `FROM name:tag AS stage`, a digest after
 * either.
 */
const NAMED = /^([ \t]*(?:image:|FROM)[ \t]+)([\w./-]+:[\w.-]+)(@sha256:[0-9a-f]{64})?(?=\s|$)/gm;

/**
 * The images of a text, each once, without digests. What we build ourselves has no tag and is not among them.
 * @param {string} text
 * @returns {string[]}
 */
export const imagesIn = (text) => [...new Set([...text.matchAll(NAMED)].map(([, , image]) => image))];

/**
 * The text with each image's digest after its tag; a digest that stood there before is replaced, all else is left as it
 * is.
 * @param {string} text
 * @param {ReadonlyMap<string, string>} digests
 * @returns {string}
 */
export function withDigests(text, digests) {
  return text.replace(NAMED, (_all, before, image) => {
    const digest = digests.get(image);
    if (!/^sha256:[0-9a-f]{64}$/.test(digest ?? '')) throw new Error(`${image}: no digest`);
    return `${before}${image}@${digest}`;
  });
}
