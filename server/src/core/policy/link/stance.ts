// Which question a check asks of the policy. One file per question; each returns addends with their reasons, so that a score
// can always be taken apart.

import type { Stance } from './addends.ts';
import { onKeepingApart } from './kept-apart.ts';
import { onCollection } from './on-collection.ts';
import { onLogs } from './on-logs.ts';
import { onProhibition } from './on-prohibition.ts';
import { onRetention } from './on-retention.ts';
import { onSharing } from './on-sharing.ts';
import { unlessElsewhere } from './only-then.ts';
import type { Question } from './question.ts';
import type { View } from './view.ts';

export const stanceOf = (question: Question, view: View): Stance =>
  unlessElsewhere(question, view, answerTo(question, view));

function answerTo(question: Question, view: View): Stance {
  const broken = onKeepingApart(question, view);
  if (broken !== undefined) return broken;
  switch (question.flow.check) {
    case 'logged-personal-data':
      return onLogs(question, view);
    case 'missing-retention':
    case 'excessive-retention':
      return onRetention(question, view);
    case 'missing-consent':
    case 'mismatched-consent':
    case 'undisclosed-recipient':
      return onSharing(question, view);
    case 'undisclosed-data':
      return onCollection(question, view);
    case 'forbidden-processing':
      return onProhibition(question, view);
  }
}
