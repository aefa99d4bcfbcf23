export interface Dependency {
  name: string;
  version: string;
  licence: string | undefined;
  delivered: boolean;
}
export interface Approved {
  allowed: Record<string, string>;
  read: Record<string, { licence: string; because: string }>;
}
interface Lock {
  packages: Record<string, { name?: string; version?: string; license?: string; dev?: boolean; link?: boolean }>;
}
export function dependencies(lock: Lock): Dependency[];
export function licenceFaults(all: Dependency[], approved: Approved): string[];
