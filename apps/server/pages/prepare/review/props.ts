import type {
  RemissView,
  RemissPlan,
  SectionView,
  QuestionView,
  PreviewedInvitation,
  CommentView,
  ReviewView,
} from '@yttra/remiss';

export interface ReviewProps {
  remiss: RemissView;
  plan: RemissPlan;
  sections: readonly SectionView[];
  questions: readonly QuestionView[];
  invitation: PreviewedInvitation | null;
  comments: readonly CommentView[];
  reviews: readonly ReviewView[];
  /** Whom the officer can ask; null for one who may not ask. */
  candidates: readonly { id: string; name: string }[] | null;
  /** True for one who has been asked and is not done. */
  isReading: boolean;
  /** Set while somebody asks for an approval and the viewer may give it; `own` when it is the viewer who asks. */
  approval: { askedBy: string; own: boolean } | null;
}
