/** What an answer is: an opinion, nothing to object to, or none. Each of them is an answer. */
export const RESPONSE_KINDS = ['statement', 'no_comments', 'abstains'] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

export const RESPONSE_KIND_WORDS: Readonly<Record<ResponseKind, string>> = {
  statement: 'Yttrande',
  no_comments: 'Ingen erinran',
  abstains: 'Avstår',
};

export const STANCES = ['supports', 'supports_with_comments', 'opposes', 'no_stance'] as const;
export type Stance = (typeof STANCES)[number];

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Tillstyrker',
  supports_with_comments: 'Tillstyrker med synpunkter',
  opposes: 'Avstyrker',
  no_stance: 'Tar inte ställning',
};

/** What members of the body wanted said beside its decision: their views, never part of its stance. */
export const RESERVATION_TYPES = ['reservation', 'separate_opinion', 'minutes_note'] as const;
export type ReservationType = (typeof RESERVATION_TYPES)[number];

export const RESERVATION_WORDS: Readonly<Record<ReservationType, string>> = {
  reservation: 'Reservation',
  separate_opinion: 'Särskilt yttrande',
  minutes_note: 'Protokollsanteckning',
};

/** How an answer came that was not submitted here. */
export const CHANNELS = ['post', 'mail', 'hand', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  post: 'med post',
  mail: 'med e-post',
  hand: 'lämnat över disk',
  other: 'på annat sätt',
};

/** Said in the officer's mail and in lists: the stance of a statement, otherwise what the answer is. */
export function stanceWord(response: { kind: ResponseKind; stance: Stance | null }): string {
  return response.kind === 'statement' && response.stance
    ? STANCE_WORDS[response.stance]
    : RESPONSE_KIND_WORDS[response.kind];
}
