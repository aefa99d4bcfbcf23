import { texts } from './texts.sv';

/** How far something has come, in words and as a bar. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div class="y-progress">
      <p>
        {label}: {value} {texts.of} {max}
      </p>
      <progress value={value} max={Math.max(max, 1)} aria-label={label} />
    </div>
  );
}
