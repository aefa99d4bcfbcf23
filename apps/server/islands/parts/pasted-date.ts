const DATE = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/;

/** A date pasted into the first of three fields fills all three. The server takes it whole too. */
export function takePastedDates(): void {
  document.addEventListener('paste', (event) => {
    const fields = (event.target as HTMLElement | null)?.closest('[data-date]')?.querySelectorAll('input');
    const [, year, month, day] = DATE.exec(event.clipboardData?.getData('text') ?? '') ?? [];
    if (!fields || !year) return;
    event.preventDefault();
    [day, month, year].forEach((part, index) => {
      const field = fields[index];
      if (!field) return;
      field.value = index < 2 ? String(Number(part)) : part!;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
}
