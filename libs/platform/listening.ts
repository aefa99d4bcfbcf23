import { DomainError } from './domain-error';

/** Where something listens, and the settings that say so. */
export interface ListensAt {
  host: string;
  port: number;
  settings: { host: string; port: string };
}

/** What may keep it from that, by the system's own word. */
const FAULTS: Readonly<Record<string, (at: ListensAt) => string>> = {
  EADDRINUSE: ({ port, settings }) =>
    `${settings.port}: ${port} is taken by another program; must be a port that is free, for example ${settings.port}=${port + 1}`,
  EACCES: ({ port, settings }) =>
    `${settings.port}: ${port} is not for everybody to take; must be a port from 1024, for example ${settings.port}=${port + 8_000}`,
  EADDRNOTAVAIL: ({ host, settings }) =>
    `${settings.host}: ${host} is no address of this machine; must be one, for example ${settings.host}=127.0.0.1`,
  ENOTFOUND: ({ host, settings }) =>
    `${settings.host}: ${host} is no name of this machine; must be an address of it, for example ${settings.host}=127.0.0.1`,
};

/**
 * Begins to listen. Errors: `platform.cannot_listen`, in a line that names the setting, what it must be and an example;
 * whatever else it was as it came.
 */
export async function listening<T>(at: ListensAt, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    const fault = FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!fault) throw error;
    throw new DomainError({
      code: 'platform.cannot_listen',
      kind: 'unexpected',
      message: fault(at),
      cause: error,
    });
  }
}
