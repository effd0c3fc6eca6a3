import 'server-only';
import { AppError } from '@/lib/errors';
import { Prisma } from './generated/client';

const unreachable = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
const driverUnreachable =
  /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded|EPIPE|the database system is/i;

/** Gives a database failure one of the application's codes; anything unknown stays as it is, a bug. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2002') return new AppError('conflict', 'unique constraint', { cause: error });
    if (error.code === 'P2025') return new AppError('not_found', 'row not found', { cause: error });
    if (unreachable.has(error.code))
      return new AppError('unavailable', 'database unavailable', { cause: error });
  }
  if (error instanceof Error && driverUnreachable.test(error.message)) {
    return new AppError('unavailable', 'database unavailable', { cause: error });
  }
  return error;
}
