/** What a process and its child say to each other: a JSON header, then parts of bytes. */
export interface Frame {
  header: Record<string, unknown>;
  parts: Buffer[];
}

/** One message as bytes: the length of the header, the header (with the length of every part), the parts. */
export function packFrame({ header, parts }: Frame): Buffer[] {
  const head = Buffer.from(JSON.stringify({ header, sizes: parts.map((part) => part.length) }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return [length, head, ...parts];
}

/** The message in these bytes; throws when it was cut short, as when the child was killed while it wrote. */
export function unpackFrame(bytes: Buffer): Frame {
  const start = 4 + bytes.readUInt32BE(0);
  const { header, sizes } = JSON.parse(bytes.toString('utf8', 4, start)) as {
    header: Frame['header'];
    sizes: number[];
  };
  let at = start;
  const parts = sizes.map((size) => bytes.subarray(at, (at += size)));
  if (at !== bytes.length) throw new RangeError(`a frame of ${at} bytes came as ${bytes.length}`);
  return { header, parts };
}

/**
 * Reads one message after another from a stream, however it is cut: nobody sends the next before this one is answered.
 */
export class FrameReader {
  private chunks: Buffer[] = [];
  private have = 0;
  private need = 4;

  /** The message, when these bytes were its last. Throws when there are more bytes than that. */
  push(chunk: Buffer): Frame | undefined {
    this.chunks.push(chunk);
    this.have += chunk.length;
    while (this.have >= this.need) {
      const bytes = Buffer.concat(this.chunks);
      this.chunks = [bytes];
      const length = lengthOf(bytes);
      if (this.have >= length) {
        this.chunks = [];
        this.have = 0;
        this.need = 4;
        return unpackFrame(bytes);
      }
      this.need = length;
    }
    return undefined;
  }
}

/** How many bytes a message that begins so has, or must have before that can be told. */
function lengthOf(bytes: Buffer): number {
  const start = 4 + bytes.readUInt32BE(0);
  if (bytes.length < start) return start;
  const { sizes } = JSON.parse(bytes.toString('utf8', 4, start)) as { sizes: number[] };
  return sizes.reduce((sum, size) => sum + size, start);
}
