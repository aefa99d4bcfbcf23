/** Shapes in a square of 24, drawn with strokes. Few, and never alone: a word says the same. */
const PATHS = {
  info: 'M12 11v6M12 7v.5M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  success: 'm8 12.5 2.75 2.75L16 9.5M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  warning: 'M12 9.5v4.5M12 16.8v.4M12 3.5 2.5 20h19z',
  danger: 'M12 7v6M12 16v.5M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  answer: 'M4 5h16v11h-8l-4 4v-4H4zM8 9h8M8 12h5',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside words, hidden from those who listen. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="y-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
    </svg>
  );
}
