// A limit on what runs at once; the function may be given its arguments behind it.
import pLimit from 'p-limit';

const limit = pLimit(2);

export async function visits(patient: { id: string; phone: string }): Promise<void> {
  console.log(await limit(async () => patient.id));
  console.log(await limit(async () => patient.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  await limit((text: string) => console.log(text), patient.phone);
//                              ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  await limit((text: string) => console.log(text), patient.id);
}
