import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FileStore } from '@yttra/documents';
import { checked } from '@yttra/platform';
import type { FastifyReply } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { ROUTE, type RouteContract } from './route';
import { UploadsInFlight } from '../http/uploads-in-flight';
import type { CalledRequest } from './key-access';
import { tellRemoved } from '../http/tell-removed';
import { ONE_FILE, readUpload, type UploadRequest } from './upload';

/**
 * Takes the file of a form to disk before the handler's transaction, so that a slow sender holds no lock; lets go of it
 * after.
 */
@Injectable()
export class TakeUploadInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly files: FileStore,
    private readonly uploads: UploadsInFlight,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const contract = this.reflector.get<RouteContract | undefined>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<UploadRequest & CalledRequest>();
    if (!contract?.upload || !request.isMultipart()) return next.handle();
    const leave = this.uploads.enter(request.caller!.personId, request, ONE_FILE);
    const { file, fields } = await readUpload(request, this.files, contract.mustReceive).finally(leave);
    const letGo = () => this.files.discard(file);
    try {
      request.upload = { file, fields: checked(contract.upload, fields) };
      tellRemoved(context.switchToHttp().getResponse<FastifyReply>(), contract.upload, fields);
    } catch (error) {
      await letGo();
      throw error;
    }
    return next.handle().pipe(finalize(() => void letGo()));
  }
}
