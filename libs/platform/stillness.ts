/** How late a look may come and still say something of the loop, in looks. */
const LATE = 3;

/**
 * Whether an event loop stands still, as seen from beside it: look by look, the beats that it has made. A look that
 * itself comes late tells of a machine that stood still (paused, starved, asleep), and nothing of the loop: the count
 * begins anew.
 */
export class Stillness {
  private beats = -1;
  private lookedAt = 0;
  private stillFor = 0;

  constructor(
    private readonly everyMs: number,
    private readonly mostMs: number,
  ) {}

  /** True when the loop has not turned for as long as it may. `now` in ms of a clock that only goes forward. */
  look(now: number, beats: number): boolean {
    const passed = now - this.lookedAt;
    this.lookedAt = now;
    const isTold = beats === this.beats && passed <= this.everyMs * LATE;
    this.beats = beats;
    this.stillFor = isTold ? this.stillFor + passed : 0;
    return this.stillFor >= this.mostMs;
  }
}
