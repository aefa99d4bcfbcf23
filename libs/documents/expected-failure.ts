/** A failure in the child that someone outside can mend: the template's keeper, or the one who uploaded the file. */
export class ExpectedFailure extends Error {
  constructor(
    readonly fault: 'template' | 'unreadable' | 'too_much',
    message: string,
  ) {
    super(message);
  }
}
