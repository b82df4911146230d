/** Days as `2026-03-02`, without a time zone: business days of a depot. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The day that it is now where the depot is. */
export function today(zone: string | undefined): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
}

export function daysOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The clock at the depot: `08:30`. */
export function clock(moment: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(moment),
  );
}

/** Cells that were chosen together: some days of one vehicle. */
export interface Range {
  row: number;
  from: number;
  to: number;
}

export function contains(range: Range | undefined, row: number, column: number): boolean {
  if (!range || range.row !== row) return false;
  return column >= Math.min(range.from, range.to) && column <= Math.max(range.from, range.to);
}
