/** What a report says of one mail that did not come through for good. */
export interface Bounce {
  /** Of the mail that we sent; nobody knows it who has not had that mail in hand. */
  messageIds: string[];
  address: string;
  /** "5.1.1" */
  status: string;
  diagnostic: string;
}
