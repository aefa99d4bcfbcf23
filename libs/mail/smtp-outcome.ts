/** How one attempt to hand a message over ended, as far as the connection can tell. */
export type SmtpOutcome =
  /** 250 after the final dot. */
  | { kind: 'accepted'; reply: string }
  /** The server said no, and where: a definite answer, whatever had been sent. */
  | { kind: 'refused'; code: number; reply: string; to: 'session' | 'sender' | 'recipient' | 'message' }
  /** No answer. Whether the final dot had left decides if the message may have arrived. */
  | { kind: 'silent'; finalDotLeft: boolean; error: string };
