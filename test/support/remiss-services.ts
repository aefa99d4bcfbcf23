import { join } from 'node:path';
import { AuditLog } from '@yttra/audit';
import {
  AddressProposals,
  BodiesHooks,
  BodyRegister,
  BodyGroups,
  Meetings,
  MunicipalityRegister,
  RecipientRules,
} from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
import { Guests, IdentityHooks, People } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import type { Database } from '@yttra/platform';
import {
  AcknowledgeRemiss,
  CloseRemiss,
  Followers,
  IssueRemiss,
  IssueScheduledJob,
  LateInclusion,
  LetterQueue,
  MoveDueDate,
  PlanRemiss,
  PostalLetters,
  RecipientChoice,
  RecipientState,
  DocumentTraces,
  RemissApprovals,
  RemissDocuments,
  RemissDrafts,
  RemissFiles,
  RemissHooks,
  RemissMails,
  RemissPackage,
  RemissQuestions,
  RemissReader,
  RemissRecipients,
  RemissReviews,
  WithdrawRemiss,
} from '@yttra/remiss';
import { BodyGroup, BodyGroupMember } from '../../libs/bodies/register/body-group.entity';
import { Body } from '../../libs/bodies/register/body.entity';
import { MeetingRow } from '../../libs/bodies/meetings/meeting.entity';
import { Municipality } from '../../libs/bodies/register/municipality.entity';
import { DiskContentStore } from '../../libs/documents/store/disk-content-store';
import { FileEntity } from '../../libs/documents/store/file.entity';
import { IncomingFiles } from '../../libs/documents/store/incoming-files';
import { UploadCheck } from '../../libs/documents/check/upload-check';
import { PersonEntity } from '../../libs/identity/person.entity';
import { PlanFactsReader } from '../../libs/remiss/plan/plan-facts-reader';
import { PlannedDays } from '../../libs/remiss/plan/planned-days';
import { PlannedRecipients } from '../../libs/remiss/plan/planned-recipients';
import { Question } from '../../libs/remiss/model/question.entity';
import { Recipient } from '../../libs/remiss/model/recipient.entity';
import { DocumentSection, RemissDocument } from '../../libs/remiss/model/remiss-document.entity';
import { RemissFile } from '../../libs/remiss/prepare/remiss-file.entity';
import { RemissMailQueue } from '../../libs/remiss/post/remiss-mail-queue';
import { PostalLetter } from '../../libs/remiss/post/postal-letter.entity';
import { RemissApproval } from '../../libs/remiss/prepare/remiss-approval.entity';
import { RemissComment, RemissReview } from '../../libs/remiss/prepare/remiss-review.entity';
import { RemissTemplate } from '../../libs/remiss/prepare/remiss-template.entity';
import { Remiss } from '../../libs/remiss/model/remiss.entity';

/** What the repositories of remiss and of the libs below it need. */
export const remissEntities = [
  Body,
  BodyGroup,
  BodyGroupMember,
  MeetingRow,
  Municipality,
  PersonEntity,
  FileEntity,
  Remiss,
  RemissFile,
  RemissDocument,
  DocumentSection,
  Question,
  Recipient,
  RemissTemplate,
  RemissApproval,
  RemissReview,
  RemissComment,
  PostalLetter,
];

/**
 * The services of remiss on a test's own database, put together by hand, with files in `folder`; hooks are bound by the
 * spec.
 */
export function remissServices(database: Database, folder: string) {
  const audit = new AuditLog();
  const groups = new BodyGroups();
  const bodies = new BodyRegister(groups, audit, new BodiesHooks());
  const municipality = new MunicipalityRegister(audit);
  const meetings = new Meetings(bodies, municipality, audit);
  const rules = new RecipientRules(bodies, groups);
  const people = new People(new AuditLog(), new IdentityHooks());
  const hooks = new RemissHooks();
  const reader = new RemissReader();
  const store = new FileStore(
    new DiskContentStore(join(folder, 'files')),
    new IncomingFiles(join(folder, 'incoming')),
    new UploadCheck(undefined),
  );
  const files = new RemissFiles(reader, store);
  const packages = new RemissPackage(reader, store);
  const outbox = new MailOutbox();
  const followers = new Followers(outbox);
  const mails = new RemissMailQueue(outbox, followers, new LetterQueue());
  const approvals = new RemissApprovals(reader, municipality, people, outbox, audit);
  const facts = new PlanFactsReader(
    reader,
    new PlannedRecipients(reader, rules, bodies),
    new PlannedDays(meetings, hooks),
    bodies,
    municipality,
    approvals,
  );
  const issue = new IssueRemiss(facts, hooks, mails, reader, audit);
  return {
    audit,
    bodies,
    meetings,
    municipality,
    people,
    hooks,
    reader,
    store,
    followers,
    files,
    packages,
    mails: new RemissMails(meetings, packages, new Guests(audit)),
    traces: new DocumentTraces(database, files, store, audit),
    documents: new RemissDocuments(database, files, store, reader, mails, audit),
    drafts: new RemissDrafts(hooks, bodies, people, audit),
    questions: new RemissQuestions(reader, audit),
    choice: new RecipientChoice(rules, reader, audit),
    plans: new PlanRemiss(reader, facts, audit),
    issue,
    approvals,
    letters: new PostalLetters(reader, bodies, audit),
    reviews: new RemissReviews(reader, people, outbox, audit),
    scheduled: new IssueScheduledJob(database, issue, mails, audit),
    recipients: new RemissRecipients(bodies, hooks, mails, reader, audit, new AddressProposals(bodies, audit)),
    acknowledge: new AcknowledgeRemiss(audit),
    dueDate: new MoveDueDate(municipality, hooks, mails, audit),
    late: new LateInclusion(reader, audit),
    withdraw: new WithdrawRemiss(hooks, mails, audit),
    close: new CloseRemiss(hooks, mails, audit),
    state: new RecipientState(hooks),
  };
}

export type RemissServices = ReturnType<typeof remissServices>;
