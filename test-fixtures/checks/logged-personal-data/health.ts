// A physiotherapist's practice: health data in every shape.
interface Treatment {
  id: string;
  patient: Patient;
  kind: 'massage' | 'exercise';
  minutes: number;
}
interface Patient {
  id: string;
  name: string;
  birthDate: Date;
  gender: 'f' | 'm' | 'x';
  diagnoses: string[];
  medication?: { drug: string; dose: string };
  insuranceNumber: string;
  bloodType: string;
  weight: number;
  notes: string;
}
interface Machine {
  name: string;
  weight: number;
  condition: 'new' | 'used';
  notes: string;
}

export function log(treatment: Treatment, machine: Machine): void {
  const { patient } = treatment;
  console.log(treatment.id, treatment.kind, treatment.minutes);
  console.log(machine.name, machine.weight, machine.condition, machine.notes);
  console.log(machine);
  console.log(patient.diagnoses.length);
  console.log(patient.diagnoses);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(patient.medication);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(patient.medication !== undefined);
  console.log(patient.insuranceNumber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical.insurance_beneficiary_id -> console
  console.log(patient.weight);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(patient.gender);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.gender -> console
  console.log(patient.bloodType);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(patient.notes);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
  console.log(patient.birthDate);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
}

export function ages(patients: Patient[]): void {
  const born = patients.map((patient) => patient.birthDate);
  console.log(born);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
  console.log(`${patients.length} patients`);
  console.log(patients.map(({ id }) => id));
  console.log(patients.filter((patient) => patient.gender === 'f').length);
  console.log(patients.map(({ name, ...rest }) => rest.id));
}

export function handover(treatment: Treatment): string {
  const line = `${treatment.patient.name}: ${treatment.patient.diagnoses.join(', ')}`;
  console.info('handover', line);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical, user.name -> console
  console.info('handover', treatment.id);
  return line;
}

interface WeighIn {
  person: { id: string; weightKg: number; heightCm: number };
  parcel: { id: string; weightKg: number; heightCm: number };
}

export function weighed({ person, parcel }: WeighIn): void {
  console.log(person.weightKg);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(person);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log(parcel.weightKg);
  console.log(parcel);
}

interface ExtensionHealth {
  state: string;
}

/** How an extension is: the same name once more says nothing of anybody. */
export class Extensions {
  private readonly _health = new Map<string, ExtensionHealth>();

  show(id: string): void {
    console.table([{ id, health: this._health.get(id)?.state ?? 'unknown' }]);
  }
}
