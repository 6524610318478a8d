// An online school: an address that a pupil has at school is the pupil's, that of the school is not.
//- src/pupils.ts
export interface Pupil {
  id: string;
  profile: { legalName: string; schoolEmail: string; birthday: string };
}

export interface Contract {
  birthday: string;
  companyName: string;
  companyEmail: string;
}

export interface School {
  schoolEmail: string;
  places: number;
}

export function show(pupil: Pupil, contract: Contract, school: School): void {
  console.log('pupil', pupil.profile.schoolEmail);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const { schoolEmail } = pupil.profile;
  console.log('pupil', schoolEmail.toLowerCase());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('company', contract.companyEmail);
  console.log('school', school.schoolEmail);
}
