// A helper tells what a value is; behind a test of what it said, the value is narrowed as it was in the helper.

interface Rider {
  rider: { name: string; email: string };
  pass: string;
}
interface Machine {
  stationId: string;
}
type Caller = Rider | Machine | null;

function kindOf(caller: Caller): 'rider' | 'machine' | 'nobody' | 'unknown' {
  if (!caller) return 'nobody';
  if ('rider' in caller) return 'rider';
  if ('stationId' in caller) return 'machine';
  return 'unknown';
}

export function admit(caller: Caller): void {
  const kind = kindOf(caller);
  if (kind === 'unknown') {
    console.error('unknown caller', { caller });
    return;
  }
  if (kind === 'machine') console.log('machine', caller);
  if (kind === 'rider') console.log('rider', caller);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function unsure(caller: Caller, other: Caller): void {
  if (kindOf(other) === 'machine') console.log('somebody else was asked about', caller);
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}
