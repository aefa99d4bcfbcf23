import { tooMuch } from './draft-limits';

/** In all: five hundred pages as Word prints them, in a second. */
const MOST_OPERATORS = 800_000;
/** A page of text has some thousands; a drawn map of a whole municipality some hundred thousands. */
const MOST_ON_A_PAGE = 400_000;
/**
 * States in each other (`q` without `Q`). Each looks for what it lacks in the one it lies in, so that time grows by the
 * square.
 */
const MOST_STATES = 500;

/** The library asks for the time once for so many operators, to let others have their turn. */
const OPERATORS_A_LOOK = 100;

/**
 * Reads page by page with a count on what each does. The library has no limit of its own, and hands nothing out before
 * a page is whole; but for every hundredth operator it asks for the time, and it makes each state from the one it lies
 * in: there we count, whatever the bytes were packed with.
 */
export class PdfSteps {
  private left = MOST_OPERATORS / OPERATORS_A_LOOK;
  private isTooMuch = false;

  /** Does the work while it counts. Throws `tooMuch`, also where the library would go on with what it had. */
  async counted<T>(work: () => Promise<T>): Promise<T> {
    const [now, create] = [Date.now, Object.create];
    const depths = new WeakMap<object, number>();
    let left = MOST_ON_A_PAGE / OPERATORS_A_LOOK;
    Date.now = () => {
      if ((this.left -= 1) < 0 || (left -= 1) < 0) this.stop();
      return now();
    };
    Object.create = (from: object | null, more?: PropertyDescriptorMap) => {
      const made = create(from, more ?? {}) as object;
      const depth = (from ? (depths.get(from) ?? 0) : -1) + 1;
      if (depth > 0) depths.set(made, depth);
      if (depth > MOST_STATES) this.stop();
      return made;
    };
    try {
      const made = await work();
      if (!this.isTooMuch) return made;
    } catch (error) {
      if (!this.isTooMuch) throw error;
    } finally {
      Date.now = now;
      Object.create = create;
    }
    throw tooMuch();
  }

  private stop(): never {
    this.isTooMuch = true;
    throw tooMuch();
  }
}
