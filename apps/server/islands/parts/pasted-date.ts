import { readWrittenDay } from '../../../../libs/platform/written-day';

/** A date pasted into the first of three fields fills all three. The server takes it whole too. */
export function takePastedDates(): void {
  document.addEventListener('paste', (event) => {
    const fields = (event.target as HTMLElement | null)?.closest('[data-date]')?.querySelectorAll('input');
    const read = fields && readWrittenDay(event.clipboardData?.getData('text') ?? '');
    if (!read || !('day' in read)) return;
    const [year, month, day] = read.day.split('-');
    event.preventDefault();
    [day, month, year].forEach((part, index) => {
      const field = fields[index];
      if (!field) return;
      field.value = index < 2 ? String(Number(part)) : part!;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
}
