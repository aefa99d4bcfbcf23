import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { largestForm, type AskedFiles } from './asked-files';
import { tooManyUploads, uploadsFull } from './upload.errors';

const MOST_OF_ONE = 4;
const MOST_BYTES = 400 * 1024 * 1024;

/** How much is on its way in at once, in this process: of one person, and of all. */
@Injectable()
export class UploadsInFlight {
  private readonly ofPerson = new Map<string, number>();
  private bytes = 0;

  /** Counts an upload in, and gives what counts it out again. Errors: upload.too_many_at_once, upload.full. */
  enter(person: string, request: FastifyRequest, asked: AskedFiles): () => void {
    const already = this.ofPerson.get(person) ?? 0;
    if (already >= MOST_OF_ONE) throw tooManyUploads(MOST_OF_ONE);
    const most = largestForm(asked);
    const size = Math.min(Number(request.headers['content-length'] ?? most) || most, most);
    if (this.bytes + size > MOST_BYTES) throw uploadsFull();
    this.ofPerson.set(person, already + 1);
    this.bytes += size;
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      this.bytes -= size;
      const left = this.ofPerson.get(person)! - 1;
      if (left > 0) this.ofPerson.set(person, left);
      else this.ofPerson.delete(person);
    };
  }
}
