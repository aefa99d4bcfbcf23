import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

export interface FileToSend {
  name: string;
  mediaType: string;
  content: Readable | Buffer;
}

/**
 * A file as an attachment under its own name (RFC 6266, with the name twice: in ASCII for old programs, in UTF-8 for the
 * rest). It is never shown as a page of ours: the sandbox holds whatever it carries.
 */
export function sendFile(reply: FastifyReply, { name, mediaType, content }: FileToSend): StreamableFile {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\%]/g, '');
  void reply.header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`);
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  void reply.header('content-type', mediaType);
  return new StreamableFile(content as Buffer);
}

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
