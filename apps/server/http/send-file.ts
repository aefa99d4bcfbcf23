import { StreamableFile } from '@nestjs/common';
import { attachmentDisposition } from '@yttra/documents';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

export interface FileToSend {
  name: string;
  mediaType: string;
  content: Readable | Buffer;
}

/** A file to save under its own name. It is never shown as a page of ours: the sandbox holds whatever it carries. */
export function sendFile(reply: FastifyReply, { name, mediaType, content }: FileToSend): StreamableFile {
  void reply.headers({
    'content-type': mediaType,
    'content-disposition': attachmentDisposition(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  return Buffer.isBuffer(content) ? new StreamableFile(content) : new StreamableFile(content);
}
