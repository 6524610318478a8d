// Candidates of a job board: mappers and repositories, in JavaScript manners (any, optional chaining, defaults).
interface CandidateRow {
  id: number;
  given_name: string;
  family_name: string;
  e_mail: string;
  phone_no: string | null;
  expected_salary: number;
  cover_letter: string;
  job_id: number;
  created_at: string;
}
interface CandidateDto {
  id: number;
  name: string;
  contact: { email: string; phone?: string };
  appliedAt: Date;
}
interface Vacancy {
  id: number;
  title: string;
  company: { name: string; email: string };
  salary: { min: number; max: number };
}

function toDto(row: CandidateRow): CandidateDto {
  return {
    id: row.id,
    name: `${row.given_name} ${row.family_name}`,
    contact: { email: row.e_mail, ...(row.phone_no !== null && { phone: row.phone_no }) },
    appliedAt: new Date(row.created_at),
  };
}
function toSummary(row: CandidateRow) {
  return { id: row.id, job: row.job_id, hasPhone: row.phone_no !== null };
}

declare function query<T>(sql: string, values?: unknown[]): Promise<T[]>;

export async function candidates(jobId: number): Promise<CandidateDto[]> {
  const rows = await query<CandidateRow>('select * from candidates where job_id = $1', [jobId]);
  console.log(`${rows.length} candidates for job ${jobId}`);
  console.log(rows.map(toSummary));
  console.log(rows.map(toDto));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name.first, user.name.last -> console
  console.log(rows[0]?.cover_letter);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.employment.application -> console
  console.log(rows.at(0)?.created_at);
  return rows.map(toDto);
}

export async function vacancies(): Promise<void> {
  const rows = await query<Vacancy>('select * from vacancies');
  console.log(rows.map((row) => row.title));
  console.log(rows.map((row) => row.company.name));
  console.log(rows.map((row) => row.salary));
  console.log(rows);
}

export function logApplicant(applicant: any): void {
  console.log(applicant.id);
  console.log(applicant?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(applicant.profile?.firstName ?? 'unknown');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
  console.log(applicant.jobId, applicant.status);
}
