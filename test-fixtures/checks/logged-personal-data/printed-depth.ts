// Node prints an object with two levels of objects inside it, and `[Object]` for what is deeper; the rest is only a possibility.

interface Skipper {
  id: string;
  contact: { email: string };
}
interface Regatta {
  boats: { sail: number; skipper: Skipper }[];
  club: { harbour: string; owner: { email: string } };
}

export function announce(regatta: Regatta, skipper: Skipper): void {
  console.log(skipper);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('one entry', { skipper });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('hosted', { regatta: { club: regatta.club } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  console.log('boats', regatta.boats);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  console.error({ failed: { entries: [skipper] } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  console.log('lost at %o', { failed: { entries: [skipper] } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(JSON.stringify({ failed: { entries: [skipper] } }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.dir({ failed: { entries: [skipper] } }, { depth: null });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  note('lost', { failed: { entries: [skipper] } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  note('lost', { skipper });
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

function note(what: string, detail: unknown): void {
  console.info(what, detail);
}
