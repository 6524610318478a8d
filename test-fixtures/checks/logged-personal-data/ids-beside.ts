// An illness beside the id of a pupil is that pupil's, a complaint beside the name of a patient the patient's.
interface SickNote {
  campId: string;
  camperId: string;
  illness: string;
  parentPhone: string;
}

interface Outbreak {
  campId: string;
  stationId: string;
  illness: string;
}

interface Referral {
  referralId: string;
  patientName: string;
  complaint: string;
  urgency: 'routine' | 'urgent';
}

interface Claim {
  claimId: string;
  parcelId: string;
  complaint: string;
}

export function stayedInBed(note: SickNote): void {
  const { parentPhone, ...rest } = note;
  console.log('in bed', rest);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log('in bed', parentPhone.length, rest.campId);
}

export function broke(outbreak: Outbreak): void {
  console.log('broke out', outbreak);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.health_and_medical -> console
}

export function referred(referrals: Referral[]): void {
  for (const { complaint, referralId } of referrals) console.log('referred', referralId, `about ${complaint}`);
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
}

export function claimed({ complaint, claimId }: Claim): void {
  console.log('claimed', claimId, complaint);
}

// What is noted beside the id of somebody is about them.
interface FittingNote {
  customerId: string;
  note: string;
}
interface ReleaseNote {
  authorId: string;
  releaseNotes: string;
}
interface Chord {
  pianoId: string;
  notes: string;
}

export function noted(fitting: FittingNote, release: ReleaseNote, chord: Chord, visit: { visitId: string; notes: string }): void {
  console.log('noted', fitting);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
  console.log('noted', release, chord, visit);
  console.log('noted', { learnerId: fitting.customerId, notes: String(visit.notes) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
}

/** Of a reaction the comment is the one that it was given to. */
interface CommentReaction {
  id: string;
  comment: string;
  reaction: string;
  createdBy: string;
}

export function reacted(reaction: CommentReaction): void {
  console.warn('no emoji', reaction);
}
