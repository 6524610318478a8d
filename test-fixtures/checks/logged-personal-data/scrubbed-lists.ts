// Patients of a practice as lists: what helpers that clean one record leave of many.
interface Visit {
  id: string;
  patientName: string;
  birthDate: string;
  room: number;
}
const DIRECT = ['patientName'];
const ALL = ['patientName', 'birthDate'];

function redacted(value: unknown): string {
  return JSON.stringify(value, (key, held) => (DIRECT.includes(key) ? undefined : held));
}
function blanked(value: unknown): string {
  return JSON.stringify(value, (key, held) => (ALL.includes(key) ? '***' : held));
}
const sanitizeAll = (visits: Visit[]) => visits.map(({ patientName, ...rest }) => rest);
const anonymizeAll = (visits: Visit[]) => visits.map(({ id, room }) => ({ id, room }));

export function told(visits: Visit[], found: (Visit | undefined)[]): void {
  console.log(redacted(visits));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
  console.log(redacted(found.filter((visit) => visit !== undefined)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
  console.log(blanked(visits));
  console.log(sanitizeAll(visits));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
  console.log(anonymizeAll(visits));
}
