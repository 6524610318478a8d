// Calls of a switchboard: the numbers of those who talk, and numbers that are none of theirs.
interface Call {
  callerNumber: string;
  calleeNumber: string;
  queueNumber: string;
  seconds: number;
}

export function ended(call: Call): void {
  console.log('from', call.callerNumber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('to', call.calleeNumber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('queue', call.queueNumber, call.seconds);
}
