/** Slots of rows (`arg1.ttl`, `receiver().arg0`) as a reader would say them. */

const ordinals = ['1st', '2nd', '3rd'];

/** "the 4th argument", "the option ttl of the 2nd argument". */
export function slotInWords(slot: string): string {
  const match = /^(receiver\(\)\.)?arg(\d+)(?:\.(.+))?$/.exec(slot);
  if (match === null) return slot.startsWith('receiver') ? 'how its client was made' : 'what it is given';
  const [, receiver, position = '0', option] = match;
  const at = Number(position);
  const whose = receiver === undefined ? '' : ' of the call before it';
  const argument = `the ${ordinals[at] ?? `${at + 1}th`} argument${whose}`;
  return option === undefined ? argument : `the option ${option} of ${argument}`;
}
