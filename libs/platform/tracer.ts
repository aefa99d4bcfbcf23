/**
 * What a span is called and may tell: a route's pattern, a topic, a table; never an id, a name, an address or a value.
 */
export interface SpanWords {
  name: string;
  kind?: 'server' | 'client' | 'consumer' | 'internal';
  attributes?: Record<string, string | number>;
}

/** Something that is under way. */
export interface OpenSpan {
  /** Runs the work so that what begins in it is a part of this. */
  within<T>(work: () => T): T;
  /** `failed`: a code or the kind of an error, never its words. */
  end(how?: { failed?: string; attributes?: SpanWords['attributes'] }): void;
}

/** What tells of spans: `otlp.ts`, which is loaded when somebody is to be told. */
export interface Tracer {
  /** A span of its own, or one that goes on with what was carried here. */
  root(words: SpanWords, carried?: string): OpenSpan;
  /** A part of what is under way here; undefined where nothing is. */
  part(words: () => SpanWords): OpenSpan | undefined;
  note(attributes: NonNullable<SpanWords['attributes']>): void;
  /** What is under way here, as W3C’s traceparent. */
  carried(): string | undefined;
  stop(): Promise<void>;
}
