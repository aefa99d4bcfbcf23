import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlatformModule } from '@yttra/platform';
import { Question } from './question.entity';
import { RecipientState } from './recipient-state';
import { Recipient } from './recipient.entity';
import { DocumentSection, RemissDocument } from './remiss-document.entity';
import { RemissHooks } from './remiss-hooks';
import { RemissReader } from './remiss-reader';
import { Remiss } from './remiss.entity';

const entities = [Remiss, RemissDocument, DocumentSection, Question, Recipient];

/** A remiss from draft to report. The app that uses it binds `RemissHooks` once when it starts. */
@Module({
  imports: [PlatformModule, TypeOrmModule.forFeature(entities)],
  providers: [RemissHooks, RemissReader, RecipientState],
  exports: [RemissHooks, RemissReader, RecipientState],
})
export class RemissModule {}
