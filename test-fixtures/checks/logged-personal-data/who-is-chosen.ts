// A moderation tool: what is chosen among need not be people, what a person has may be a thing, and a prompt may be about
// what is done with people.
//- src/rules.ts
interface ModerationPolicyCandidate {
  id: string;
  name: string;
  notes: string;
  policy: string;
  threshold: number;
}

interface Candidate {
  id: string;
  name: string;
  notes: string;
  telephone: string;
}

export function compared(candidate: ModerationPolicyCandidate, picked: { candidate: { name: string; threshold: number } }): void {
  console.log('policy', candidate);
  console.log('picked', picked.candidate.name);
}

export function invited(candidate: Candidate, other: { candidate: { id: string; name: string } }): void {
  console.log('invited', candidate);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.content.private, user.name -> console
  console.log('other', other.candidate.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

//- src/game.ts
interface Player {
  id: string;
  name: string;
  rank: { name: string; points: number };
}

export function rose(player: Player): void {
  console.log(`${player.rank.name} reached`);
  console.log(`${player.name} rose`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

//- src/judges.ts
interface Judge {
  id: string;
  winnerSelectionPrompt: string;
  customerPrompt: string;
}

export function saved(judge: Judge): void {
  console.log('judge', judge.winnerSelectionPrompt);
  console.log('asked', judge.customerPrompt);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
}
