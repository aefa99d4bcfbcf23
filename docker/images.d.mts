/** The images of a text, each once, without digests. What we build ourselves has no tag and is not among them. */
export function imagesIn(text: string): string[];
/** The text with each image's digest after its tag. Errors: names an image that has none. */
export function withDigests(text: string, digests: ReadonlyMap<string, string>): string;
