import 'server-only';

/** A `date` column as 'YYYY-MM-DD': the driver gives it as midnight UTC, whatever the process's zone. */
export function fromDateColumn(value: Date): string;
export function fromDateColumn(value: Date | null): string | null;
export function fromDateColumn(value: Date | null): string | null {
  return value ? value.toISOString().slice(0, 10) : null;
}

export function toDateColumn(value: string): Date;
export function toDateColumn(value: string | null): Date | null;
export function toDateColumn(value: string | null): Date | null {
  return value ? new Date(`${value}T00:00:00.000Z`) : null;
}
