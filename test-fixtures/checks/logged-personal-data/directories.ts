// A directory of a company: a position is a post there, and elsewhere a place.
interface Colleague {
  id: string;
  upn: string;
  position: string;
  jobTitle: string;
}
interface Courier {
  id: string;
  email: string;
}
interface Tracked {
  user: Courier & { position: { lat: number; lng: number } };
}
interface Pallet {
  upn: string;
  ean: string;
}

export function listed(user: Colleague, identity: { upn: string; tid: string }): void {
  console.log(user.position, user.jobTitle);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.job_title -> console
  console.log(identity.upn);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username -> console
}
export function tracked({ user }: Tracked): void {
  console.log(user.position);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
}
export function stored(pallet: Pallet): void {
  console.log(pallet.upn, pallet.ean);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.account.username -> console
}
